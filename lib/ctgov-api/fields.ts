import { searchAreas } from '@/lib/expression/areas'
import { findFieldByAnyName, suggestArea } from '@/lib/expression/names'
import { findField, rootFields, studyFields, type StudyField } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import { ApiError } from './api-error'
import { apiPath } from './api-paths'
import { toShown } from './known-parameters'
import { splitList } from './list-parameter'
import {
  buildPortalSection,
  portalRemovedOnKey,
  portalSectionKeys,
  portalSectionName,
  portalSectionPiece,
  portalTrialIdKey,
  type PortalFacts,
} from './portal-section'

// The `fields` parameter of JSON answers: which part of each study a client wants.

/** Keys of an object in the model's order, each with the selection below it; `null` selects everything. */
type Branch = ReadonlyMap<string, Branch | null>

/** The selection of `fields`, compiled once for all studies of an answer. */
export interface FieldSelection {
  readonly record: Branch
  /** Selected keys of the portal section; `null` if the section is not selected. */
  readonly portal: ReadonlySet<string> | null
}

/** Means all fields that the search looks in. */
const queryFieldsName = '@query'

/**
 * Reads names separated by commas or pipes: pieces, alternative pieces and dotted paths of the record's fields and
 * branches, search areas, `@query`, and the pieces and paths of the portal's section. Case matters, as at the
 * registry; repeated and empty names are ignored. Time is proportional to the text: there are only a few hundred
 * known names, and the first unknown one ends it.
 * @param queryFields fields that the search looks in, for `@query`; unknown ones are ignored
 * @throws ApiError 400 for an unknown name, with the nearest known one, and if nothing is named
 */
export function parseJsonFields(text: string, queryFields: readonly string[]): FieldSelection {
  const names = new Set(splitList(text))
  if (names.size === 0) {
    throw new ApiError(
      400,
      "Parameter 'fields' is empty",
      'Leave it out for whole studies, or name what you want: fields=NCTId|BriefTitle',
    )
  }
  const wanted = new Set<Target>()
  for (const name of names) {
    const targets = name === queryFieldsName ? queryFields.flatMap(findTargets) : findTargets(name)
    if (targets.length === 0 && name !== queryFieldsName) throw toUnknownName(name)
    for (const target of targets) wanted.add(target)
  }
  const portal = portalTargets.filter((target) => wanted.has(target))
  return {
    record: compile(rootFields, wanted),
    portal: portal.length === 0 ? null : new Set(portal.flatMap(({ keys }) => keys)),
  }
}

/**
 * The selected part of a study: a new object with its keys in the model's order. A branch of the study stays even if
 * nothing selected is in it; fields that the study lacks are absent; lists keep the number and order of their
 * elements. Keys that the model doesn't know come only with a whole branch, which is shared with the study and not
 * copied, so the answer must not be changed.
 * @param facts what the portal knows beside the record
 */
export function selectFields(
  study: Study,
  selection: FieldSelection,
  facts: PortalFacts,
): Record<string, unknown> {
  const selected = pruneObject(study, selection.record)
  if (selection.portal !== null) {
    selected[portalSectionName] = selectPortal(study, selection.portal, facts)
  }
  return selected
}

/** The meaning of one name in `fields`: a node of the record or a part of the portal's section. */
type Target = StudyField | PortalTarget

interface PortalTarget {
  readonly names: readonly string[]
  /** Selected keys of the section. */
  readonly keys: readonly string[]
}

const sectionKeys = [portalTrialIdKey, portalRemovedOnKey, ...portalSectionKeys]
const portalTargets: readonly PortalTarget[] = [
  {
    names: [portalSectionPiece, portalSectionName],
    keys: sectionKeys.map(({ name }) => name),
  },
  ...sectionKeys.map(({ piece, name }) => ({
    names: [piece, `${portalSectionName}.${name}`],
    keys: [name],
  })),
]
const portalTargetsByName = new Map(
  portalTargets.flatMap((target) => target.names.map((name) => [name, target] as const)),
)

const areaFields = new Map<string, readonly Target[]>(
  searchAreas.map(({ name, parts }) => [
    name,
    parts.flatMap(({ pieces }) => pieces.flatMap((piece) => findField(piece) ?? [])),
  ]),
)

function findTargets(name: string): readonly Target[] {
  const target = findField(name) ?? portalTargetsByName.get(name)
  return target === undefined ? (areaFields.get(name) ?? []) : [target]
}

function compile(fields: readonly StudyField[], wanted: ReadonlySet<Target>): Branch {
  const branch = new Map<string, Branch | null>()
  for (const field of fields) {
    if (wanted.has(field)) {
      branch.set(field.name, null)
      continue
    }
    const below = compile(field.children, wanted)
    if (below.size > 0) branch.set(field.name, below)
  }
  return branch
}

function pruneObject(whole: object, branch: Branch): Record<string, unknown> {
  const pruned: Record<string, unknown> = {}
  for (const [key, below] of branch) {
    if (!Object.hasOwn(whole, key)) continue
    const value = (whole as Record<string, unknown>)[key]
    pruned[key] = below === null ? value : pruneValue(value, below)
  }
  return pruned
}

function pruneValue(value: unknown, branch: Branch): unknown {
  if (Array.isArray(value)) return value.map((item) => pruneValue(item, branch))
  // The schema allows only objects where the model has a branch.
  return typeof value === 'object' && value !== null ? pruneObject(value, branch) : {}
}

/** A trial is classified only if more than its address is selected. */
function selectPortal(
  study: Study,
  keys: ReadonlySet<string>,
  facts: PortalFacts,
): Record<string, unknown> {
  const isAddressAlone = keys.size === 1 && keys.has(portalTrialIdKey.name)
  const section = isAddressAlone
    ? { [portalTrialIdKey.name]: facts.trialId }
    : buildPortalSection(study, facts)
  return Object.fromEntries(Object.entries(section).filter(([key]) => keys.has(key)))
}

function toUnknownName(name: string): ApiError {
  const suggestion = suggestName(name)
  const nearest = suggestion === null ? '' : `Did you mean ${suggestion}? `
  return new ApiError(
    400,
    `Parameter 'fields' contains invalid field name: '${toShown(name)}'`,
    `${nearest}Names are case-sensitive. All field names: ${apiPath}/studies/metadata; areas: ${apiPath}/studies/search-areas`,
  )
}

/** No name is longer; longer texts are not compared. */
const maxNameLength = 200

/**
 * The name that was probably meant: equal apart from case, the key of exactly one field, or the nearest known name.
 */
function suggestName(name: string): string | null {
  if (name.length > maxNameLength) return null
  // The registry's former interface called a list of conditions ConditionList.
  const field = findFieldByAnyName(name) ?? findFieldByAnyName(name.replace(/List$/, ''))
  if (field !== null) return name.includes('.') ? field.path : field.piece
  const end = `.${name.toLowerCase()}`
  const [byKey, ...others] = studyFields.filter(({ path }) => path.toLowerCase().endsWith(end))
  if (byKey !== undefined && others.length === 0)
    return name.includes('.') ? byKey.path : byKey.piece
  const written = name.toLowerCase()
  const portal = portalTargets.find(({ names }) =>
    names.some((known) => known.toLowerCase() === written),
  )
  return portal?.names[0] ?? suggestArea(name)
}
