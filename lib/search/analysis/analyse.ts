import { ByteText } from './byte-text'
import { ChunkCache } from './chunk-cache'
import { ChunkReader } from './chunks'
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

const space = 0x20

/** Longer chunks are rare and mostly differ. */
const maxCachedLength = 40
const cache = new ChunkCache()

/** Chunks with letters above ASCII, which take longest to fold. */
const wideChunks = new Map<string, string>()
const maxWideChunks = 20_000

/** A slice of a long string would keep the whole string alive in the cache; this copy does not. */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1)
}

/** The terms of a chunk with single spaces between them; empty for a chunk without any. */
function joinTerms(chunk: string): string {
  return expandChunk(chunk)
    .map(({ term }) => term)
    .join(' ')
}

function getWideTerms(chunk: string): string {
  if (chunk.length > maxCachedLength) return joinTerms(chunk)
  let terms = wideChunks.get(chunk)
  if (terms === undefined) {
    terms = joinTerms(chunk)
    if (wideChunks.size >= maxWideChunks) wideChunks.clear()
    wideChunks.set(copyOf(chunk), terms)
  }
  return terms
}

const newTerms = new ByteText()

function appendChunk(text: string, { start, end, hash, isAscii }: ChunkReader, to: ByteText): void {
  if (isAscii && cache.append(text, start, end, hash, to)) return
  const chunk = text.slice(start, end)
  if (!isAscii) to.addText(getWideTerms(chunk))
  else if (chunk.length > maxCachedLength) to.addText(joinTerms(chunk))
  else {
    newTerms.clear()
    newTerms.addText(joinTerms(chunk))
    cache.add(chunk, hash, newTerms.toBytes())
    cache.append(text, start, end, hash, to)
  }
}

const chunks = new ChunkReader()

/**
 * Appends the index terms of a text, in order, with single spaces between them: as an index column holds them.
 * Linear in the length of the text; never throws.
 */
export function appendTerms(text: string, to: ByteText): void {
  let isFirst = true
  chunks.open(text)
  while (chunks.next()) {
    const before = to.length
    if (!isFirst) to.addByte(space)
    const from = to.length
    appendChunk(text, chunks, to)
    if (to.length > from) isFirst = false
    // No terms, no space.
    else to.length = before
  }
}

const analysed = new ByteText()

/**
 * Index terms of a text, in order; the index of a term is its position. Linear in the length of the
 * text; never throws. `analyse(analyse(text).join(' '))` is the same list again.
 */
export function analyse(text: string): string[] {
  const terms = analyseToText(text)
  return terms === '' ? [] : terms.split(' ')
}

/** The same terms in one text, with single spaces between them. */
export function analyseToText(text: string): string {
  analysed.clear()
  appendTerms(text, analysed)
  return analysed.toString()
}

const placedChunks = new Map<string, readonly AnalysedTerm[]>()
const maxPlacedChunks = 20_000

function getPlacedTerms(chunk: string): readonly AnalysedTerm[] {
  if (chunk.length > maxCachedLength) return expandChunk(chunk)
  let terms = placedChunks.get(chunk)
  if (terms === undefined) {
    terms = expandChunk(chunk)
    if (placedChunks.size >= maxPlacedChunks) placedChunks.clear()
    placedChunks.set(copyOf(chunk), terms)
  }
  return terms
}

/**
 * The same terms with their places. Terms of one compound ("CART" → "car", "t") may share a place.
 * Slower than `analyse`, meant for the texts on a page.
 */
export function analyseWithOffsets(text: string): AnalysedTerm[] {
  const result: AnalysedTerm[] = []
  const reader = new ChunkReader()
  reader.open(text)
  while (reader.next()) {
    const { start, end } = reader
    for (const part of getPlacedTerms(text.slice(start, end))) {
      result.push({ term: part.term, start: start + part.start, end: start + part.end })
    }
  }
  return result
}
