import type { StatsPart, StatsResult, StatsSource } from '@/lib/ctgov-api/stats'
import type { StatsRecord } from '@/lib/ctgov-api/stats-fields'

// Decides when all records are read for the statistics of the API: once for each requested part and each state of the
// data, one walk at a time. Requests that come during a walk and need other parts share the next one.

/** The data for statistics. */
export interface StatsData {
  /** Changes whenever the records have changed. */
  getState(): string
  /** All studies in batches; other requests are served between two batches. */
  readBatches(): AsyncIterable<readonly StatsRecord[]>
}

interface Walk {
  /** Requested parts, by key. */
  parts: Map<string, StatsPart>
  results: Promise<ReadonlyMap<string, StatsResult>>
}

/** Keeps at most one result per part, all of the last counted state. */
export function createStatsSource(data: StatsData): StatsSource {
  let kept: { state: string; results: Map<string, StatsResult> } | null = null
  let running: Walk | null = null
  let next: Walk | null = null
  let lastWalk: Promise<void> = Promise.resolve()

  const count = async (parts: readonly StatsPart[]) => {
    const state = data.getState()
    if (kept?.state !== state) kept = { state, results: new Map() }
    const { results } = kept
    const missing = parts.filter(({ key }) => !results.has(key))
    const counters = missing.map((part) => part.createCounter())
    if (counters.length > 0) {
      for await (const batch of data.readBatches()) {
        for (const record of batch) {
          for (const counter of counters) counter.add(record)
        }
      }
    }
    missing.forEach(({ key }, index) => {
      const stats = counters[index]?.toStats()
      if (stats !== undefined) results.set(key, stats)
    })
    return results
  }

  const plan = (): Walk => {
    const parts: Walk['parts'] = new Map()
    const results = lastWalk.then(() => {
      running = next
      next = null
      return count([...parts.values()])
    })
    const end = () => {
      running = null
    }
    // A failed walk has already rejected for those who waited for it, and must not block the next one.
    lastWalk = results.then(end, end)
    return { parts, results }
  }

  const find = (parts: readonly StatsPart[]): Walk['results'] => {
    if (kept?.state === data.getState()) {
      const { results } = kept
      const rest = parts.filter(({ key }) => !results.has(key))
      if (rest.length === 0) return Promise.resolve(results)
      const walk = running
      if (walk !== null && rest.every(({ key }) => walk.parts.has(key))) return walk.results
    }
    next ??= plan()
    for (const part of parts) next.parts.set(part.key, part)
    return next.results
  }

  return async (parts) => {
    const results = await find(parts)
    return parts.flatMap(({ key }) => results.get(key) ?? [])
  }
}
