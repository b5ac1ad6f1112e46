/**
 * What a place adds to the cost of a search: the same searches with and without one, with all facets, at several sizes
 * of the collection; and the time of the first search near a place, which reads all sites.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- near [sizes, default 5000 50000]
 */
import { buildIndexDocument } from '@/lib/search/document/document'
import { createSqliteEngine } from '@/lib/index/engine'
import { parseSearchRequest } from '@/lib/search/request/request'
import type { Study } from '@/lib/study/schema'
import { readRealStudies } from '../support/real-records'
import { openSearchDatabase, createTestWriter } from '../support/search-database'
import { generateStudies } from './support-corpus'
import { formatMs, measure, timeRun } from './support-measure'

const rounds = 15
const searches = [
  'role=any&sort=updated',
  'role=any&near=45.76,4.84&sort=distance',
  'role=any&near=Boston, MA&sort=distance',
  'role=any&near=45.76,4.84&within=any&sort=distance',
  'role=any&q=lymphoma&sort=updated',
  'role=any&q=lymphoma&near=Boston, MA&sort=distance',
  'role=any&q=lymphoma&near=nowhere at all&sort=updated',
]

function measureSize(real: readonly Study[], size: number): void {
  const database = openSearchDatabase()
  const writer = createTestWriter(database)
  database.transaction(() => {
    let id = 0
    for (const study of generateStudies(real, size)) {
      writer.write(++id, buildIndexDocument({ study }))
    }
  })()
  const engine = createSqliteEngine(database)
  const requests = searches.map((query) => ({
    query,
    request: parseSearchRequest(new URLSearchParams(query)).request,
  }))
  const [plain, near] = requests
  if (!plain || !near) return
  engine.search(plain.request)
  const first = timeRun(() => engine.search(near.request))
  console.log(`\n${size} trials: first search near a place ${first.toFixed(0)} ms`)
  for (const { query, request } of requests) {
    const { total } = engine.search(request)
    const time = measure(() => engine.search(request), rounds)
    console.log(`${total.toString().padStart(7)} ${formatMs(time)} ms  ${query}`)
  }
  database.close()
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const real = readRealStudies()
for (const size of sizes.length > 0 ? sizes : [5_000, 50_000]) measureSize(real, size)
