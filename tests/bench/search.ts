/**
 * Time of a search with its total and all facets, at several sizes of the collection, beside the least that
 * SQLite can do: bare FTS5 counting the matches of the same words and ranking the ten best.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- search [sizes, 5000 and 50000 if none are given]
 */
import { readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { analyse } from '@/lib/search/analysis/analyse'
import { buildIndexDocument } from '@/lib/search/document'
import { openSqliteEngine } from '@/lib/search/engines/sqlite/engine'
import { openIndexWriter } from '@/lib/search/engines/sqlite/index-writer'
import { emptyRequest } from '@/lib/search/request'
import type { Study } from '@/lib/study/schema'
import { generateStudies, readRealStudies } from './support-corpus'
import { benchQueries, type BenchQuery } from './support-queries'

const migrations = ['20261122000200_search', '20261122000300_search_expressions']
const rounds = 7
const batchSize = 500

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/**
 * Median of several runs after one that is not counted, in milliseconds of processor time: what the search
 * takes on a machine with nothing else to do, measured on one that may be busy.
 */
function measure(run: () => unknown): number {
  run()
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return median(times)
}

function buildIndex(path: string, real: readonly Study[], size: number): void {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  for (const name of migrations) {
    database.exec(readFileSync(`prisma/migrations/sqlite/${name}/migration.sql`, 'utf8'))
  }
  const writer = openIndexWriter(database)
  const write = database.transaction((batch: readonly Study[], first: number) => {
    batch.forEach((study, index) => writer.write(first + index, buildIndexDocument({ study })))
  })
  let batch: Study[] = []
  let first = 1
  for (const study of generateStudies(real, size)) {
    batch.push(study)
    if (batch.length < batchSize) continue
    write(batch, first)
    first += batch.length
    batch = []
  }
  if (batch.length > 0) write(batch, first)
  database.close()
}

/** The words of a query as FTS5 takes them: all of them, phrases kept together, OR kept. */
function toBareExpression({ query, words = query }: BenchQuery): string {
  return [...words.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, phrase, word = '']) =>
      word === 'OR' ? 'OR' : `"${analyse(phrase ?? word).join(' ')}"`,
    )
    .filter((part) => part !== '""')
    .join(' ')
}

interface Row {
  query: string
  total: number
  engineMs: number
  floorMs: number
}

function measureSize(real: readonly Study[], size: number, folder: string): void {
  const path = join(folder, `${size}.db`)
  const buildStart = performance.now()
  buildIndex(path, real, size)
  const buildSeconds = (performance.now() - buildStart) / 1000
  const database = new Database(path, { readonly: true })
  const engine = openSqliteEngine(database)
  const before = process.memoryUsage().rss
  const loadStart = performance.now()
  engine.search(emptyRequest)
  const loadMs = performance.now() - loadStart
  const count = database.prepare('SELECT count(*) FROM search_text WHERE search_text MATCH ?')
  const best = database.prepare(
    'SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT 10',
  )
  const rows = benchQueries.map((bench): Row => {
    const { query, filters = {}, sort = 'relevance', page = 1 } = bench
    const request = { ...emptyRequest, query, filters, sort, page }
    const { total } = engine.search(request)
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
      engineMs: measure(() => engine.search(request)),
      floorMs,
    }
  })
  const memory = (process.memoryUsage().rss - before) / 2 ** 20
  database.close()
  report(size, rows, { buildSeconds, loadMs, memory })
}

function report(
  size: number,
  rows: readonly Row[],
  { buildSeconds, loadMs, memory }: { buildSeconds: number; loadMs: number; memory: number },
): void {
  const engine = rows.map(({ engineMs }) => engineMs)
  const floor = rows.map(({ floorMs }) => floorMs).filter((each) => !Number.isNaN(each))
  console.log(
    `\n${size} trials: indexed in ${buildSeconds.toFixed(0)} s, first search ${loadMs.toFixed(0)} ms, ${memory.toFixed(0)} MB more`,
  )
  for (const row of rows) {
    const cells = [
      row.total.toString().padStart(7),
      row.engineMs.toFixed(1).padStart(8),
      row.floorMs.toFixed(1).padStart(8),
    ]
    console.log(`${cells.join(' ')}  ${row.query}`)
  }
  console.log(
    `engine p50 ${median(engine).toFixed(1)} ms, p95 ${percentile(engine, 0.95).toFixed(1)} ms`,
  )
  console.log(
    `floor  p50 ${median(floor).toFixed(1)} ms, p95 ${percentile(floor, 0.95).toFixed(1)} ms`,
  )
  console.log(`ratio of p95: ${(percentile(engine, 0.95) / percentile(floor, 0.95)).toFixed(2)}`)
}

const source = process.env.TRIALS_DATA_DIR
if (source === undefined) throw new Error('Set TRIALS_DATA_DIR to the folder of the real records.')
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const folder = mkdtempSync(join(tmpdir(), 'search-bench-'))
try {
  const real = readRealStudies(source)
  for (const size of given.length > 0 ? given : [5_000, 50_000]) measureSize(real, size, folder)
} finally {
  rmSync(folder, { recursive: true })
}
