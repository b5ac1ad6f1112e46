// Plain text that has signs of the language: a pasted referral, a description of a patient, an abstract, or a sentence
// with an aside in parentheses. Its brackets, quotation marks and capitals are those of a text and no part of the
// language. What a librarian writes has operators or fields, and none of the words by which people speak.

const minWords = 25

const fields = /\b(?:AREA|EXPANSION|COVERAGE|COVER|SEARCH|RANGE|TILT|DISTANCE)\s*\[/
const operator = /(?<!\S)(?:AND|OR|NOT)(?!\S)/
const quoted = /"[^"]*"|“[^”]*”/g

/** By which somebody speaks of people or asks; expressions are made of names. */
const speaking =
  /(?<![\p{L}\p{N}-])(?:I|[Mm]e|[Yy]ou|[Yy]our|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir|[Ii]s|[Aa]re|am|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Cc]an|[Cc]ould|[Ww]ould|[Ss]hould|[Ww]ill|[Dd]oes|[Dd]id|[Dd]o|[Dd]on['’]t|[Pp]lease|[Ww]hat|[Ww]hich|[Ww]here|[Tt]here|[Ww]ho|[Ww]hy|[Hh]ow)(?![\p{L}\p{N}-])/gu
const minSpeaking = 2
/** One of these is enough. */
const speakingOfOneself =
  /(?<![\p{L}\p{N}-])(?:[Mm]y|[Oo]ur|[Ww]e|I['’](?:m|ve|d)|I (?:am|have|had|need|want))(?![\p{L}\p{N}-])/u

/** A parenthesis behind a word: "lupus (SLE)"; that of "CAR20(NAP)-T" is one of a name. */
const aside = /\S\s+\(/

function isSpeech(text: string): boolean {
  const said = text.replace(quoted, ' ')
  return speakingOfOneself.test(said) || (said.match(speaking)?.length ?? 0) >= minSpeaking
}

/** Whether one pair of parentheses encloses the whole text, which asks for every word. */
function isEnclosed(text: string): boolean {
  const trimmed = text.trim()
  if (!trimmed.startsWith('(')) return false
  let depth = 0
  for (let at = 0; at < trimmed.length; at++) {
    if (trimmed[at] === '(') depth++
    else if (trimmed[at] === ')' && --depth === 0) return at === trimmed.length - 1
  }
  return false
}

/** Whether a text has signs of the language and is none of its expressions. */
export function isSpoken(text: string): boolean {
  if (fields.test(text) || isEnclosed(text)) return false
  if (operator.test(text) || /["“”]/.test(text)) return isSpeech(text)
  if (isSpeech(text)) return /[()]/.test(text)
  if (text.trimStart().startsWith('(')) return false
  return aside.test(text) || text.split('(').length !== text.split(')').length
}

/** Whether a text is long and no expression. */
export function isProse(text: string): boolean {
  if (fields.test(text) || (operator.test(text) && !isSpeech(text))) return false
  // Chinese writes no blanks; a word has about two signs.
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return text.split(/\s+/).length + signs / 2 >= minWords
}

/** A plain text without signs that an expression would read, of the same length; others as they are. */
export function withoutSigns(text: string): string {
  if (!isProse(text) && !isSpoken(text)) return text
  return text
    .replace(/&(?:\p{L}{2,8}|#\d{1,6});/gu, (entity) => ' '.repeat(entity.length))
    .replace(/\)-|[()"“”[\]\\{}]/g, (signs) => ' '.repeat(signs.length))
    .replace(/(?<!\S)[-+*/&|<>=≥≤±]+(?!\S)/g, (signs) => ' '.repeat(signs.length))
    .replace(/(?<!\S)(?:AND|OR|NOT)(?!\S)/g, (word) => word.toLowerCase())
}

/** The same with single blanks. */
export function toProseWords(text: string): string {
  return withoutSigns(text).replace(/\s+/g, ' ').trim()
}
