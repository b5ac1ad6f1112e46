import { lowerFirst } from '@/lib/study/letter-case'
import { notStated, type Exclusion, type FilterDefinition } from './definition'
import { filterIds, isValueFilter, toExclusionId } from './filter-ids'
import type { ChoiceId, ExclusionId, FilterId, ValueFilterId } from './filter-ids'
import { filters } from './filters'
import {
  describeCountries,
  joinExcluded,
  joinLowered,
  joinOrganisations,
  joinPhases,
  joinRoutes,
  joinWithOr,
} from './sentence'

// What a search leaves out: "outside China", "not CAR-T". Every filter with values has an exclusion, whose key in an
// address begins with "not-". A trial that doesn't state any value of the filter stays, since it contradicts nothing.
//
// A trial with one of the values is left out. A place is different: someone can take part at any site, so a trial with
// sites in China and in Germany has a site outside China and stays.

/** Filters of places: a trial stays if it names another one. */
const places: ReadonlySet<FilterId> = new Set(['country', 'state', 'city', 'facility'])

/** Whether another value than those left out keeps a trial. */
export function staysByOtherValue(id: FilterId): boolean {
  return places.has(id)
}

/** Words of the sentence for what is left out, by its labels, the one for what is not stated aside. */
const wordings: Readonly<Record<ValueFilterId, (labels: readonly string[]) => string>> = {
  condition: (labels) => `not about ${joinExcluded(labels)}`,
  intervention: (labels) => `without ${joinExcluded(labels)}`,
  interventionType: (labels) => `without a treatment of type ${lowerAll(labels)}`,
  cellType: (labels) => `without ${lowerAll(labels)}`,
  targetAntigen: (labels) => `not against ${joinExcluded(labels)}`,
  donorSource: (labels) => `with cells that are not ${lowerAll(labels)}`,
  tissue: (labels) => `with cells not from ${lowerAll(labels)}`,
  modification: (labels) => `modification other than ${lowerAll(labels)}`,
  indicationGroup: (labels) => `not in ${lowerAll(labels)}`,
  route: (labels) => `not given ${joinRoutes(labels)}`,
  product: (labels) => `without the product ${joinExcluded(labels)}`,
  role: (labels) => `role of the cells other than ${lowerAll(labels)}`,
  phase: (labels) =>
    labels.includes('Not applicable')
      ? `with a phase other than ${lowerAll(labels)}`
      : `not in ${joinPhases(labels)}`,
  status: (labels) =>
    labels.every((label) => participles.has(label))
      ? `not ${lowerAll(labels)}`
      : `with a status other than ${lowerAll(labels)}`,
  confirmed: (labels) => `with a status not confirmed ${joinLowered(labels)}`,
  studyType: (labels) => `not ${lowerAll(labels)}`,
  sex: (labels) => `not open to ${lowerAll(labels)} participants`,
  healthyVolunteers: (labels) =>
    joinWithOr(
      labels.map((label) =>
        label === 'Accepted'
          ? 'not accepting healthy volunteers'
          : 'not refusing healthy volunteers',
      ),
    ).replace('volunteers or not', 'volunteers and not'),
  country: (labels) => describeCountries(labels).replace(/^in (?:one of )?/, 'outside '),
  state: (labels) => `outside ${joinExcluded(labels)}`,
  city: (labels) => `outside ${joinExcluded(labels)}`,
  facility: (labels) => `at sites other than ${joinExcluded(labels)}`,
  sponsor: (labels) => `not sponsored by ${joinExcluded(labels)}`,
  sponsorClass: (labels) => `not led by ${joinOrganisations(labels)}`,
  funder: (labels) => `not funded by ${joinOrganisations(labels)}`,
  results: (labels) =>
    labels
      .map((label) => `${label === 'Posted' ? 'without' : 'with'} posted results`)
      .join(' and '),
  documents: (labels) => {
    const named = labels.filter((label) => label !== 'No document')
    return [
      ...(named.length > 0 ? [`without an uploaded ${lowerAll(named)}`] : []),
      ...(named.length < labels.length ? ['with documents'] : []),
    ].join(' and ')
  },
  purpose: (labels) => `for a purpose other than ${lowerAll(labels)}`,
  masking: (labels) => `masking other than ${lowerAll(labels)}`,
  allocation: (labels) => `allocation other than ${lowerAll(labels)}`,
}

