import { expect, test } from 'vitest'
import { findDisagreements, mergeRecords, type MergeInput } from '@/lib/registries/merge'
import type { Study } from '@/lib/study/schema'

const study = (sections: Partial<Study['protocolSection']>): Study => ({
  protocolSection: { identificationModule: { briefTitle: 'A trial' }, ...sections },
})

test('a single record is the trial, not a copy of it', () => {
  const only: MergeInput = { source: 'medpath-page', study: study({}) }
  expect(mergeRecords([only]).study).toBe(only.study)
})

test('the registry wins field by field, whatever the order, and others fill its gaps', () => {
  const registry: MergeInput = {
    source: 'ctgov-api',
    study: study({
      statusModule: { overallStatus: 'COMPLETED' },
      conditionsModule: { conditions: ['Neuromyelitis Optica'], keywords: [] },
    }),
  }
  const page: MergeInput = {
    source: 'trial-snapshot-page',
    study: study({
      statusModule: { overallStatus: 'RECRUITING', whyStopped: 'No funds' },
      conditionsModule: { conditions: ['NMO'], keywords: ['CD19'] },
      descriptionModule: { briefSummary: 'In short' },
    }),
    page: { resultsText: 'Results pending' },
  }
  const merged = mergeRecords([page, registry])
  expect(merged).toEqual(mergeRecords([registry, page]))
  expect(merged.study.protocolSection).toMatchObject({
    statusModule: { overallStatus: 'COMPLETED', whyStopped: 'No funds' },
    conditionsModule: { conditions: ['Neuromyelitis Optica'], keywords: ['CD19'] },
    descriptionModule: { briefSummary: 'In short' },
  })
  expect(merged.page).toEqual({ resultsText: 'Results pending' })
  expect([...merged.filled]).toEqual([
    ['protocolSection.statusModule.whyStopped', page],
    ['protocolSection.conditionsModule.keywords', page],
    ['protocolSection.descriptionModule', page],
  ])
  expect(findDisagreements([page, registry])).toEqual([
    {
      path: 'protocolSection.statusModule.overallStatus',
      statements: [
        { record: registry, value: 'COMPLETED' },
        { record: page, value: 'RECRUITING' },
      ],
    },
  ])
})

test('the inputs are not changed', () => {
  const registry: MergeInput = { source: 'ctgov-api', study: study({}) }
  const page: MergeInput = {
    source: 'medpath-page',
    study: study({ descriptionModule: { briefSummary: 'In short' } }),
  }
  const before = structuredClone([registry, page])
  const merged = mergeRecords([registry, page])
  Object.assign(merged.study.protocolSection, { descriptionModule: { briefSummary: 'changed' } })
  expect([registry, page]).toEqual(before)
})

test('half a date or half an organisation is not filled in from another source', () => {
  const records: [MergeInput, MergeInput] = [
    {
      source: 'ctgov-api',
      study: study({
        statusModule: { startDateStruct: { date: '2023-05' } },
        sponsorCollaboratorsModule: { leadSponsor: { name: 'A University' } },
      }),
    },
    {
      source: 'ctgov-csv',
      study: study({
        statusModule: { startDateStruct: { date: '2023-05-15', type: 'ACTUAL' } },
        sponsorCollaboratorsModule: { leadSponsor: { name: 'B Ltd', class: 'INDUSTRY' } },
      }),
    },
  ]
  const merged = mergeRecords(records)
  expect(merged.study.protocolSection.statusModule).toEqual({
    startDateStruct: { date: '2023-05' },
  })
  expect(merged.study.protocolSection.sponsorCollaboratorsModule).toEqual({
    leadSponsor: { name: 'A University' },
  })
  // 2023-05-15 is only more precise than 2023-05; the sponsors really differ.
  expect(findDisagreements(records).map(({ path }) => path)).toEqual([
    'protocolSection.sponsorCollaboratorsModule.leadSponsor.name',
  ])
})

test('spelling, case and order of a list are not a disagreement', () => {
  const disagreements = findDisagreements([
    {
      source: 'ctgov-api',
      study: study({
        identificationModule: { briefTitle: 'CAR-T: a trial' },
        designModule: { phases: ['PHASE1', 'PHASE2'] },
      }),
    },
    {
      source: 'ictrp-csv',
      study: study({
        identificationModule: { briefTitle: 'CAR-T  a Trial.' },
        designModule: { phases: ['PHASE2', 'PHASE1'] },
      }),
    },
  ])
  expect(disagreements).toEqual([])
})

