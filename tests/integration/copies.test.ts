import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeOrigins } from '@/lib/data/field-sources'
import { ingest } from '@/lib/ingest/ingest'
import { refreshTrials } from '@/lib/ingest/refresh-trials'
import { readSources } from '@/lib/ingest/read/read-sources'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { holds } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import { openTestDatabase, storageOf, testRules } from '../support/database'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { readContent } from '../support/store-content'

// Several copies of one record: which one counts, and what the others still contribute.

let database: PortalDatabase
let store: PrismaStore['store']
let remove: PrismaStore['remove']
let folder: string

beforeEach(() => {
  ;({ database, store, remove } = openPrismaStore())
  folder = mkdtempSync(join(tmpdir(), 'trials-copies-'))
})

afterEach(async () => {
  await remove()
  rmSync(folder, { recursive: true, force: true })
})

interface File {
  name: string
  text: string
}

/** Ingests files one after the other, each in a separate run. */
async function take(...files: File[]) {
  const summaries = []
  for (const { name, text } of files) {
    const path = join(folder, name)
    writeFileSync(path, text)
    summaries.push(
      await ingest(readSources([path]), { ...storageOf(database), request: { sources: [name] } }),
    )
  }
  return summaries
}

const nctId = 'NCT09800001'
const json = (name: string, study: Study): File => ({ name, text: JSON.stringify(study) })

const thin = (lastUpdate: string | undefined, overallStatus: string): Study => ({
  protocolSection: {
    identificationModule: { nctId, briefTitle: 'CAR T cells test' },
    statusModule: {
      overallStatus,
      ...(lastUpdate !== undefined && { lastUpdatePostDateStruct: { date: lastUpdate } }),
    },
  },
})

const whole = (lastUpdate: string, overallStatus: string, more: object = {}): Study => ({
  protocolSection: {
    identificationModule: {
      nctId,
      briefTitle: 'CAR T cells test',
      organization: { fullName: 'A hospital' },
    },
    statusModule: {
      overallStatus,
      statusVerifiedDate: lastUpdate.slice(0, 7),
      whyStopped: 'Money ran out',
      lastUpdatePostDateStruct: { date: lastUpdate },
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'A hospital' } },
    descriptionModule: { briefSummary: 'Cells against lymphoma.' },
    conditionsModule: { conditions: ['Lymphoma'] },
    designModule: { studyType: 'INTERVENTIONAL', phases: ['PHASE1'] },
    eligibilityModule: { sex: 'ALL', eligibilityCriteria: 'Inclusion Criteria:\n\n* Adults' },
    outcomesModule: { primaryOutcomes: [{ measure: 'Survival', timeFrame: '1 year' }] },
    ...more,
  },
  derivedSection: {},
  hasResults: false,
})

const csvHeader = 'NCT Number,Title,Status,Gender,Age,Last Update Posted'
const csv = (name: string, status: string, updated: string): File => ({
  name,
  text: `${csvHeader}\n${nctId},CAR T cells test,${status},All,18 Years and older,"${updated}"\n`,
})
const who = (name: string, status: string, refreshed: string): File => ({
  name,
  text: `TrialID,Last Refreshed on,Public title,Recruitment Status\nChiCTR2600000001,${refreshed},Cells against lupus,${status}\n`,
})

const getShown = async (address = nctId) => {
  const trial = await store.getTrial(address)
  return trial!.study.protocolSection
}
const getVersions = async (address = nctId) => {
  const history = await store.getHistory(address)
  const [record] = history!.records
  return record!.versions.map(({ id, updatedOn }) => ({
    updatedOn,
    isCurrent: id === record!.currentVersionId,
  }))
}

