import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import type { Study } from '@/lib/study/schema'
import { measure, toTimes, type Times } from './support-measure'
import type { BenchQuery } from './support-queries'
import { generateTexts, toParts } from './support-texts'

// Search libraries that keep their index in the program's memory: the same words, found and ranked by them. They have
// no facets, so the time is for finding and ranking only.

export interface RivalResult {
  name: string
  times: Times
  megabytes: number
}

/** With this many records, MiniSearch and FlexSearch are near the memory limit of a Node process. */
export const maxInMemory = 5_000

const toWords = (text: string) => text.split(' ').filter((word) => word !== '')

export function measureMiniSearch(
  real: readonly Study[],
  size: number,
  queries: readonly BenchQuery[],
): RivalResult {
  const before = measureMemory()
  const index = new MiniSearch({
    fields: ['names', 'text'],
    tokenize: toWords,
    processTerm: (term) => term,
  })
  for (const text of generateTexts(real, size)) index.add(text)
  const times = queries.flatMap((query) => {
    const parts = toParts(query)
    if (parts.length === 0) return []
    const isAny = parts.some(({ isAlternative }) => isAlternative)
    const words = parts.flatMap(({ terms }) => terms).join(' ')
    const options = { combineWith: isAny ? 'OR' : 'AND', boost: { names: 3 } } as const
    return [measure(() => index.search(words, options).slice(0, 10), 5)]
  })
  return { name: 'MiniSearch', times: toTimes(times), megabytes: measureMemory() - before }
}

export function measureFlexSearch(
  real: readonly Study[],
  size: number,
  queries: readonly BenchQuery[],
): RivalResult {
  const before = measureMemory()
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: toWords })
  for (const { id, text } of generateTexts(real, size)) index.add(id, text)
  const times = queries.flatMap((query) => {
    const parts = toParts(query)
    if (parts.length === 0) return []
    const suggest = parts.some(({ isAlternative }) => isAlternative)
    const words = parts.flatMap(({ terms }) => terms).join(' ')
    // The total requires all results.
    return [measure(() => index.search(words, { limit: size, suggest }), 5)]
  })
  return { name: 'FlexSearch', times: toTimes(times), megabytes: measureMemory() - before }
}

function measureMemory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}
