/**
 * How a portal grows with its collection: ingesting records, starting a server without and with an index, following a
 * change, pages and searches that nobody has requested before, exports, memory and disk. The collections are generated
 * from the real records. Needs a built portal.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- scale [sizes, default 5000 50000]
 *
 * With TRIALS_BENCH_DIR, each collection and its figures are kept there in a folder named by size, and a plot is drawn
 * of all of them.
 */
import { spawn } from 'node:child_process'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import { prepareBuild } from '@/commands/build'
import { projectRoot } from '@/commands/project'
import { findIndexState } from '@/lib/index/index-file'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { removeDatabase } from '@/lib/sqlite/files'
import { openStore } from '@/lib/store/open-store'
import type { Study } from '@/lib/study/schema'
import { findFreePort } from '../support/free-port'
import { readRealStudies } from '../support/real-records'
import { listChildren } from '../support/running-server'
import { generateStudies } from './support-corpus'
import { percentile } from './support-measure'
import { drawGrowth, type Series } from './support-plot'
import { ask, spawnBenchPortal, type BenchServer } from './support-portal'
import { benchQueries } from './support-queries'

const usualSizes = [5_000, 50_000]
const changedTrials = 1_000
const askedPages = 40
const megabyte = 1024 ** 2
const plots = { time: 'docs/decisions/scale-time.svg', space: 'docs/decisions/scale-space.svg' }

/** The figures for one size: wall time in milliseconds, memory and disk in MB. */
interface Measured {
  ingest: number
  ingestMemory: number
  /** Until a server without an index answers, and until one with an index does. */
  fromNothing: number
  fromNothingMemory: number
  fromIndex: number
  /** From the commit of the changed trials until the index has them. */
  following: number
  firstSearchAfter: number
  search: number
  slowestSearches: number
  trialPage: number
  apiList: number
  csv: number
  portalMemory: number
  store: number
  index: number
}

const labels: Record<keyof Measured, string> = {
  ingest: 'ingest, index and all',
  ingestMemory: 'ingest, most memory',
  fromNothing: 'start without an index',
  fromNothingMemory: 'start without an index, most memory',
  fromIndex: 'start with its index',
  following: `following ${changedTrials} changed trials`,
  firstSearchAfter: 'first search after that',
  search: 'search page, p50',
  slowestSearches: 'search page, p95',
  trialPage: "a trial's page, p50",
  apiList: 'API list, p50',
  csv: 'CSV of every trial',
  portalMemory: 'memory of the portal',
  store: 'store on the disk',
  index: 'index on the disk',
}
const spaces: ReadonlySet<string> = new Set<keyof Measured>([
  'ingestMemory',
  'fromNothingMemory',
  'portalMemory',
  'store',
  'index',
])

const say = (name: keyof Measured, value: number) => {
  const text = spaces.has(name)
    ? `${value.toFixed(0)} MB`
    : value < 10_000
      ? `${value.toFixed(0)} ms`
      : `${(value / 1000).toFixed(1)} s`
  console.log(`  ${labels[name].padEnd(36)} ${text.padStart(10)}`)
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function writeSource(path: string, studies: Iterable<Study>): Promise<void> {
  const lines = function* () {
    for (const study of studies) yield `${JSON.stringify(study)}\n`
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 1 }), createWriteStream(path))
}

/** The peak memory of a process so far, from Linux; zero if it has ended. */
function readPeak(pid: number): number {
  const path = `/proc/${pid}/status`
  const status = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
}

/** Watches the peak memory of a process until told to stop. */
function watchPeak(pid: number): () => number {
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, readPeak(pid))), 50)
  return () => {
    clearInterval(timer)
    return peak
  }
}

const readMemory = ({ pid }: BenchServer) =>
  [pid, ...listChildren(pid)].reduce(
    (sum, each) =>
      sum +
      Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0) /
        1024,
    0,
  )

async function runIngestCommand(databaseUrl: string, source: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'commands/ingest.ts', source], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: 'ignore',
  })
  const stop = watchPeak(child.pid ?? 0)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`The records could not be ingested: ${source}`)
  return stop()
}

/** Starts the portal and measures how long that takes and its peak memory. */
async function start(path: string) {
  const portal = spawnBenchPortal(path, await findFreePort())
  const stop = watchPeak(portal.pid)
  const ms = await time(() => portal.ready)
  return { portal, ms, peak: stop() }
}

/** Changes trials while the portal runs and measures how long its index takes to follow. */
async function follow(real: readonly Study[], databaseUrl: string, indexPath: string) {
  const source = `${indexPath}-changes.jsonl.gz`
  await writeSource(source, generateStudies(real, changedTrials, 43))
  const store = openStore(databaseUrl)
  try {
    await ingest(cutSources([source]), { store, request: { changed: changedTrials } })
    const { revision } = await store.getState()
    return await time(async () => {
      while (findIndexState(indexPath)?.revision !== revision) await pause(20)
    })
  } finally {
    await store.close()
    rmSync(source)
  }
}

async function timeAnswers(portal: BenchServer, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const path of paths) {
    const { status, ms } = await ask(portal.port, path)
    // A search for a number redirects to its trial's page.
    if (status !== 200 && status !== 307) throw new Error(`${path} was answered with ${status}`)
    times.push(ms)
  }
  return times
}