test('keys that would reach the prototype are ignored', () => {
  const hostile = JSON.parse(
    '{"protocolSection":{"identificationModule":{"briefTitle":"x"},"__proto__":{"polluted":true}}}',
  ) as Study
  mergeRecords([
    { source: 'ctgov-api', study: study({}) },
    { source: 'ctgov-csv', study: hostile },
  ])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a field that the registry omits and two others state differently is a disagreement of the two', () => {
  const counts = (source: MergeInput['source'], count?: number): MergeInput => ({
    source,
    study: study(count === undefined ? {} : { designModule: { enrollmentInfo: { count } } }),
  })
  const [registry, who, legacy] = [
    counts('ctgov-api'),
    counts('ictrp-xml', 12),
    counts('ctgov-legacy-xml', 77),
  ]
  const merged = mergeRecords([registry, who, legacy])
  expect(merged.study.protocolSection.designModule?.enrollmentInfo?.count).toBe(77)
  expect(findDisagreements([registry, who, legacy])).toEqual([
    {
      path: 'protocolSection.designModule.enrollmentInfo.count',
      statements: [
        { record: legacy, value: 77 },
        { record: who, value: 12 },
      ],
    },
  ])
})

const numbered = (
  source: MergeInput['source'],
  ids: Study['protocolSection']['identificationModule'],
  countries: readonly string[] = [],
): MergeInput => ({
  source,
  study: {
    protocolSection: {
      identificationModule: ids,
      contactsLocationsModule: { locations: countries.map((country) => ({ country })) },
    },
  },
})

test('a merged trial keeps every number of its records', () => {
  const registry = numbered('ctgov-api', {
    nctId: 'NCT09999999',
    orgStudyIdInfo: { id: 'X' },
    secondaryIdInfos: [{ id: 'U1111-1234-5678' }],
    briefTitle: 'A trial',
  })
  const china = numbered('ictrp-xml', {
    orgStudyIdInfo: { id: 'ChiCTR2600132949', link: 'https://example.org/1' },
    secondaryIdInfos: [{ id: 'nct09999999' }, { id: 'U1111-1234-5678' }, { id: 'GRANT-1' }],
    briefTitle: 'A trial',
  })
  const page = numbered('medpath-page', { nctId: 'NCT09999999', briefTitle: 'A trial' })
  const { study: merged, filled } = mergeRecords([registry, china, page])
  expect(merged.protocolSection.identificationModule).toEqual({
    nctId: 'NCT09999999',
    orgStudyIdInfo: { id: 'X' },
    secondaryIdInfos: [
      { id: 'U1111-1234-5678' },
      { id: 'ChiCTR2600132949', type: 'REGISTRY', link: 'https://example.org/1' },
      { id: 'GRANT-1' },
    ],
    briefTitle: 'A trial',
  })
  expect([...filled]).toEqual([])
})

test('records for each country make a trial in all countries', () => {
  const of = (code: string, ...countries: string[]) =>
    numbered(
      'ictrp-csv',
      { orgStudyIdInfo: { id: `EUCTR2030-000001-11-${code}` }, briefTitle: 'A trial' },
      countries,
    )
  const { study: merged } = mergeRecords([
    of('BE', 'Belgium'),
    of('DE', 'Germany', 'belgium'),
    of('NL', 'Netherlands'),
  ])
  const { identificationModule, contactsLocationsModule } = merged.protocolSection
  expect(contactsLocationsModule?.locations).toEqual([
    { country: 'Belgium' },
    { country: 'Germany' },
    { country: 'Netherlands' },
  ])
  expect(identificationModule.secondaryIdInfos?.map(({ id }) => id)).toEqual([
    'EUCTR2030-000001-11-DE',
    'EUCTR2030-000001-11-NL',
  ])
})

test('another copy of the same record adds no country that the current one has dropped', () => {
  const ids = { nctId: 'NCT00000001', briefTitle: 'A trial' }
  const { study: merged } = mergeRecords([
    numbered('ctgov-api', ids, ['France']),
    numbered('ictrp-csv', ids, ['France', 'Spain']),
  ])
  expect(merged.protocolSection.contactsLocationsModule?.locations).toEqual([{ country: 'France' }])
})

test('a registry’s words on the status are shown only beside that status', () => {
  const words = { registryStatus: 'Ended' }
  const status = (overallStatus: string) => study({ statusModule: { overallStatus } })
  const who: MergeInput = { source: 'ictrp-xml', study: status('COMPLETED'), page: words }
  const registry: MergeInput = { source: 'ctgov-api', study: status('TERMINATED') }
  const silent: MergeInput = { source: 'ctgov-api', study: study({}) }
  expect(mergeRecords([who, registry]).page).toBeUndefined()
  expect(mergeRecords([who, silent]).page).toEqual(words)
})

test.each([
  ['COMPLETED', 'NOT_RECRUITING', 0],
  ['NOT_YET_RECRUITING', 'NOT_RECRUITING', 0],
  ['RECRUITING', 'NOT_RECRUITING', 1],
  ['RECRUITING', 'Authorised', 0],
  ['RECRUITING', 'COMPLETED', 1],
])('%s beside %s', (first, second, count) => {
  const status = (overallStatus: string) => study({ statusModule: { overallStatus } })
  expect(
    findDisagreements([
      { source: 'ctgov-api', study: status(first) },
      { source: 'ictrp-csv', study: status(second) },
    ]),
  ).toHaveLength(count)
})
