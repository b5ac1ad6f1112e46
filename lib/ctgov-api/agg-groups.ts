import { choices } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import {
  choiceCodes,
  expressionCodes,
  standardAges,
  studyKindCodes,
} from '@/lib/search/registry-links/registry-link-codes'
import {
  filterIds,
  isValueFilter,
  toExclusionId,
  type ChoiceId,
} from '@/lib/search/filters/filter-ids'
import { labelOf } from '@/lib/study/labels'

// Groups of `aggFilters`: those of the registry's site with their codes, and the portal's filters.

export interface GroupCode {
  code: string
  label: string
}

/** Groups that no filter of the portal covers. */
const studyKindLabels: Readonly<Record<string, string>> = {
  obs_patreg: 'Patient registry',
  exp_indiv: 'Expanded access for single patients',
  exp_inter: 'Expanded access for a group of patients',
  exp_treat: 'Expanded access by a treatment protocol',
}
const expressionLabels: Readonly<Record<string, string>> = {
  violation: 'Violations of FDAAA 801 reported to the registry',
}

/** The registry's groups, in the order of the help. */
export const registryGroups: ReadonlyMap<string, readonly GroupCode[]> = new Map([
  ...Object.entries(choiceCodes).map(([group, { filter, values }]): [string, GroupCode[]] => [
    group,
    [
      ...Object.entries(values).map(([code, value]) => ({
        code,
        label: filters[filter].labelOf(value),
      })),
      ...(group === 'studyType'
        ? Object.keys(studyKindCodes).map((code) => ({ code, label: studyKindLabels[code] ?? '' }))
        : []),
    ],
  ]),
  ...Object.entries(expressionCodes).map(([group, codes]): [string, GroupCode[]] => [
    group,
    Object.keys(codes).map((code) => ({ code, label: expressionLabels[group] ?? '' })),
  ]),
  [
    'ages',
    Object.entries(standardAges).map(([code, value]) => ({
      code,
      label: labelOf('StandardAge', value),
    })),
  ],
])

/**
 * The portal's filters by their key in addresses; a few share their name with a group of the registry. Filters that
 * depend on the current day are left out, except `status`, which is the registry's own status here: an answer of the
 * API must not depend on the day. Each has its exclusion beside it: "not-cell" leaves trials out.
 */
export const portalGroups: ReadonlyMap<string, ChoiceId> = new Map(
  filterIds.flatMap((id) => {
    const filter = filters[id]
    const isChoice = filter.kind === 'choice' && (filter.dated !== true || id === 'status')
    if (!isChoice || !isValueFilter(id)) return []
    const exclusion = toExclusionId(id)
    return [[filter.key, id] as const, [choices[exclusion].key, exclusion] as const]
  }),
)
