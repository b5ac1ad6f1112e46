import { lowerFirst } from '@/lib/study/letter-case'
import type { Exclusion, FilterDefinition } from './definition'
import { filterIds, isValueFilter, toExclusionId } from './filter-ids'
import type { ChoiceId, ExclusionId, FilterId, ValueFilterId } from './filter-ids'
import { filters } from './filters'
import { describeCountries, joinWithOr } from './sentence'

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

/** Words of the sentence for the labels of the values that are left out. */
function describeExcluded(
  id: ValueFilterId,
  of: Exclusion['of'],
  labels: readonly string[],
): string {
  if (id === 'country') return describeCountries(labels).replace(/^in /, 'outside ')
  if (id === 'facility') return `at sites other than ${joinWithOr(labels)}`
  if (staysByOtherValue(id)) return `outside ${joinWithOr(labels)}`
  const words = of.describe(labels)
  // "donor: not autologous"
  return words.includes(': ') ? words.replace(': ', ': not ') : `not ${words}`
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
    place: of.place,
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
  if (choice.of.id === 'facility') return { name, words: `other than ${labels.join(' or ')}` }
  if (staysByOtherValue(choice.of.id)) return { name, words: choice.describe(labels) }
  return { name, words: `not ${labels.map(lowerFirst).join(' or ')}` }
}
