/**
 * Many clients at once while an ingest runs: answers by status, and how long pages and the API take. Then one client
 * that asks for ten of the largest pages at the same time, and what another waits for a trial's page meanwhile.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- load [seconds, 60 if none is given] [connections, 200]
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBuild } from '@/commands/build'
import { env } from '@/lib/env'
import { makeRandom } from '../support/random'
import { listRealFiles, realDataFolder } from '../support/real-records'
import { runIngest } from '../support/run-ingest'
import { percentile } from './support-measure'
import { ask, prepareRealDatabase, startBenchPortal } from './support-portal'

const seconds = Number(process.argv[2]) || 60
const connections = Number(process.argv[3]) || 200
const words = [
  'lymphoma',
  'lupus',
  'CAR-T',
  'myeloma',
  'stroke',
  'NK cells',
  'knee',
  'heart failure',
]

await prepareBuild(env.siteUrl)
// The ingest changes what it works on.
const folder = mkdtempSync(join(tmpdir(), 'bench-load-'))
const database = join(folder, 'portal.db')
copyFileSync(await prepareRealDatabase(), database)
// Each connection comes through a proxy, as a visitor of its own.
const portal = await startBenchPortal(database, { CLIENT_LIMITS: 'on' })
const random = makeRandom(3)
const pick = <Item>(items: readonly Item[]) => items[random(items.length)]!

let listed = ''
await ask(portal.port, '/api/v2/studies?pageSize=1000&fields=NCTId', {
  keep: (body) => (listed = body.toString('utf8')),
})
const ids = [...listed.matchAll(/"nctId":"(NCT\d+)"/g)].map(([, id = '']) => id)

const kinds = {
  trial: () => `/trials/${pick(ids)}`,
  search: () => `/trials?q=${encodeURIComponent(pick(words))}&page=${1 + random(5)}`,
  results: () => `/trials/${pick(ids)}/results`,
  home: () => '/',
  API: () => `/api/v2/studies?query.term=${encodeURIComponent(pick(words))}&pageSize=10`,
  'API study': () => `/api/v2/studies/${pick(ids)}`,
  export: () => `/export/trials.csv?q=${encodeURIComponent(pick(words))}`,
}
const mixture = [
  ...Array<keyof typeof kinds>(8).fill('trial'),
  ...Array<keyof typeof kinds>(6).fill('search'),
  ...Array<keyof typeof kinds>(3).fill('API'),
  ...Array<keyof typeof kinds>(3).fill('API study'),
  ...(['home', 'home', 'results', 'export'] as const),
]
const times = new Map<string, number[]>()
const statuses = new Map<string, number>()
const count = (name: string) => statuses.set(name, (statuses.get(name) ?? 0) + 1)

try {
  let isOver = false
  const ingest = (async () => {
    const files = listRealFiles().map((name) => join(realDataFolder ?? '', name))
    for (let i = 0; !isOver; i++) await runIngest(database, [files[i % files.length] ?? ''])
  })()
  const until = performance.now() + seconds * 1000
  const work = async (_: unknown, client: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const headers = {
      'X-Forwarded-For': `198.18.${client >> 8}.${client & 255}`,
      'Accept-Encoding': 'br',
    }
    while (performance.now() < until) {
      const kind = pick(mixture)
      try {
        const { status, ms } = await ask(portal.port, kinds[kind](), { agent, headers })
        count(String(status))
        times.set(kind, [...(times.get(kind) ?? []), ms])
      } catch (error) {
        count(error instanceof Error ? error.name : 'error')
      }
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: connections }, work))
  isOver = true
  await ingest
  console.log(`${connections} connections for ${seconds} s while an ingest ran:`)
  console.log([...statuses].map(([status, n]) => `${status}: ${n}`).join(', '))
  for (const [kind, values] of times) {
    const [p50, p99] = [percentile(values, 0.5), percentile(values, 0.99)]
    console.log(
      `${kind.padEnd(10)} ${String(values.length).padStart(7)}  p50 ${p50.toFixed(0).padStart(6)} ms  p99 ${p99.toFixed(0).padStart(6)} ms`,
    )
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
    `a trial's page: ${usual.toFixed(0)} ms, beside ten of the largest pages ${beside.toFixed(0)} ms`,
  )
} finally {
  await portal.stop()
  rmSync(folder, { recursive: true, force: true })
}
