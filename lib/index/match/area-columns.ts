import { portalPieces } from '@/lib/expression/areas'
import type { AreaTarget } from '@/lib/expression/names'
import { getTextFields } from '@/lib/expression/scope'
import { getIndexedField } from '@/lib/search/document/field-numbers'
import {
  enumColumns,
  indexColumns,
  type IndexColumnName,
} from '@/lib/search/document/index-columns'

// The columns of the index that hold the texts of an area. If a column also holds texts of other areas, a match in it
// may be wrong. If a field has no column, any trial that has the field may match. The engine decides both by reading
// the records.

export interface AreaColumns {
  /** Columns with texts of this area only. `null` means all columns: the whole record. */
  exact: readonly IndexColumnName[] | null
  /** The columns of `exact` whose fields take synonyms. */
  widened: readonly IndexColumnName[] | null
  /** Columns with texts of this area and others. */
  shared: readonly IndexColumnName[]
  /** Numbers of fields whose texts are in no column. */
  unindexed: readonly number[]
}

/** The whole record, with everything that its page adds. */
export const allText: AreaColumns = { exact: null, widened: null, shared: [], unindexed: [] }

const known = new Map<string, AreaColumns>()

export function getAreaColumns(target: AreaTarget): AreaColumns {
  const key = `${target.target} ${target.name}`
  let columns = known.get(key)
  if (!columns) {
    columns = buildAreaColumns(target)
    known.set(key, columns)
  }
  return columns
}

function buildAreaColumns(target: AreaTarget): AreaColumns {
  if (target.target === 'portal') {
    const name = portalPieces.find((piece) => piece === target.field.piece)
    return { exact: name ? [name] : [], widened: [], shared: [], unindexed: [] }
  }
  const fields = getTextFields(target)
  const pieces = new Set(fields.map(({ field }) => field.piece))
  const exact = new Set<IndexColumnName>()
  const widened = new Set<IndexColumnName>()
  const shared = new Set<IndexColumnName>()
  const unindexed: number[] = []
  for (const { field, synonyms } of fields) {
    const { ownColumn, sharedColumn, number } = getIndexedField(field)
    const column = ownColumn ?? sharedColumn
    if (column === null) {
      unindexed.push(number)
    } else if (ownColumn !== null || holdsOnly(column, pieces)) {
      exact.add(column)
      if (synonyms) widened.add(column)
    } else {
      shared.add(column)
    }
  }
  return { exact: [...exact], widened: [...widened], shared: [...shared], unindexed }
}

/** Whether every field in the column belongs to the area. */
function holdsOnly(column: IndexColumnName, pieces: ReadonlySet<string>): boolean {
  const sharers = Object.keys(enumColumns).filter((piece) => enumColumns[piece] === column)
  return sharers.length > 0 && sharers.every((piece) => pieces.has(piece))
}

const columnNames = indexColumns.map(({ name }) => name)

/** An FTS5 column filter in front of a phrase. The names are ours, never a person's. */
export function formatColumnFilter(columns: readonly IndexColumnName[] | null): string {
  if (columns === null || columns.length === columnNames.length) return ''
  return `{${columns.join(' ')}} : `
}
