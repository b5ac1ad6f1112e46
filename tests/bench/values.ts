/**
 * How long the values of a long filter take while someone types part of a name, in a search that is already shown, at
 * several sizes of the collection.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- values [sizes, default 5000 50000]
 */
import Database from 'better-sqlite3'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest } from '@/lib/search/request/request'
import { readRealStudies } from '../support/real-records'
import { withIndexes } from './support-index'
import { formatMs, measure, toTimes } from './support-measure'

const filters = ['condition', 'intervention', 'city', 'facility', 'sponsor'] as const
const typed = ['', 'le', 'leuk', 'hosp', 'university of', 'devic']
const request = { ...emptyRequest, query: 'cells' }

const given = process.argv.slice(2).map(Number)
const sizes = given.filter((size) => size > 0)

await withIndexes(readRealStudies(), (getIndex) => {
  for (const size of sizes.length > 0 ? sizes : [5_000, 50_000]) {
    const database = new Database(getIndex(size), { readonly: true })
    const engine = createSqliteEngine(database)
    engine.search(request)
    const times = filters.flatMap((id) =>
      typed.map((text) =>
        measure(() => engine.findFacetValues(request, id, { text, pageSize: 12 })),
      ),
    )
    const { p50, p95 } = toTimes(times)
    console.log(`${size} trials: p50 ${formatMs(p50)} ms, p95 ${formatMs(p95)} ms`)
    database.close()
  }
})
