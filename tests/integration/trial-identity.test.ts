import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeDisagreements } from '@/lib/data/field-sources'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { readStudies } from '@/lib/store/sqlite/study-export'
import { ingest } from '@/lib/ingest/ingest'
import { fillIndex, followStore } from '@/lib/ingest/follow/follow'
import { refreshTrials } from '@/lib/ingest/refresh-trials'
import type { ReadRecord, SourceRecord } from '@/lib/ingest/read/source-record'
import type { SourceFormatId } from '@/lib/study/source'
import { toSourceKey } from '@/lib/study/identifiers'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { indexOf, openTestDatabase, removeIndexOf, storageOf, testRules } from '../support/database'
import { readContent } from '../support/store-content'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { makeRandom } from '../support/random'
import { buildLineCounter, buildSourceRecord } from '../support/source-records'

// Which records are one trial: nothing may be joined or overwritten that is not the same beyond doubt.

let database: PortalDatabase
let store: PrismaStore['store']
let remove: PrismaStore['remove']

beforeEach(() => {
  ;({ database, store, remove } = openPrismaStore())
})

afterEach(() => remove())

type Identification = Study['protocolSection']['identificationModule']

const study = (identification: Partial<Identification>, overallStatus = 'RECRUITING'): Study => ({
  protocolSection: {
    identificationModule: { briefTitle: 'CAR-T cells in lymphoma', ...identification },
    statusModule: { overallStatus },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'A Hospital' } },
  },
})

const nextPlace = buildLineCounter()
const record = (content: Study, formatId: SourceFormatId = 'ctgov-api'): ReadRecord =>
  buildSourceRecord(content, { place: nextPlace(), formatId })

const take = (...incoming: SourceRecord[]) =>
  ingest(incoming, { ...storageOf(database), request: {} })
const addresses = () =>
  database.prepare<[], string>('SELECT address FROM trial ORDER BY id').pluck().all()
const exported = (merged: boolean) =>
  [...readStudies(database, { merged })].map((text) => JSON.parse(text) as Study)

const eudract = { secondaryIdInfos: [{ id: '2015-001234-12', type: 'EUDRACT_NUMBER' }] }
const nct1 = study({ nctId: 'NCT05000001', ...eudract })
const nct2 = study({ nctId: 'NCT05000002', ...eudract })
const who = study({ orgStudyIdInfo: { id: 'EUCTR2015-001234-12-DE' } })

test('a record without an NCT number joins none of two trials that mention its number', async () => {
  await take(record(nct1), record(nct2))
  expect(await take(record(who, 'ictrp-xml'))).toMatchObject({ added: 1, updated: 0 })
  expect(addresses()).toEqual(['NCT05000001', 'NCT05000002', toTrialId(who)])
  // Nor later, when one of the two changes.
  await take(record({ ...nct1, hasResults: true }))
  expect(addresses()).toHaveLength(3)
})

test('also if it came before the second of them', async () => {
  await take(record(who, 'ictrp-xml'), record(nct1))
  expect(addresses()).toEqual(['NCT05000001'])
  await take(record(nct2))
  expect(addresses().toSorted()).toEqual(['NCT05000001', 'NCT05000002', toTrialId(who)])
  expect(await store.findAddress('2015-001234-12')).toBe(toTrialId(who))
  expect(await store.findAddress('EUCTR2015-001234-12-DE')).toBe(toTrialId(who))
  // It joins the first again once the second no longer mentions it.
  await take(record(study({ nctId: 'NCT05000002' })))
  expect(addresses()).toEqual(['NCT05000001', 'NCT05000002'])
  expect(await store.findAddress(toTrialId(who))).toBe('NCT05000001')
})

test('a record that mentions two NCT trials joins neither, nor the two with each other', async () => {
  const both = study({
    orgStudyIdInfo: { id: 'EUCTR2016-001234-12-DE' },
    secondaryIdInfos: [{ id: 'NCT05000001' }, { id: 'NCT05000002' }],
  })
  await take(record(nct1), record(nct2), record(both, 'ictrp-xml'))
  expect(addresses()).toEqual(['NCT05000001', 'NCT05000002', toTrialId(both)])
})