/** "Trials of lupus, not completed or withdrawn" */
const participles: ReadonlySet<string> = new Set(
  'Recruiting Suspended Completed Terminated Withdrawn'.split(' '),
)

const lowerAll = (labels: readonly string[]) => joinExcluded(labels.map(lowerFirst))

/** What a trial must state if what is not stated is left out. */
const toBeStated: Readonly<Partial<Record<ValueFilterId, string>>> = {
  confirmed: 'with a status of a stated date',
  healthyVolunteers: 'that mention healthy volunteers',
  indicationGroup: 'with stated conditions',
  masking: 'with stated masking',
  allocation: 'with stated allocation',
}

/** Words of the sentence for the labels of the values that are left out. */
function describeExcluded(
  id: ValueFilterId,
  of: Exclusion['of'],
  labels: readonly string[],
): string {
  const unstated = of.labelOf(notStated)
  const stated = labels.filter((label) => label !== unstated)
  return [
    ...(stated.length < labels.length
      ? [toBeStated[id] ?? `with a stated ${lowerFirst(of.label)}`]
      : []),
    ...(stated.length > 0 ? [wordings[id](stated)] : []),
  ].join(', ')
}

function toExclusion(id: ValueFilterId): Exclusion {
  const of = filters[id]
  if (of.kind !== 'choice' && of.kind !== 'open') throw new Error(`${id} has no values`)
  return {
    kind: 'exclusion',
    id: toExclusionId(id),
    of,
    key: `not-${of.key}`,
    label: `Excluded ${lowerFirst(of.label)}`,
    // "Trials of lupus, not completed"
    place: of.place === 'before' ? 'clause' : of.place,
    expects: of.expects,
    parseValue: (text) => of.parseValue(text),
    formatValue: (value) => of.formatValue(value),
    labelOf: (value) => of.labelOf(value),
    describe: (labels) => describeExcluded(id, of, labels),
  }
}

type Choices = Readonly<Record<keyof typeof filters, FilterDefinition>> &
  Readonly<Record<ExclusionId, Exclusion>>

/** Every filter and every exclusion by its id. */
export const choices: Choices = {
  ...filters,
  ...(Object.fromEntries(
    filterIds.filter(isValueFilter).map((id) => [toExclusionId(id), toExclusion(id)]),
  ) as Record<ExclusionId, Exclusion>),
}

const byKey = new Map(Object.values(choices).map((choice) => [choice.key, choice]))

/** The filter or exclusion with this URL key, or `null`. */
export function getChoiceByKey(key: string): FilterDefinition | Exclusion | null {
  return byKey.get(key) ?? null
}

/** The filter of a choice, whether its values are wanted or left out. */
export function toFilterId(id: ChoiceId): FilterId {
  const choice = choices[id]
  return choice.kind === 'exclusion' ? choice.of.id : choice.id
}

/**
 * Values as a chip shows them: the name of their filter, and "Recruiting or Completed", "not completed", "outside
 * China or Japan".
 */
export function describeChoice(
  id: ChoiceId,
  labels: readonly string[],
): { name: string; words: string } {
  const choice = choices[id]
  if (choice.kind !== 'exclusion') return { name: choice.label, words: labels.join(' or ') }
  const name = choice.of.label
  const { of } = choice
  if (of.id === 'facility') return { name, words: `other than ${joinWithOr(labels)}` }
  if (staysByOtherValue(of.id)) return { name, words: choice.describe(labels) }
  const unstated = of.labelOf(notStated)
  const others = labels.filter((label) => label !== unstated)
  const areNames = of.id === 'targetAntigen' || of.id === 'product'
  // "Not not recruiting" says nothing.
  const not = others.some((label) => isNegative.test(label)) ? 'other than' : 'not'
  const words = [
    ...(others.length < labels.length ? ['stated'] : []),
    ...(others.length > 0
      ? [`${not} ${joinWithOr(areNames ? others : others.map(lowerFirst))}`]
      : []),
  ]
  return { name, words: words.join(', ') }
}

const isNegative = /\b(?:not?|none|without)\b/i
