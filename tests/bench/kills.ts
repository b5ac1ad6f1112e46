/**
 * Kills the portal again and again while clients use it: the process in front, a render process, or one that is just
 * starting, each by its id. Reports what the clients got meanwhile, and compares all answers and stored data with those
 * from before.
 *
 *   npm run bench -- kills [times, default 100] [seed]
 *
 * Exits with code 1 if an answer was wrong, a process was left behind or the portal did not come back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { prepareBuild } from '@/commands/build'
import { prepareStorage } from '@/commands/prepare'
import { removeDatabase } from '@/lib/sqlite/files'
import { openDatabase } from '@/lib/store/sqlite/database'
import { indexOf, toTestIndexPath } from '../support/database'
import { toComparablePage } from '../support/comparable-page'
import { findFreePort } from '../support/free-port'
import { buildIngestLines } from '../support/ingest-lines'
import { makeRandom } from '../support/random'
import { runIngest } from '../support/run-ingest'
import { isRunning, listChildren } from '../support/running-server'
import { findDamage, readContent } from '../support/store-content'
import { ask, spawnBenchPortal, type StartedServer } from './support-portal'

const times = Number(process.argv[2]) || 100
const random = makeRandom(Number(process.argv[3]) || 7)
const clients = 8
/** Once in this many starts there is no index, so that kills also hit the building of one. */
const startsPerIndex = 6
const endTimeoutMs = 30_000
const ways = ['one that renders', 'in front', 'while starting'] as const

const folder = mkdtempSync(join(tmpdir(), 'bench-kills-'))
const path = join(folder, 'portal.db')
const indexPath = toTestIndexPath(path)
// The portal and the ingest use it too.
process.env.INDEX_PATH = indexPath
const port = await findFreePort()
const problems: string[] = []

function read() {
  const database = openDatabase(`file:${path}`)
  try {
    problems.push(...findDamage(database))
    return readContent(database)
  } finally {
    indexOf(database).close()
    database.close()
  }
}

/**
 * The answer of an address that is new each time, so that it is computed again. The number in the address is removed
 * from the text. The API refuses parameters that it doesn't know.
 */
async function askAnew(target: string): Promise<{ status: number; text: string }> {
  const mark = String(1e9 + random(1e9))
  const joint = target.includes('?') ? '&' : '?'
  const path = target.startsWith('/api/') ? target : `${target}${joint}utm_n=${mark}`
  let text = ''
  const { status } = await ask(port, path, { keep: (body) => (text = body.toString('utf8')) })
  return { status, text: toComparablePage(text.replaceAll(mark, '')) }
}

/** Answers by address. Every address must answer. */
async function readAnswers(targets: readonly string[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const target of targets) {
    const { status, text } = await askAnew(target)
    if (status !== 200) problems.push(`${target} was answered with ${status}`)
    answers.set(target, text)
  }
  return answers
}

async function listTargets(): Promise<string[]> {
  const { text } = await askAnew('/api/v2/studies?pageSize=1000&fields=NCTId')
  const ids = [...text.matchAll(/"nctId":"(NCT\d+)"/g)].map(([, id = '']) => id)
  return [
    '/',
    '/cells',
    '/trials',
    '/trials?q=lymphoma',
    '/trials?q=autologous+cells&status=recruiting',
    '/export/trials.csv?q=lymphoma',
    '/api/v2/studies?query.cond=lymphoma&pageSize=50',
    ...ids.slice(0, 30).flatMap((id) => [`/trials/${id}`, `/api/v2/studies/${id}`]),
  ]
}

/** Kills a process and waits until all processes that it started have ended. */
async function kill(pid: number, started: readonly number[]): Promise<void> {
  process.kill(pid, 'SIGKILL')
  const until = performance.now() + endTimeoutMs
  while ([pid, ...started].some(isRunning)) {
    if (performance.now() > until) {
      problems.push('A process was left behind')
      return
    }
    await pause(20)
  }
}

const start = (): StartedServer => spawnBenchPortal(path, port)

try {
  await prepareStorage({ databaseUrl: `file:${path}`, indexPath }, { seeds: true })
  const source = join(folder, 'records.jsonl')
  writeFileSync(source, Buffer.concat(buildIngestLines({ seed: 11, count: 384 })))
  await runIngest(path, [source])
  await prepareBuild()
  let portal = start()
  await portal.ready
  const targets = await listTargets()
  const before = await readAnswers(targets)
  const stored = read()
  console.log(`${stored.trials.length} trials, ${targets.length} addresses, ${clients} clients`)

  const got = { same: 0, 'with 503': 0, 'cut off': 0, wrong: 0 }
  /** Only the end of the process in front may cut an answer short. */
  let isInFront = false
  let isOver = false
  const work = async () => {
    while (!isOver) {
      const target = targets[random(targets.length)] ?? '/'
      const mayBeCut = isInFront
      try {
        const { status, text } = await askAnew(target)
        if (status === 200 && text === before.get(target)) got.same++
        else if (status === 503) got['with 503']++
        else {
          got.wrong++
          problems.push(`${target}: ${status}, ${text.length} characters`)
        }
      } catch (error) {
        got['cut off']++
        if (!mayBeCut && !isInFront) problems.push(`${target}: ${String(error)}`)
        await pause(20)
      }
    }
  }
  const working = Array.from({ length: clients }, work)
  let starts = 0
  const restart = async () => {
    if (++starts % startsPerIndex === 0) removeDatabase(indexPath)
    portal = start()
    await portal.ready
    isInFront = false
  }
  const killed = new Map<string, number>()
  for (let number = 0; number < times; number++) {
    const way = ways[number % ways.length] ?? 'in front'
    killed.set(way, (killed.get(way) ?? 0) + 1)
    // Long enough for clients to be in the middle of something, even after a cold start.
    await pause(500 + random(2_500))
    const started = listChildren(portal.pid)
    if (way === 'one that renders') {
      const victim = started[random(started.length)]
      if (victim !== undefined) await kill(victim, [])
      continue
    }
    isInFront = true
    await kill(portal.pid, started)
    if (way === 'while starting') {
      if (++starts % 2 === 0) removeDatabase(indexPath)
      portal = start()
      portal.ready.catch(() => undefined)
      await pause(random(4_000))
      await kill(portal.pid, listChildren(portal.pid))
    }
    await restart()
  }
  isOver = true
  await Promise.all(working)
  const after = await readAnswers(targets)
  for (const target of targets) {
    if (after.get(target) !== before.get(target)) problems.push(`${target} is another afterwards`)
  }
  await portal.stop()
  if (!isDeepStrictEqual(read(), stored)) problems.push('What is stored or indexed is another')
  console.log(`killed: ${[...killed].map(([way, n]) => `${way} ${n} times`).join(', ')}`)
  console.log(
    `answers: ${Object.entries(got)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')}`,
  )
  console.log(`${problems.length} problems`)
  for (const problem of new Set(problems)) console.log(`  ${problem}`)
  if (problems.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
