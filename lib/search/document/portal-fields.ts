import type { PortalPiece, PortalValues, ReadPortalValue } from '@/lib/expression/areas'
import { toEnumKey } from '@/lib/expression/values'
import { filterIds, type FilterId } from '@/lib/search/filters/filter-ids'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { classify } from '@/lib/therapy/classify'
import { facetDefinitions } from '@/lib/therapy/facets'
import { notStated, type TherapyFacet, type TherapyLabels } from '@/lib/therapy/labels'

// The therapy labels of a study as search sees them. A dozen filters, the expression language and a trial's page
// ask about the same study, so it is classified once for as long as it is held in memory.

/** What the filter of roles says of a trial in which cells are no treatment. */
export const noCells = 'NO_CELLS'

const known = new WeakMap<Study, TherapyLabels>()

/** The labels of a study, with reviewed corrections. The study must not change afterwards. */
export function getTherapyLabels(study: Study): TherapyLabels {
  let labels = known.get(study)
  if (labels === undefined) {
    labels = classify(study, { trialId: toTrialId(study) })
    known.set(study, labels)
  }
  return labels
}

/** Ids of a study's values in a facet, `NOT_STATED` among them; none where the facet does not apply. */
export function listFacetValues(study: Study, facet: TherapyFacet): string[] {
  return getTherapyLabels(study)
    .labels.filter((label) => label.facet === facet)
    .map(({ value }) => value)
}

const facetsByPiece = new Map(facetDefinitions.map(({ area, facet }) => [area, facet]))

/** Ids of a study's values in a portal field, `NOT_STATED` among them; none where the field does not apply. */
export function listPortalValues(study: Study, piece: PortalPiece): string[] {
  const facet = facetsByPiece.get(piece)
  return facet === undefined ? [] : listFacetValues(study, facet)
}

/** The filter that holds the values of a portal field for every trial. */
export function toPortalFilter(piece: PortalPiece): FilterId | undefined {
  return filterIds.find((id) => id === facetsByPiece.get(piece))
}

/** Ids of each field's values by people's names for them, in the form that values are compared in. */
const idsByName = new Map(
  facetDefinitions.map(({ area, values }) => [
    area,
    new Map(values.map(({ id, label }) => [toEnumKey(label), id])),
  ]),
)

/** The id of a value of a portal field that is written as people call it: "CAR-NK cells" is `CAR_NK`. */
export const toPortalValue: ReadPortalValue = (piece, written) =>
  idsByName.get(piece)?.get(toEnumKey(written)) ?? written

/**
 * Values of the fields that the portal adds to the expression language: `AREA[CellType]CAR_NK`. What is not
 * stated is no value here, so that `MISSING` finds it.
 */
export function toPortalValues(study: Study): PortalValues {
  return (piece) => listStated(listPortalValues(study, piece))
}

/** The values of a portal field, without what its filter says where nothing is stated. */
export function listStated(values: readonly string[]): string[] {
  return values.filter((value) => value !== notStated && value !== noCells)
}
