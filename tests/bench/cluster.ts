/**
 * Three portals on one PostgreSQL server and its streaming replica, behind pgbouncer in transaction mode. An ingest
 * changes trials without a pause while clients ask for pages, searches, API and feeds. One portal is killed and
 * restarted, the pooler restarted, the primary stopped and the replica promoted. Each answer must be what the store
 * said at one of its revisions. Needs a built portal and Debian's pgbouncer.
 *
 *   npm run bench -- cluster [seconds, default 120] [clients, default 300]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareBuild } from '@/commands/build'
import { findIndexState } from '@/lib/index/index-file'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { openStore } from '@/lib/store/open-store'
import { findFreePort } from '../support/free-port'
import { buildIngestLines } from '../support/ingest-lines'
import { startPooler } from '../support/pooler'
import { administer, createDatabase, startReplicated } from '../support/postgres'
import { makeRandom } from '../support/random'
import { isRunning, listChildren } from '../support/running-server'
import { percentile } from './support-measure'
import { ask, spawnBenchPortal, type StartedServer } from './support-portal'

const seconds = Number(process.argv[2]) || 120
const clients = Number(process.argv[3]) || 300
const portals = 3
const changing = 60
const changedAtOnce = 10
const steady = 300
const random = makeRandom(17)

const toNumber = (n: number) => `NCT9000${String(n).padStart(4, '0')}`
/** A word that every changing trial has, and no other. */
const mark = 'quokkamab'

/** A trial in which every text names its version. */
const toLine = (n: number, version: number) =>
  `${JSON.stringify({
    protocolSection: {
      identificationModule: {
        nctId: toNumber(n),
        briefTitle: `Cells with ${mark} ${n} version ${version}`,
        officialTitle: `Autologous cells with ${mark} ${n} version ${version}`,
      },
      statusModule: { overallStatus: 'RECRUITING' },
      conditionsModule: { conditions: ['lymphoma'] },
      descriptionModule: { briefSummary: `Infusion of cells with ${mark} ${n} version ${version}` },
      armsInterventionsModule: {
        interventions: [{ type: 'BIOLOGICAL', name: `Autologous CAR-T cells ${mark}` }],
      },
    },
  })}\n`

/** Versions by trial, and when the store reached them; the last one may still be missing. */
interface State {
  versions: readonly number[]
  committedAt: number
}

const states: State[] = [{ versions: Array<number>(changing).fill(0), committedAt: 0 }]
const committedByRevision = new Map<number, number>()
/** The time without a primary that accepts writes. */
const outage = { from: Infinity, to: Infinity }

/** The versions that an answer names, by trial. Null if it names two of one trial, or one that never existed. */
function readVersions(text: string): Map<number, number> | null {
  const found = new Map<number, number>()
  for (const [, n = '', version = ''] of text.matchAll(mention)) {
    const known = found.get(Number(n))
    if (known !== undefined && known !== Number(version)) return null
    if (!states.some(({ versions }) => versions[Number(n)] === Number(version))) return null
    found.set(Number(n), Number(version))
  }
  return found
}

const mention = /quokkamab (\d+) version (\d+)/g

/** What an answer says about one trial. */
const keepMentions = (text: string, n: number) =>
  [...text.matchAll(mention)].flatMap(([all, of]) => (Number(of) === n ? all : [])).join(' ')

/** The latest state that agrees with an answer; -1 if none does. */
const findState = (found: ReadonlyMap<number, number>) =>
  states.findLastIndex(({ versions }) => [...found].every(([n, v]) => versions[n] === v))

let steadyNumbers: string[] = []
const pick = <Item>(items: readonly Item[]) => items[random(items.length)]!
const words = ['lymphoma', 'multiple myeloma', 'leukaemia', 'melanoma', 'donor cells']
const list = `/api/v2/studies?query.term=${mark}&fields=NCTId%7CBriefTitle&pageSize=${changing}`

