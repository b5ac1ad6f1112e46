/**
 * Sends generated and hostile requests through the parser of pages and the command line, and through the engine. None
 * may throw, take over a second, or reach SQL as text.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- hostile [requests, default 100000] [trials, default 20000] [seed]
 */
import Database from 'better-sqlite3'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest, parseSearchRequest } from '@/lib/search/request/request'
import { guardStatements } from '../support/guard-statements'
import { makeHostileRequests } from '../support/hostile-requests'
import { readRealStudies } from '../support/real-records'
import { makeRandom } from '../support/random'
import { withIndexes } from './support-index'

const limitMs = 1_000
const maxListed = 50

const [count = 100_000, size = 20_000, seed = 1] = process.argv.slice(2).map(Number)
const real = readRealStudies()

await withIndexes(real, (getIndex) => {
  const database = new Database(getIndex(size), { readonly: true })
  const guard = guardStatements(database)
  const engine = createSqliteEngine(database)
  engine.search(emptyRequest)
  engine.search({ ...emptyRequest, query: 'AREA[StartDate]2020 AND AREA[LocationCity]Paris' })
  // The towns of all sites are gathered once, until a site changes.
  engine.search({ ...emptyRequest, query: 'lymphoma in Boston OR Leeds' })
  // Finds nothing, so that the index's words are read for spelling.
  engine.search({ ...emptyRequest, query: 'lymphomma misspeltt' })
  // The words in most records are the most expensive.
  const commonWords = database
    .prepare<[], string>(
      "SELECT term FROM search_word WHERE term NOT LIKE '|%' ORDER BY doc DESC LIMIT 500",
    )
    .pluck()
    .all()
  guard.freeze()
  const next = makeHostileRequests(makeRandom(seed), commonWords)
  const times: number[] = []
  const byKind = new Map<string, number[]>()
  let failures = 0
  const fail = (text: string) => {
    failures++
    if (failures <= maxListed) console.error(text)
  }
  const start = performance.now()
  for (let done = 1; done <= count; done++) {
    const { kind, params } = next()
    const shown = `${kind}: ${params.toString().slice(0, 500)}`
    const before = startClock()
    try {
      const asRecord = Object.fromEntries(
        [...params.keys()].map((key) => [key, params.getAll(key)]),
      )
      const { request } = parseSearchRequest(done % 2 === 0 ? params : asRecord)
      engine.search(request, { highlights: true })
    } catch (error) {
      fail(`${shown}\n  ${error instanceof Error ? error.message : String(error)}`)
    }
    const elapsed = before()
    if (elapsed > limitMs) fail(`${shown}\n  took ${elapsed.toFixed(0)} ms`)
    times.push(elapsed)
    const ofKind = byKind.get(kind)
    if (ofKind) ofKind.push(elapsed)
    else byKind.set(kind, [elapsed])
    if (done % 10_000 === 0) {
      const seconds = (performance.now() - start) / 1000
      console.log(`${done} requests, ${seconds.toFixed(0)} s, ${failures} failed`)
    }
  }
  database.close()
  for (const offence of guard.listOffences()) fail(offence)
  for (const [kind, some] of [...byKind, ['all', times] as const]) console.log(describe(kind, some))
  if (failures > 0) {
    console.error(`${failures} failures`)
    process.exitCode = 1
  } else {
    console.log(
      `No exception, none over ${limitMs} ms; ${guard.countStatements()} statements, all prepared before, with ${guard.countMatches()} MATCH expressions of analysed terms alone.`,
    )
  }
})

/**
 * Milliseconds since the call, in wall time or processor time, whichever is less. On a busy machine, wall time includes
 * other work; with several processors, processor time counts parallel work twice.
 */
function startClock(): () => number {
  const wall = performance.now()
  const processor = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(processor)
    return Math.min(performance.now() - wall, (user + system) / 1000)
  }
}

function describe(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.ceil(share * sorted.length) - 1] ?? NaN).toFixed(1).padStart(8)
  return `${name.padEnd(20)} ${String(times.length).padStart(7)} p50 ${at(0.5)} p95 ${at(0.95)} max ${at(1)} ms`
}
