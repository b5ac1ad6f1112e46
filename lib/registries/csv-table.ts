import { CsvError, parse } from 'csv-parse/sync'
import { SourceError } from './source-format'

const delimiters = [',', ';', '\t'] as const

/** First cells of rows in tables that come without a header line. */
const trialNumber =
  /^(?:NCT\d{8}|(?:ACTRN|ChiCTR|CTRI|DRKS|EUCTR|IRCT|ISRCTN|JPRN|KCT|PACTR|TCTR)\S*)$/

/** How a table is written, by its beginning: what separates cells, and whether its first line names them. */
export function detectDelimiter(head: string): { delimiter: string; hasHeader: boolean } {
  const line = firstLine(head)
  let delimiter = ','
  let most = 0
  for (const candidate of delimiters) {
    const count = splitHeader(line, candidate).length
    if (count > most) [most, delimiter] = [count, candidate]
  }
  return { delimiter, hasHeader: !trialNumber.test(splitHeader(line, delimiter)[0] ?? '') }
}

/** Names of the columns, or the cells of the first row where there are no names. */
export function findColumnNames(head: string): string[] {
  const line = firstLine(head)
  return splitHeader(line, detectDelimiter(head).delimiter)
}

/** `Last Refreshed on` and `Last_Refreshed_on` are one column: lower case, words joined by `_`. */
export function toColumnKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

function firstLine(head: string): string {
  const text = head.replace(/^\uFEFF/, '').trimStart()
  const end = text.search(/[\r\n]/)
  return end < 0 ? text : text.slice(0, end)
}

/** Header lines have no quotes inside cells: enough to tell the separators apart. */
function splitHeader(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
}

/**
 * Cells of one row by the key of their column (`toColumnKey`), trimmed; empty cells are left out.
 * @param text the header line and one row under it, or a row alone where `columns` names its cells
 * @throws SourceError for a quote that does not close, a cell too many or too few, or a NUL byte
 */
export function parseCsvRow(
  text: string,
  columns?: readonly string[],
): Map<string, { column: string; text: string }> {
  if (text.includes('\0')) throw new SourceError('row', 'text', 'a NUL byte')
  const { delimiter } = detectDelimiter(text)
  const rows = parseRows(text, delimiter, columns)
  const names = columns ?? rows[0]
  const cells = columns === undefined ? rows[1] : rows[0]
  if (names === undefined || cells === undefined || rows.length > (columns ? 1 : 2)) {
    throw new SourceError('row', 'one row', `${Math.max(0, rows.length - 1)} rows`)
  }
  if (cells.length !== names.length) {
    throw new SourceError('row', `${names.length} cells`, `${cells.length}`)
  }
  const row = new Map<string, { column: string; text: string }>()
  for (const [index, column] of names.entries()) {
    const cell = cells[index]?.trim() ?? ''
    if (cell !== '') row.set(toColumnKey(column), { column: column.trim(), text: cell })
  }
  return row
}

function parseRows(text: string, delimiter: string, columns?: readonly string[]): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      // Lengths are compared above, with a message that says which is which.
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw toQuoteError(error, columns ?? findColumnNames(text))
  }
}

/**
 * In our own words: the library counts lines of what it was given, which is one row under its header and not the file.
 * Only quotes can be wrong here, since lengths are compared above.
 */
function toQuoteError(error: CsvError, columns: readonly string[]): SourceError {
  const index: unknown = error.column
  const place = (typeof index === 'number' ? columns[index] : undefined) ?? 'row'
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new SourceError(place, 'a quote that closes the cell', 'the end of the row')
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new SourceError(place, 'quotes inside a quoted cell to be doubled', 'a single one')
    default:
      return new SourceError(
        place,
        'a cell with a quote to be quoted as a whole',
        'one that is not',
      )
  }
}
