import { otherFieldTable } from './field-table/other-sections'
import { parseFieldTable, type FieldLine } from './field-table/parse'
import { protocolFieldTable } from './field-table/protocol'
import { resultsFieldTable } from './field-table/results'
import type { Study } from './schema'
import { vocabularies, type VocabularyName } from './vocabularies/vocabularies'

// The table of the record's fields: the registry's name for each node of a `Study`, and how to read its values.

/** One node of the data model. */
export interface StudyField {
  /** Key inside its parent: `phases`. */
  readonly name: string
  /** The registry's unique name for the node: `Phase`. */
  readonly piece: string
  /** Names of the node in older interfaces. */
  readonly altPieceNames: readonly string[]
  /** `protocolSection.designModule.phases`. */
  readonly path: string
  /** The path with lists marked: `protocolSection.designModule.phases[]`. */
  readonly markedPath: string
  /** Type in the data model, without the list mark: `text`, `markup`, `NormalizedDate`, `Phase`, `Location`. */
  readonly type: string
  /** Type in the registry's own store: `TEXT`, `MARKUP`, `DATE`, `TIME`, `NUMERIC`, `BOOLEAN`, `STRUCT`, `FUNC …`. */
  readonly sourceType: string
  readonly isList: boolean
  readonly isEnum: boolean
  /** The vocabulary of an enum field, else `null`. */
  readonly vocabulary: VocabularyName | null
  /** Whether a search can require several matches in the same element (`SEARCH[Location](…)`). */
  readonly nested: boolean
  /** Whether the registry's search widens its text by synonyms. */
  readonly synonyms: boolean
  /** Always false: the table holds no index-only or history-only nodes. */
  readonly indexedOnly: false
  readonly historicOnly: false
  /** The registry's heading; only a few nodes have one. */
  readonly title: string | null
  /** Address of the registry's definition of the field, or `null`. */
  readonly definitionUrl: string | null
  readonly parent: StudyField | null
  readonly children: readonly StudyField[]
}

/** A value at the end of a path. */
export type FieldValue = string | number | boolean

/** Sections of the record, in the model's order, each with its whole tree. */
export const rootFields: readonly StudyField[] = buildTree([
  ...parseFieldTable(protocolFieldTable),
  ...parseFieldTable(resultsFieldTable),
  ...parseFieldTable(otherFieldTable),
])

/** Every node of the model, parents before children. */
export const studyFields: readonly StudyField[] = rootFields.flatMap(listSubtree)

const fieldsByName = new Map<string, StudyField>()
for (const field of studyFields) {
  for (const alias of field.altPieceNames) fieldsByName.set(alias, field)
}
for (const field of studyFields) fieldsByName.set(field.path, field).set(field.piece, field)

/**
 * The field of a piece name (`Phase`), an alternative piece name (`PHASE`) or a dotted path without list marks;
 * `null` if there is none. Case matters, as in the registry's interface.
 */
export function findField(name: string): StudyField | null {
  return fieldsByName.get(name) ?? null
}

/** The field and everything below it, in the model's order. */
export function listSubtree(field: StudyField): StudyField[] {
  return [field, ...field.children.flatMap(listSubtree)]
}

/**
 * All values at the field's path, in document order, through every list on the way and at its end. Objects are
 * returned uncopied. Time is proportional to the elements visited.
 */
export function collectNodes(study: Study, field: StudyField): unknown[] {
  return collectBelow(study, getSteps(field))
}

/**
 * The same below any part of a record.
 * @param steps the keys that lead to it; none for the part itself
 */
export function collectBelow(part: unknown, steps: readonly string[]): unknown[] {
  const found: unknown[] = []
  walk(part, steps, 0, found)
  return found
}

/**
 * All values at the field's path, in document order and with repetitions; empty for a field that holds
 * objects (a section, a list of sites, a site's coordinates).
 */
export function collectValues(study: Study, field: StudyField): FieldValue[] {
  return collectNodes(study, field).filter(isFieldValue)
}

export function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

const stepsOf = new WeakMap<StudyField, readonly string[]>()

function getSteps(field: StudyField): readonly string[] {
  let steps = stepsOf.get(field)
  if (steps === undefined) {
    steps = field.path.split('.')
    stepsOf.set(field, steps)
  }
  return steps
}

function walk(value: unknown, steps: readonly string[], index: number, found: unknown[]): void {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) walk(item, steps, index, found)
    return
  }
  const step = steps[index]
  if (step === undefined) found.push(value)
  else if (typeof value === 'object') {
    walk((value as Record<string, unknown>)[step], steps, index + 1, found)
  }
}

type OpenField = Omit<StudyField, 'children'> & { children: OpenField[] }

function buildTree(lines: readonly FieldLine[]): OpenField[] {
  const roots: OpenField[] = []
  const ancestors: OpenField[] = []
  for (const line of lines) {
    const parent = line.depth === 0 ? null : (ancestors[line.depth - 1] ?? null)
    const field = buildField(line, parent)
    if (parent === null) roots.push(field)
    else parent.children.push(field)
    ancestors[line.depth] = field
  }
  return roots
}

function buildField(line: FieldLine, parent: OpenField | null): OpenField {
  return {
    name: line.name,
    piece: line.piece,
    altPieceNames: line.altPieceNames,
    path: parent === null ? line.name : `${parent.path}.${line.name}`,
    markedPath: `${parent === null ? '' : `${parent.markedPath}.`}${line.name}${line.isList ? '[]' : ''}`,
    type: line.type,
    sourceType: line.sourceType,
    isList: line.isList,
    isEnum: line.isEnum,
    vocabulary: line.isEnum && isVocabularyName(line.type) ? line.type : null,
    nested: line.nested,
    synonyms: line.synonyms,
    indexedOnly: false,
    historicOnly: false,
    title: line.title ?? null,
    definitionUrl: line.definedAt === undefined ? null : toDefinitionUrl(line.definedAt),
    parent,
    children: [],
  }
}

/** `protocol#BriefTitle` → the address in the registry's page of protocol definitions. */
function toDefinitionUrl(definedAt: string): string {
  const [page = '', anchor] = definedAt.split('#')
  const url = `https://clinicaltrials.gov/policy/${page}-definitions`
  return anchor === undefined ? url : `${url}#${anchor}`
}

function isVocabularyName(type: string): type is VocabularyName {
  return Object.hasOwn(vocabularies, type)
}