const pick = (size: number, n: number) =>
  `NCT${10_000_001 + Math.floor((n * (size - 1)) / askedPages)}`

async function measureSize(
  real: readonly Study[],
  folder: string,
  size: number,
): Promise<Measured> {
  const path = join(folder, 'portal.db')
  const indexPath = join(folder, 'index.db')
  const databaseUrl = `file:${path}`
  const source = join(folder, 'studies.jsonl.gz')
  const measured: Partial<Measured> = {}
  const note = (name: keyof Measured, value: number) => {
    measured[name] = value
    say(name, value)
  }

  await writeSource(source, generateStudies(real, size))
  let peak = 0
  const ms = await time(async () => (peak = await runIngestCommand(databaseUrl, source)))
  rmSync(source)
  note('ingest', ms)
  note('ingestMemory', peak)

  removeDatabase(indexPath)
  const anew = await start(path)
  await anew.portal.stop()
  note('fromNothing', anew.ms)
  note('fromNothingMemory', anew.peak)
  const { portal, ms: fromIndex } = await start(path)
  try {
    note('fromIndex', fromIndex)
    note('following', await follow(real, databaseUrl, indexPath))
    const search = (query: string) => `/trials?q=${encodeURIComponent(query)}`
    const [first = NaN] = await timeAnswers(portal, [search('lymphoma')])
    note('firstSearchAfter', first)
    // The other render process must read the change too.
    await timeAnswers(portal, [search('stroke'), search('knee')])
    const searches = await timeAnswers(portal, [
      ...benchQueries.map(({ query }) => `${search(query)}&role=any`),
    ])
    note('search', percentile(searches, 0.5))
    note('slowestSearches', percentile(searches, 0.95))
    const numbers = Array.from({ length: askedPages }, (_, n) => pick(size, n))
    const pages = await timeAnswers(
      portal,
      numbers.map((each) => `/trials/${each}`),
    )
    note('trialPage', percentile(pages, 0.5))
    const lists = await timeAnswers(
      portal,
      benchQueries.map(
        ({ query }) => `/api/v2/studies?pageSize=20&query.term=${encodeURIComponent(query)}`,
      ),
    )
    note('apiList', percentile(lists, 0.5))
    const csv = await ask(portal.port, '/export/trials.csv?role=any', { timeoutMs: 3_600_000 })
    if (csv.status !== 200) throw new Error(`The CSV was answered with ${csv.status}`)
    note('csv', csv.ms)
    note('portalMemory', readMemory(portal))
  } finally {
    await portal.stop()
  }
  note('store', statSync(path).size / megabyte)
  note('index', statSync(indexPath).size / megabyte)
  return measured as Measured
}

/** All figures kept in a folder, by size. */
function readMeasured(folder: string): (Measured & { size: number })[] {
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name) && existsSync(join(folder, name, resultFile)))
    .map((name) => ({
      size: Number(name),
      ...(JSON.parse(readFileSync(join(folder, name, resultFile), 'utf8')) as Measured),
    }))
    .sort((a, b) => a.size - b.size)
}

const resultFile = 'measured.json'
const colours = ['#bc4c00', '#8250df', '#0969da', '#1a7f37', '#57606a', '#bf3989']

function plot(results: readonly (Measured & { size: number })[]): void {
  const draw = (title: string, unit: string, names: readonly (keyof Measured)[]) =>
    drawGrowth(
      title,
      names.map((name, index): Series => ({
        name: labels[name],
        color: colours[index] ?? '#000000',
        points: results.map((result) => ({ size: result.size, value: result[name] })),
      })),
      unit,
    )
  const times: (keyof Measured)[] = ['ingest', 'fromNothing', 'csv', 'fromIndex', 'following']
  writeFileSync(
    plots.time,
    draw('Times by the size of the collection', 'ms', [...times, 'slowestSearches']),
  )
  writeFileSync(
    plots.space,
    draw('Memory and disk by the size of the collection', 'MB', [
      'store',
      'index',
      'portalMemory',
      'fromNothingMemory',
      'ingestMemory',
    ]),
  )
  console.log(`\nPlots: ${plots.time}, ${plots.space}`)
}

const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const kept = process.env.TRIALS_BENCH_DIR
if (kept !== undefined) mkdirSync(kept, { recursive: true })
const root = kept ?? mkdtempSync(join(tmpdir(), 'bench-scale-'))
try {
  await prepareBuild()
  const real = readRealStudies()
  for (const size of given.length > 0 ? given : usualSizes) {
    console.log(`\n${size.toLocaleString('en')} trials:`)
    const part = join(root, `${size}.part`)
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part)
    const measured = await measureSize(real, part, size)
    writeFileSync(join(part, resultFile), JSON.stringify(measured, null, 2))
    const folder = join(root, String(size))
    rmSync(folder, { recursive: true, force: true })
    renameSync(part, folder)
  }
  const results = readMeasured(root)
  if (results.length > 1) plot(results)
} finally {
  if (kept === undefined) rmSync(root, { recursive: true })
}
