import { findPortalField, findSearchArea } from '@/lib/expression/areas'
import { findField } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import { ApiError } from './api-error'
import { splitList } from './list-parameter'
import { csvCells, csvColumnNames, type CsvColumnName } from '@/lib/exports/csv-cells'
import { formatCsvLine } from '@/lib/exports/csv-lines'
import { toShown } from './known-parameters'

// A table of studies as the registry writes it for format=csv: columns and separators. `lib/exports/csv-cells.ts`
// writes the cells, and `lib/registries/ctgov-csv` reads the table back.

/**
 * The columns that `fields` selects for format=csv: display names, separated by `,` or `|`. They are in the
 * registry's order, whatever the order of the request, each once. Spaces around a name and empty names, such as after
 * a trailing comma, are ignored.
 * @throws ApiError 400 for the first name that is not a column, and for a text without names
 */
export function parseCsvFields(text: string): readonly CsvColumnName[] {
  const names = splitList(text)
  if (names.length === 0) throw new ApiError(400, "Parameter 'fields' is empty", columnsRemedy)
  const asked = new Set(names)
  for (const name of asked) if (!isColumnName(name)) throw toNameError(name)
  return csvColumnNames.filter((name) => asked.has(name))
}

function isColumnName(name: string): boolean {
  return (csvColumnNames as readonly string[]).includes(name)
}

const columnsRemedy = `Column names of format=csv: ${csvColumnNames.join(', ')}.`

function toNameError(name: string): ApiError {
  const shown = toShown(name)
  const problem = `Parameter 'fields' contains invalid CSV column name: '${shown}'`
  return new ApiError(
    400,
    problem,
    isJsonName(name) ? `'${shown}' is a name for format=json. ${columnsRemedy}` : columnsRemedy,
  )
}

function isJsonName(name: string): boolean {
  return findField(name) !== null || findSearchArea(name) !== null || findPortalField(name) !== null
}

/** The header line, with its line break. */
export function formatCsvHeader(columns: readonly CsvColumnName[]): string {
  return formatCsvLine(columns)
}

/**
 * A study as one row, with its line break; fields that it doesn't state are empty cells. Never throws. A cell that
 * begins with `=`, `+`, `-` or `@` is not changed, although a spreadsheet may read it as a formula: the data are for
 * programs, and a prefix would change the value.
 */
export function formatCsvRow(study: Study, columns: readonly CsvColumnName[]): string {
  return formatCsvLine(columns.map((column) => csvCells[column](study)))
}
