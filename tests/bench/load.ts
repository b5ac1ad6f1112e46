/**
 * Many clients at once during an ingest: answers by status, and the times of pages, the API and the first and last
 * bytes of exports. Then one client requests ten of the largest pages at once, and the wait of another client for a
 * trial's page is measured.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- load [seconds of each part, default 60]
 *     [connections, default 200]
 *
 * The clients make two kinds of requests: for pages that nobody has requested before, and as visitors do, some trials
 * and searches much more often than others. For comparison, plain Next gives bare pages with the same bytes, and pages
 * with the same elements, with as many clients, the same ingest and as many processes as there are processors.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { prepareBuild } from '@/commands/build'
import { makeRandom } from '../support/random'
import { listRealFiles, realDataFolder } from '../support/real-records'
import { runIngest } from '../support/run-ingest'
import { startBareServer } from './support-bare-page'
import { percentile } from './support-measure'
import { kinds, listIds, makeAddresses, mixture, searches, type Kind } from './support-mixture'
import { visitorWords } from './support-queries'
import {
  ask,
  prepareRealDatabase,
  readCpuParts,
  readEndedCpuMs,
  readMachineCpuMs,
  startBenchPortal,
  type Answered,
  type BenchServer,
  type CpuParts,
} from './support-portal'

const seconds = Number(process.argv[2]) || 60
const connections = Number(process.argv[3]) || 200
/** A new process takes several times as long, so its figures are reported separately. */
const startMs = 10_000
/**
 * The page at rank n is requested in proportion to 1/n^0.8. Exponents measured for web pages are between 0.64 and 0.83
 * (Breslau et al., Web caching and Zipf-like distributions, INFOCOM 1999).
 */
const zipfExponent = 0.8

await prepareBuild()
// The ingest changes the database, so it gets a copy.
const folder = mkdtempSync(join(tmpdir(), 'bench-load-'))
const database = join(folder, 'portal.db')
copyFileSync(await prepareRealDatabase(), database)
// Each connection comes through a proxy and counts as a separate visitor.
const portal = await startBenchPortal(database, { CLIENT_LIMITS: 'on' })
const random = makeRandom(3)
const pick = <Item>(items: readonly Item[]) => items[random(items.length)]!
/** Picks items from a shuffled list, the first one most often. */
function makeZipf<Item>(items: readonly Item[]): () => Item {
  const ranked = [...items]
  for (let i = ranked.length - 1; i > 0; i--) {
    const j = random(i + 1)
    ;[ranked[i], ranked[j]] = [ranked[j]!, ranked[i]!]
  }
  let sum = 0
  const sums = ranked.map((_, i) => (sum += 1 / (i + 1) ** zipfExponent))
  return () => {
    const at = (random(1e9) / 1e9) * sum
    return ranked[sums.findIndex((each) => at < each)]!
  }
}

const ids = await listIds(portal.port)
const pickWord = () => pick(visitorWords.slice(0, 8))
let asked = 0
const mixtures = {
  'pages that nobody has asked for before': makeAddresses(
    () => pick(ids),
    () => pick(searches),
    pickWord,
    () => `utm_n=${asked++}`,
  ),
  'pages as often as visitors ask for them': makeAddresses(
    makeZipf(ids),
    makeZipf(searches),
    pickWord,
    () => '',
  ),
}

const ingestSchema = z.object({ read: z.number() })

interface Counted {
  kind: Kind
  /** Since the clients began. */
  atMs: number
  answered: Answered
}

/** Lets all clients send one request after another during an ingest. */
async function load(
  servers: readonly BenchServer[],
  mixture: readonly Kind[],
  toAddress: (kind: Kind) => string,
) {
  const counted: Counted[] = []
  const failures = new Map<string, number>()
  const startedAt = performance.now()
  const isOver = () => performance.now() > startedAt + seconds * 1000
  let ingested = 0
  const ingest = (async () => {
    const files = listRealFiles().map((name) => join(realDataFolder ?? '', name))
    for (let i = 0; !isOver(); i++) {
      const run = await runIngest(database, ['--json', files[i % files.length] ?? ''])
      if (run.code !== 0) throw new Error(`The ingest failed:\n${run.stderr}`)
      ingested += ingestSchema.parse(JSON.parse(run.stdout)).read
    }
  })()
  const work = async (_: unknown, client: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const headers = {
      'X-Forwarded-For': `198.18.${client >> 8}.${client & 255}`,
      'Accept-Encoding': 'br',
    }
    while (!isOver()) {
      const kind = pick(mixture)
      const atMs = performance.now() - startedAt
      try {
        const { port } = servers[client % servers.length]!
        counted.push({ kind, atMs, answered: await ask(port, toAddress(kind), { agent, headers }) })
      } catch (error) {
        const name = error instanceof Error ? error.name : 'error'
        failures.set(name, (failures.get(name) ?? 0) + 1)
      }
    }
    agent.destroy()
  }
  const pids = servers.map(({ pid }) => pid)
  const before = readCpu(pids)
  await Promise.all(Array.from({ length: connections }, work))
  await ingest
  reportCpu(before, readCpu(pids), (performance.now() - startedAt) / 1000)
  console.log(`records read by the ingest: ${ingested}`)
  report(counted, failures)
}

