import type { Study } from '@/lib/study/schema'
import { notStated, type TherapyFacet } from '@/lib/therapy/labels'
import { listFacetValues } from './document/portal-fields'
import type { FilterId } from './filters/filter-ids'
import { filters } from './filters/filters'
import { toConditionName } from './filters/condition-names'
import { readConditions } from './filters/read-study'
import { defaultRequest } from './request/request'
import type { SearchRequest } from './request/search-request'
import type { NearestSites, SearchPage, TrialSummary } from './result'

// Trials like one, each with the reasons for which it is shown. What is compared is what the classifier and the record
// say; nothing is weighed that a reader could not check.

export interface SimilarTrial {
  trial: TrialSummary
  /** What is the same: "same target and disease". */
  same: string[]
  /** What is not: "donor cells". */
  differs: string[]
  /** Its nearest site that takes participants, else its nearest one; absent without a place. */
  nearest?: { metres: number; city?: string; isOpen: boolean }
}

/** What makes trials alike, as values of filters. */
interface Likeness {
  targets: string[]
  diseases: string[]
  cells: string[]
  donors: string[]
  /** As stated and as the registry's MeSH terms, in small letters. */
  conditions: string[]
  /** Those that the record itself states. */
  statedConditions: string[]
}

const maxCandidates = 40
/** Shown on a trial's page. */
const maxSimilar = 4

function readLikeness(study: Study): Likeness {
  const stated = (facet: TherapyFacet) =>
    listFacetValues(study, facet).filter((value) => value !== notStated)
  return {
    targets: stated('targetAntigen'),
    diseases: stated('indicationGroup'),
    cells: stated('cellType'),
    donors: stated('donorSource'),
    conditions: toKeys(readConditions({ study })),
    statedConditions: toKeys(
      (study.protocolSection.conditionsModule?.conditions ?? []).map(toConditionName),
    ),
  }
}

function toKeys(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => toKey(name) ?? []))]
}

function toKey(name: string | undefined): string | undefined {
  const key = name?.trim().toLowerCase()
  return key === '' ? undefined : key
}

/** The searches among whose first results similar trials are looked for, the closest first. */
export function listSimilarSearches(study: Study, near: SearchRequest['near']): SearchRequest[] {
  const { targets, diseases, cells, conditions } = readLikeness(study)
  const search = (chosen: Partial<Record<FilterId, readonly string[]>>): SearchRequest[] => {
    const isEmpty = Object.values(chosen).some((values) => values.length === 0)
    if (isEmpty) return []
    return [
      {
        ...defaultRequest,
        filters: { ...defaultRequest.filters, ...chosen },
        ...(near && { near: { ...near, radius: 'any' as const } }),
        sort: 'updated',
        pageSize: maxCandidates,
      },
    ]
  }
  const recruiting = ['RECRUITING', 'NOT_YET_RECRUITING']
  const closest = [
    ...search({ condition: conditions, cellType: cells, status: recruiting }),
    ...search({ targetAntigen: targets, indicationGroup: diseases, status: recruiting }),
    ...search({ targetAntigen: targets, indicationGroup: diseases }),
    ...search({ condition: conditions, status: recruiting }),
  ]
  return closest.length > 0 ? closest : search({ indicationGroup: diseases, cellType: cells })
}

/** The trials that have most in common, those that take participants first. */
export function pickSimilar(
  study: Study,
  trialId: string,
  pages: readonly SearchPage[],
  { ownMetres }: { ownMetres?: number | undefined },
): SimilarTrial[] {
  const own = readLikeness(study)
  const found = new Map<string, Candidate>()
  for (const page of pages) {
    page.trials.forEach((trial, index) => {
      if (trial.trialId === trialId || found.has(trial.trialId)) return
      const near = page.near?.kind === 'found' ? page.near.sites[index] : undefined
      found.set(trial.trialId, compare(own, trial, near ?? null, ownMetres))
    })
  }
  return [...found.values()]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.nearest?.metres ?? 0) - (b.nearest?.metres ?? 0))
    .slice(0, maxSimilar)
    .map(({ score: _, ...similar }) => similar)
}

interface Candidate extends SimilarTrial {
  score: number
}

function compare(
  own: Likeness,
  trial: TrialSummary,
  sites: NearestSites | null,
  ownMetres: number | undefined,
): Candidate {
  const conditions = toKeys(trial.conditions.map(toConditionName))
  const targets = trial.cells?.targets.filter((value) => value !== notStated) ?? []
  const cells = trial.cells?.cellTypes.filter((value) => value !== notStated) ?? []
  const donors = trial.cells?.donors.filter((value) => value !== notStated) ?? []
  const hasDisease = share(own.conditions, conditions)
  // Of several diseases one may be another person's.
  const isOtherPart = own.statedConditions.some((name) => !conditions.includes(name))
  const sameDisease = hasDisease && !isOtherPart
  const inCommon = trial.conditions.filter((name) =>
    own.conditions.includes(toKey(toConditionName(name)) ?? ''),
  )
  const sameTarget = share(own.targets, targets)
  const sameCells = share(own.cells, cells)
  const sameDonor = share(own.donors, donors)
  const { age } = trial.status
  const isOpen = trial.overallStatus === 'RECRUITING' && (age === 'fresh' || age === 'ageing')
  const site = sites && (sites.nearestOpen ?? sites.nearest)
  const nearest = site && {
    metres: site.metres,
    ...(site.city !== undefined && { city: site.city }),
    isOpen,
  }
  const same = [
    sameTarget && sameDisease
      ? 'same target and disease'
      : sameTarget
        ? 'same target'
        : sameDisease && 'same disease',
    hasDisease && !sameDisease && `in common: ${inCommon.slice(0, maxNamed).join(', ')}`,
    sameCells && 'same cell type',
    sameDonor && nameDonor(donors.filter((value) => own.donors.includes(value))),
  ].filter((words) => typeof words === 'string')
  const differs = [
    !sameTarget &&
      own.targets.length > 0 &&
      (nameValues('targetAntigen', targets) ?? 'target not stated'),
    !hasDisease && 'related disease',
    !sameCells && own.cells.length > 0 && nameValues('cellType', cells),
    !sameDonor && own.donors.length > 0 && donors.length > 0 && nameDonor(donors),
  ].filter((words) => typeof words === 'string')
  const isNearer = isOpen && nearest && ownMetres !== undefined && nearest.metres < ownMetres
  const score =
    (sameDisease ? 4 : hasDisease ? 3 : 0) +
    (sameTarget ? 3 : 0) +
    (sameCells ? 2 : 0) +
    (isOpen ? 3 : 0) +
    (sameDonor ? 1 : 0) +
    (isNearer ? 1 : 0)
  return { trial, same, differs, ...(nearest && { nearest }), score: same.length > 0 ? score : 0 }
}

function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.includes(value))
}

function nameDonor(values: readonly string[]): string | undefined {
  if (values.includes('AUTOLOGOUS')) return 'own cells'
  return values.includes('ALLOGENEIC') ? 'donor cells' : undefined
}

const maxNamed = 2

function nameValues(filter: FilterId, values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined
  const named = values.slice(0, maxNamed).map((value) => filters[filter].labelOf(value))
  return named.join(', ')
}
