import { beforeEach, describe, expect, test } from 'vitest'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { readStudies } from '@/lib/store/sqlite/study-export'
import { findQuarantined } from '@/lib/store/sqlite/quarantine'
import { ingest } from '@/lib/ingest/ingest'
import type { SourceRecord } from '@/lib/ingest/read/source-record'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'
import { indexOf, openTestDatabase, storageOf } from '../support/database'
import { buildLineCounter, buildSourceFailure, buildSourceRecord } from '../support/source-records'

let database: PortalDatabase

beforeEach(() => {
  database = openTestDatabase()
})

function study(
  identification: Partial<Study['protocolSection']['identificationModule']>,
  more: Partial<Study['protocolSection']> = {},
): Study {
  return {
    protocolSection: {
      identificationModule: { briefTitle: 'A trial of cells', ...identification },
      ...more,
    },
  }
}

const nextPlace = buildLineCounter()
const record = (
  content: Study,
  formatId: SourceFormatId = 'ctgov-api',
  page?: PageStatements,
): SourceRecord => buildSourceRecord(content, { place: nextPlace(), formatId, page })
const failure = (text: string, reason = 'not a study'): SourceRecord =>
  buildSourceFailure(text, { place: nextPlace(), reason })

const take = (...incoming: SourceRecord[]) =>
  ingest(incoming, { ...storageOf(database), request: { test: true } })
const count = (table: string) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
const countIndexed = () =>
  indexOf(database).prepare('SELECT count(*) FROM search_entry').pluck().get()
const addresses = () => database.prepare('SELECT address FROM trial ORDER BY id').pluck().all()

const nct1 = 'NCT00000001'
const nct2 = 'NCT00000002'

test('a record is added once, kept as received, and a second run changes no row', async () => {
  const content = { ...study({ nctId: nct1 }), newSection: { unknown: ['kept', 1, null] } }
  expect(await take(record(content))).toMatchObject({ read: 1, added: 1, unchanged: 0 })
  const before = database.serialize()
  const again = await take(record(content))
  expect(again).toMatchObject({ read: 1, added: 0, updated: 0, unchanged: 1, quarantined: 0 })
  expect(again.drift).toEqual({ 'unknown key newSection': 1 })
  expect(
    [...readStudies(database, { merged: true })].map((text) => JSON.parse(text) as unknown),
  ).toEqual([content])
  expect([count('trial'), count('record_version'), countIndexed()]).toEqual([1, 1, 1])
  expect(before.length).toBeGreaterThan(0)
})

test('a changed record keeps both versions and shows the later one', async () => {
  await take(record(study({ nctId: nct1 }, { statusModule: { overallStatus: 'RECRUITING' } })))
  expect(
    await take(record(study({ nctId: nct1 }, { statusModule: { overallStatus: 'COMPLETED' } }))),
  ).toMatchObject({ updated: 1 })
  expect(count('record_version')).toBe(2)
  expect(database.prepare('SELECT overall_status FROM trial').pluck().get()).toBe('COMPLETED')
})

test('another order of keys is the same version', async () => {
  await take(record(study({ nctId: nct1, acronym: 'ONE' })))
  const other = {
    protocolSection: {
      identificationModule: { acronym: 'ONE', briefTitle: 'A trial of cells', nctId: nct1 },
    },
  }
  expect(await take(record(other))).toMatchObject({ unchanged: 1, updated: 0 })
})

describe('one trial, several sources', () => {
  test('a page and the registry join by the number; the registry wins in either order', async () => {
    const registry = record(
      study({ nctId: nct1 }, { statusModule: { overallStatus: 'COMPLETED' } }),
    )
    const page = record(
      study(
        { nctId: nct1 },
        {
          statusModule: { overallStatus: 'RECRUITING' },
          descriptionModule: { briefSummary: 'In short' },
        },
      ),
      'medpath-page',
    )
    await take(page, registry)
    expect(count('trial')).toBe(1)
    const merged = [...readStudies(database, { merged: true })].map(
      (text) => JSON.parse(text) as Study,
    )
    expect(merged[0]?.protocolSection).toMatchObject({
      statusModule: { overallStatus: 'COMPLETED' },
      descriptionModule: { briefSummary: 'In short' },
    })
    const other = openTestDatabase()
    await ingest([registry, page], { ...storageOf(other), request: {} })
    expect(
      [...readStudies(other, { merged: true })].map((text) => JSON.parse(text) as Study),
    ).toEqual(merged)
  })

  test('a number of another registry joins records; a protocol code does not', async () => {
    await take(
      record(
        study({
          nctId: nct1,
          secondaryIdInfos: [{ id: '2015-001234-12' }],
          orgStudyIdInfo: { id: '001' },
        }),
      ),
      record(study({ orgStudyIdInfo: { id: 'EUCTR2015-001234-12-DE' } }), 'ictrp-csv'),
      record(study({ nctId: nct2, orgStudyIdInfo: { id: '001' } })),
    )
    expect(addresses()).toEqual([nct1, nct2])
  })

  test('two trials with their own numbers never join, even if one mentions the other', async () => {
    await take(
      record(study({ nctId: nct1 })),
      record(study({ nctId: nct2, secondaryIdInfos: [{ id: nct1 }] })),
    )
    expect(addresses()).toEqual([nct1, nct2])
  })

  test('an alias joins two trials, and the former address is still known', async () => {
    await take(record(study({ nctId: nct2 })), record(study({ nctId: 'NCT00000003' })))
    await take(record(study({ nctId: nct1, nctIdAliases: [nct2] })))
    expect(addresses()).toEqual([nct1, 'NCT00000003'])
    expect(
      database.prepare(`SELECT value FROM trial_identifier WHERE kind = 'address'`).pluck().all(),
    ).toEqual([nct2])
  })

  test('a trial without a number gets the number of a later record', async () => {
    await take(record(study({ secondaryIdInfos: [{ id: 'ChiCTR2000012345' }] }), 'medpath-page'))
    const [slug] = addresses()
    expect(slug).not.toMatch(/NCT/i)
    await take(record(study({ nctId: nct1, secondaryIdInfos: [{ id: 'ChiCTR2000012345' }] })))
    expect(addresses()).toEqual([nct1])
    expect(
      database.prepare(`SELECT value FROM trial_identifier WHERE kind = 'address'`).pluck().all(),
    ).toEqual([slug])
  })
})

