import { findAntiTarget, findParts, keptFromNumbers } from './compounds'
import { foldText } from './fold'
import { toStem } from './stem'

/**
 * From one chunk of text (anything between blanks) to its index terms. A chunk is read without its neighbours, so a
 * phrase typed as it appears in a text always matches.
 */

export interface ExpandedTerm {
  term: string
  /** Where the term's source begins in the chunk, in UTF-16 units. */
  start: number
  end: number
}

/** Stands for a decimal point inside a term: a letter for every full-text tokenizer. */
const decimalMark = '\u02d1'

/** Longer terms are cut: nobody searches for them, and they would enlarge the index. */
const maxTermLength = 64

/** Letter groups up to this length grow together with a number: CD19, IL-2, CTL019. */
const maxJoinedLetters = 4

/** From this many digits on it is a registry number, whatever the letters: ChiCTR2000012345. */
const minRegistryDigits = 5
const maxRegistryLetters = 12

const antiretroviral = toStem('antiretroviral')
const positive = toStem('positive')

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** In folded text every character above ASCII is a letter. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code >= 128
}

function endOfDigits(text: string, from: number): number {
  let i = from
  while (isDigit(text.charCodeAt(i))) i++
  return i
}

function endOfLetters(text: string, from: number): number {
  let i = from
  while (isLetter(text.charCodeAt(i))) i++
  return i
}

function toWordTerm(word: string): string {
  const cut = word.length > maxTermLength ? word.slice(0, maxTermLength) : word
  for (let i = 0; i < cut.length; i++) if (cut.charCodeAt(i) >= 128) return cut
  const stem = toStem(cut)
  // "carte" must not become the CAR-T cell that its stem looks like.
  return findParts(stem) || findAntiTarget(stem) ? cut : stem
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false
  return true
}

function push(terms: ExpandedTerm[], term: string, start: number, end: number): void {
  if (term !== '') terms.push({ term, start, end })
}

function pushWord(terms: ExpandedTerm[], word: string, start: number, end: number): void {
  const parts = findParts(word)
  if (parts) for (const part of parts) push(terms, part, start, end)
  else push(terms, toWordTerm(word), start, end)
}

/** Reads folded text; positions are those of the folded text. */
function readFolded(text: string): ExpandedTerm[] {
  const terms: ExpandedTerm[] = []
  const length = text.length
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    if (isLetter(code)) i = readLetters(text, i, terms)
    else if (isDigit(code)) i = readNumber(text, i, terms)
    else {
      if (code === 43 && isPositiveSign(text, i, terms.at(-1))) push(terms, positive, i, i + 1)
      i++
    }
  }
  return terms
}

/** Reads letters, with the number that belongs to them. Returns where it stopped. */
function readLetters(text: string, from: number, terms: ExpandedTerm[]): number {
  let end = endOfLetters(text, from)
  let word = text.slice(from, end)
  // CD19xCD22 and 3x3: the x between is "by", not the start of a name.
  if (from > 0 && word.length > 1 && word.startsWith('x') && isDigit(text.charCodeAt(from - 1))) {
    push(terms, 'x', from, from + 1)
    return from + 1
  }
  let next = end
  while (text.charCodeAt(next) === 39) {
    const letters = endOfLetters(text, next + 1)
    if (letters === next + 1) break
    const tail = text.slice(next + 1, letters)
    // Devic's = Devic; O'Neill = ONeill.
    if (tail !== 's') {
      word += tail
      end = letters
    }
    next = letters
  }
  const target = findAntiTarget(word)
  const separator = text.charCodeAt(next)
  const digitsFrom = separator === 45 || separator === 94 ? next + 1 : next
  const digitsTo = endOfDigits(text, digitsFrom)
  if (digitsTo > digitsFrom && isJoinable(text, digitsFrom, digitsTo)) {
    const digits = text.slice(digitsFrom, digitsTo)
    const parts = findParts(word + digits)
    if (parts) {
      for (const part of parts) push(terms, part, from, digitsTo)
      return digitsTo
    }
    if (target) {
      push(terms, 'anti', from, from + 4)
      push(terms, (target + digits).slice(0, maxTermLength), from + 4, digitsTo)
      return digitsTo
    }
    if (growsTogether(word, digits.length)) {
      push(terms, (word + digits).slice(0, maxTermLength), from, digitsTo)
      return digitsTo
    }
  }
  if (target) {
    push(terms, 'anti', from, from + 4)
    pushWord(terms, target, from + 4, end)
  } else pushWord(terms, word, from, end)
  return next
}