describe('the later update counts, whatever order they come in', () => {
  const older = json('2015.json', thin('2015-10-25', 'RECRUITING'))
  const newer = json('2017.json', thin('2017-11-06', 'COMPLETED'))

  test.each([
    ['older first', [older, newer]],
    ['newer first', [newer, older]],
    ['both twice', [newer, older, newer, older]],
  ])('records as JSON, %s', async (_, files) => {
    await take(...files)
    expect((await getShown()).statusModule?.overallStatus).toBe('COMPLETED')
    expect(await getVersions()).toEqual([
      { updatedOn: '2015-10-25', isCurrent: false },
      { updatedOn: '2017-11-06', isCurrent: true },
    ])
  })

  test('an older copy is counted separately in the report and changes no row of the trial', async () => {
    await take(newer)
    const before = database.prepare('SELECT * FROM trial').all()
    const [summary] = await take(older)
    expect(summary).toMatchObject({ added: 0, updated: 0, unchanged: 1, older: 1 })
    expect(database.prepare('SELECT address, overall_status FROM trial').all()).toEqual([
      { address: nctId, overall_status: 'COMPLETED' },
    ])
    expect(before).toHaveLength(1)
    const [again] = await take(older)
    expect(again).toMatchObject({ updated: 0, unchanged: 1, older: 0 })
  })

  test.each([['older first'], ['newer first']])('tables of the classic site, %s', async (order) => {
    const files = [
      csv('2019.csv', 'Recruiting', 'October 6, 2019'),
      csv('2022.csv', 'Completed', 'October 6, 2022'),
    ]
    await take(...(order === 'older first' ? files : files.toReversed()))
    expect((await getShown()).statusModule?.overallStatus).toBe('COMPLETED')
  })

  test.each([['older first'], ['newer first']])('records of WHO, %s', async (order) => {
    const files = [
      who('2025.csv', 'Recruiting', '3 March 2025'),
      who('2026.csv', 'Completed', '21 September 2026'),
    ]
    await take(...(order === 'older first' ? files : files.toReversed()))
    const address = database.prepare<[], string>('SELECT address FROM trial').pluck().get()!
    expect((await getShown(address)).statusModule?.overallStatus).toBe('COMPLETED')
  })

  test('the submission date counts if no posting date is stated', async () => {
    const submitted = (lastUpdateSubmitDate: string, overallStatus: string): Study => ({
      protocolSection: {
        identificationModule: { nctId, briefTitle: 'CAR T cells test' },
        statusModule: { overallStatus, lastUpdateSubmitDate },
      },
    })
    await take(
      json('b.json', submitted('2012-01-05', 'COMPLETED')),
      json('a.json', submitted('2009-06-26', 'RECRUITING')),
    )
    expect((await getShown()).statusModule?.overallStatus).toBe('COMPLETED')
  })

  test('without dates the order of arrival decides, also for content that comes back', async () => {
    const one = json('one.json', thin(undefined, 'RECRUITING'))
    const other = json('other.json', thin(undefined, 'COMPLETED'))
    await take(one, other)
    expect((await getShown()).statusModule?.overallStatus).toBe('COMPLETED')
    await take(one)
    expect((await getShown()).statusModule?.overallStatus).toBe('RECRUITING')
  })

  test('a copy without a date comes after what was known when it arrived', async () => {
    await take(newer, json('undated.json', thin(undefined, 'TERMINATED')), older)
    expect((await getShown()).statusModule?.overallStatus).toBe('TERMINATED')
    await take(json('2018.json', thin('2018-01-01', 'WITHDRAWN')))
    expect((await getShown()).statusModule?.overallStatus).toBe('WITHDRAWN')
  })

  test('of two copies of one update, the one with the status that the registry set to unknown is later', async () => {
    const before = json('a.json', thin('2024-01-01', 'RECRUITING'))
    const after = json('b.json', thin('2024-01-01', 'UNKNOWN'))
    await take(after, before)
    expect((await getShown()).statusModule?.overallStatus).toBe('UNKNOWN')
  })
})

describe('a field missing from a copy is not missing from the trial', () => {
  const full = json('whole.json', whole('2026-03-01', 'TERMINATED'))
  const part = json('part.json', {
    protocolSection: {
      ...thin('2026-08-01', 'COMPLETED').protocolSection,
      outcomesModule: { primaryOutcomes: [{ measure: 'Survival' }, { measure: 'Response' }] },
    },
  })

  test.each([
    ['the part last', [full, part]],
    ['the part first', [part, full]],
  ])('a newer partial record removes nothing from a whole record, %s', async (_, files) => {
    await take(...files)
    const shown = await getShown()
    expect(shown.statusModule).toEqual({
      overallStatus: 'COMPLETED',
      lastUpdatePostDateStruct: { date: '2026-08-01' },
    })
    expect(shown.eligibilityModule?.eligibilityCriteria).toContain('Adults')
    expect(shown.outcomesModule?.primaryOutcomes).toEqual([
      { measure: 'Survival', timeFrame: '1 year' },
      { measure: 'Response' },
    ])
    const trial = await store.getTrial(nctId)
    expect(trial!.records[0]!.extent).toBeUndefined()
    expect(trial!.records[0]!.older).toMatchObject([{ updatedOn: '2026-03-01' }])
    expect(describeOrigins(trial!.records)).toContainEqual({
      path: 'protocolSection.eligibilityModule',
      label: 'ClinicalTrials.gov record, as of 1 March 2026',
    })
    expect(database.prepare('SELECT overall_status FROM trial').pluck().get()).toBe('COMPLETED')
  })

  test('what a newer whole record omits is gone', async () => {
    const { protocolSection, ...rest } = whole('2026-09-01', 'COMPLETED')
    const { outcomesModule: _, ...others } = protocolSection
    await take(full, part, json('newer.json', { ...rest, protocolSection: others }))
    expect((await getShown()).outcomesModule).toBeUndefined()
    const trial = await store.getTrial(nctId)
    expect(trial!.records[0]!.older).toEqual([])
    expect(database.prepare('SELECT merged FROM trial').pluck().get()).toBeNull()
  })

  test('the columns of a table decide what it can state', async () => {
    await take(csv('a.csv', 'Recruiting', 'October 6, 2019'))
    const { extent } = (await store.getTrial(nctId))!.records[0]!
    const can = (path: string) => holds(extent, `protocolSection.${path}`)
    expect(can('eligibilityModule.sex')).toBe(true)
    expect(can('eligibilityModule.maximumAge')).toBe(true)
    expect(can('eligibilityModule.eligibilityCriteria')).toBe(false)
    expect(can('designModule.phases')).toBe(false)
  })
})