test('a corrected number no longer leads or joins to its trial', async () => {
  await take(record(nct1))
  await take(record(study({ nctId: 'NCT05000001', secondaryIdInfos: [{ id: '2015-009999-12' }] })))
  await take(record(who, 'ictrp-xml'))
  expect(addresses()).toEqual(['NCT05000001', toTrialId(who)])
  expect(await store.findAddress('2015-009999-12')).toBe('NCT05000001')
  expect(await store.findAddress('2015-001234-12')).toBe(toTrialId(who))
})

test('an NCT number that another trial mentions leads only to its own trial', async () => {
  const followUp = study({ nctId: 'NCT05000003', secondaryIdInfos: [{ id: 'NCT05000004' }] })
  await take(record(followUp))
  expect(await store.findAddress('NCT05000004')).toBeNull()
  await take(record(study({ nctId: 'NCT05000004' })))
  expect(await store.findAddress('NCT05000004')).toBe('NCT05000004')
  expect(addresses()).toEqual(['NCT05000003', 'NCT05000004'])
})

test('a number that only one trial mentions joins', async () => {
  await take(record(nct1), record(who, 'ictrp-xml'))
  expect(addresses()).toEqual(['NCT05000001'])
})

test('finds which of several pasted numbers belong to trials, in any spelling', async () => {
  await take(record(nct1), record(study({ orgStudyIdInfo: { id: 'ACTRN12620000421932p' } })))
  const numbers = ['NCT05000001', 'EUCTR2015-001234-12-FR', 'ACTRN12620000421932']
  const others = ['NCT05000009', 'DRKS00000001']
  expect(await store.findNumbers([...numbers, ...others])).toEqual(new Set(numbers))
})

test('two numbers of another registry are two trials, whatever title and sponsor', async () => {
  const first = study({ orgStudyIdInfo: { id: 'ChiCTR2000000001' } })
  const second = study({ orgStudyIdInfo: { id: 'ChiCTR2000000002' } })
  const taken = await take(record(first, 'ictrp-xml'), record(second, 'ictrp-xml'))
  expect(taken).toMatchObject({ added: 2, updated: 0 })
  expect(new Set(addresses()).size).toBe(2)
  for (const [number, content] of [
    ['ChiCTR2000000001', first],
    ['ChiCTR2000000002', second],
  ] as const) {
    expect(await store.findAddress(number)).toBe(toTrialId(content))
  }
})

test('a corrected title is a new version of the same record, and the former address still leads there', async () => {
  const before = study({ orgStudyIdInfo: { id: 'ChiCTR2000000001' } })
  const after = study(
    { orgStudyIdInfo: { id: 'ChiCTR2000000001' }, briefTitle: 'CAR-T cells in B-cell lymphoma' },
    'COMPLETED',
  )
  await take(record(before, 'ictrp-xml'))
  expect(await take(record(after, 'ictrp-xml'))).toMatchObject({ added: 0, updated: 1 })
  expect(addresses()).toEqual([toTrialId(after)])
  expect(await store.findAddress(toTrialId(before))).toBe(toTrialId(after))
  const trial = await store.getTrial(toTrialId(after))
  expect(trial?.study.protocolSection.statusModule?.overallStatus).toBe('COMPLETED')
  const history = await store.getHistory(toTrialId(after))
  expect(history?.records.map(({ versions }) => versions.length)).toEqual([2])
})

test.each(['NCT0123456', 'NCT001234567', 'NCT12', 'NCTO0123456'])(
  'the number %s is quarantined: it must not be taken for another trial',
  async (nctId) => {
    await take(record(study({ nctId: 'NCT00123456' })))
    const failures: string[] = []
    const taken = await ingest([record(study({ nctId }, 'COMPLETED'))], {
      ...storageOf(database),
      request: {},
      onFailure: ({ reason }) => failures.push(reason),
    })
    expect(taken).toMatchObject({ added: 0, updated: 0, quarantined: 1 })
    expect(failures).toEqual([`nctId: expected NCT and eight digits, found "${nctId}"`])
    expect(exported(false)).toEqual([study({ nctId: 'NCT00123456' })])
  },
)

test('a number in lower case is the same number', async () => {
  await take(record(study({ nctId: 'nct00123456' })))
  const stored = database.prepare('SELECT address, nct_id AS nctId FROM trial').all()
  expect(stored).toEqual([{ address: 'NCT00123456', nctId: 'NCT00123456' }])
})

const former = study({ nctId: 'NCT06000001' })
const present = study({ nctId: 'NCT06000002', nctIdAliases: ['NCT06000001'] }, 'COMPLETED')

