import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findChanges } from '@/lib/study/changes'
import type { Study } from '@/lib/study/schema'

const study = (sections: Partial<Study['protocolSection']>): Study => ({
  protocolSection: { identificationModule: { briefTitle: 'A trial' }, ...sections },
})
const withSites = (...locations: { facility?: string; city?: string; status?: string }[]) =>
  study({ contactsLocationsModule: { locations } })
const listChange = { kind: 'list', elements: [], added: [], removed: [], edited: [] }

test('equal records have no changes, whatever the order of their keys', () => {
  expect(
    findChanges(
      study({ statusModule: { overallStatus: 'RECRUITING', whyStopped: 'x' } }),
      study({ statusModule: { whyStopped: 'x', overallStatus: 'RECRUITING' } }),
    ),
  ).toEqual([])
})

test('a value is changed, added and removed', () => {
  expect(
    findChanges(
      study({ statusModule: { overallStatus: 'RECRUITING', delayedPosting: true } }),
      study({ statusModule: { overallStatus: 'COMPLETED', whyStopped: 'No funds' } }),
    ),
  ).toEqual([
    {
      kind: 'value',
      path: 'protocolSection.statusModule.overallStatus',
      elements: [],
      before: 'RECRUITING',
      after: 'COMPLETED',
    },
    {
      kind: 'value',
      path: 'protocolSection.statusModule.whyStopped',
      elements: [],
      after: 'No funds',
    },
    {
      kind: 'value',
      path: 'protocolSection.statusModule.delayedPosting',
      elements: [],
      before: true,
    },
  ])
})

test('an empty value is the same as none', () => {
  const before: Study = { ...study({}), ...{ extra: null, more: [], other: {} } }
  expect(findChanges(before, study({}))).toEqual([])
})

test('an edited text is compared word by word', () => {
  const text = 'This is a single-arm, open-label, single-center, phase I study of CAR-T cells in'
  const before = study({ descriptionModule: { briefSummary: `${text} lupus.` } })
  const after = study({ descriptionModule: { briefSummary: `${text} myositis.` } })
  const path = 'protocolSection.descriptionModule.briefSummary'
  expect(findChanges(before, after)).toEqual([
    {
      kind: 'text',
      path,
      elements: [],
      pieces: [
        { kind: 'same', text: `${text} ` },
        { kind: 'removed', text: 'lupus' },
        { kind: 'added', text: 'myositis' },
        { kind: 'same', text: '.' },
      ],
    },
  ])
  expect(findChanges(before, after, { wordByWord: false })).toMatchObject([
    { path, pieces: [{ kind: 'removed' }, { kind: 'added' }] },
  ])
})

test('backslashes of the registry’s markup are not part of its words', () => {
  const text = 'Participants must weigh more than forty kilograms and be \\>18 years'
  const [change] = findChanges(
    study({ eligibilityModule: { eligibilityCriteria: `${text} of age` } }),
    study({ eligibilityModule: { eligibilityCriteria: `${text} old` } }),
  )
  expect(JSON.stringify(change)).not.toContain('\\\\')
})

test('sites are added and removed, and changes inside a remaining one are found', () => {
  const site = (facility: string, status: string) => ({ facility, city: 'Ulm', status })
  const path = 'protocolSection.contactsLocationsModule.locations'
  expect(
    findChanges(
      withSites(site('A', 'RECRUITING'), site('B', 'RECRUITING')),
      withSites(site('C', 'RECRUITING'), site('A', 'COMPLETED')),
    ),
  ).toEqual([
    { ...listChange, path, added: ['C, Ulm'], removed: ['B, Ulm'], reordered: false },
    {
      kind: 'value',
      path: `${path}.status`,
      elements: ['A, Ulm'],
      before: 'RECRUITING',
      after: 'COMPLETED',
    },
  ])
})

test('the same elements in another order are a change of order', () => {
  const path = 'protocolSection.conditionsModule.conditions'
  expect(
    findChanges(
      study({ conditionsModule: { conditions: ['Lupus', 'Myositis'] } }),
      study({ conditionsModule: { conditions: ['Myositis', 'Lupus'] } }),
    ),
  ).toEqual([{ ...listChange, path, reordered: true }])
})

test('an element with an edited name is reworded, and changes inside it are found too', () => {
  const outcome = (measure: string, timeFrame: string) =>
    study({ outcomesModule: { primaryOutcomes: [{ measure, timeFrame }] } })
  expect(
    findChanges(
      outcome('Number of participants with adverse events', '28 days'),
      outcome('Number of participants with serious adverse events', '90 days'),
    ),
  ).toMatchObject([
    {
      kind: 'list',
      added: [],
      removed: [],
      edited: [[{ kind: 'same' }, { kind: 'added', text: 'serious ' }, { kind: 'same' }]],
    },
    { kind: 'value', before: '28 days', after: '90 days' },
  ])
})

test('elements without a name are compared in their order', () => {
  const extra = (...values: number[]): Study => ({
    ...study({}),
    ...{ rows: values.map((value) => ({ value })) },
  })
  expect(findChanges(extra(1, 2, 3), extra(1, 5, 3))).toEqual([
    { kind: 'value', path: 'rows.value', elements: ['5'], before: 2, after: 5 },
  ])
})

test('ten thousand equal names are distinguished in reasonable time', () => {
  const many = (count: number) =>
    study({ conditionsModule: { conditions: Array.from({ length: count }, () => 'Lupus') } })
  expect(findChanges(many(10_000), many(10_001))).toMatchObject([{ added: ['Lupus (10001)'] }])
})

test('pieces of a text give both texts back; unknown keys of any shape count', () => {
  const words = fc.array(fc.constantFrom('cell', 'CAR-T', '1.', '\n', 'of', '·'), { minLength: 20 })
  fc.assert(
    fc.property(words, words, fc.jsonValue(), fc.jsonValue(), (a, b, x, y) => {
      const before = { ...study({ descriptionModule: { briefSummary: a.join(' ') } }), extra: x }
      const after = { ...study({ descriptionModule: { briefSummary: b.join(' ') } }), extra: y }
      for (const change of findChanges(before, after)) {
        if (change.kind !== 'text' || !change.path.endsWith('briefSummary')) continue
        const read = (without: 'added' | 'removed') =>
          change.pieces.flatMap(({ kind, text }) => (kind === without ? [] : text)).join('')
        expect(read('added')).toBe(a.join(' '))
        expect(read('removed')).toBe(b.join(' '))
      }
      expect(findChanges(before, before)).toEqual([])
    }),
  )
})
