/**
 * Compares the engine with an examination of every record: generated expressions and filter sets over all real records.
 * The ids, totals and every count of every facet must be the same.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- oracle [searches, default 2000] [seed]
 */
import fc from 'fast-check'
import { listRealFiles, readRealStudies } from '../support/real-records'
import { generateSearches, openOracle } from '../support/search-oracle'

const [runs = 2_000, seed = 1] = process.argv.slice(2).map(Number)

const sources = readRealStudies(listRealFiles()).map((study) => ({ study }))
console.log(`${sources.length} records, ${runs} searches, seed ${seed}`)
const oracle = openOracle(sources)
const start = performance.now()
let done = 0
let telling = 0
let counts = 0
const result = fc.check(
  fc.property(generateSearches(sources), (search) => {
    const { page, expected, differences } = oracle.compare(search)
    if (differences.length > 0) throw new Error(differences.join('\n'))
    done++
    if (page.total > 0 && page.total < sources.length) telling++
    for (const values of Object.values(expected.counts)) counts += Object.keys(values).length
    if (done % 100 === 0) {
      const seconds = (performance.now() - start) / 1000
      console.log(`${done} searches agree, ${seconds.toFixed(0)} s`)
    }
  }),
  { numRuns: runs, seed, endOnFailure: true },
)
oracle.close()
if (result.failed) {
  console.error(fc.defaultReportMessage(result))
  process.exitCode = 1
} else {
  console.log(
    `All ${runs} agree in ids, total and ${counts} counts of facets; ${telling} found some of the trials but not all.`,
  )
}
