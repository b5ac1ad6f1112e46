import { portalPieces } from '@/lib/expression/areas'
import type { AreaTarget } from '@/lib/expression/names'
import { getTextFields } from '@/lib/expression/scope'
import { getIndexedField } from '@/lib/search/document/field-numbers'
import {
  enumColumns,
  indexColumns,
  type IndexColumnName,
} from '@/lib/search/document/index-columns'

// In which columns of the index the texts of an area stand. Where a column also holds texts that do not
// belong to the area, what is found there may be wrong; where a field has no column, any trial that has the
// field may match. The engine settles both by reading the records.

export interface AreaColumns {
  /** Columns that hold texts of the area and nothing else. `null` means all columns: the whole record. */
  exact: readonly IndexColumnName[] | null
  /** Those of `exact` whose fields take synonyms. */
  widened: readonly IndexColumnName[] | null
  /** Columns that hold texts of the area among others. */
  shared: readonly IndexColumnName[]
  /** Numbers of fields whose texts are in no column. */
  unindexed: readonly number[]
}

/** The area that is the whole record with everything its page adds. */
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

/** Whether every field that shares the column belongs to the area. */
function holdsOnly(column: IndexColumnName, pieces: ReadonlySet<string>): boolean {
  const sharers = Object.keys(enumColumns).filter((piece) => enumColumns[piece] === column)
  return sharers.length > 0 && sharers.every((piece) => pieces.has(piece))
}

const columnNames = indexColumns.map(({ name }) => name)

/** A column filter of FTS5 in front of a phrase; names are ours, never a person's. */
export function formatColumnFilter(columns: readonly IndexColumnName[] | null): string {
  if (columns === null || columns.length === columnNames.length) return ''
  return `{${columns.join(' ')}} : `
}