test.each([
  ['the former number first', [former, present]],
  ['the present number first', [present, former]],
])('a former number: page, history and export name the present record (%s)', async (_, order) => {
  for (const content of order) await take(record(content))
  expect(addresses()).toEqual(['NCT06000002'])
  const trial = await store.getTrial('NCT06000002')
  expect(trial?.records.map(({ sourceKey }) => sourceKey)).toEqual(['NCT06000002', 'NCT06000001'])
  const history = await store.getHistory('NCT06000002')
  expect(history?.records.map(({ sourceKey }) => sourceKey)).toEqual(['NCT06000002', 'NCT06000001'])
  // Two records of one source are named with their numbers.
  expect(describeDisagreements(trial?.records ?? [])).toEqual([
    {
      path: 'protocolSection.statusModule.overallStatus',
      statements: [
        { label: 'ClinicalTrials.gov record NCT06000002', value: 'COMPLETED' },
        { label: 'ClinicalTrials.gov record NCT06000001', value: 'RECRUITING' },
      ],
    },
  ])
  // Both came from the registry, and both are exported unchanged.
  expect(exported(false)).toEqual([present, former])
  expect(exported(true)).toHaveLength(1)
})

test('a store of an earlier version is updated, and former addresses still lead to their trials', async () => {
  const content = study({ orgStudyIdInfo: { id: 'ChiCTR2000000001' } })
  const says = (count: number): Study => ({
    protocolSection: {
      ...study({ nctId: 'NCT00000001' }).protocolSection,
      designModule: { enrollmentInfo: { count } },
    },
  })
  expect(await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })).toBe(0)
  await take(record(content, 'ictrp-xml'), record(says(77)), record(says(12), 'ictrp-xml'))
  const whole = () => [
    database.prepare('SELECT address, merged FROM trial ORDER BY id').all(),
    indexOf(database).prepare('SELECT id, address, summary FROM search_entry ORDER BY id').all(),
    database.prepare('SELECT source_key FROM trial_record ORDER BY id').pluck().all(),
  ]
  const current = whole()
  expect(await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })).toBe(
    null,
  )

  const formerAddress = 'car-t-cells-in-lymphoma-bcdfghjk'
  database.exec(`
    UPDATE store_state SET rules = 'earlier';
    UPDATE trial SET merged = NULL;
    UPDATE trial SET address = '${formerAddress}' WHERE nct_id IS NULL;
    UPDATE trial_record SET source_key = '${formerAddress}' WHERE source_key NOT LIKE 'NCT%'`)
  expect(await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })).toBe(2)
  expect(await followStore(store, storageOf(database).index)).toBe(2)
  expect(whole()).toEqual(current)
  expect(await store.findAddress(formerAddress)).toBe(toTrialId(content))
  expect(await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })).toBe(
    null,
  )
  // The source's next content is a version of the same record.
  expect(await take(record({ ...content, hasResults: true }, 'ictrp-xml'))).toMatchObject({
    added: 0,
    updated: 1,
  })
})

test('a store in which an earlier version grouped records differently is updated', async () => {
  const other = study({ orgStudyIdInfo: { id: 'ChiCTR2000000001' } })
  const third = study({ nctId: 'NCT05000003', secondaryIdInfos: [{ id: 'ChiCTR2000000001' }] })
  await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })
  await take(...[nct1, nct2, third].map((content) => record(content)))
  await take(record(who, 'ictrp-xml'), record(other, 'ictrp-xml'))
  const whole = () => ({
    ...readContent(database),
    index: indexOf(database)
      .prepare('SELECT address, summary FROM search_entry ORDER BY address')
      .all(),
  })
  const current = whole()
  expect(addresses()).toEqual(['NCT05000001', 'NCT05000002', 'NCT05000003', toTrialId(who)])

  // As if one had been joined and the other had not.
  database.exec(`
    UPDATE store_state SET rules = 'earlier';
    INSERT INTO trial (address, brief_title, first_seen_at, changed_at) VALUES ('apart-bcdfghjk', 'x', '', '');
    UPDATE trial_record SET trial_id = last_insert_rowid() WHERE source_key LIKE 'CHICTR%';
    UPDATE trial_record SET trial_id = 1 WHERE source_key LIKE 'EUCTR%';
    DELETE FROM trial WHERE id = 4;
    INSERT INTO trial_identifier (trial_id, value, kind) VALUES (2, '2000-000000-00', 'registry')`)
  expect(await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })).toBe(4)
  expect(await store.findAddress('apart-bcdfghjk')).toBe('NCT05000003')
  database.exec(`DELETE FROM trial_identifier WHERE value = 'apart-bcdfghjk'`)
  removeIndexOf(database)
  await fillIndex(store, storageOf(database).index)
  expect(whole()).toEqual(current)
  expect(await store.findAddress('2000-000000-00')).toBeNull()
})

