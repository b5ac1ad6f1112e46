// FTS5 expressions are made only of analysed terms and marks, each phrase in double quotes. Nothing a person types
// reaches FTS5 as syntax.

/** Terms contain only letters and digits, and marks `|`, `_` and `=`. Doubling quotes is an extra safeguard. */
export function quotePhrase(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`
}
