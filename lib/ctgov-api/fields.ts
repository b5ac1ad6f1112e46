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

// The `fields` parameter of JSON answers: which part of each study a client wants to have.

/** Keys of an object in the model's order, each with what is wanted below it; `null` is everything. */
type Branch = ReadonlyMap<string, Branch | null>

/** What `fields` asks for, compiled once for all studies of an answer. */
export interface FieldSelection {
  readonly record: Branch
  /** Names of the portal section's keys; `null` where the section is not asked for. */
  readonly portal: ReadonlySet<string> | null
}

/** Stands for all fields that the search itself looks in. */
const queryFieldsName = '@query'

/**
 * Reads names separated by commas or bars: pieces, alternative pieces and dotted paths of the record's fields and
 * branches, search areas, `@query`, and the pieces and paths of the portal's section. Capitals count, as at the
 * registry; repeated and empty names do not. Takes time in proportion to the text: all different names that are
 * known are some hundreds, and the first unknown one ends it.
 * @param queryFields names of what the search looks in, for `@query`; unknown ones are passed over
 * @throws ApiError 400 for an unknown name, with the nearest that there is, and where nothing is named
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
 * The asked part of a study: a new object whose keys are in the model's order. A branch that the study has stays,
 * empty where it holds nothing that was asked for; what the study lacks is absent; lists keep number and order of
 * their items. Keys that the model does not know come only with a whole branch, which is shared with the study and
 * not copied: the answer must not be changed.
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

/** What one name in `fields` stands for: a node of the record or a part of the portal's section. */
type Target = StudyField | PortalTarget

interface PortalTarget {
  readonly names: readonly string[]
  /** Keys of the section that are asked for. */
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
  // The schema lets nothing but objects stand where the model has a branch.
  return typeof value === 'object' && value !== null ? pruneObject(value, branch) : {}
}

/** A trial is classified only where more than its address is asked for. */
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

/** No name is longer; what is longer is not compared. */
const longestName = 200

/** The name that was probably meant: by its letters, as the key of one field alone, or the nearest there is. */
function suggestName(name: string): string | null {
  if (name.length > longestName) return null
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
