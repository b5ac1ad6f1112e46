import {
  collectBelow,
  collectNodes as collectStudyNodes,
  isFieldValue,
  listSubtree,
  type FieldValue,
  type StudyField,
} from '@/lib/study/fields'
import { readOwn } from '@/lib/study/read-own'
import type { Study } from '@/lib/study/schema'
import type { SearchArea } from './areas'
import { findFieldByAnyName, type AreaTarget } from './names'
import { getVocabulary } from './values'

// Where the values of a field are read from: the whole study, or the one element to which SEARCH is bound.

export interface Scope {
  study: Study
  /** Element of a list to which SEARCH is bound. */
  element: { document: StudyField; value: unknown } | null
}

export interface TextField {
  field: StudyField
  synonyms: boolean
}

const textFields = new Map<string, readonly TextField[]>()

/** The fields whose text an area searches. An index uses the same list to assign columns to areas. */
export function getTextFields(target: AreaTarget): readonly TextField[] {
  if (target.target === 'portal') return []
  const key = `${target.target} ${target.name}`
  let fields = textFields.get(key)
  if (fields === undefined) {
    fields = target.target === 'area' ? listAreaFields(target.area) : listBranch(target.field)
    textFields.set(key, fields)
  }
  return fields
}

function listAreaFields(area: SearchArea): TextField[] {
  return area.parts.flatMap(({ pieces, synonyms }) =>
    pieces.flatMap((piece) => {
      const field = findFieldByAnyName(piece)
      return field === null ? [] : [{ field, synonyms }]
    }),
  )
}

function listBranch(branch: StudyField): TextField[] {
  return listSubtree(branch)
    .filter((field) => field.children.length === 0)
    .map((field) => ({ field, synonyms: field.synonyms }))
}

/** The searchable text of one value; for a closed list its label. */
export function toSearchText(field: StudyField, value: FieldValue): string {
  const text = String(value)
  const labels = field.isEnum ? getVocabulary(field.type)?.labels : undefined
  if (labels === undefined) return text
  return readOwn(labels, text) ?? text.replaceAll('_', ' ')
}

/** Values of a field, without empty texts. */
export function collectFieldValues(field: StudyField, scope: Scope): FieldValue[] {
  return collectNodes(field, scope)
    .filter(isFieldValue)
    .filter((value) => value !== '')
}

export function isInside(field: StudyField, document: StudyField): boolean {
  return field === document || field.path.startsWith(`${document.path}.`)
}

/** All values at the path of a field; from the bound element if the field belongs to it. */
export function collectNodes(field: StudyField, { study, element }: Scope): unknown[] {
  if (element === null || !isInside(field, element.document)) return collectStudyNodes(study, field)
  const rest = field.path.slice(element.document.path.length + 1)
  return collectBelow(element.value, rest === '' ? [] : rest.split('.'))
}