describe('what cannot be taken in', () => {
  test('is quarantined with its bytes and reason, and nothing beside it is lost', async () => {
    const seen: string[] = []
    const summary = await ingest(
      [record(study({ nctId: nct1 })), failure('{"broken"'), record(study({ nctId: nct2 }))],
      { ...storageOf(database), request: {}, onFailure: ({ reason }) => seen.push(reason) },
    )
    expect(summary).toMatchObject({ read: 3, added: 2, quarantined: 1 })
    expect(seen).toEqual(['not a study'])
    expect(findQuarantined(database)).toMatchObject([{ reason: 'not a study' }])
  })

  test('is kept once however often it comes', async () => {
    const bad = failure('{"broken"')
    await take(bad, bad)
    await take(bad)
    expect(findQuarantined(database)).toHaveLength(1)
  })
})

test('a dry run counts and writes nothing', async () => {
  await take(record(study({ nctId: nct1 })))
  // Without free pages, whose content has no meaning and is not restored.
  database.exec('VACUUM')
  const before = database.serialize()
  const summary = await ingest(
    [record(study({ nctId: nct1, acronym: 'NEW' })), record(study({ nctId: nct2 })), failure('x')],
    { ...storageOf(database), request: {}, dryRun: true },
  )
  expect(summary).toMatchObject({ read: 3, added: 1, updated: 1, quarantined: 1, runId: null })
  expect(database.serialize().equals(before)).toBe(true)
})

test('a dry run gives the numbers of the real run, over all its batches', async () => {
  await take(record(study({ nctId: nct1 })))
  // Without free pages, whose content has no meaning and is not restored.
  database.exec('VACUUM')
  const before = database.serialize()
  const numbers = Array.from({ length: 50 }, (_, i) => `NCT${String(i + 1).padStart(8, '0')}`)
  const incoming = [
    ...numbers.map((nctId) => record(study({ nctId }))),
    ...numbers.map((nctId) => record(study({ nctId }))),
    ...numbers.map((nctId) => record(study({ nctId, acronym: 'NEW' }))),
    ...numbers.map((nctId) => record(study({ nctId }))),
    failure('x'),
  ]
  const options = { ...storageOf(database), request: {}, batchRecords: 32 }
  const dry = await ingest(incoming, { ...options, dryRun: true })
  expect(database.serialize().equals(before)).toBe(true)
  expect(database.inTransaction).toBe(false)
  const real = await ingest(incoming, options)
  expect({ ...dry, seconds: 0, runId: 0 }).toEqual({ ...real, seconds: 0, runId: 0 })
  expect(real).toMatchObject({ added: 49, updated: 100, unchanged: 51, quarantined: 1 })
})

test('a stopped run is stored as interrupted, with what came before', async () => {
  const stop = new AbortController()
  function* source() {
    yield record(study({ nctId: nct1 }))
    stop.abort(new Error('Stopped.'))
    throw stop.signal.reason
  }
  const run = ingest(source(), { ...storageOf(database), request: {}, signal: stop.signal })
  await expect(run).rejects.toThrow('Stopped.')
  expect(count('trial')).toBe(1)
  expect(database.prepare('SELECT state, message FROM ingest_run').get()).toEqual({
    state: 'interrupted',
    message: null,
  })
})

test('if reading fails, earlier records are kept and the run says why', async () => {
  function* source() {
    for (let i = 0; i < 250; i++)
      yield record(study({ nctId: `NCT${String(i + 1).padStart(8, '0')}` }))
    throw new Error('the cable was pulled')
  }
  await expect(ingest(source(), { ...storageOf(database), request: {} })).rejects.toThrow(
    'the cable was pulled',
  )
  expect(count('trial')).toBe(250)
  expect(database.prepare('SELECT state, message FROM ingest_run').get()).toEqual({
    state: 'failed',
    message: 'the cable was pulled',
  })
})
