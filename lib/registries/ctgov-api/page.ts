import { z } from 'zod'
import type { RegistryWindow } from './checkpoint'

// Addresses of lists of studies, and the pages that answer them.

const pageSchema = z.object({
  totalCount: z.number().int().nonnegative().optional(),
  nextPageToken: z.string().min(1).optional(),
  studies: z.array(
    z.looseObject({
      protocolSection: z
        .looseObject({
          identificationModule: z
            .looseObject({
              nctId: z.string().optional(),
              nctIdAliases: z.array(z.string()).optional().catch(undefined),
            })
            .optional(),
        })
        .optional(),
    }),
  ),
})
export type PageBody = z.infer<typeof pageSchema>

/**
 * Reads one page of the registry's answer.
 * @throws Error if the body is not a page of studies
 */
export function parsePage(body: string): PageBody {
  const parsed = pageSchema.safeParse(parseJson(body))
  if (parsed.success) return parsed.data
  const at = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new Error(`the answer is not a page of studies${at === '' ? '' : ` (at ${at})`}`)
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Error(`the answer of ${body.length} characters is not JSON`)
  }
}

/** Numbers of a page's studies, in its order; `null` for a study without one. */
export const listNctIds = ({ studies }: PageBody): (string | null)[] =>
  studies.map((study) => study.protocolSection?.identificationModule?.nctId ?? null)

interface AskedPage {
  query: string
  pageToken: string | null
  pageSize: number
  /** All fields if empty. */
  fields: readonly string[]
}

export function toPageUrl(
  window: RegistryWindow,
  { query, pageToken, pageSize, fields }: AskedPage,
): string {
  const parameters = new URLSearchParams({ format: 'json' })
  if (query !== '') parameters.set('query.term', query)
  if (fields.length > 0) parameters.set('fields', fields.join(','))
  if (window.since !== null) {
    parameters.set('filter.advanced', `AREA[LastUpdatePostDate]RANGE[${window.since},MAX]`)
  }
  parameters.set('pageSize', String(pageSize))
  if (pageToken === null) parameters.set('countTotal', 'true')
  else parameters.set('pageToken', pageToken)
  return `${window.baseUrl}/studies?${parameters.toString()}`
}

/** Address for the records with these numbers, whole or only some of their fields. */
export function toStudiesUrl(
  baseUrl: string,
  nctIds: readonly string[],
  fields: readonly string[] = [],
): string {
  const parameters = new URLSearchParams({
    format: 'json',
    'filter.ids': nctIds.join(','),
    pageSize: String(nctIds.length),
    ...(fields.length > 0 && { fields: fields.join(',') }),
  })
  return `${baseUrl}/studies?${parameters.toString()}`
}
