import { findNearest } from '@/lib/expression/nearest'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import { collectValues, findField, studyFields } from '@/lib/study/fields'
import type { Location, Study } from '@/lib/study/schema'
import { toTrialPath } from '@/lib/study/trial-path'
import { facetDefinitions, type FacetDefinition } from '@/lib/therapy/facets'
import { csvCells, csvColumnNames } from './csv-cells'
import type { ExportColumn } from './format'

// Columns of tables: the registry's thirty, further common ones, and every field of the model by its name.

/** In the registry's order. The first is never empty: a trial without a number has its address there. */
export const usualColumns: readonly ExportColumn[] = csvColumnNames.map((name) => ({
  name,
  read: ({ study, trialId }) => csvCells[name](study) || (name === 'NCT Number' ? trialId : ''),
}))

/** The trial's page in the portal, and whether the registry still has the record. */
export const portalColumns: readonly ExportColumn[] = [
  { name: 'Portal Page', read: ({ trialId }, { siteUrl }) => toPageUrl(siteUrl, trialId) },
  { name: 'Removed From Registry', read: ({ removedOn }) => removedOn ?? '' },
]

export const allColumns: readonly ExportColumn[] = [
  ...usualColumns,
  ofField('Official Title', 'OfficialTitle'),
  ofField('Why Stopped', 'WhyStopped'),
  ofField('Last Verified', 'StatusVerifiedDate'),
  {
    name: 'Arms',
    read: ({ study: { protocolSection } }) =>
      join(
        protocolSection.armsInterventionsModule?.armGroups?.map(
          ({ label, type, description, interventionNames }) =>
            join([join([type, label], ': '), description, join(interventionNames, '; ')], ', '),
        ),
      ),
  },
  ofField('Eligibility Criteria', 'EligibilityCriteria'),
  ofField('Minimum Age', 'MinimumAge'),
  ofField('Maximum Age', 'MaximumAge'),
  ofField('Healthy Volunteers', 'HealthyVolunteers'),
  ofField('Keywords', 'Keyword'),
  {
    name: 'Sites',
    read: ({ study }) =>
      join(
        listSites(study).map(({ status, facility, city, state, country }) =>
          join([status, join([facility, city, state, country], ', ')], ': '),
        ),
      ),
  },
  {
    name: 'Countries',
    read: ({ study }) => join([...new Set(listSites(study).map(({ country }) => country))]),
  },
  {
    name: 'Central Contacts',
    read: ({ study: { protocolSection } }) =>
      join(
        protocolSection.contactsLocationsModule?.centralContacts?.map(({ name, phone, email }) =>
          join([name, phone, email], ', '),
        ),
      ),
  },
  ofField('Results Outcome Measures', 'OutcomeMeasureTitle'),
  ...facetDefinitions.map(ofFacet),
  ...portalColumns,
]

/**
 * Reads a selection of columns: `all`, names of columns, or names of fields of the registry's model, separated by
 * commas or pipes, each once, in the order given.
 * @throws Error for an unknown name, with the nearest known one
 */
export function parseColumns(texts: readonly string[]): ExportColumn[] {
  const names = texts.flatMap((text) => text.split(/[,|]/)).map((name) => name.trim())
  const columns = [...new Set(names)].flatMap((name) => (name === '' ? [] : findColumns(name)))
  const byName = new Map(columns.map((column) => [column.name, column]))
  if (byName.size === 0)
    throw new Error('“fields” names no column. Leave it out for the usual ones.')
  return [...byName.values()]
}

function findColumns(name: string): readonly ExportColumn[] {
  if (name.toLowerCase() === 'all') return allColumns
  const column = allColumns.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (column !== undefined) return [column]
  const field = findField(name)
  if (field !== null && field.children.length === 0) return [ofField(name, field.piece)]
  const nearest = findNearest(name, [
    ...allColumns.map((each) => each.name),
    ...studyFields.map(({ piece }) => piece),
  ])
  throw new Error(
    `There is no column “${name.slice(0, 100)}”.` +
      (nearest === null ? '' : ` Did you mean “${nearest}”?`) +
      ' Use column names of the registry’s CSV, fields of its model such as NCTId, or all.',
  )
}

function ofField(name: string, piece: string): ExportColumn {
  const field = findField(piece)
  if (field === null) throw new RangeError(`The model has no field ${piece}`)
  return { name, read: ({ study }) => join(collectValues(study, field).map(String)) }
}

function ofFacet({ facet, label, values }: FacetDefinition): ExportColumn {
  const labels = new Map(values.map((value) => [value.id, value.label]))
  return {
    name: label,
    read: ({ study }) =>
      join(listFacetValues(study, facet).map((value) => labels.get(value) ?? value)),
  }
}

function listSites({ protocolSection }: Study): readonly Location[] {
  return protocolSection.contactsLocationsModule?.locations ?? []
}

function toPageUrl(siteUrl: string, trialId: string): string {
  return `${siteUrl}${toTrialPath(trialId)}`
}

/** The non-empty ones: `a|b`. */
function join(parts: readonly (string | undefined)[] = [], separator = '|'): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(separator)
}
