import { expect, test } from 'vitest'
import { compareContents, toVersions, type RecordCopy } from '@/lib/pages/record-versions'
import { groupChanges } from '@/lib/study/describe-changes'
import { toStudyExtent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'

const day = '2026-01-02'

const part = (overallStatus: string, updated = day, more: object = {}): Study => ({
  protocolSection: {
    identificationModule: { briefTitle: 'A trial' },
    statusModule: { overallStatus, lastUpdatePostDateStruct: { date: updated } },
    ...more,
  },
})
const site = (city: string) => ({ facility: 'City Hospital', city })
const outcomes = (...measures: string[]) => ({
  outcomesModule: { primaryOutcomes: measures.map((measure) => ({ measure })) },
})

let nextId = 0
const copy = (study: Study | undefined, options: Partial<RecordCopy> = {}): RecordCopy => ({
  versionId: `copy-${++nextId}`,
  seenAt: '2026-01-01T00:00:00Z',
  place: 'a.json',
  isCurrent: false,
  updatedOn: study?.protocolSection.statusModule?.lastUpdatePostDateStruct?.date ?? null,
  content: study && { study, extent: toStudyExtent(study) },
  ...options,
})
const summaries = (...copies: RecordCopy[]) =>
  toVersions(copies).map(({ version }) => version.summary)

test('versions are numbered and summarised if both contents were read', () => {
  const versions = toVersions([
    copy(undefined),
    copy(part('RECRUITING')),
    copy(part('COMPLETED', '2026-02-01')),
  ]).map(({ version }) => version)
  expect(versions.map(({ number, summary }) => [number, summary])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 'Overall status: Recruiting → Completed'],
  ])
  expect(versions[2]).toMatchObject({ lastUpdate: '2026-02-01' })
})

test('copies of one update that differ only in completeness are one version, the fuller one', () => {
  const [version, ...others] = toVersions([
    copy(part('RECRUITING'), { versionId: 'thin', isCurrent: true }),
    copy(part('RECRUITING', day, outcomes('Survival', 'Response')), { versionId: 'full' }),
  ])
  expect(others).toEqual([])
  expect(version!.version).toMatchObject({
    versionId: 'full',
    otherIds: ['thin'],
    number: 1,
    isCurrent: true,
  })
  expect(version!.content!.study.protocolSection.outcomesModule).toBeDefined()
})

test('the order of lists in a copy changes nothing', () => {
  const sites = (...cities: string[]) => ({
    contactsLocationsModule: { locations: cities.map(site) },
  })
  expect(
    summaries(
      copy(part('RECRUITING', day, sites('Ulm', 'Bonn'))),
      copy(part('RECRUITING', day, sites('Bonn', 'Ulm'))),
    ),
  ).toEqual([undefined])
})

test('a change by the registry without an update is a separate version', () => {
  const versions = toVersions([copy(part('RECRUITING')), copy(part('UNKNOWN'))])
  expect(versions.map(({ version }) => version.summary)).toEqual([
    undefined,
    'Overall status: Recruiting → Unknown',
  ])
  expect(versions[1]!.version.isSameUpdate).toBe(true)
})

test('an update is compared in the fields that both copies can hold', () => {
  expect(
    summaries(
      copy(part('RECRUITING')),
      copy(part('COMPLETED', '2026-03-01', outcomes('Survival'))),
    ),
  ).toEqual([undefined, 'Overall status: Recruiting → Completed'])
})

test('a change hidden by a partial record is shown with the next copy that can hold it', () => {
  expect(
    summaries(
      copy(part('RECRUITING', day, outcomes('Survival'))),
      copy(part('RECRUITING', '2026-02-01')),
      copy(part('RECRUITING', '2026-03-01', outcomes('Response'))),
    ),
  ).toEqual([
    undefined,
    'Last update posted: 2 January 2026 → 1 February 2026',
    'Primary outcomes: 1 added, 1 removed',
  ])
})

test('copies without a date are placed by their arrival, and marked', () => {
  const undated = (overallStatus: string): Study => ({
    protocolSection: {
      identificationModule: { briefTitle: 'A trial' },
      statusModule: { overallStatus },
    },
  })
  const versions = toVersions([copy(undated('RECRUITING')), copy(undated('COMPLETED'))])
  expect(versions.map(({ version }) => version.isPlacedByArrival)).toEqual([true, true])
  expect(toVersions([copy(undated('RECRUITING'))])[0]!.version).not.toHaveProperty(
    'isPlacedByArrival',
  )
})

test('page statements are compared too, under a separate heading', () => {
  const content = { study: part('RECRUITING'), extent: [] }
  expect(
    groupChanges(
      compareContents({ ...content, page: { locationCount: 3 } }, { ...content, page: {} }),
    ),
  ).toMatchObject([
    { label: 'Other statements on the source’s page', entries: [{ label: 'Number of sites' }] },
  ])
})
