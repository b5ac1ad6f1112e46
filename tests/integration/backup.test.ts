import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requireStoreFile } from '@/commands/sqlite-store'
import { packStudy } from '@/lib/documents/pack'
import { ingest } from '@/lib/ingest/ingest'
import { verifyIndexFile } from '@/lib/index/verify'
import { backupStore, restoreStore } from '@/lib/store/sqlite/backup'
import { checkStore, openStore } from '@/lib/store/open-store'
import { verifyStoreFile } from '@/lib/store/sqlite/verify'
import { buildPortalFiles, flipByte, indexName, sizeOf, storeName } from '../support/damaged-files'
import { buildSourceRecord } from '../support/source-records'
import { buildStudy, toNctId } from '../support/synthetic-studies'

let folder: string
let path: string
let backup: string
const studies = [1, 2, 3].map((number) => buildStudy(number))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  mkdirSync(join(folder, 'data'))
  path = join(folder, 'data', storeName)
  backup = join(folder, 'copy.db')
  await buildPortalFiles(join(folder, 'data'), studies)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function readTitle(number: number): Promise<string | undefined> {
  const store = openStore(`file:${path}`)
  const trial = await store.getTrial(toNctId(number))
  await store.close()
  return trial?.study.protocolSection.identificationModule.briefTitle
}

test('a backup is made while the store is open, and restores the same content', async () => {
  const served = openStore(`file:${path}`)
  const before = await served.getState()
  const hash = await backupStore(path, backup)
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'copy.db.sha256', 'data'])
  expect(readFileSync(`${backup}.sha256`, 'utf8')).toBe(`${hash}  copy.db\n`)
  expect(createHash('sha256').update(readFileSync(backup)).digest('hex')).toBe(hash)

  await expect(restoreStore(path, backup)).rejects.toThrow('is in use. Stop the portal')
  await served.close()
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(path)
  database.exec(`UPDATE store_state SET revision = 99; UPDATE trial SET address = 'x' || id`)
  database.close()
  await restoreStore(path, backup)
  expect(await readTitle(2)).toBe(studies[1]?.protocolSection.identificationModule.briefTitle)
  const store = openStore(`file:${path}`)
  expect(await store.getState()).toEqual(before)
  await store.close()
  expect(existsSync(`${path}-replaced`)).toBe(true)
  expect(checkStore(`file:${path}`)).toBeNull()
})

test('a modified backup is refused, and the store stays unchanged', async () => {
  await backupStore(path, backup)
  flipByte(backup, sizeOf(backup) - 100, 1)
  await expect(restoreStore(path, backup)).rejects.toThrow(
    'has changed since it was made: its SHA-256',
  )
  writeFileSync(join(folder, 'other.db'), 'no database '.repeat(1000))
  await expect(restoreStore(path, join(folder, 'other.db'))).rejects.toThrow(/not a database/)
  await expect(restoreStore(path, join(folder, 'none.db'))).rejects.toThrow('There is no file')
  expect(await readTitle(1)).toBeDefined()
})

test('a damaged store doesn’t overwrite a good backup, and is replaced by it', async () => {
  const hash = await backupStore(path, backup)
  flipByte(path, 100, 7)
  flipByte(path, sizeOf(path) - 2000, 7)
  await expect(backupStore(path, backup)).rejects.toThrow('No backup was made')
  expect(readFileSync(`${backup}.sha256`, 'utf8')).toContain(hash)
  writeFileSync(path, 'overwritten')
  await restoreStore(path, backup)
  expect(await readTitle(3)).toBeDefined()
  expect(checkStore(`file:${path}`)).toBeNull()
})

test('a full check reads every record, and names one that differs from what was received', async () => {
  expect(verifyStoreFile(path)).toEqual({ findings: [], versions: 3 })
  expect(verifyIndexFile(join(folder, 'data', indexName))).toEqual([])
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(path)
  const changed = buildStudy(2)
  changed.protocolSection.identificationModule.briefTitle = 'Another'
  // Like another program that knows nothing of the files beside the database.
  database
    .prepare('UPDATE record_version SET study = ? WHERE id = 2')
    .run(Buffer.concat([packStudy(changed).subarray(0, 40)]))
  database.close()
  const { findings } = verifyStoreFile(path)
  expect(findings.join('\n')).toContain('NCT00000002: a version of the record NCT00000002')
})

test('the full check also finds a change to the statements beside a registry record', async () => {
  const store = openStore(`file:${path}`)
  const removed = buildSourceRecord(studies[0] ?? buildStudy(1), {
    place: 'removed',
    page: { removedOn: '2026-06-01' },
  })
  const release = await store.takeIngestLock()
  await ingest([removed], { store, request: {} })
  await release()
  await store.close()
  expect(verifyStoreFile(path).findings).toEqual([])
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(path)
  const changed = structuredClone(removed.record.study)
  changed.protocolSection.identificationModule.briefTitle = 'Another'
  database
    .prepare('UPDATE record_version SET study = ? WHERE page IS NOT NULL')
    .run(packStudy(changed))
  database.close()
  expect(verifyStoreFile(path).findings.join('\n')).toContain('differs from what was received')
})

test('for another kind of store the error names the tools that do the same', () => {
  expect(() => requireStoreFile('postgres://localhost/trials')).toThrow('pg_dump')
})
