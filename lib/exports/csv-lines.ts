// Lines of comma-separated values by RFC 4180, as the registry writes them.

/**
 * Downloads of the registry end each line, the last one too, with a line feed alone, and not with the CRLF of
 * RFC 4180. All readers take both.
 */
const lineBreak = '\n'

/** A row with its line break. */
export function formatCsvLine(cells: readonly string[]): string {
  const line = cells.map(formatCell).join(',')
  // A line without anything on it is passed over by most readers, and with it the trial.
  return `${line === '' ? '""' : line}${lineBreak}`
}

function formatCell(text: string): string {
  // Many readers refuse a whole file for one NUL, or end it there.
  const cell = text.replaceAll('\0', '\ufffd')
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe before what would begin one.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function neutraliseFormula(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
}
