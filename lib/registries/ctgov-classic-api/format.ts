import { toStudyExtent } from '@/lib/study/extent'
import { findField, type StudyField } from '@/lib/study/fields'
import { isJsonObject, type JsonObject } from '@/lib/study/json'
import { escapeMarkup } from '@/lib/study/markup'
import { parseJson } from '../json-document'
import { RecordNotes, toStudy, type Draft } from '../record-reader'
import { SourceError, type ParsedRecord, type SourceFormat } from '../source-format'

// The JSON of the registry's former interface, which ended in June 2024. Its names are the piece names of the present
// model, so the field table can read both forms: whole records (`full_studies`), with lists inside a `…List`, and
// selected fields of each record (`study_fields`), where every field is a list of its values.

/** How a document begins: an answer, or a single record as in the registry's archive of all. */
const beginning = /^\s*\{\s*"(?:FullStudiesResponse|StudyFieldsResponse|FullStudy)"\s*:/

/** The key under which an answer holds its records. */
const recordLists = [
  ['FullStudiesResponse', 'FullStudies'],
  ['StudyFieldsResponse', 'StudyFields'],
] as const

export const ctgovClassicApiFormat: SourceFormat = {
  id: 'ctgov-classic-api',
  label: 'Record from the former API of ClinicalTrials.gov',
  cutting: { kind: 'classic-answer' },
  recognise: (head) => beginning.test(head),
  parse(text) {
    const value = parseObject(text)
    const study = value.Study ?? getMember(value.FullStudy, 'Study')
    return isJsonObject(study) ? readStudy(study) : readFields(value)
  },
}

/**
 * The records of one answer, each as a separate document.
 * @throws SourceError if it is not an answer
 */
export function splitClassicAnswer(text: string): { place: string; text: string }[] {
  const answer = parseObject(text)
  for (const [name, list] of recordLists) {
    const response = answer[name]
    if (!isJsonObject(response)) continue
    // An answer without matches has no list.
    const records = response[list] ?? []
    if (!Array.isArray(records))
      throw new SourceError(`${name}.${list}`, 'a list', 'something else')
    return records.map((record, index) => ({
      place: `${list}[${index}]`,
      text: JSON.stringify(record),
    }))
  }
  return [{ place: '', text }]
}

function parseObject(text: string): JsonObject {
  const value = parseJson(text)
  if (isJsonObject(value)) return value
  throw new SourceError('document', 'an object', Array.isArray(value) ? 'a list' : typeof value)
}

const getMember = (value: unknown, key: string): unknown =>
  isJsonObject(value) ? value[key] : undefined

// ── Whole records ───────────────────────────────────────────────────────────────────────────────────────────────

function readStudy(source: JsonObject): ParsedRecord {
  const notes = new RecordNotes()
  const draft: Draft = {}
  readMembers(notes, source, null, draft)
  const study = toStudy({ ...draft, hasResults: draft.resultsSection !== undefined })
  const extent = toStudyExtent(study)
  return { ...notes.toRecord(study), ...(extent && { extent }) }
}

/** Reads everything below a field, or at the top, into `target`. */
function readMembers(
  notes: RecordNotes,
  source: JsonObject,
  parent: StudyField | null,
  target: Draft,
): void {
  for (const [key, value] of Object.entries(source)) {
    const field = findField(key)
    if (field !== null && field.parent === parent) {
      const read = readValue(notes, field, value)
      if (read !== undefined) target[field.name] = read
    } else if (isJsonObject(value)) {
      // A list's wrapper, or a group that the present model doesn't have.
      readMembers(notes, value, parent, target)
    } else {
      notes.keep(key, typeof value === 'string' ? value : JSON.stringify(value))
    }
  }
}

function readValue(notes: RecordNotes, field: StudyField, value: unknown): unknown {
  if (field.isList) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    return items.map((item) => readOne(notes, field, item)).filter((item) => item !== undefined)
  }
  return readOne(notes, field, Array.isArray(value) ? value[0] : value)
}

function readOne(notes: RecordNotes, field: StudyField, value: unknown): unknown {
  if (isJsonObject(value)) {
    const group: Draft = {}
    readMembers(notes, value, field, group)
    return group
  }
  if (value === null || value === undefined || value === '') return undefined
  return readLeaf(notes, field, typeof value === 'string' ? value : JSON.stringify(value))
}

function readLeaf(notes: RecordNotes, field: StudyField, text: string): unknown {
  const { piece, vocabulary, type, sourceType } = field
  if (vocabulary !== null) return notes.readTerm(piece, vocabulary, text)
  if (type === 'boolean') return notes.readFlag(piece, text)
  if (sourceType === 'DATE') return notes.readDate(piece, text)
  if (sourceType === 'NUMERIC') return notes.readCount(piece, text)
  return type === 'markup' ? escapeMarkup(text) : text
}

// ── Selected fields of a record ─────────────────────────────────────────────────────────────────────────────────

function readFields(source: JsonObject): ParsedRecord {
  const notes = new RecordNotes()
  const draft: Draft = {}
  const extent: string[] = []
  for (const [key, value] of Object.entries(source)) {
    if (key === 'Rank') continue
    const field = findField(key)
    const values = (Array.isArray(value) ? value : [value]).flatMap((each: unknown) =>
      typeof each === 'string' && each.trim() !== '' ? each : [],
    )
    const lists = field === null ? [] : listAncestors(field).filter(({ isList }) => isList)
    // For a list inside a list, nothing shows which value belongs to which element.
    if (field === null || field.children.length > 0 || lists.length > 1) {
      for (const text of values) notes.keep(key, text)
      continue
    }
    extent.push(field.path)
    const [first, ...others] = values
    if (first === undefined) continue
    const [list] = lists
    if (list === field || list === undefined) {
      const read = values.map((text) => readLeaf(notes, field, text))
      place(draft, field, field.isList ? read : read[0])
      if (!field.isList) for (const text of others) notes.keep(key, text)
    } else {
      values.forEach((text, index) => {
        placeInItem(draft, list, index, field, readLeaf(notes, field, text))
      })
    }
  }
  return { ...notes.toRecord(toStudy(draft)), extent }
}

/** The field and its parents, the outermost first. */
function listAncestors(field: StudyField): StudyField[] {
  return field.parent === null ? [field] : [...listAncestors(field.parent), field]
}

/** The group that contains a field, created if needed. */
function ensureGroup(draft: Draft, groups: readonly StudyField[]): Draft {
  let group = draft
  for (const { name } of groups) {
    const present = group[name]
    const next: Draft = isJsonObject(present) ? present : {}
    group[name] = next
    group = next
  }
  return group
}

function place(draft: Draft, field: StudyField, value: unknown): void {
  ensureGroup(draft, listAncestors(field).slice(0, -1))[field.name] = value
}

function placeInItem(
  draft: Draft,
  list: StudyField,
  index: number,
  field: StudyField,
  value: unknown,
): void {
  const around = ensureGroup(draft, listAncestors(list).slice(0, -1))
  const present = around[list.name]
  const items: Draft[] = Array.isArray(present) ? (present as Draft[]) : []
  around[list.name] = items
  const item = (items[index] ??= {})
  const inside = listAncestors(field).slice(listAncestors(list).length, -1)
  ensureGroup(item, inside)[field.name] = value
}
