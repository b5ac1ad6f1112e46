import { notStated, type TherapyFacet } from './labels'
import { getProduct, products } from './products'
import { cellTypeValues } from './values/cell-types'
import type { TherapyValue } from './values/facet-value'
import { indicationGroupValues } from './values/indication-groups'
import {
  donorSourceValues,
  modificationValues,
  roleValues,
  routeValues,
  tissueValues,
} from './values/other-values'
import { targetValues } from './values/targets'

// The facets and their values, with words for people. Search, pages, the API's metadata and the help page read this
// table.

export type { TherapyValue } from './values/facet-value'

export interface FacetDefinition {
  facet: TherapyFacet
  label: string
  /** What the facet means, in one sentence. */
  explanation: string
  /** Name of the field in the expression language: AREA[CellType]CAR_NK. Absent for the dose, which is free text. */
  area?: string
  /** Closed vocabulary in display order; empty for the dose. */
  values: readonly TherapyValue[]
}

const unstated: TherapyValue = {
  id: notStated,
  label: 'Not stated',
  explanation: 'The record does not say; nothing is inferred.',
}

const productValues: readonly TherapyValue[] = products.map((product) => ({
  id: product.id,
  label: product.brands?.[0] ? `${product.generic} (${product.brands[0]})` : product.generic,
  explanation: product.approvals
    ? `Licensed: ${product.approvals.join(', ')}. Source: ${product.source}.`
    : `Under investigation. Source: ${product.source}.`,
}))

export const facetDefinitions: readonly FacetDefinition[] = [
  {
    facet: 'cellType',
    label: 'Cell type',
    explanation: 'Which living cells the trial is about.',
    area: 'CellType',
    values: cellTypeValues,
  },
  {
    facet: 'targetAntigen',
    label: 'Target',
    explanation: 'What the cells are directed at.',
    area: 'TargetAntigen',
    values: [...targetValues, unstated],
  },
  {
    facet: 'donorSource',
    label: 'Donor',
    explanation: 'Whom the cells come from.',
    area: 'CellSource',
    values: donorSourceValues,
  },
  {
    facet: 'tissue',
    label: 'Tissue',
    explanation: 'Which tissue the cells were taken from.',
    area: 'CellTissue',
    values: tissueValues,
  },
  {
    facet: 'modification',
    label: 'Modification',
    explanation: 'What was done to the cells, and with which vector.',
    area: 'CellModification',
    values: modificationValues,
  },
  {
    facet: 'indicationGroup',
    label: 'Disease group',
    explanation: 'Which group of diseases the trial is in.',
    area: 'IndicationGroup',
    values: indicationGroupValues,
  },
  {
    facet: 'role',
    label: 'Role of the cells',
    explanation: 'What part the cells play in the trial.',
    area: 'CellRole',
    values: roleValues,
  },
  {
    facet: 'route',
    label: 'Route',
    explanation: 'How the cells are given.',
    area: 'CellRoute',
    values: routeValues,
  },
  {
    facet: 'product',
    label: 'Product',
    explanation: 'Named cell products.',
    area: 'CellProduct',
    values: productValues,
  },
  { facet: 'dose', label: 'Dose', explanation: 'The dose in the record’s own words.', values: [] },
]

const byFacet = new Map(facetDefinitions.map((definition) => [definition.facet, definition]))
const byValue = new Map(
  facetDefinitions.map(({ facet, values }) => [
    facet,
    new Map(values.map((value) => [value.id, value])),
  ]),
)

export function getFacetDefinition(facet: TherapyFacet): FacetDefinition | null {
  return byFacet.get(facet) ?? null
}

/** A value of a facet with its words. Null for an unknown id and for doses. */
export function getFacetValue(facet: TherapyFacet, id: string): TherapyValue | null {
  return byValue.get(facet)?.get(id) ?? null
}

/** A value's everyday name. A value without one is shown as its id, and a dose in its own words. */
export function describeFacetValue(facet: TherapyFacet, id: string): string {
  if (facet === 'product') return getProduct(id)?.generic ?? id
  return toFacetLabel(facet, id)
}

/** The name that filters show: a product's includes its brand. */
export function toFacetLabel(facet: TherapyFacet, id: string): string {
  if (facet === 'dose' && id === notStated) return unstated.label
  return getFacetValue(facet, id)?.label ?? id
}
