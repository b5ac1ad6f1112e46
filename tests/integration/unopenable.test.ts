import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyIndexFile } from '@/lib/index/verify'
import { describeFullDisk } from '@/lib/sqlite/full-disk'
import { backupStore } from '@/lib/store/sqlite/backup'
import { openDatabase } from '@/lib/store/sqlite/database'
import { verifyStoreFile } from '@/lib/store/sqlite/verify'
import { indexOf, openTestDatabase } from '../support/database'

// Readers need a file beside the database, too. A folder in its place refuses them like a disk that is read-only.

let folder: string
const paths = { store: '', index: '' }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unopenable-'))
  const database = openTestDatabase(`file:${join(folder, 'portal.db')}`)
  paths.store = database.name
  paths.index = indexOf(database).name
  indexOf(database).close()
  database.close()
  for (const path of Object.values(paths)) mkdirSync(`${path}-wal`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a database that cannot be opened is not called damaged', async () => {
  const words = `The database file ${paths.store} cannot be opened`
  expect(() => openDatabase(`file:${paths.store}`, { readonly: true })).toThrow(words)
  expect(() => verifyStoreFile(paths.store)).toThrow(words)
  await expect(backupStore(paths.store, join(folder, 'backup.db'))).rejects.toThrow(words)
})

test('nor is an index', () =>
  expect(() => verifyIndexFile(paths.index)).toThrow(
    `The search index ${paths.index} cannot be opened`,
  ))

test.each(['SQLITE_FULL', 'ENOSPC'])('a full disk is named after %s', (code) =>
  expect(describeFullDisk(Object.assign(new Error(code), { code }), 'portal.db')).toContain(
    'There is no space left on the disk for portal.db.',
  ),
)
