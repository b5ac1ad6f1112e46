import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeDisagreements } from '@/lib/data/field-sources'
import type { PortalDatabase } from '@/lib/db/database'
import { getHistoryByAddress } from '@/lib/db/history-reader'
import type { PrismaClient } from '@/lib/db/prisma'
import { readStudies } from '@/lib/db/study-export'
import { findAddress, getTrialByAddress } from '@/lib/db/trial-reader'
import { ingest } from '@/lib/ingest/ingest'
import { rebuildIndexIfStale } from '@/lib/ingest/rebuild-index'
import type { SourceRecord } from '@/lib/ingest/read/source-record'
import type { SourceFormatId } from '@/lib/registries/source-format'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { buildLineCounter, buildSourceRecord } from '../support/source-records'

// Which records are one trial: nothing may be joined or overwritten that is not the same beyond doubt.

let database: PortalDatabase
let prisma: PrismaClient
let remove: PrismaStore['remove']

beforeEach(() => {
  ;({ database, prisma, remove } = openPrismaStore())
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
const record = (content: Study, formatId: SourceFormatId = 'ctgov-api'): SourceRecord =>
  buildSourceRecord(content, { place: nextPlace(), formatId })

const take = (...incoming: SourceRecord[]) => ingest(incoming, { database, request: {} })
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
  // Nor later, when one of the two says something new.
  await take(record({ ...nct1, hasResults: true }))
  expect(addresses()).toHaveLength(3)
})

test('read in another order, two trials with different NCT numbers stay two', async () => {
  await take(record(who, 'ictrp-xml'), record(nct1), record(nct2))
  expect(addresses()).toEqual(['NCT05000001', 'NCT05000002'])
  expect(await findAddress(prisma, '2015-001234-12')).toBe('NCT05000001')
})

test('a number that only one trial mentions joins', async () => {
  await take(record(nct1), record(who, 'ictrp-xml'))
  expect(addresses()).toEqual(['NCT05000001'])
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
    expect(await findAddress(prisma, number)).toBe(toTrialId(content))
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
  expect(await findAddress(prisma, toTrialId(before))).toBe(toTrialId(after))
  const trial = await getTrialByAddress(prisma, toTrialId(after))
  expect(trial?.study.protocolSection.statusModule?.overallStatus).toBe('COMPLETED')
  const history = await getHistoryByAddress(prisma, toTrialId(after))
  expect(history?.records.map(({ versions }) => versions.length)).toEqual([2])
})

test.each(['NCT0123456', 'NCT001234567', 'NCT12', 'NCTO0123456'])(
  'the number %s is set aside: it must not pass for another trial',
  async (nctId) => {
    await take(record(study({ nctId: 'NCT00123456' })))
    const failures: string[] = []
    const taken = await ingest([record(study({ nctId }, 'COMPLETED'))], {
      database,
      request: {},
      onFailure: ({ reason }) => failures.push(reason),
    })
    expect(taken).toMatchObject({ added: 0, updated: 0, quarantined: 1 })
    expect(failures).toEqual([`nctId: expected NCT and eight digits, found "${nctId}"`])
    expect(exported(false)).toEqual([study({ nctId: 'NCT00123456' })])
  },
)

test('a number in small letters is the same number', async () => {
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
  const trial = await getTrialByAddress(prisma, 'NCT06000002')
  expect(trial?.records.map(({ sourceKey }) => sourceKey)).toEqual(['NCT06000002', 'NCT06000001'])
  const history = await getHistoryByAddress(prisma, 'NCT06000002')
  expect(history?.records.map(({ sourceKey }) => sourceKey)).toEqual(['NCT06000002', 'NCT06000001'])
  // Two records of one source are called by their numbers.
  expect(describeDisagreements(trial?.records ?? [])).toEqual([
    {
      path: 'protocolSection.statusModule.overallStatus',
      statements: [
        { label: 'ClinicalTrials.gov record NCT06000002', value: 'COMPLETED' },
        { label: 'ClinicalTrials.gov record NCT06000001', value: 'RECRUITING' },
      ],
    },
  ])
  // Both came from the registry, and both are given out again as they came.
  expect(exported(false)).toEqual([present, former])
  expect(exported(true)).toHaveLength(1)
})

test('a store of an earlier program is brought up to date, and former addresses still lead to their trials', async () => {
  const content = study({ orgStudyIdInfo: { id: 'ChiCTR2000000001' } })
  const says = (count: number): Study => ({
    protocolSection: {
      ...study({ nctId: 'NCT00000001' }).protocolSection,
      designModule: { enrollmentInfo: { count } },
    },
  })
  expect(rebuildIndexIfStale(database)).toBe(0)
  await take(record(content, 'ictrp-xml'), record(says(77)), record(says(12), 'ictrp-xml'))
  const whole = () => [
    database.prepare('SELECT address, merged FROM trial ORDER BY id').all(),
    database.prepare('SELECT id, address, summary FROM search_entry ORDER BY id').all(),
    database.prepare('SELECT source_key FROM trial_record ORDER BY id').pluck().all(),
  ]
  const current = whole()
  expect(rebuildIndexIfStale(database)).toBe(null)

  const formerAddress = 'car-t-cells-in-lymphoma-bcdfghjk'
  database.exec(`
    UPDATE search_state SET index_version = 1;
    UPDATE trial SET merged = NULL;
    UPDATE trial SET address = '${formerAddress}' WHERE nct_id IS NULL;
    UPDATE trial_record SET source_key = '${formerAddress}' WHERE source_key NOT LIKE 'NCT%';
    DELETE FROM search_entry WHERE id = 2`)
  expect(rebuildIndexIfStale(database)).toBe(2)
  expect(whole()).toEqual(current)
  expect(await findAddress(prisma, formerAddress)).toBe(toTrialId(content))
  expect(rebuildIndexIfStale(database)).toBe(null)
  // What the source says next is a version of the same record.
  expect(await take(record({ ...content, hasResults: true }, 'ictrp-xml'))).toMatchObject({
    added: 0,
    updated: 1,
  })
})
