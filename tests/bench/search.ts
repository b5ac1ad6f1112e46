/**
 * Time of a search with page one, total and all facets, at several sizes of the collection. It is compared with the
 * least that SQLite can do (bare FTS5 counting the matches of the same words and ranking the ten best), with MiniSearch
 * and FlexSearch at a size that they can hold, and with PostgreSQL's full-text search if its package is installed.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- search [sizes, default 5000 50000 200000]
 */
import { writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Study } from '@/lib/study/schema'
import { readRealStudies } from '../support/real-records'
import { withIndexes } from './support-index'
import { formatMs, measure, median, timeRun, toTimes, type Times } from './support-measure'
import { drawGrowth, type Series } from './support-plot'
import { howToInstall, startPostgres, type Postgres } from './support-postgres'
import { benchQueries, type BenchQuery } from './support-queries'
import { measureFlexSearch, measureMiniSearch, maxInMemory } from './support-rivals'
import { toParts } from './support-texts'

const usualSizes = [5_000, 50_000, 200_000]
const firstRounds = 3
const plotPath = 'docs/decisions/search-growth.svg'

/** What is in the search box while someone types. */
const typedTexts = [
  ...['b', 'le', 'leuk', 'univ', 'cart', 'nct0', 'lymphoma', 'germany', 'lymphoma germ'],
  ...['multple sclerosis', 'hospital of', 'mesenchimal', 'qwertyuiop asdf', 'NCT10000042'],
]

/** The words of a query in FTS5's syntax: all of them, with phrases and OR kept. */
function toBareExpression(query: BenchQuery): string {
  return toParts(query)
    .map(({ terms, isAlternative }, index) => {
      const phrase = `"${terms.join(' ')}"`
      return index > 0 && isAlternative ? `OR ${phrase}` : phrase
    })
    .join(' ')
}

interface SizeResult {
  size: number
  /** Each query for the first time since the data changed. */
  first: Times
  again: Times
  floor: Times
  postgres: Times | null
}

function toRequest({
  query,
  filters = {},
  sort = 'relevance',
  page = 1,
}: BenchQuery): SearchRequest {
  return { ...emptyRequest, query, filters, sort, page }
}

function measureEngine(path: string, size: number): Omit<SizeResult, 'postgres'> {
  const writer = new Database(path)
  const forget = writer.prepare('UPDATE search_state SET revision = revision + 1 WHERE id = 1')
  const database = new Database(path, { readonly: true })
  const engine = createSqliteEngine(database)
  const before = process.memoryUsage().rss
  const loadMs = timeRun(() => engine.search(emptyRequest))
  // Dates, sites and lengths are read when first needed.
  engine.search({ ...emptyRequest, query: 'AREA[StartDate]2020 AND AREA[LocationGeoPoint]MISSING' })
  engine.search({ ...emptyRequest, query: 'SEARCH[Location](AREA[LocationCity]Boston) lymphoma' })
  const count = database.prepare('SELECT count(*) FROM search_text WHERE search_text MATCH ?')
  const best = database.prepare(
    'SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT 10',
  )
  // The first measurement must not include compiling the program.
  for (let round = 0; round < 3; round++) {
    forget.run()
    for (const bench of benchQueries) engine.search(toRequest(bench))
  }
  const rows = benchQueries.map((bench) => {
    const { query } = bench
    const request = toRequest(bench)
    const { total } = engine.search(request)
    const first = Array.from({ length: firstRounds }, () => {
      // For the engine, the data has changed, so it forgets what it kept.
      forget.run()
      engine.search({ ...emptyRequest, page: 2 })
      return timeRun(() => engine.search(request))
    })
    const expression = toBareExpression(bench)
    const floorMs =
      expression === ''
        ? NaN
        : measure(() => {
            count.get(expression)
            best.all(expression)
          })
    return {
      query: query || '(all)',
      total,
      firstMs: median(first),
      againMs: measure(() => engine.search(request)),
      floorMs,
    }
  })
  const suggestions = typedTexts.map((text) => measure(() => engine.findSuggestions(text), 5))
  const memory = (process.memoryUsage().rss - before) / 2 ** 20
  database.close()
  writer.close()
  console.log(
    `\n${size} trials: loaded in ${(loadMs / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB more in memory`,
  )
  console.log('  found    first    again    floor  (ms of processor time)')
  for (const row of rows) {
    const times = [row.firstMs, row.againMs, row.floorMs].map(formatMs)
    console.log(`${row.total.toString().padStart(7)} ${times.join(' ')}  ${row.query}`)
  }
  say('suggestions', toTimes(suggestions))
  return {
    size,
    first: toTimes(rows.map(({ firstMs }) => firstMs)),
    again: toTimes(rows.map(({ againMs }) => againMs)),
    floor: toTimes(rows.map(({ floorMs }) => floorMs)),
  }
}

function say(name: string, { p50, p95 }: Times, floor?: Times): void {
  const ratio = floor ? `  ${(p95 / floor.p95).toFixed(2)} of the floor's p95` : ''
  console.log(`${name.padEnd(20)} p50 ${formatMs(p50)} ms, p95 ${formatMs(p95)} ms${ratio}`)
}

async function measureSize(
  real: readonly Study[],
  path: string,
  size: number,
  postgres: Postgres | null,
): Promise<SizeResult> {
  const result = measureEngine(path, size)
  say('engine, first time', result.first, result.floor)
  say('engine, again', result.again, result.floor)
  say('floor', result.floor)
  if (size <= maxInMemory) {
    for (const measureRival of [measureMiniSearch, measureFlexSearch]) {
      const { name, times, megabytes } = measureRival(real, size, benchQueries)
      say(name, times)
      console.log(`${' '.repeat(20)} ${megabytes.toFixed(0)} MB`)
    }
  }
  if (!postgres) return { ...result, postgres: null }
  const { times, loadSeconds } = await postgres.measure(real, size, benchQueries)
  say('PostgreSQL', times)
  const ratio = (own: Times) => (times.p95 / own.p95).toFixed(1)
  console.log(
    `${' '.repeat(20)} ${ratio(result.first)} times the engine's p95 for the first time, ${ratio(result.again)} times again; loaded in ${loadSeconds.toFixed(0)} s`,
  )
  return { ...result, postgres: times }
}

function plot(results: readonly SizeResult[]): void {
  const series = (
    name: string,
    color: string,
    get: (result: SizeResult) => Times | null,
  ): Series => ({
    name,
    color,
    points: results.flatMap((result) => {
      const times = get(result)
      return times ? [{ size: result.size, value: times.p95 }] : []
    }),
  })
  const svg = drawGrowth('p95 of 40 searches with total and all facets', [
    series('PostgreSQL', '#8250df', ({ postgres }) => postgres),
    series('bare FTS5', '#57606a', ({ floor }) => floor),
    series('engine, first time', '#bc4c00', ({ first }) => first),
    series('engine, again', '#0969da', ({ again }) => again),
  ])
  writeFileSync(plotPath, svg)
  console.log(`\nPlot of the p95: ${plotPath}`)
}

const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const real = readRealStudies()
const postgres = await startPostgres()
if (!postgres) console.log(howToInstall)
try {
  await withIndexes(real, async (getIndex) => {
    const results: SizeResult[] = []
    for (const size of given.length > 0 ? given : usualSizes) {
      results.push(await measureSize(real, getIndex(size), size, postgres))
    }
    if (results.length > 1) plot(results)
  })
} finally {
  await postgres?.stop()
}
