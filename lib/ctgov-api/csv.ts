import { findPortalField, findSearchArea } from '@/lib/expression/areas'
import { findField } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import { ApiError } from './api-error'
import { splitList } from './list-parameter'
import { csvCells, csvColumnNames, type CsvColumnName } from '@/lib/exports/csv-cells'
import { formatCsvLine } from '@/lib/exports/csv-lines'
import { toShown } from './known-parameters'

// A table of studies as the registry writes it for format=csv: which columns, and what parts cells and rows. What
// stands in a cell is in `lib/exports/csv-cells.ts`. `lib/registries/ctgov-csv` reads all of it back.

/**
 * The columns that `fields` asks for with format=csv: display names, separated by `,` or `|`. They come in the
 * registry's order, whatever order they were asked for in, each once. Blanks around a name and empty names, such as after
 * a last comma, say nothing.
 * @throws ApiError 400 for the first name that is no column, and for a text without names
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

/** The line that names the columns, with its line break. */
export function formatCsvHeader(columns: readonly CsvColumnName[]): string {
  return formatCsvLine(columns)
}

/**
 * A study as one row, with its line break; what the study does not state is an empty cell. Never throws. A cell that
 * begins with `=`, `+`, `-` or `@` stays as it is, though a spreadsheet may take it for a formula: this is data for
 * programs, to which a sign put before it would be another value.
 */
export function formatCsvRow(study: Study, columns: readonly CsvColumnName[]): string {
  return formatCsvLine(columns.map((column) => csvCells[column](study)))
}