/** An address, and how many of the changing trials its answer must name; null if that varies. */
type Kind = () => { path: string; names: number | null }
const kinds: Record<string, Kind> = {
  'page of a trial': () => ({ path: `/trials/${toNumber(random(changing))}`, names: 1 }),
  'page of another': () => ({ path: `/trials/${pick(steadyNumbers)}`, names: null }),
  search: () => ({ path: `/trials?q=${mark}&page=${1 + random(3)}`, names: 20 }),
  'other search': () => ({
    path: `/trials?q=${encodeURIComponent(pick(words))}&page=${1 + random(3)}`,
    names: null,
  }),
  'API list': () => ({ path: list, names: changing }),
  'API study': () => ({ path: `/api/v2/studies/${toNumber(random(changing))}`, names: 1 }),
  feed: () => ({ path: `/feeds/trials.atom?q=${mark}`, names: 1 }),
}
const mixture = [
  ...Array<string>(5).fill('page of a trial'),
  ...Array<string>(3).fill('page of another'),
  ...Array<string>(3).fill('search'),
  ...Array<string>(3).fill('other search'),
  ...Array<string>(4).fill('API list'),
  ...Array<string>(4).fill('API study'),
  'feed',
]

const problems = new Map<string, number>()
const note = (text: string) => problems.set(text, (problems.get(text) ?? 0) + 1)
const statuses = new Map<string, number>()
const times = new Map<string, number[]>()
/** The age of each answer: how long the store had said something else when it was requested. */
const ages: number[] = []
const writesSaid = new Map<string, number>()
let phase = 'undisturbed'

function judge(kind: string, path: string, names: number | null, text: string, askedAt: number) {
  if (names === null) return
  // A trial's page names other trials as they were in the index's revision. In a feed, each entry counts separately.
  const own = /\/trials\/NCT9000(\d{4})$/.exec(path)?.[1]
  const said = own === undefined ? text : keepMentions(text, Number(own))
  const isFeed = path.startsWith('/feeds/')
  if (isFeed) {
    const isKnown = [...said.matchAll(mention)].every(([, n, version]) =>
      states.some(({ versions }) => versions[Number(n)] === Number(version)),
    )
    if (!isKnown || !said.includes(mark)) note(`${kind}: no version of the store (${path})`)
    return
  }
  const found = readVersions(said)
  if (found === null) return note(`${kind}: two versions of one trial, or none (${path})`)
  if (found.size < names) return note(`${kind}: ${found.size} trials instead of ${names} (${path})`)
  const state = findState(found)
  if (state < 0) return note(`${kind}: no revision of the store (${path})`)
  const next = states[state + 1]
  ages.push(next === undefined ? 0 : Math.max(0, askedAt - next.committedAt))
}

const since = performance.now()
const say = (text: string) =>
  console.log(`${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s  ${text}`)

const folder = mkdtempSync(join(tmpdir(), 'bench-cluster-'))
const ends: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true })]

interface Portal {
  server: StartedServer
  indexPath: string
  /** Whether a proxy would send it requests. */
  lives: boolean
  /** From a commit until the index has it, and whether there was a primary all that time. */
  lags: { ms: number; hadPrimary: boolean; phase: string; at: number }[]
  seen: number
}

async function endPortal({ server }: Portal): Promise<void> {
  const all = [server.pid, ...listChildren(server.pid)]
  process.kill(server.pid, 'SIGKILL')
  while (all.some(isRunning)) await pause(20)
}

