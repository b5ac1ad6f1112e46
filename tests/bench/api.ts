/**
 * The cost of the API: finding a page of ten among many trials, compared with searching a page with its facets; and
 * writing a page of 1,000 records, compared with only unpacking them.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- api [size, default 50000]
 */
import Database from 'better-sqlite3'
import { answerStudies, type StudySource } from '@/lib/ctgov-api/studies'
import { packStudy, unpackText } from '@/lib/documents/pack'
import { parseQuery } from '@/lib/search/query/query-terms'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest } from '@/lib/search/request/request'
import { toTrialId } from '@/lib/study/trial-id'
import { readRealStudies } from '../support/real-records'
import { withIndexes } from './support-index'
import { formatMs, measure, median, timeRun, toTimes } from './support-measure'
import { benchQueries } from './support-queries'

const size = Number(process.argv[2]) || 50_000
const pageLength = 1_000
const rounds = 5
const real = readRealStudies()

await withIndexes(real, (getIndex) => {
  const database = new Database(getIndex(size), { readonly: true })
  const engine = createSqliteEngine(database)
  const filter = parseQuery({ query: '' }).tree
  const times = benchQueries.map(({ query }) => {
    const asked = parseQuery({ query }).tree
    const request = { query: asked, filter, filters: {}, order: [], offset: 0, count: 10 }
    return {
      list: measure(() => engine.list(request), rounds),
      search: measure(() => engine.search({ ...emptyRequest, query }), rounds),
    }
  })
  for (const [name, values] of [
    ['list of ten', times.map(({ list }) => list)],
    ['search with facets', times.map(({ search }) => search)],
  ] as const) {
    const { p50, p95 } = toTimes(values)
    console.log(
      `${size} trials, ${name.padEnd(18)}: p50 ${formatMs(p50)} ms, p95 ${formatMs(p95)} ms`,
    )
  }
  database.close()
})

const packed = real.slice(0, pageLength).map((study) => ({
  trialId: toTrialId(study),
  bytes: packStudy(study),
}))
const source: StudySource = {
  describe: () => ({ siteUrl: 'http://localhost', dataAsOf: undefined }),
  getState: () => '1',
  list: () => ({
    page: { total: packed.length, ids: [], facets: [], state: '1', unchecked: 0 },
    studies: packed.map(({ trialId, bytes }) => ({ trialId, read: () => unpackText(bytes) })),
  }),
}

/** Milliseconds of processor time until the last byte. */
async function timeAnswer(query: string): Promise<number> {
  const values: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = process.cpuUsage()
    await answerStudies(new URLSearchParams(query), source).arrayBuffer()
    const { user, system } = process.cpuUsage(start)
    if (round > 0) values.push((user + system) / 1000)
  }
  return median(values)
}

const unpack = () => packed.forEach(({ bytes }) => unpackText(bytes))
unpack()
const floor = median(Array.from({ length: rounds }, () => timeRun(unpack)))
console.log(`${packed.length} records, unpacked alone    : ${formatMs(floor)} ms`)
for (const [name, query] of [
  ['whole', ''],
  ['three fields', 'fields=NCTId|BriefTitle|OverallStatus'],
  ['cells', 'fields=NCTId|PortalSection'],
  ['CSV', 'format=csv'],
] as const) {
  const time = await timeAnswer(`pageSize=${pageLength}&${query}`)
  const ratio = (time / floor).toFixed(1)
  console.log(
    `${packed.length} records, ${name.padEnd(18)}: ${formatMs(time)} ms, ${ratio} times that`,
  )
}
