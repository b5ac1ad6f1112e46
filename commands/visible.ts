// Characters that a terminal would obey instead of showing them: control characters move the cursor, change colours
// and titles and send input in the user's name; bidirectional ones reorder the text around them (CVE-2021-42574).

/** Besides control characters: direction marks, embeddings, overrides and isolates, and Unicode line breaks. */
const bidirectional = '\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069'
const obeyed = new RegExp(`[\u0000-\u001f\u007f-\u009f${bidirectional}]|\\p{Surrogate}`, 'gu')
const obeyedInText = new RegExp(
  `[\u0000-\u0008\u000b-\u001f\u007f-\u009f${bidirectional}]|\\p{Surrogate}`,
  'gu',
)
const obeyedInJson = new RegExp(`[\u007f-\u009f${bidirectional}]`, 'gu')

/** A value of a record or file as part of one line: line breaks and tabs are made visible too. */
export function toVisible(value: string): string {
  return value.replace(obeyed, escape)
}

/** Text with its own lines and columns. */
export function toVisibleText(text: string): string {
  return text.replace(obeyedInText, escape)
}

/** JSON of the same value, in one line. */
export function toVisibleJson(value: unknown): string {
  return JSON.stringify(value).replace(obeyedInJson, escapeByNumber)
}

function escape(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\t') return '\\t'
  return escapeByNumber(character)
}

/** As an escape in JSON. */
function escapeByNumber(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