test('records are counted by the update of their current copy', async () => {
  await take(
    json('2017.json', thin('2017-11-06', 'COMPLETED')),
    json('2015.json', thin('2015-10-25', 'RECRUITING')),
    csv('2022.csv', 'Completed', 'October 6, 2022'),
    who('none.csv', 'Recruiting', ''),
  )
  const counts = await store.countByUpdate()
  expect(counts).toHaveLength(3)
  expect(counts).toEqual(
    expect.arrayContaining([
      { source: 'ctgov-api', month: '2017-11', records: 1 },
      { source: 'ctgov-csv', month: '2022-10', records: 1 },
      { source: 'ictrp-csv', month: null, records: 1 },
    ]),
  )
})

test('a store of an earlier version is corrected once', async () => {
  await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })
  await take(
    json('2017.json', thin('2017-11-06', 'COMPLETED')),
    json('2015.json', thin('2015-10-25', 'RECRUITING')),
    csv('2022.csv', 'Completed', 'October 6, 2022'),
    csv('2019.csv', 'Recruiting', 'October 6, 2019'),
  )
  const current = readContent(database)
  // The earlier version treated the last file as the newest.
  database.exec(`
    UPDATE reading_state SET version = 0;
    UPDATE record_version SET updated_on = NULL, standing = '', extent_id = NULL;
    UPDATE trial_record SET current_version_id = (
      SELECT max(id) FROM record_version WHERE record_id = trial_record.id);
    UPDATE trial SET overall_status = 'RECRUITING', merged = NULL;
    DELETE FROM copy_extent`)
  expect(await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 })).toBe(1)
  expect(readContent(database)).toEqual(current)
  expect(
    await refreshTrials(storageOf(database).store, { trials: testRules, reading: 1 }),
  ).toBeNull()
})

test('dated copies give the same result in any order, however often they come', async () => {
  const day = fc.constantFrom('2024-01-01', '2024-06-01', '2025-01-01', '2026-01-01')
  const status = fc.constantFrom('RECRUITING', 'COMPLETED')
  // One content for each day and format, as in a registry.
  const copy = fc.oneof(
    day.map((updated) => ({ form: 'thin', updated, study: thin(updated, 'RECRUITING') })),
    fc.tuple(day, status).map(([updated, overall]) => ({
      form: 'whole',
      updated,
      study: whole(updated, overall, { outcomesModule: {} }),
    })),
  )
  const copies = fc.uniqueArray(copy, {
    minLength: 1,
    maxLength: 6,
    selector: ({ form, updated }) => `${form} ${updated}`,
  })
  const shuffled = copies.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
    ),
  )
  const read = async (studies: readonly Study[]) => {
    const memory = openTestDatabase()
    const text = studies.map((study) => JSON.stringify(study)).join('\n')
    const path = join(folder, 'all.jsonl')
    writeFileSync(path, text)
    await ingest(readSources([path]), { ...storageOf(memory), request: {}, threads: 1 })
    const { trials, records, entries, searches } = readContent(memory)
    memory.close()
    return { trials, records, entries, searches }
  }
  await fc.assert(
    fc.asyncProperty(shuffled, async ([list, twice]) => {
      const inOrder = [...list].sort((a, b) => (a.updated < b.updated ? -1 : 1))
      const expected = await read(inOrder.map(({ study }) => study))
      expect(await read(twice.map(({ study }) => study))).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})
