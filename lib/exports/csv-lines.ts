// Lines of comma-separated values by RFC 4180, as the registry writes them.

/**
 * The registry's downloads end each line, including the last, with a single line feed, not with the CRLF of RFC 4180.
 * All readers accept both.
 */
const lineBreak = '\n'

/** A row with its line break. */
export function formatCsvLine(cells: readonly string[]): string {
  const line = cells.map(formatCell).join(',')
  // Most readers skip an empty line, and would lose the trial.
  return `${line === '' ? '""' : line}${lineBreak}`
}

function formatCell(text: string): string {
  // Many readers refuse a file with a NUL, or stop at it.
  const cell = text.replaceAll('\0', '\ufffd')
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A cell that no spreadsheet reads as a formula: an apostrophe before a first character that would begin one. Source:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function neutraliseFormula(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
}
