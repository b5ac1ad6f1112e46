import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '@/lib/store/sqlite/database'
import { openTestDatabase } from '../support/database'
import { runIngest } from '../support/run-ingest'

// The messages of the command and its effects on files; the runs are tested without it.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-command-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good = JSON.stringify({
  protocolSection: { identificationModule: { nctId: 'NCT00000001', briefTitle: 'Cells' } },
})

test('a missing file is reported, in words and as JSON, and the exit code is 1', async () => {
  const databasePath = join(folder, 'store.db')
  openTestDatabase(`file:${databasePath}`).close()
  const here = join(folder, 'here.jsonl')
  const missing = join(folder, 'missing.json')
  writeFileSync(here, good)
  const { code, stdout, stderr } = await runIngest(databasePath, [missing, here, '--json'])
  expect(code).toBe(1)
  const reason = 'there is no such file or folder'
  expect(stderr).toContain(`Not read: ${missing}: ${reason}`)
  expect(JSON.parse(stdout)).toMatchObject({
    read: 1,
    added: 1,
    quarantined: 0,
    unread: [{ source: missing, reason }],
  })
  const database = openDatabase(`file:${databasePath}`, { readonly: true })
  expect(database.prepare('SELECT state FROM ingest_run').pluck().all()).toEqual(['failed'])
  database.close()
}, 60_000)

test('a missing database is an error, not an empty quarantine', async () => {
  const databasePath = join(folder, 'none', 'portal.db')
  const { code, stdout, stderr } = await runIngest(databasePath, ['--quarantine'])
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(`There is no database at ${databasePath} yet`)
  expect(existsSync(join(folder, 'none'))).toBe(false)
}, 60_000)

test('a record from standard input is listed, output unchanged, and removed from the list', async () => {
  const databasePath = join(folder, 'pipe.db')
  openTestDatabase(`file:${databasePath}`).close()
  const run = (args: readonly string[], input = '') => runIngest(databasePath, args, input)
  const damaged = '{"damaged":"Zellen\u00fc"'
  expect((await run(['-'], damaged)).stdout).toContain('1 quarantined')

  const list = await run(['--quarantine'])
  expect(list.stdout).toMatch(/^#1 standard input/)
  const asJson = await run(['--quarantine', '--json'])
  expect(JSON.parse(asJson.stdout)).toMatchObject([{ id: 1, bytes: Buffer.byteLength(damaged) }])
  expect((await run(['--bytes', '1'])).stdout).toBe(damaged)
  const unknown = await run(['--bytes', '2'])
  expect(unknown).toMatchObject({ code: 1, stdout: '' })
  expect(unknown.stderr).toContain('#2 is not in quarantine')

  // All or none.
  expect((await run(['--dismiss', '1', '--dismiss', '2'])).code).toBe(1)
  expect((await run(['--quarantine'])).stdout).toContain('#1')
  expect(await run(['--dismiss', '#1'])).toMatchObject({ code: 0, stdout: '' })
  expect((await run(['--quarantine'])).stdout).toBe('The quarantine is empty.\n')
  await run(['-'], damaged)
  expect((await run(['--quarantine'])).stdout).toMatch(/^#1 /)
  // Eleven runs, each of which gives way to everything else on the machine.
}, 180_000)

test('a dry run lists every failure, and creates no database', async () => {
  const databasePath = join(folder, 'dry', 'portal.db')
  const source = join(folder, 'twice.jsonl')
  const damaged = Array.from({ length: 12 }, (_, i) => `{"damaged":${i}`)
  writeFileSync(source, [good, good, ...damaged].join('\n'))
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('ingest-dry-run-'))
  const { code, stdout, stderr } = await runIngest(databasePath, [source, '--dry-run', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ read: 14, added: 1, unchanged: 1, quarantined: 12 })
  expect(stderr.match(/^Would be quarantined: /gm)).toHaveLength(12)
  expect(stderr).not.toContain('--quarantine')
  expect(existsSync(join(folder, 'dry'))).toBe(false)
  const after = readdirSync(tmpdir()).filter((name) => name.startsWith('ingest-dry-run-'))
  expect(after).toEqual(before)
}, 60_000)