test('the same records give the same trials, whatever their order and earlier content', async () => {
  const numbers = ['2015-001234-12', 'ChiCTR2000000001', 'NCT05000001', 'NCT05000002']
  const mentions = fc.subarray(numbers, { maxLength: 2 })
  const identification = fc.oneof(
    fc.record({
      nctId: fc.constantFrom('NCT05000001', 'NCT05000002', 'NCT05000003'),
      secondary: mentions,
      aliases: fc.subarray(['NCT05000001', 'NCT05000003'], { maxLength: 1 }),
    }),
    fc.record({
      org: fc.option(fc.constantFrom('EUCTR2015-001234-12-DE', 'ChiCTR2000000001', 'ABC-1')),
      secondary: mentions,
    }),
  )
  const toRecord = (parts: {
    nctId?: string
    org?: string | null
    secondary: string[]
    aliases?: string[]
  }): ReadRecord =>
    record(
      study({
        ...(parts.nctId && { nctId: parts.nctId }),
        ...(parts.org && { orgStudyIdInfo: { id: parts.org } }),
        ...(parts.secondary.length > 0 && {
          secondaryIdInfos: parts.secondary.map((id) => ({ id })),
        }),
        ...(parts.aliases?.length && {
          nctIdAliases: parts.aliases.filter((alias) => alias !== parts.nctId),
        }),
      }),
      parts.nctId ? 'ctgov-api' : 'ictrp-xml',
    )
  /** The records of each trial, by what they state. */
  const readTrials = (of: PortalDatabase) =>
    of
      .prepare<[], { trial: number; record: string }>(
        `SELECT r.trial_id AS trial, r.source || ' ' || r.source_key AS record FROM trial_record r
          ORDER BY record`,
      )
      .all()
  const toGroups = (rows: { trial: number; record: string }[]) =>
    [...new Set(rows.map(({ trial }) => trial))]
      .map((trial) => rows.filter((row) => row.trial === trial).map((row) => row.record))
      .map((names) => names.join(' + '))
      .toSorted()
  const readAddresses = (of: PortalDatabase) => [
    of.prepare('SELECT address, nct_id FROM trial ORDER BY address').all(),
    indexOf(of).prepare('SELECT address FROM search_entry ORDER BY address').pluck().all(),
    of
      .prepare(
        `SELECT t.address, i.value, i.kind FROM trial_identifier i JOIN trial t ON t.id = i.trial_id
          WHERE i.kind <> 'address' ORDER BY 1, 2, 3`,
      )
      .all(),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(identification, { minLength: 2, maxLength: 6 }),
      fc.array(identification, { maxLength: 3 }),
      fc.nat(),
      async (parts, earlier, seed) => {
        // Only the last content of each record counts.
        const last = new Map(parts.map(toRecord).map((one) => [keyOf(one), one]))
        const incoming = [...last.values()]
        const straight = openTestDatabase()
        await ingest(incoming, { ...storageOf(straight), request: {} })
        const turned = openTestDatabase()
        const before = earlier.map(toRecord).filter((one) => last.has(keyOf(one)))
        await ingest(before, { ...storageOf(turned), request: {} })
        const next = makeRandom(seed + 1)
        const mixed = incoming
          .map((one) => ({ one, rank: next(1000) }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ one }) => one)
        await ingest(mixed, { ...storageOf(turned), request: {} })
        const expected = toGroups(readTrials(straight))
        const found = toGroups(readTrials(turned))
        const [all, allTurned] = [readAddresses(straight), readAddresses(turned)]
        straight.close()
        turned.close()
        expect(found).toEqual(expected)
        expect(allTurned).toEqual(all)
      },
    ),
    { numRuns: 150 },
  )
})

function keyOf({
  record: { study: content },
  formatId,
}: SourceRecord & { kind: 'record' }): string {
  return `${formatId} ${toSourceKey(content)}`
}
