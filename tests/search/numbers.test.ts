import { describe, expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { mergeRecords, type MergeInput } from '@/lib/registries/merge'
import type { FilterSource } from '@/lib/search/filters/definition'
import { defaultFilters } from '@/lib/search/request/default-filters'
import { emptyRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// Trials merged from the records of several registries, and what finds them.

type Identification = Study['protocolSection']['identificationModule']

const record = (
  source: MergeInput['source'],
  identification: Partial<Identification>,
  countries: readonly string[],
): MergeInput => ({
  source,
  study: {
    protocolSection: {
      identificationModule: { briefTitle: 'A trial of aspirin', ...identification },
      statusModule: { overallStatus: 'RECRUITING' },
      contactsLocationsModule: { locations: countries.map((country) => ({ country })) },
    },
  },
})
const european = (country: string, name: string) =>
  record('ictrp-csv', { orgStudyIdInfo: { id: `EUCTR2013-002654-75-${country}` } }, [name])

const sources: FilterSource[] = [
  mergeRecords([
    record('ctgov-api', { nctId: 'NCT09999999', orgStudyIdInfo: { id: 'X' } }, ['China']),
    record(
      'ictrp-xml',
      {
        orgStudyIdInfo: {
          id: 'ChiCTR2600132949',
          link: 'https://www.chictr.org.cn/showproj.html?proj=344425',
        },
        secondaryIdInfos: [{ id: 'NCT09999999' }],
      },
      ['China'],
    ),
  ]),
  mergeRecords([
    european('NL', 'Netherlands'),
    european('DE', 'Germany'),
    european('BE', 'Belgium'),
  ]),
  record('ictrp-csv', { orgStudyIdInfo: { id: 'ACTRN12620000421932p' } }, ['Australia']),
]
const coded = (code: string, index: number) =>
  record('ctgov-api', { nctId: `NCT0888888${index}`, orgStudyIdInfo: { id: code } }, ['Italy'])
const codes = ['SJH-Renal-RCT-003', 'HKU7428/03M', 'HIF-PHI']
const database = openSearchDatabase()
indexStudies(database, [...sources, ...codes.map(coded)])
const engine = createSqliteEngine(database)
const addresses = sources.map(({ study }) => toTrialId(study))
const find = (request: Partial<SearchRequest>) =>
  engine
    .search({ ...emptyRequest, ...request })

    .trials.map(({ trialId }) => trialId)
    .sort()

test.each(codes.map((code, index) => ({ code, id: `NCT0888888${index}` })))(
  '$code finds its trial, although a part of it looks like a filter',
  ({ code, id }) => {
    const page = engine.search({ ...emptyRequest, query: code })
    expect(page.read ?? []).toEqual([])
    expect(page.trials.map(({ trialId }) => trialId)).toEqual([id])
  },
)

test('a code that no record has may be a filter', () =>
  expect(engine.search({ ...emptyRequest, query: 'XYZ-RCT-004' }).read).toMatchObject([
    { id: 'allocation' },
  ]))

describe('a pasted number finds its trial, which no default hides', () => {
  test.each([
    ['ClinicalTrials.gov Identifier: NCT09999999', 0],
    ['nct:nct09999999', 0],
    ['ChiCTR2600132949', 0],
    ['https://trialsearch.who.int/Trial2.aspx?TrialID=ChiCTR2600132949', 0],
    ['2013-002654-75', 1],
    ['EUCTR2013-002654-75-BE', 1],
    ['EudraCT number: 2013-002654-75', 1],
    ['https://www.clinicaltrialsregister.eu/ctr-search/trial/2013-002654-75/FR', 1],
    ['ACTRN12620000421932', 2],
    ['ACTRN12620000421932p', 2],
    ['AREA[IdSearch]ChiCTR2600132949 AND AREA[CellRole]MISSING', 0],
  ])('%s', (query, index) =>
    expect(find({ query, filters: defaultFilters })).toEqual([addresses[index]]),
  )

  test('several numbers of several registries', () =>
    expect(
      find({
        query: 'NCT09999999, 2013-002654-75 and ACTRN12620000421932p',
        filters: defaultFilters,
      }),
    ).toEqual([...addresses].sort()))

  test('one that no trial has', () =>
    expect(find({ query: 'DRKS00000001', filters: defaultFilters })).toEqual([]))
})

test.each(['Netherlands', 'Germany', 'Belgium'])(
  'a trial with a record for each country is found in %s',
  (country) =>
    expect(find({ filters: { country: [country.toLowerCase()] } })).toEqual([addresses[1]]),
)

test('a page of a registry whose address has no number is found by that address', () =>
  expect(
    find({
      query:
        'AREA[OrgStudyIdLink]"www.chictr.org.cn/showproj.html?proj=344425" OR AREA[SecondaryIdLink]"www.chictr.org.cn/showproj.html?proj=344425"',
    }),
  ).toEqual([addresses[0]]))
