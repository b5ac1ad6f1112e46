import * as z from 'zod'
import { findSearchArea, searchAreas } from '@/lib/expression/areas'
import { findFieldByAnyName } from '@/lib/expression/names'
import { findNearest } from '@/lib/expression/nearest'
import { choices, getChoiceByKey } from '@/lib/search/filters/exclusions'
import { filterIds, isValueFilter, toExclusionId } from '@/lib/search/filters/filter-ids'
import { filters } from '@/lib/search/filters/filters'
import { describeFieldPath } from '@/lib/study/field-words'
import { studyFields, type StudyField } from '@/lib/study/fields'
import { labelOf } from '@/lib/study/labels'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'
import { ToolProblem } from './answers'

// Explains the names and values of fields, filters and search areas, from the tables that everything else uses.

export const explainShape = {
  name: z
    .string()
    .max(200)
    .optional()
    .describe(
      'A filter ("status"), a field by piece name or path ("Phase"), or a search area ("ConditionSearch"). Without it, the names of all filters and areas.',
    ),
}

/**
 * Explains a filter, a field or a search area by its name; without a name, lists filters and areas.
 * @throws ToolProblem with the nearest name if nothing has this one
 */
export function explain({ name }: { name?: string | undefined }): Record<string, unknown> {
  if (name === undefined || name.trim() === '') {
    return {
      filters: filterIds.map((id) => ({ name: filters[id].key, label: filters[id].label })),
      searchAreas: searchAreas.map((area) => ({ name: area.name, label: area.label })),
      fields: studyFields.length,
    }
  }
  const asked = name.trim()
  const choice = getChoiceByKey(asked)
  const filter = choice?.kind === 'exclusion' ? choice.of : choice
  const field = findFieldByAnyName(asked)
  const area = findSearchArea(asked)
  if (!filter && !field && !area) {
    const names = [
      ...filterIds.map((id) => filters[id].key),
      ...studyFields.map(({ piece }) => piece),
    ]
    const nearest = findNearest(asked, names)
    throw new ToolProblem(
      `There is no filter, field or area ${JSON.stringify(asked)}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
    )
  }
  return {
    ...(filter && {
      filter: {
        name: filter.key,
        label: filter.label,
        takes: filter.expects,
        ...(isValueFilter(filter.id) && { excludedBy: choices[toExclusionId(filter.id)].key }),
        ...(filter.kind === 'choice' && {
          values: filter.values.map((value) => ({
            value: filter.formatValue(value),
            label: filter.labelOf(value),
          })),
        }),
      },
    }),
    ...(field && { field: describeField(field) }),
    ...(area && {
      searchArea: {
        name: area.name,
        label: area.label,
        looksIn: area.parts.flatMap(({ pieces }) => pieces),
      },
    }),
  }
}

function describeField(field: StudyField): Record<string, unknown> {
  const { vocabulary } = field
  return {
    name: field.piece,
    path: field.path,
    label: field.title ?? describeFieldPath(field.path),
    type: field.isList ? `${field.type}[]` : field.type,
    definition: field.definitionUrl,
    ...(vocabulary !== null && {
      values: vocabularies[vocabulary].values.map((value) => ({
        value,
        label: labelOf(vocabulary, value),
      })),
    }),
    ...(field.children.length > 0 && { holds: field.children.map(({ piece }) => piece) }),
    inExpressions: `AREA[${field.piece}]`,
  }
}
