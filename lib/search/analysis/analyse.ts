import { ChunkCache } from './chunk-cache'
import { expandChunk } from './expand'

/**
 * Text analysis for search: the same for documents and for queries, done before a database sees the
 * text. Terms consist of letters and digits only, so that a full-text tokenizer (best the plain
 * `ascii` one) never divides them again; the index of a term is its position for phrases.
 */

export interface AnalysedTerm {
  term: string
  /** Place of the source in the text, in UTF-16 units, for marking matches. */
  start: number
  end: number
}

const separator = 0
const wordCharacter = 1
/** Joins words into one chunk when something follows: hyphen, apostrophe, decimal point. */
const joiner = 2

const classes = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const letter = String.fromCharCode(code)
  if (/[0-9A-Za-z]/.test(letter)) classes[code] = wordCharacter
  else if ("-'.,^+".includes(letter)) classes[code] = joiner
}
const plus = 43

/** Longer chunks are rare and mostly differ. */
const maxCachedLength = 40
const cache = new ChunkCache()

/** A slice of a long string would keep the whole string alive in the cache; this copy does not. */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1)
}

/** The terms of a chunk with single spaces between them; empty for a chunk without any. */
function termsOf(text: string, start: number, end: number, hash: number): string {
  const known = cache.find(text, start, end, hash)
  if (known !== undefined) return known
  const slice = text.slice(start, end)
  if (slice.length > maxCachedLength) return joinTerms(slice)
  const chunk = copyOf(slice)
  const terms = joinTerms(chunk)
  cache.add(chunk, hash, terms)
  return terms
}

function joinTerms(chunk: string): string {
  return expandChunk(chunk)
    .map(({ term }) => term)
    .join(' ')
}

/** Blanks and signs above ASCII that part chunks; the others are sorted out in `foldText`. */
function isWideSeparator(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2022 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2264 ||
    code === 0x2265 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x3000
  )
}

/** Start of the next chunk at or after `from`, or the length of the text. */
function startOfChunk(text: string, from: number): number {
  const length = text.length
  let i = from
  for (; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128 ? classes[code] === wordCharacter : !isWideSeparator(code)) break
  }
  return i
}

/** Of the chunk that `endOfChunk` has just run over. */
let chunkHash = 0

/** End of the chunk that starts at `from`; leaves its hash in `chunkHash`. */
function endOfChunk(text: string, from: number): number {
  const length = text.length
  let hash = 0
  let i = from
  for (; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128) {
      const kind = classes[code]
      if (kind === separator) break
      if (kind === joiner && code !== plus) {
        // A joiner joins only when something follows: the full stop of a sentence does not.
        const next = text.charCodeAt(i + 1)
        if (next < 128 ? classes[next] !== wordCharacter : !(next >= 128)) break
      }
    } else if (isWideSeparator(code)) break
    hash = Math.imul(hash ^ code, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  chunkHash = hash
  return i
}

/**
 * Index terms of a text, in order; the index of a term is its position. Linear in the length of the
 * text; never throws. `analyse(analyse(text).join(' '))` is the same list again.
 */
export function analyse(text: string): string[] {
  const terms = analyseToText(text)
  return terms === '' ? [] : terms.split(' ')
}

/** The terms of `analyse` with single spaces between them, as an index column holds them. */
export function analyseToText(text: string): string {
  const parts: string[] = []
  const length = text.length
  let start = startOfChunk(text, 0)
  while (start < length) {
    const end = endOfChunk(text, start)
    const terms = termsOf(text, start, end, chunkHash)
    if (terms !== '') parts.push(terms)
    start = startOfChunk(text, end)
  }
  return parts.join(' ')
}

/**
 * The same terms with their places. Terms of one compound ("CART" → "car", "t") may share a place.
 * Slower than `analyse`, meant for the texts on a page.
 */
export function analyseWithOffsets(text: string): AnalysedTerm[] {
  const result: AnalysedTerm[] = []
  const length = text.length
  let start = startOfChunk(text, 0)
  while (start < length) {
    const end = endOfChunk(text, start)
    for (const part of expandChunk(text.slice(start, end))) {
      result.push({ term: part.term, start: start + part.start, end: start + part.end })
    }
    start = startOfChunk(text, end)
  }
  return result
}
