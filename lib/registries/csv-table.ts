import { CsvError, parse } from 'csv-parse/sync'
import { isLikeRegistryNumber } from '@/lib/study/registry-numbers'
import { SourceError } from './source-format'

const delimiters = [',', ';', '\t'] as const

/** How a table is written, judged by its beginning: its separator, and whether the first line holds column names. */
export function detectDelimiter(head: string): { delimiter: string; hasHeader: boolean } {
  const line = firstLine(head)
  // The texts of a first row contain separators, too; the one after its trial number is the table's.
  for (const delimiter of delimiters) {
    const [first = ''] = splitHeader(line, delimiter)
    if (isLikeRegistryNumber(first)) return { delimiter, hasHeader: false }
  }
  let delimiter = ','
  let most = 0
  for (const candidate of delimiters) {
    const count = splitHeader(line, candidate).length
    if (count > most) [most, delimiter] = [count, candidate]
  }
  return { delimiter, hasHeader: true }
}

/** Column names, from the table's beginning. */
export function findColumnNames(head: string): string[] {
  const line = firstLine(head)
  return splitHeader(line, detectDelimiter(head).delimiter)
}

/** `Last Refreshed on` and `Last_Refreshed_on` are the same column: lower case, words joined by `_`. */
export function toColumnKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}

function firstLine(head: string): string {
  const text = head.replace(/^\uFEFF/, '').trimStart()
  const end = text.search(/[\r\n]/)
  if (end < 0) return text
  const line = text.slice(0, end)
  return isSeparatorLine(line) ? firstLine(text.slice(end)) : line
}

/** `sep=;`, which spreadsheets expect before the column names. */
export function isSeparatorLine(line: string): boolean {
  return /^"?sep=.?"?\s*$/i.test(line)
}

/** Header cells contain no quotes, so a simple split is enough. */
function splitHeader(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
}

/** The number of cells in a table's first row, which may contain line breaks. */
export function countFirstCells(head: string): number {
  const { delimiter } = detectDelimiter(head)
  try {
    const [row] = parse(head, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      to: 1,
    })
    return row?.length ?? 0
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Damaged, or longer than `head`.
    return splitHeader(firstLine(head), delimiter).length
  }
}

/** Cells of one row by the key of their column; `column` is its original name. */
export type TableCells = Map<string, { column: string; text: string }>

/**
 * Adds a cell with text. If two columns have the same key, their texts are joined as lines, unless they are equal.
 */
export function addCell(cells: TableCells, column: string, text: string): void {
  const trimmed = text.trim()
  if (trimmed === '') return
  const key = toColumnKey(column)
  const earlier = cells.get(key)
  if (earlier === undefined) cells.set(key, { column: column.trim(), text: trimmed })
  else if (earlier.text !== trimmed) earlier.text += `\n${trimmed}`
}

/**
 * Cells of one row by the key of their column (`toColumnKey`), trimmed. Empty cells are left out, and so is `null`,
 * which some downloads write. If quotes inside cells were not doubled, the row is read without that rule, provided
 * that every column then gets a cell.
 * @param text the line with the column names, and one row below it
 * @throws SourceError for a quote that doesn't close, a cell too many or too few, or a NUL byte
 */
export function parseCsvRow(text: string): TableCells {
  if (text.includes('\0')) throw new SourceError('row', 'text', 'a NUL byte')
  const { names, cells } = parseRow(text)
  if (cells.length !== names.length) {
    throw new SourceError('row', `${names.length} cells`, `${cells.length}`)
  }
  const row: TableCells = new Map()
  for (const [index, column] of names.entries()) {
    const cell = cells[index] ?? ''
    if (!/^\s*null\s*$/i.test(cell)) addCell(row, column, cell)
  }
  return row
}

interface ParsedRow {
  names: string[]
  cells: string[]
}

function parseRow(text: string): ParsedRow {
  const { delimiter } = detectDelimiter(text)
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      // The caller compares the lengths, for a message that says what is missing.
      relax_column_count: true,
      skip_empty_lines: true,
    })
    const [names, cells, ...more] = rows
    if (names === undefined || cells === undefined || more.length > 0) {
      throw new SourceError('row', 'one row', `${cells === undefined ? 0 : 1 + more.length} rows`)
    }
    const meant = cells.length === names.length ? null : parseLoosely(text, delimiter)
    return meant ?? { names, cells }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const meant = parseLoosely(text, delimiter)
    if (meant === null) throw toQuoteError(error, findColumnNames(text))
    return meant
  }
}

/**
 * Reads a row whose writer did not double the quotes inside cells. In tab-separated tables they are mostly literal.
 * In comma-separated ones a quoted cell ends at the next quote before a comma.
 * @returns null unless there is a cell for each column
 */
function parseLoosely(text: string, delimiter: string): ParsedRow | null {
  const names = findColumnNames(text)
  const line = text.replace(/^\uFEFF/, '').trimStart()
  const row = line.slice(line.search(/\r?\n/)).replace(/^\r?\n|\r?\n$/g, '')
  const cells = delimiter === '\t' ? row.split('\t').map(unquote) : splitQuoted(row, delimiter)
  return cells.length === names.length ? { names, cells } : null
}

/** Removes quotes around a cell, unless there are single ones inside. */
function unquote(cell: string): string {
  const inner = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell)?.[1]
  return inner === undefined ? cell : inner.replaceAll('""', '"')
}

function splitQuoted(row: string, delimiter: string): string[] {
  const pattern = new RegExp(
    `(?:"([^"]*(?:"(?!${delimiter}|$)[^"]*)*)"|((?!")[^${delimiter}]*))(${delimiter}|$)`,
    'y',
  )
  const cells: string[] = []
  for (;;) {
    const match = pattern.exec(row)
    // A quote that doesn't close.
    if (match === null) return []
    const [, quoted, plain = '', end] = match
    cells.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== delimiter) return cells
  }
}

/**
 * In our own words, because the library counts lines of its input, which is one row under its header and not the
 * file. Only quotes can be wrong here; the lengths were compared above.
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
