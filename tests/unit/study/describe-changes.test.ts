import { expect, test } from 'vitest'
import type { FieldChange } from '@/lib/study/changes'
import { groupChanges, summariseChanges } from '@/lib/study/describe-changes'

const value = (
  path: string,
  before?: string,
  after?: string,
  ...elements: string[]
): FieldChange => ({
  kind: 'value',
  path: `protocolSection.${path}`,
  elements,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
})
const list = (path: string, added: string[], reordered = false): FieldChange => ({
  kind: 'list',
  path: `protocolSection.${path}`,
  elements: [],
  added,
  removed: [],
  edited: [],
  reordered,
})
test('a removal by the registry, and a return, is described in a sentence', () => {
  const removal: FieldChange = { kind: 'value', path: 'pageStatements.removedOn', elements: [] }
  expect(summariseChanges([{ ...removal, after: '2026-11-20' }])).toBe(
    'Removed from ClinicalTrials.gov: found missing on 20 November 2026',
  )
  expect(summariseChanges([{ ...removal, before: '2026-11-20' }])).toBe(
    'Back at ClinicalTrials.gov',
  )
})

const status = value('statusModule.overallStatus', 'RECRUITING', 'COMPLETED')
const updated = value('statusModule.lastUpdatePostDateStruct.date', '2025-01-01', '2025-02-01')
const sites = ['A', 'B', 'C'].map((name) =>
  value('contactsLocationsModule.locations.status', 'RECRUITING', 'COMPLETED', name),
)

test.each<[string, FieldChange[]]>([
  ['Overall status: Recruiting → Completed', [updated, status]],
  ['Last update posted: 1 January 2025 → 1 February 2025', [updated]],
  [
    'Overall status: Recruiting → Completed; Status of the site (3): Recruiting → Completed; Conditions: 2 added',
    [list('conditionsModule.conditions', ['x', 'y']), ...sites, status],
  ],
  ['Phase: Phase 1 added', [list('designModule.phases', ['PHASE1'])]],
  ['Conditions: 1 added', [list('conditionsModule.conditions', ['x'.repeat(50)])]],
  ['Sites: order changed', [list('contactsLocationsModule.locations', [], true)]],
  [
    'Why it stopped: not stated → No funds',
    [value('statusModule.whyStopped', undefined, 'No funds')],
  ],
  ['Why it stopped: removed', [value('statusModule.whyStopped', 'x'.repeat(50))]],
  ['Nothing that is shown here', []],
])('%s', (words, changes) => {
  expect(summariseChanges(changes)).toBe(words)
})

test('changes that don’t fit in the line are counted', () => {
  const fields = ['acronym', 'briefTitle', 'officialTitle', 'nctId', 'a', 'b']
  const changes = fields.map((field) => value(`identificationModule.${field}`, 'x', 'y'))
  expect(summariseChanges(changes)).toMatch(/; and 3 more changes$/)
})

test('changes are grouped by parts of the record, and equal changes of many sites are listed once', () => {
  const groups = groupChanges([...sites, updated, status])
  expect(groups.map(({ label }) => label)).toEqual(['Status and dates', 'Sites and contacts'])
  expect(groups[1]?.entries).toMatchObject([
    { label: 'Status of the site', elements: [['A'], ['B'], ['C']] },
  ])
})
