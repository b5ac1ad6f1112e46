import { CsvError, parse } from 'csv-parse/sync'
import { isLikeRegistryNumber } from '@/lib/study/registry-numbers'
import { SourceError } from './source-format'

const delimiters = [',', ';', '\t'] as const

/** How a table is written, by its beginning: what separates cells, and whether its first line names them. */
export function detectDelimiter(head: string): { delimiter: string; hasHeader: boolean } {
  const line = firstLine(head)
  // A first row has separators in its texts, too: its number tells which one is the table's.
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

/** Names of the columns, by the table's beginning. */
export function findColumnNames(head: string): string[] {
  const line = firstLine(head)
  return splitHeader(line, detectDelimiter(head).delimiter)
}

/** `Last Refreshed on` and `Last_Refreshed_on` are one column: lower case, words joined by `_`. */
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
  return end < 0 ? text : text.slice(0, end)
}

/** Header lines have no quotes inside cells: enough to tell the separators apart. */
function splitHeader(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
}

/** How many cells a table's first row has, line breaks in its cells included. */
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
    // Damaged, or longer than the beginning.
    return splitHeader(firstLine(head), delimiter).length
  }
}

/** Cells of one row by the key of their column; `column` is its name as it stands. */
export type TableCells = Map<string, { column: string; text: string }>

/** Adds a cell that has text. Where two columns have one key, their texts are joined as lines, unless they are equal. */
export function addCell(cells: TableCells, column: string, text: string): void {
  const trimmed = text.trim()
  if (trimmed === '') return
  const key = toColumnKey(column)
  const earlier = cells.get(key)
  if (earlier === undefined) cells.set(key, { column: column.trim(), text: trimmed })
  else if (earlier.text !== trimmed) earlier.text += `\n${trimmed}`
}

/**
 * Cells of one row by the key of their column (`toColumnKey`), trimmed; empty cells are left out, and so are those that
 * say `null`, as some downloads do. Quotes inside cells that should have been doubled are read as they were meant,
 * where the row then has a cell for each column.
 * @param text the line that names the columns, and one row under it
 * @throws SourceError for a quote that does not close, a cell too many or too few, or a NUL byte
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
      // Lengths are compared by the caller, with a message that says which is which.
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
 * A row whose writer did not double the quotes inside cells. Between tabs they mostly stand for themselves; between
 * commas a cell that begins with one ends at the next one before a comma.
 * @returns null unless there is a cell for each column
 */
function parseLoosely(text: string, delimiter: string): ParsedRow | null {
  const names = findColumnNames(text)
  const line = text.replace(/^\uFEFF/, '').trimStart()
  const row = line.slice(line.search(/\r?\n/)).replace(/^\r?\n|\r?\n$/g, '')
  const cells = delimiter === '\t' ? row.split('\t').map(unquote) : splitQuoted(row, delimiter)
  return cells.length === names.length ? { names, cells } : null
}

/** Takes off quotes around a cell, unless there are single ones inside. */
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
    // A quote that does not close.
    if (match === null) return []
    const [, quoted, plain = '', end] = match
    cells.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== delimiter) return cells
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
