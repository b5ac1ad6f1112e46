import { z } from 'zod'

/** What a run asks the registry for. A checkpoint can only resume the same window. */
export interface RegistryWindow {
  baseUrl: string
  /** In the registry's own syntax, empty for every study; for several queries, a name for all of them. */
  query: string
  /** Only studies updated on this day (`yyyy-MM-dd`) or later; `null` for all. */
  since: string | null
}

const checkpointSchema = z.object({
  window: z.object({ baseUrl: z.string(), query: z.string(), since: z.string().nullable() }),
  pageToken: z.string().nullable(),
  pages: z.number().int().nonnegative(),
  studies: z.number().int().nonnegative(),
  totalCount: z.number().int().nonnegative().nullable(),
  dataTimestamp: z.string().nullable(),
  restarts: z.number().int().nonnegative(),
  part: z.number().int().nonnegative().default(0),
  studiesBefore: z.number().int().nonnegative().default(0),
  isComplete: z.boolean(),
})

/** How far a run is, after a page. Plain JSON, stored together with the page's records. */
export interface RegistryCheckpoint {
  window: RegistryWindow
  /** Token of the next page; `null` before the first and after the last page. */
  pageToken: string | null
  /** Pages and studies of the window so far; reset when the window starts again. */
  pages: number
  studies: number
  /** How many studies the registry reported for this query, on its first page. */
  totalCount: number | null
  /** Timestamp of the registry's data. If it changes during a window, the window starts again. */
  dataTimestamp: string | null
  /** Index of the query being read, from 0. */
  part: number
  /** Number of studies of the queries before it. */
  studiesBefore: number
  /** How often the window started again because the data had changed. */
  restarts: number
  isComplete: boolean
}

/** Reads a stored checkpoint; `null` for anything else. */
export function parseCheckpoint(value: unknown): RegistryCheckpoint | null {
  const parsed = checkpointSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** The start of a fetch: nothing read yet. */
export function buildFirstCheckpoint(window: RegistryWindow): RegistryCheckpoint {
  return {
    window,
    pageToken: null,
    pages: 0,
    studies: 0,
    totalCount: null,
    dataTimestamp: null,
    restarts: 0,
    part: 0,
    studiesBefore: 0,
    isComplete: false,
  }
}

export function isSameWindow(a: RegistryWindow, b: RegistryWindow): boolean {
  return a.baseUrl === b.baseUrl && a.query === b.query && a.since === b.since
}
