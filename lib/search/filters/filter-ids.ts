/** What a search chooses: values that are wanted, by the filter's id, and values that are left out, by its exclusion's. */
export type FilterValues = Readonly<Partial<Record<ChoiceId, readonly string[]>>>

/** Each filter is declared once, in `filters.ts`; a test holds this list and that table together. */
export const filterIds = [
  'condition',
  'intervention',
  'interventionType',
  'cellType',
  'targetAntigen',
  'donorSource',
  'tissue',
  'modification',
  'indicationGroup',
  'route',
  'product',
  'role',
  'phase',
  'status',
  'confirmed',
  'studyType',
  'age',
  'sex',
  'healthyVolunteers',
  'country',
  'state',
  'city',
  'facility',
  'sponsor',
  'sponsorClass',
  'funder',
  'results',
  'documents',
  'started',
  'primaryCompletion',
  'completion',
  'firstPosted',
  'updated',
  'enrollment',
  'purpose',
  'masking',
  'allocation',
] as const

export type FilterId = (typeof filterIds)[number]

/** Filters over spans; leaving a span out is choosing another one. */
export const spanIds = [
  'age',
  'started',
  'primaryCompletion',
  'completion',
  'firstPosted',
  'updated',
  'enrollment',
] as const satisfies readonly FilterId[]

/** Filters over values. */
export type ValueFilterId = Exclude<FilterId, (typeof spanIds)[number]>

/** Leaves out trials with some values of a filter; see `exclusions.ts`. */
export type ExclusionId = `not-${ValueFilterId}`

/** Whatever a search may choose. */
export type ChoiceId = FilterId | ExclusionId

const spans: ReadonlySet<FilterId> = new Set(spanIds)

/** Whether a filter has values, and so an exclusion. */
export function isValueFilter(id: FilterId): id is ValueFilterId {
  return !spans.has(id)
}

/** Every filter in the order of the page, its exclusion right behind it. */
export const choiceIds: readonly ChoiceId[] = filterIds.flatMap((id) =>
  isValueFilter(id) ? [id, toExclusionId(id)] : [id],
)

export function toExclusionId(id: ValueFilterId): ExclusionId {
  return `not-${id}`
}

export function isExclusion(id: ChoiceId): id is ExclusionId {
  return id.startsWith('not-')
}
