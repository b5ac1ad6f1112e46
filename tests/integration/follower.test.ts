import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startFollower, type Follower } from '@/commands/server/follower'

// When a running portal updates its index. A small program replaces the process that does it: it logs that it was
// started or asked, and behaves as its name says.

let folder: string
let follower: Follower
let isCurrent = true
let store = 'one'
const readStore = () => store
const said: string[] = []
const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follower-'))
  isCurrent = true
  said.length = 0
})
afterEach(async () => {
  await follower.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A program that logs and reports each of its passes, and keeps running unless `end` says how it ends. */
function start(end = '', { report = '{}', checkEveryMs = 1e6, isStanding = false } = {}) {
  const program = join(folder, 'program.mjs')
  writeFileSync(
    program,
    `let passes = 0
     const pass = () => { console.error(process.pid + ' pass ' + ++passes); ${end}; process.send(${report}) }
     process.on('message', (order) => (order === 'end' ? process.exit() : pass()))
     pass()`,
  )
  const indexPath = join(folder, 'index.db')
  const options = { isCurrent: () => isCurrent, readStore, indexPath, isStanding }
  follower = startFollower({ ...options, log, program, lookEveryMs: 5, checkEveryMs, pauseMs: 1e6 })
}

const listPasses = () =>
  [...said.join('').matchAll(/(\d+) pass (\d+)/g)].map(([, pid, n]) => [pid, n])

test('nothing is started while the index is current', async () => {
  const looks = vi.fn(() => true)
  follower = startFollower({
    isCurrent: looks,
    readStore,
    indexPath: join(folder, 'index.db'),
    log,
    program: join(folder, 'is-not-there.mjs'),
    lookEveryMs: 1,
  })
  await vi.waitFor(() => expect(looks.mock.calls.length).toBeGreaterThan(3))
  expect(said).toEqual([])
})

test('one process does it repeatedly, whenever the store changes', async () => {
  start()
  isCurrent = false
  await vi.waitFor(() => expect(listPasses().length).toBeGreaterThan(2), { timeout: 10_000 })
  isCurrent = true
  const passes = listPasses()
  expect(new Set(passes.map(([pid]) => pid)).size).toBe(1)
  expect(passes.map(([, n]) => Number(n))).toEqual(passes.map((_, index) => index + 1))
})

test('another process replaces it to check the files', async () => {
  start('', { checkEveryMs: 1 })
  await vi.waitFor(
    () => expect(new Set(listPasses().map(([pid]) => pid)).size).toBeGreaterThan(1),
    {
      timeout: 10_000,
    },
  )
})

test('with a shared store the process is running before there is anything to do', async () => {
  start('', { isStanding: true })
  await vi.waitFor(() => expect(listPasses()).toHaveLength(1), { timeout: 10_000 })
  isCurrent = false
  await vi.waitFor(() => expect(listPasses().length).toBeGreaterThan(1), { timeout: 10_000 })
  expect(new Set(listPasses().map(([pid]) => pid)).size).toBe(1)
})

test('a failure is reported, and tried again when the store has changed', async () => {
  start("console.error('the disk is full'); process.exit(1)")
  isCurrent = false
  await vi.waitFor(() => expect(said.join('')).toContain('the disk is full'), { timeout: 10_000 })
  expect(said.join('')).toContain('The search index is behind')
  expect(listPasses()).toHaveLength(1)
  store = 'two'
  await vi.waitFor(() => expect(listPasses()).toHaveLength(2), { timeout: 10_000 })
})

test('a process that lost its store reports why and stays until the store has changed', async () => {
  start('', { report: "passes === 2 ? { failed: 'the server cannot be reached' } : {}" })
  isCurrent = false
  await vi.waitFor(() => expect(listPasses()).toHaveLength(2), { timeout: 10_000 })
  await vi.waitFor(() =>
    expect(said.join('')).toContain('The search index is behind: the server cannot be reached'),
  )
  store = 'three'
  await vi.waitFor(() => expect(listPasses().length).toBeGreaterThan(2), { timeout: 10_000 })
  expect(new Set(listPasses().map(([pid]) => pid)).size).toBe(1)
})
