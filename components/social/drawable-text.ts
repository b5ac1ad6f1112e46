import { foldText } from '@/lib/search/analysis/fold'

/**
 * The characters that the font of social cards has for certain. For any other, the drawing library would ask a
 * font service on the internet, which tells it who reads what, and fails where there is no network.
 */
const drawable = /^(?![ĔĕĬĭĸĿŀŉŎŏſ])[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f–—‘’“”…]$/u

/** Signs that have no letters in them to fall back on. */
const plainSigns: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '≤': '<=',
  '≥': '>=',
  '≦': '<=',
  '≧': '>=',
}

/**
 * A text in characters that a social card can draw: full-width signs become plain, Greek letters get their
 * names, accents that the font lacks fall off, and what is left over is dropped. Latin text stays as it is.
 */
export function toDrawableText(text: string): string {
  return Array.from(text, toDrawableCharacter).join('').replace(/\s+/g, ' ').trim()
}

function toDrawableCharacter(character: string): string {
  if (drawable.test(character)) return character
  if (/\s/.test(character)) return ' '
  const plain = plainSigns[character] ?? character.normalize('NFKC')
  if (isDrawable(plain)) return plain
  const bare = plain.normalize('NFKD').replace(/\p{M}+/gu, '')
  if (isDrawable(bare)) return bare
  const name = foldText(bare).text.trim()
  return isDrawable(name) ? ` ${name} ` : ''
}

function isDrawable(text: string): boolean {
  return Array.from(text).every((character) => drawable.test(character))
}