/** A whole number may belong to the letters before it; a decimal or a EudraCT number stands alone. */
function isJoinable(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(to) === 46 && isDigit(text.charCodeAt(to + 1))) return false
  return endOfEudraCt(text, from) < 0
}

function growsTogether(word: string, digitCount: number): boolean {
  if (keptFromNumbers.has(word)) return false
  if (digitCount >= minRegistryDigits && word.length <= maxRegistryLetters) return true
  return word.length <= maxJoinedLetters && !findParts(word)
}

/** End of a EudraCT or EU CT number (2015-001234-12), or -1. */
function endOfEudraCt(text: string, from: number): number {
  const first = endOfDigits(text, from)
  if (first - from !== 4 || text.charCodeAt(first) !== 45) return -1
  const second = endOfDigits(text, first + 1)
  if (second - first !== 7 || text.charCodeAt(second) !== 45) return -1
  const third = endOfDigits(text, second + 1)
  return third - second === 3 ? third : -1
}

/** Reads a number, with decimals, thousands or an exponent, or a EudraCT number. */
function readNumber(text: string, from: number, terms: ExpandedTerm[]): number {
  const eudraCt = endOfEudraCt(text, from)
  if (eudraCt > 0) {
    push(terms, text.slice(from, eudraCt).replaceAll('-', ''), from, eudraCt)
    return eudraCt
  }
  let end = endOfDigits(text, from)
  let number = text.slice(from, end)
  if (end - from <= 3) {
    // 1,000,000 is one number; "1,5" and "12,34" are not thousands.
    let thousands = end
    while (text.charCodeAt(thousands) === 44) {
      const group = endOfDigits(text, thousands + 1)
      if (group - thousands !== 4) break
      thousands = group
    }
    if (
      thousands > end &&
      !(text.charCodeAt(thousands) === 44 && isDigit(text.charCodeAt(thousands + 1)))
    ) {
      number = text.slice(from, thousands).replaceAll(',', '')
      end = thousands
    }
  }
  while (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    const decimals = endOfDigits(text, end + 1)
    number += decimalMark + text.slice(end + 1, decimals)
    end = decimals
  }
  // 10^9 and 10e9 are written for the same.
  const sign = text.charCodeAt(end)
  if ((sign === 94 || sign === 101) && isDigit(text.charCodeAt(end + 1))) {
    const exponent = endOfDigits(text, end + 1)
    number += 'e' + text.slice(end + 1, exponent)
    end = exponent
  }
  push(terms, number.slice(0, maxTermLength), from, end)
  return end
}

/** CD19+ and ER+ say "positive"; "3+3" and "rituximab+chemotherapy" do not. */
function isPositiveSign(text: string, at: number, before: ExpandedTerm | undefined): boolean {
  if (before?.end !== at) return false
  const name = before.term
  const hasLetter = isLetter(name.charCodeAt(0))
  const last = name.charCodeAt(name.length - 1)
  const next = text.charCodeAt(at + 1)
  if (!hasLetter || isDigit(next)) return false
  if (isDigit(last)) return true
  return name.length <= maxJoinedLetters && !isLetter(next)
}

/** cART is antiretroviral therapy; every other way to write these letters is a CAR-T cell. */
const freeStandingCart = /(?<![A-Za-z0-9\u0080-\uffff])cART(?![A-Za-z0-9\u0080-\uffff])/g

/** Terms of one chunk with their places. Linear in its length; never throws. */
export function expandChunk(chunk: string): ExpandedTerm[] {
  if (!chunk.includes('cART')) return readPart(chunk, 0)
  const terms: ExpandedTerm[] = []
  let from = 0
  for (const { index } of chunk.matchAll(freeStandingCart)) {
    for (const term of readPart(chunk.slice(from, index), from)) terms.push(term)
    from = index + 4
    terms.push({ term: antiretroviral, start: index, end: from })
  }
  for (const term of readPart(chunk.slice(from), from)) terms.push(term)
  return terms
}

/** Terms of a part of a chunk that begins at `offset` of it. */
function readPart(part: string, offset: number): ExpandedTerm[] {
  if (isAscii(part)) {
    const terms = readFolded(part.toLowerCase())
    for (const term of terms) {
      term.start += offset
      term.end += offset
    }
    return terms
  }
  const folded = foldText(part)
  return readFolded(folded.text).map(({ term, start, end }) => ({
    term,
    start: offset + (folded.starts[start] ?? 0),
    end: offset + (folded.ends[end - 1] ?? part.length),
  }))
}
