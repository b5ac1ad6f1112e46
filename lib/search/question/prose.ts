// A pasted paragraph: a referral, a description of a patient, an abstract. Its brackets and quotation marks are those
// of a text and no part of the language.

const minWords = 25

/** Whether a text is long and says none of the language's operators. */
export function isProse(text: string): boolean {
  if (/\b(?:AREA|EXPANSION|COVERAGE|COVER|SEARCH|RANGE|TILT|DISTANCE)\s*\[/.test(text)) return false
  if (/(?<!\S)(?:AND|OR|NOT)(?!\S)/.test(text)) return false
  // Chinese writes no blanks; a word has about two signs.
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return text.split(/\s+/).length + signs / 2 >= minWords
}

/** The same text without signs that an expression would read. */
export function toProseWords(text: string): string {
  return text
    .replace(/[()"“”[\]\\{}]/g, ' ')
    .replace(/(?<=\s|^)[-+*/&|<>=≥≤±]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
