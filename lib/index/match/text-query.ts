// FTS5 expressions are made of analysed terms and marks alone, each phrase in double quotes: nothing a person
// types reaches FTS5 as syntax.

/** Terms hold letters and digits, marks `|`, `_` and `=`; doubling quotes is the belt to those braces. */
export function quotePhrase(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`
}
