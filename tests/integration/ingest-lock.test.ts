import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIndexFile } from '@/lib/index/index-file'
import { isFileLocked, tryFileLock } from '@/lib/sqlite/file-lock'
import { openDatabase } from '@/lib/store/sqlite/database'
import { ingest } from '@/lib/ingest/ingest'
import { isIngestUnderWay, takeIngestLock } from '@/lib/store/sqlite/ingest-lock'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { createSqliteEngine } from '@/lib/index/engine'
import { parseSearchRequest } from '@/lib/search/request/request'
import { openTestDatabase, storageOf, toTestIndexPath } from '../support/database'
import { buildIngestLines } from '../support/ingest-lines'
import { buildStudy } from '../support/synthetic-studies'
import { startIngestChild } from '../support/start-ingest-child'

let folder: string
let source: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-lock-'))
  source = join(folder, 'records.jsonl')
  writeFileSync(source, Buffer.concat(buildIngestLines({ seed: 3, count: 300 })))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function createStore(name: string): string {
  const path = join(folder, name)
  openTestDatabase(`file:${path}`).close()
  return path
}

/** `npm run ingest -- …` on a separate store. */
function runCommand(databasePath: string, ...args: string[]) {
  const command = join(import.meta.dirname, '../../commands/ingest.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${databasePath}` },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }))
  })
}

test('a second run reports the active one; a killed run blocks nobody', async () => {
  const databasePath = createStore('busy.db')
  const order = { databasePath, source, threads: 1, batchRecords: 32 }
  const first = startIngestChild()
  await first.next('ready')
  expect(isIngestUnderWay(databasePath)).toBe(false)
  const release = takeIngestLock(databasePath)
  expect(isIngestUnderWay(databasePath)).toBe(true)

  const second = await runCommand(databasePath, source)
  expect(second.code).toBe(1)
  expect(second.output).toMatch(/another ingest is running/i)
  expect(second.output).not.toMatch(/\n\s+at /)
  release()

  first.send({ ...order, killAt: { batches: 2 } })
  expect(await first.ended).toBe('SIGKILL')
  expect(isIngestUnderWay(databasePath)).toBe(false)
  const third = await runCommand(databasePath, source, '--json')
  expect(third.code).toBe(0)
  const database = openDatabase(`file:${databasePath}`, { readonly: true })
  const states = database.prepare('SELECT state FROM ingest_run ORDER BY id').pluck().all()
  expect(states).toEqual(['interrupted', 'completed'])
  database.close()
})

test('a lock in a folder that doesn’t exist yet can be held by only one', () => {
  const path = join(folder, 'new', 'folder', 'index.db-lock')
  const release = tryFileLock(path)
  expect(release).not.toBeNull()
  expect(isFileLocked(path)).toBe(true)
  release?.()
  expect(isFileLocked(path)).toBe(false)
})

test('the portal searches during a run, and sees each batch without a restart', async () => {
  const path = createStore('served.db')
  const database = openDatabase(`file:${path}`)
  const storage = storageOf(database)
  const reader = openIndexFile(toTestIndexPath(path), { readonly: true })
  const engine = createSqliteEngine(reader)
  const { request } = parseSearchRequest(new URLSearchParams('q=synthetic&role=any'))
  const totals = [engine.search(request).total]

  const many = join(folder, 'many.jsonl')
  const lines = Array.from({ length: 320 }, (_, index) => JSON.stringify(buildStudy(index + 1)))
  writeFileSync(many, lines.join('\n'))
  await ingest(cutSources([many]), {
    ...storage,
    request: {},
    threads: 1,
    batchRecords: 64,
    onProgress: () => totals.push(engine.search(request).total),
  })
  expect(totals.slice(0, 6)).toEqual([0, 64, 128, 192, 256, 320])
  reader.close()
  database.close()
})
