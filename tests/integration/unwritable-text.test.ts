import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packText, unpackText } from '@/lib/documents/pack'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { refreshTrials } from '@/lib/ingest/refresh-trials'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest } from '@/lib/search/request/request'
import { createSqliteStore } from '@/lib/store/sqlite/sqlite-store'
import { indexOf, openTestDatabase, storageOf } from '../support/database'
import { buildStudy, toNctId } from '../support/synthetic-studies'

// Texts that no page can show, from the file to what is stored, searched and shown.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unwritable-text-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const broken = 'CAR\\u0000-T \\ud83d \\u001b[31mcells'
const mended = 'CAR\ufffd-T \ufffd \ufffd[31mcells'
const title = 'Synthetic cell trial 1'
const study = JSON.stringify(
  buildStudy(1, {
    'unknown\u0000': 'kept',
    protocolSection: {
      ...buildStudy(1).protocolSection,
      referencesModule: { references: [{ pmid: '12345\ud800', citation: 'A paper' }] },
    },
  }),
).replace(title, broken)

const take = (database: ReturnType<typeof openTestDatabase>, path: string) =>
  ingest(cutSources([path]), { ...storageOf(database), request: {} })

test('a record is repaired when it is read, with a warning, and the document is kept as it came', async () => {
  const path = join(folder, 'broken.jsonl')
  writeFileSync(path, study)
  const database = openTestDatabase(`file:${join(folder, 'broken.db')}`)
  const { store } = storageOf(database)
  expect(await take(database, path)).toMatchObject({ added: 1, quarantined: 0 })
  const trial = await store.getTrial(toNctId(1))
  const { protocolSection } = trial!.study
  expect(protocolSection.identificationModule.briefTitle).toContain(mended)
  expect(protocolSection.referencesModule?.references?.[0]?.pmid).toBe('12345\ufffd')
  expect(JSON.stringify(trial)).not.toMatch(/\\u/)
  expect(trial!.records[0]!.warnings.map(({ place }) => place)).toEqual([
    'protocolSection.identificationModule.briefTitle',
    'protocolSection.referencesModule.references[0].pmid',
    'unknown\ufffd',
  ])
  const kept = database.prepare('SELECT source FROM record_version').pluck().get() as Buffer
  expect(unpackText(kept)).toBe(study)
  // The same file again gives nothing new, nor does reading everything again.
  expect(await take(database, path)).toMatchObject({ unchanged: 1 })
  database.exec('UPDATE reading_state SET version = 0')
  await refreshTrials(store, { trials: 'rules', reading: 1 })
  expect(await take(database, path)).toMatchObject({ unchanged: 1 })
  expect(database.prepare('SELECT count(*) FROM record_version').pluck().get()).toBe(1)
})

test('a record that an earlier version stored unrepaired is repaired when it is read again', async () => {
  const path = join(folder, 'earlier.jsonl')
  writeFileSync(path, JSON.stringify(buildStudy(1)))
  const database = openTestDatabase()
  await take(database, path)
  database.prepare('UPDATE record_version SET study = ?').run(packText(study))
  database.exec('UPDATE reading_state SET version = 3')
  const store = createSqliteStore(database)
  const before = await store.getState()
  await refreshTrials(store, { trials: 'rules', reading: 1 })
  const titles = database.prepare('SELECT brief_title FROM trial').pluck().all()
  expect(titles).toEqual([expect.stringContaining(mended)])
  // So that the index gets it.
  expect((await store.getState()).revision).toBe(before.revision + 1)
})

test('reasons in quarantine contain only characters that can be shown', async () => {
  const path = join(folder, 'refused.jsonl')
  writeFileSync(path, JSON.stringify(buildStudy(1)).replace(toNctId(1), 'NCT\\u0000\\ud800'))
  const database = openTestDatabase()
  expect(await take(database, path)).toMatchObject({ quarantined: 1 })
  const [entry] = await createSqliteStore(database).findQuarantined()
  expect(entry?.reason).toContain('NCT\ufffd\ufffd')
  const engine = createSqliteEngine(indexOf(database))
  expect(engine.search(emptyRequest).total).toBe(0)
})