try {
  await prepareBuild()
  const server = await startReplicated([])
  ends.push(() => server.replica.stop())
  const database = new URL(await createDatabase(server.url)).pathname.slice(1)
  const primary = { port: server.port, database }
  const replica = { port: server.replica.port, database }
  const pooler = await startPooler({ store: primary, replica })
  ends.push(() => pooler.stop())
  const databaseUrl = pooler.urlOf('store')
  const store = openStore(databaseUrl)
  ends.push(() => store.close())
  await store.migrate('prisma/migrations')
  const source = join(folder, 'source.jsonl')
  const takeIn = async (lines: readonly (string | Buffer)[], request: unknown) => {
    writeFileSync(source, Buffer.concat(lines.map((line) => Buffer.from(line))))
    let at = 0
    await ingest(cutSources([source]), {
      store,
      request,
      threads: 1,
      onProgress: () => (at = performance.now()),
    })
    return at
  }
  await takeIn(buildIngestLines({ seed: 5, count: steady }), { steady })
  await takeIn(
    Array.from({ length: changing }, (_, n) => toLine(n, 0)),
    { changing },
  )

  const settings = async (n: number) => ({
    DATABASE_URL: databaseUrl,
    DATABASE_READ_URLS: pooler.urlOf('replica'),
    INDEX_PATH: join(folder, `index-${n}.db`),
    CLIENT_LIMITS: 'on',
    RENDER_PROCESSES: '1',
    LOG_LEVEL: 'fatal',
    PORT: String(await findFreePort()),
  })
  const all: Portal[] = []
  for (let n = 0; n < portals; n++) {
    const given = await settings(n)
    const started = spawnBenchPortal('', Number(given.PORT), given)
    const portal = { server: started, indexPath: given.INDEX_PATH, lives: false, lags: [], seen: 0 }
    all.push(portal)
    ends.push(() => portal.server.stop())
    await started.ready
    portal.lives = true
  }
  let listed = ''
  await ask(all[0]!.server.port, '/api/v2/studies?pageSize=1000&fields=NCTId&query.term=lymphoma', {
    keep: (body) => (listed = body.toString('utf8')),
  })
  steadyNumbers = [...listed.matchAll(/"nctId":"(NCT(?!9000)\d+)"/g)].map(([, id = '']) => id)
  say(`${portals} portals, ${steadyNumbers.length} other trials, ${clients} clients`)

  let isOver = false

  const change = async () => {
    for (let round = 1; !isOver; round++) {
      const versions = [...(states.at(-1)?.versions ?? [])]
      const chosen = new Set(Array.from({ length: changedAtOnce }, () => random(changing)))
      for (const n of chosen) versions[n] = round
      const state: State = { versions, committedAt: Infinity }
      states.push(state)
      // An ingest that fails is run again, as its message says.
      for (;;) {
        try {
          const at = await takeIn(
            [...chosen].map((n) => toLine(n, round)),
            { round },
          )
          state.committedAt = Math.min(state.committedAt, at)
          committedByRevision.set((await store.getState()).revision, state.committedAt)
          break
        } catch (error) {
          const text = `${phase}: ${error instanceof Error ? error.message : String(error)}`
          writesSaid.set(text, (writesSaid.get(text) ?? 0) + 1)
          await pause(500)
        }
      }
      await pause(300)
    }
  }

  const watchIndexes = async () => {
    while (!isOver) {
      for (const portal of all) {
        const revision = findIndexState(portal.indexPath)?.revision ?? 0
        if (portal.seen === 0 || !portal.lives) portal.seen = revision
        for (; portal.seen < revision; portal.seen++) {
          const at = committedByRevision.get(portal.seen + 1)
          if (at === undefined) continue
          const now = performance.now()
          const hadPrimary = now < outage.from || at > outage.to
          portal.lags.push({
            ms: Math.max(0, now - at),
            hadPrimary,
            phase,
            at: (at - since) / 1000,
          })
        }
      }
      await pause(25)
    }
  }

  const watchHealth = async () => {
    while (!isOver) {
      for (const portal of all) {
        if (!portal.lives) continue
        const { status } = await ask(portal.server.port, '/health/ready').catch(() => ({
          status: 0,
        }))
        // A portal that has been killed meanwhile cannot answer otherwise.
        if (status !== 200 && portal.lives) note(`/health/ready answered ${status} while ${phase}`)
      }
      await pause(1_000)
    }
  }

  const agents = all.map(() => new Agent({ keepAlive: true }))
  ends.push(() => agents.forEach((agent) => agent.destroy()))
  const visit = async (client: number) => {
    const headers = { 'X-Forwarded-For': `198.18.${client >> 8}.${client & 255}` }
    while (!isOver) {
      const living = all.filter(({ lives }) => lives)
      const portal = pick(living)
      const kind = pick(mixture)
      const { path, names } = kinds[kind]!()
      const askedAt = performance.now()
      const { pid } = portal.server
      try {
        let text = ''
        const { status, ms } = await ask(portal.server.port, path, {
          headers,
          agent: agents[all.indexOf(portal)]!,
          keep: (body) => (text = body.toString('utf8')),
        })
        statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1)
        times.set(kind, [...(times.get(kind) ?? []), ms])
        if (status === 200) judge(kind, path, names, text, askedAt)
        else note(`${kind}: ${status} while ${phase}: ${text.slice(0, 160).trim()}`)
      } catch (error) {
        // A portal that has been killed cannot answer otherwise.
        if (portal.lives && portal.server.pid === pid) {
          note(`${kind}: ${String(error)} while ${phase}`)
        }
      }
    }
  }

  const until = (share: number) =>
    pause(Math.max(0, begun + share * seconds * 1000 - performance.now()))
  const begun = performance.now()
  const work = [change(), watchIndexes(), watchHealth()]
  const visits = Array.from({ length: clients }, (_, client) => visit(client))

  await until(0.15)
  const victim = all[1]!
  phase = 'a portal is gone'
  victim.lives = false
  await endPortal(victim)
  say('one portal killed')
  const restartedAt = performance.now()
  const given = await settings(1)
  victim.server = spawnBenchPortal('', Number(given.PORT), given)
  await victim.server.ready
  victim.lives = true
  say(`it answers again after ${((performance.now() - restartedAt) / 1000).toFixed(1)} s`)
  phase = 'undisturbed'

  await until(0.45)
  phase = 'the pooler is restarted'
  await pooler.restart()
  say('pooler restarted')
  await until(0.55)
  phase = 'undisturbed'

  await until(0.6)
  phase = 'the primary is gone'
  const answersBefore = statuses.get('200') ?? 0
  outage.from = performance.now()
  await server.stop()
  say('primary stopped')
  await until(0.75)
  say(`answers without a primary: ${(statuses.get('200') ?? 0) - answersBefore}`)
  phase = 'the replica is promoted'
  await administer(server.replica.url, 'SELECT pg_promote()')
  pooler.lead({ store: replica, replica })
  const promotedAt = performance.now()
  const roundsBefore = committedByRevision.size
  say('replica promoted')
  while (committedByRevision.size === roundsBefore) await pause(20)
  outage.to = performance.now()
  say(`the next write after ${((outage.to - promotedAt) / 1000).toFixed(1)} s`)
  await until(0.85)
  phase = 'undisturbed'

  await until(1)
  isOver = true
  await Promise.all([...work, ...visits])

  const { revision } = await store.getState()
  for (const { server, indexPath } of all) {
    const deadline = performance.now() + 60_000
    while (findIndexState(indexPath)?.revision !== revision) {
      if (performance.now() > deadline) {
        note('an index does not come to the revision of the store')
        break
      }
      await pause(50)
    }
    let text = ''
    await ask(server.port, `${list}&countTotal=true`, {
      keep: (body) => (text = body.toString('utf8')),
    })
    const found = readVersions(text)
    if (found === null || findState(found) !== states.length - 1) {
      note('a portal does not say in the end what the store says')
    }
  }

  const ms = (values: readonly number[]) =>
    `p50 ${percentile(values, 0.5).toFixed(0)} ms, p99 ${percentile(values, 0.99).toFixed(0)} ms`
  const count = [...statuses].map(([status, n]) => `${n} with ${status}`).join(', ')
  console.log(`\n${clients} clients for ${seconds} s, ${revision} revisions: ${count}`)
  for (const [kind, values] of times) {
    console.log(`  ${kind.padEnd(18)} ${String(values.length).padStart(6)}  ${ms(values)}`)
  }
  console.log('from a commit until an index has it:')
  all.forEach(({ lags }, n) => {
    const within = lags.filter(({ hadPrimary }) => hadPrimary)
    const toText = (of: typeof lags) => `${of.length} times, ${ms(of.map((lag) => lag.ms))}`
    console.log(`  portal ${n + 1}  ${toText(lags)}; with a primary ${toText(within)}`)
    const longest = lags.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
    const said = longest.map(
      ({ ms, at, phase }) => `${(ms / 1000).toFixed(1)} s (${phase}, at ${at.toFixed(1)} s)`,
    )
    console.log(`            longest ${said.join(', ')}`)
  })
  console.log(`age of what an answer says when it is asked for: ${ms(ages)}`)
  for (const [text, n] of writesSaid) console.log(`${n} times a write said while ${text}`)
  const wrong = [...problems.values()].reduce((sum, n) => sum + n, 0)
  console.log(`${wrong} problems`)
  for (const [text, n] of problems) console.log(`  ${n} times ${text}`)
  if (wrong > 0) process.exitCode = 1
} finally {
  for (const end of ends.reverse()) {
    await Promise.resolve(end()).catch((error: unknown) => console.error(String(error)))
  }
}
