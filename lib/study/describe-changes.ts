import type { FieldChange, ListChange, ValueChange } from './changes'
import { describeFieldPath, describeFieldValue, getFieldGroup } from './field-words'

// What changed in a record, arranged and worded for people.

/** Changes in one part of the record, under its heading. */
export interface ChangeGroup {
  path: string
  label: string
  entries: ChangeEntry[]
}

/** One change, or the same change in several elements of a list (the status of all sites). */
export interface ChangeEntry {
  /** "Overall status". */
  label: string
  /** The list elements that changed in this way, each outermost first; empty for a field outside of lists. */
  elements: (readonly string[])[]
  change: FieldChange
}

/** Sorts changes by the parts of the record, in the page's order, and merges equal changes of several elements. */
export function groupChanges(changes: readonly FieldChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup & { order: number }>()
  const alike = new Map<string, ChangeEntry>()
  for (const change of changes) {
    const { path, label, order } = getFieldGroup(change.path)
    const group = groups.get(path) ?? { path, label, order, entries: [] }
    groups.set(path, group)
    const likeness = toLikeness(change)
    const earlier = likeness === null ? undefined : alike.get(likeness)
    if (earlier !== undefined) {
      earlier.elements.push(change.elements)
      continue
    }
    const entry: ChangeEntry = {
      label: describeFieldPath(change.path),
      elements: change.elements.length === 0 ? [] : [change.elements],
      change,
    }
    if (likeness !== null) alike.set(likeness, entry)
    group.entries.push(entry)
  }
  return [...groups.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ path, label, entries }) => ({ path, label, entries }))
}

function toLikeness(change: FieldChange): string | null {
  if (change.kind !== 'value' || change.elements.length === 0) return null
  return JSON.stringify([change.path, change.before ?? null, change.after ?? null])
}

/**
 * One line about a set of changes, the most important first: "Overall status: Recruiting → Completed; Sites: 2 added;
 * and 3 more changes". Changes to dates of updates are left out unless there are no others.
 */
export function summariseChanges(changes: readonly FieldChange[], limit = 3): string {
  if (changes.length === 0) return 'Nothing that is shown here'
  const entries = groupChanges(changes).flatMap((group) => group.entries)
  const telling = entries.filter(({ change }) => !isBookkeeping(change))
  const listed = telling.length > 0 ? telling : entries
  const sorted = listed
    .map((entry, index) => ({ entry, index, weight: weigh(entry.change.path) }))
    .sort((a, b) => a.weight - b.weight || a.index - b.index)
    .map(({ entry }) => entry)
  const shown = sorted.slice(0, limit).map(describeEntry)
  const more = sorted.length - shown.length
  if (more > 0) shown.push(more === 1 ? 'and one more change' : `and ${more} more changes`)
  return shown.join('; ')
}

/** A value in words; "not stated" if there is none. */
export function describeStatement(path: string, value: ValueChange['before']): string {
  if (value === undefined || value === '') return 'not stated'
  return describeFieldValue(path, value)
}

/** Fields that matter most for decisions, the most important first. The rest follows in the page's order. */
const weightyPaths = [
  'protocolSection.statusModule.overallStatus',
  'protocolSection.statusModule.whyStopped',
  'hasResults',
  'protocolSection.designModule.phases',
  'protocolSection.designModule.enrollmentInfo.count',
  'protocolSection.eligibilityModule.eligibilityCriteria',
  'protocolSection.eligibilityModule.minimumAge',
  'protocolSection.eligibilityModule.maximumAge',
  'protocolSection.contactsLocationsModule.locations',
  'protocolSection.contactsLocationsModule.locations.status',
  'protocolSection.identificationModule.briefTitle',
]

function weigh(path: string): number {
  const index = weightyPaths.indexOf(path)
  return index === -1 ? weightyPaths.length : index
}

/** The same list elements in another order, which is no news: programs that copy records may sort them. */
export function isOrderAlone(change: FieldChange): boolean {
  return change.kind === 'list' && describeListChange(change) === orderChanged
}

function isBookkeeping(change: FieldChange): boolean {
  const { path } = change
  if (isOrderAlone(change)) return true
  return (
    path.startsWith('protocolSection.statusModule.lastUpdate') ||
    path === 'protocolSection.statusModule.statusVerifiedDate' ||
    path === 'pageStatements.copyDate' ||
    path.startsWith('derivedSection.miscInfoModule.')
  )
}

const orderChanged = 'order changed'
const maxValueLength = 40

function describeEntry({ label, elements, change }: ChangeEntry): string {
  const what = elements.length > 1 ? `${label} (${elements.length})` : label
  switch (change.kind) {
    case 'text':
      return `${what}: text edited`
    case 'list':
      return `${what}: ${nameFew(change) ?? describeListChange(change)}`
    case 'value': {
      if (change.path === removalPath) return describeRemoval(change)
      const before = describeStatement(change.path, change.before)
      const after = describeStatement(change.path, change.after)
      if (before.length > maxValueLength || after.length > maxValueLength) {
        if (change.before === undefined) return `${what}: added`
        return `${what}: ${change.after === undefined ? 'removed' : 'changed'}`
      }
      return `${what}: ${before} → ${after}`
    }
  }
}

const removalPath = 'pageStatements.removedOn'

function describeRemoval({ path, after }: ValueChange): string {
  return after === undefined
    ? 'Back at ClinicalTrials.gov'
    : `${describeFieldPath(path)} ${describeFieldValue(path, after)}`
}

/** "Not applicable added", for one element with a short name; else null. */
function nameFew({ path, added, removed, edited }: ListChange): string | null {
  if (edited.length > 0 || added.length + removed.length !== 1) return null
  const name = describeFieldValue(path, [...added, ...removed].join(''))
  if (name.length > maxValueLength) return null
  return `${name} ${added.length === 1 ? 'added' : 'removed'}`
}

/** "2 added, 1 removed". */
export function describeListChange({ added, removed, edited, reordered }: ListChange): string {
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [edited.length, 'reworded'],
  ] as const
  const parts = counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []))
  return parts.length > 0 || !reordered ? parts.join(', ') : orderChanged
}
