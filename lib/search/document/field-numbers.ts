import { toEnumKey, toValueKind, type ValueKind } from '@/lib/expression/values'
import { studyFields, type StudyField } from '@/lib/study/fields'
import { enumColumns, indexColumns, type IndexColumnName } from './index-columns'

// What the index knows of each field of the model beyond its words. A field is numbered by its place in the
// field table.

export interface IndexedField {
  field: StudyField
  number: number
  kind: ValueKind
  /** The column that holds all texts of the field and of no field that another area has; `null` if none. */
  ownColumn: IndexColumnName | null
  /** The column that holds its texts among others; `null` for fields whose texts are in no column. */
  sharedColumn: IndexColumnName | null
  /** Whether its spans are kept beside the index. */
  hasSpans: boolean
  /** Whether the number of its elements is kept as a span: see `sizePieces`. */
  hasSize: boolean
}

/**
 * Not text about the trial: dates of the registry's own processing, and broad headings that the registry
 * hangs on every record ("All Conditions").
 */
const unindexedBranches = [
  'derivedSection.miscInfoModule',
  'derivedSection.conditionBrowseModule.browseLeaves',
  'derivedSection.conditionBrowseModule.browseBranches',
  'derivedSection.interventionBrowseModule.browseLeaves',
  'derivedSection.interventionBrowseModule.browseBranches',
]

/** Numbers of results and references from one of their parts to another. */
const unindexedResults =
  /(?:GroupId|NumAffected|NumAtRisk|NumEvents|Value|Spread|Limit|NumSubjects|NumUnits)$/

/** Numbers that the registry knows for searching alone, and the piece name of the list whose elements they count. */
export const sizePieces: Readonly<Record<string, string>> = { NumArmGroups: 'ArmGroup' }

const columnsByPath = new Map<string, IndexColumnName>()
for (const column of indexColumns) {
  if ('path' in column) columnsByPath.set(column.path, column.name)
}

function isUnindexed(field: StudyField): boolean {
  if (unindexedBranches.some((branch) => field.path.startsWith(`${branch}.`))) return true
  return field.path.startsWith('resultsSection.') && unindexedResults.test(field.piece)
}

function toIndexedField(field: StudyField, number: number): IndexedField {
  const isLeaf = field.children.length === 0
  const kind = toValueKind(field.type)
  const inResults = field.path.startsWith('resultsSection.')
  const ownColumn = columnsByPath.get(field.path) ?? null
  // Numbers and truth values are no words; a column would only make common words of them.
  const isText = isLeaf && kind !== 'number' && kind !== 'boolean' && kind !== 'place'
  const shared: IndexColumnName =
    kind === 'enum' ? (enumColumns[field.piece] ?? 'EnumOther') : inResults ? 'Results' : 'Rest'
  return {
    field,
    number,
    kind,
    ownColumn,
    sharedColumn: isText && ownColumn === null && !isUnindexed(field) ? shared : null,
    hasSize: Object.values(sizePieces).includes(field.piece),
    hasSpans: isLeaf && !inResults && (kind === 'date' || kind === 'number' || kind === 'age'),
  }
}

export const indexedFields: readonly IndexedField[] = studyFields.map(toIndexedField)

const byPiece = new Map(indexedFields.map((indexed) => [indexed.field.piece, indexed]))

/** @throws RangeError for a field of another model. */
export function getIndexedField(field: StudyField): IndexedField {
  const indexed = byPiece.get(field.piece)
  if (!indexed) throw new RangeError(`The field table has no ${field.piece}`)
  return indexed
}

/** Stands in `Facts` when a trial has a value in the field, or an element in the list. */
export function formatPresenceMark(number: number): string {
  return `|f${number}`
}

/** Stands in `Facts` when a field has at least two values: how many. */
export function formatCountMark(number: number, count: number): string {
  return `${formatCountPrefix(number)}${count}`
}

export function formatCountPrefix(number: number): string {
  return `|n${number}=`
}

/** Stands in the column of a portal field for one of its values. Capitals and signs between words do not count. */
export function formatPortalMark(value: string): string {
  return `|v=${toEnumKey(value).toLowerCase()}`
}

/** Stands in `Facts` for a value of a closed list, `true` and `false` included. Case does not count. */
export function formatValueMark(number: number, value: string): string {
  return `|f${number}=${toEnumKey(value).replace(/[^A-Za-z0-9_]/g, '_')}`.toLowerCase()
}