/** Processor time by process since the last call, in milliseconds. */
function readCpu(pids: readonly number[]): Record<string, number> {
  const parts = pids.map(readCpuParts)
  const sum = (part: keyof CpuParts) => parts.reduce((all, each) => all + each[part], 0)
  const { user, system } = process.cpuUsage()
  const own = {
    'in front': sum('front'),
    rendering: sum('rendering'),
    index: sum('index'),
    ingest: readEndedCpuMs(),
    clients: (user + system) / 1000,
  }
  const all = Object.values(own).reduce((sum, each) => sum + each, 0)
  return { ...own, 'anything else': readMachineCpuMs() - all }
}

function reportCpu(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  tookSeconds: number,
): void {
  const parts = Object.entries(after).map(([name, ms]) => {
    const seconds = (ms - (before[name] ?? 0)) / 1000
    return `${name} ${seconds.toFixed(1)}`
  })
  console.log(`seconds of processor time in ${tookSeconds.toFixed(0)}: ${parts.join(', ')}`)
}

function report(counted: readonly Counted[], failures: ReadonlyMap<string, number>): void {
  const statuses = new Map(failures)
  for (const { answered } of counted) {
    const status = String(answered.status)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  console.log([...statuses].map(([status, n]) => `${status}: ${n}`).join(', '))
  console.log(`${' '.repeat(17)}answers      p50      p99  p99 after ${startMs / 1000} s (ms)`)
  const print = (name: string, all: readonly Counted[], toMs: (answered: Answered) => number) => {
    const late = all.filter(({ atMs }) => atMs >= startMs)
    const [p50, p99, later] = [
      percentile(
        all.map(({ answered }) => toMs(answered)),
        0.5,
      ),
      percentile(
        all.map(({ answered }) => toMs(answered)),
        0.99,
      ),
      percentile(
        late.map(({ answered }) => toMs(answered)),
        0.99,
      ),
    ]
    const figures = [all.length, p50, p99, later].map((value) => value.toFixed(0).padStart(8))
    console.log(`  ${name.padEnd(14)} ${figures.join(' ')}`)
  }
  for (const kind of kinds) {
    const all = counted.filter((each) => each.kind === kind)
    if (all.length === 0) continue
    if (kind === 'export') print('export begins', all, ({ firstByteMs }) => firstByteMs)
    print(kind === 'export' ? 'export ends' : kind, all, ({ ms }) => ms)
  }
}

const bare = await startBareServer()
try {
  for (const [name, addresses] of Object.entries(mixtures)) {
    console.log(`\n${name}: ${connections} connections for ${seconds} s while an ingest ran`)
    await load([portal], mixture, (kind) => addresses[kind]())
  }

  const timeTrials = async () => {
    const values: number[] = []
    for (let i = 0; i < 10; i++) {
      const headers = { 'X-Forwarded-For': '198.18.255.1' }
      values.push(
        (await ask(portal.port, `/trials/${pick(ids)}?utm_n=${random(1e9)}`, { headers })).ms,
      )
    }
    return percentile(values, 0.5)
  }
  const usual = await timeTrials()
  const worst = Array.from({ length: 10 }, (_, i) =>
    ask(portal.port, `/trials/NCT04047862/results?utm_n=${i}`, {
      headers: { 'X-Forwarded-For': '198.18.255.2' },
    }),
  )
  const beside = await timeTrials()
  await Promise.all(worst)
  console.log(
    `\na trial's page: ${usual.toFixed(0)} ms, beside ten of the largest pages ${beside.toFixed(0)} ms`,
  )

  const examples = {
    trial: `/trials/${pick(ids)}`,
    search: '/trials?q=lymphoma',
    results: '/trials/NCT04047862/results',
    home: '/',
  }
  const pages = mixture.filter((kind) => kind in examples)
  const same = { bytes: new Map<Kind, string>(), elements: new Map<Kind, string>() }
  for (const [kind, path] of Object.entries(examples) as [Kind, string][]) {
    let html = ''
    const { bytes } = await ask(portal.port, path, {
      keep: (body) => (html = body.toString('utf8')),
    })
    same.bytes.set(kind, await bare.findPath(bytes))
    same.elements.set(kind, bare.copyPage(kind, html))
  }
  await portal.stop()
  const bareServers: BenchServer[] = [bare]
  while (bareServers.length < availableParallelism()) bareServers.push(await bare.startAnother())
  for (const [what, paths] of Object.entries(same)) {
    console.log(`\nbare pages of Next with the same ${what}, by ${bareServers.length} processes`)
    await load(bareServers, pages, (kind) => paths.get(kind) ?? '/1')
  }
} finally {
  await portal.stop()
  await bare.remove()
  rmSync(folder, { recursive: true, force: true })
}
