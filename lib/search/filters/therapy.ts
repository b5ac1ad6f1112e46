import { listFacetValues, noCells } from '@/lib/search/document/portal-fields'
import { facetDefinitions } from '@/lib/therapy/facets'
import { cellRoles, notStated, type TherapyFacet } from '@/lib/therapy/labels'
import { choice } from './choice'
import type { ChoiceFilter, SentencePlace } from './definition'
import { joinLowered, joinRoutes, joinWithOr } from './sentence'

// The facets of the therapy classification as filters. Values, labels and explanations are the classifier's own.

interface TherapyFilter {
  id: ChoiceFilter['id']
  key: string
  facet: TherapyFacet
  help: string
  place: SentencePlace
  /** Words of the sentence for labels other than "Not stated". */
  words: (labels: readonly string[]) => string
  /** Words for a value that the record does not state. */
  unstated: string
}

function facet({ id, key, facet, help, place, words, unstated }: TherapyFilter): ChoiceFilter {
  const definition = facetDefinitions.find((each) => each.facet === facet)
  const values = definition?.values ?? []
  const labels = new Map(values.map((value) => [value.id, value.label]))
  const unstatedLabel = labels.get(notStated)
  return choice({
    id,
    key,
    label: definition?.label ?? facet,
    help: `${definition?.explanation ?? ''} ${help}`.trim(),
    group: 'cells',
    place,
    values: values.map((value) => value.id),
    labelOf: (value) => labels.get(value) ?? value,
    canBeMissing: false,
    byCount: true,
    read: ({ study }) => listFacetValues(study, facet),
    describe: (chosen) => {
      const stated = chosen.filter((label) => label !== unstatedLabel)
      const parts = stated.length > 0 ? [words(stated)] : []
      return joinWithOr(stated.length < chosen.length ? [...parts, unstated] : parts)
    },
  })
}

const roleLabels = new Map(
  facetDefinitions
    .find((each) => each.facet === 'role')
    ?.values.map((value) => [value.id, value.label] as const),
)

export const therapyFilters: readonly ChoiceFilter[] = [
  facet({
    id: 'cellType',
    key: 'cell',
    facet: 'cellType',
    help: 'Read from the titles, treatments and groups of the record. Each trial’s page shows the words.',
    place: 'after',
    words: (labels) => `with ${joinLowered(labels)}`,
    unstated: 'with cells of no stated type',
  }),
  facet({
    id: 'targetAntigen',
    key: 'target',
    facet: 'targetAntigen',
    help: 'A trial of cells with several targets counts under each. “Not stated” means that the record doesn’t name the target.',
    place: 'after',
    words: (labels) => `against ${joinWithOr(labels)}`,
    unstated: 'without a stated target',
  }),
  facet({
    id: 'donorSource',
    key: 'source',
    facet: 'donorSource',
    help: 'From the record’s words or from a named product, never inferred from the type of cell.',
    place: 'clause',
    words: (labels) => `donor: ${joinLowered(labels)}`,
    unstated: 'donor not stated',
  }),
  facet({
    id: 'tissue',
    key: 'tissue',
    facet: 'tissue',
    help: 'Most records do not say.',
    place: 'clause',
    words: (labels) => `cells from: ${joinLowered(labels)}`,
    unstated: 'tissue not stated',
  }),
  facet({
    id: 'modification',
    key: 'modification',
    facet: 'modification',
    help: 'A trial can have several.',
    place: 'clause',
    words: (labels) => `modification: ${joinLowered(labels)}`,
    unstated: 'modification not stated',
  }),
  facet({
    id: 'indicationGroup',
    key: 'indication',
    facet: 'indicationGroup',
    help: 'Groups of the conditions that the record names. A trial can be in several.',
    place: 'after',
    words: (labels) => `in ${joinLowered(labels)}`,
    unstated: 'without stated conditions',
  }),
  facet({
    id: 'route',
    key: 'route',
    facet: 'route',
    help: 'As the record states it.',
    place: 'clause',
    words: (labels) => `given ${joinRoutes(labels)}`,
    unstated: 'route not stated',
  }),
  facet({
    id: 'product',
    key: 'product',
    facet: 'product',
    help: 'Licensed products and products under study, found by generic name, brand or code.',
    place: 'clause',
    words: (labels) => `product: ${joinWithOr(labels)}`,
    unstated: 'product not stated',
  }),
  choice({
    id: 'role',
    key: 'role',
    label: 'Role of the cells',
    help: 'The role of the cells in the trial. By default, the list shows only trials that test the cells; “any” shows them all.',
    group: 'cells',
    place: 'clause',
    values: [...cellRoles, noCells],
    labelOf: (value) => roleLabels.get(value) ?? 'No cells as treatment',
    canBeMissing: false,
    read: ({ study }) => {
      const roles = listFacetValues(study, 'role')
      return roles.length > 0 ? roles : [noCells]
    },
    describe: (labels) =>
      labels.length === cellRoles.length
        ? 'any role of the cells'
        : `role of the cells: ${joinLowered(labels)}`,
  }),
]
