import { foldText } from '@/lib/search/analysis/fold'

/**
 * The characters that the font of social cards certainly has. For any other, the drawing library would ask a font
 * service on the internet, which would reveal who reads what, and fails without a network.
 */
const drawable = /^(?![ĔĕĬĭĸĿŀŉŎŏſ])[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f–—‘’“”…]$/u

/** Characters that don't decompose into plain letters. */
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
 * A text in characters that a social card can draw: full-width characters become plain, Greek letters get their
 * names, accents that the font lacks are removed, and anything else is dropped. Latin text stays unchanged.
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
