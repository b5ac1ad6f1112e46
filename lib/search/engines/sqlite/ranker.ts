import type { Database } from 'better-sqlite3'
import { indexColumns, type IndexColumnName } from '@/lib/search/index-columns'
import type { DocValues } from './doc-values'
import { FtsSegments, VarintReader, type PlaceList } from './fts-segments'
import { GrowingInts } from './growing-array'

// The relevance of trials by BM25 over weighted columns, by the same formula as FTS5's bm25()
// (https://www.sqlite.org/fts5.html#the_bm25_function).

/** A phrase that counts for the rank, and where it is looked for. */
export interface RankedPhrase {
  terms: readonly string[]
  /** `null` is every column. */
  columns: readonly IndexColumnName[] | null
}

export interface Ranker {
  /** Relevance of each slot, larger is better: the sum over the phrases. `slots` are of one trial each. */
  rank(phrases: readonly RankedPhrase[], slots: Int32Array): Float64Array
}

/**
 * BM25 multiplies the occurrences of a word by the weight of their column before their number saturates. With
 * the weights as they stand, one word in one heavy column would be nearly all that a trial can score, and
 * saying it in the title, the condition and the treatment would be worth no more than saying it once.
 */
const weightScale = 0.1

/** Scores are rounded to eight places: what differs less is equal. */
const scoreScale = 1e8

/** How soon repetition counts no more, and how much the length of a record counts. */
const saturation = 1.2
const lengthShare = 0.75
const leastRarity = 1e-6

const weights = Float64Array.from(indexColumns, ({ weight }) => weight * weightScale)
const columnNumbers = new Map(indexColumns.map(({ name }, index) => [name, index]))

/** Before the number of a column, among places; a place itself is at least 2. */
const columnMark = 1

/** Above any place inside a column, so that a column and a place make one number. */
const placesOfColumn = 2 ** 24

export function openRanker(
  database: Database,
  docValues: DocValues,
  countMatches: (phrase: RankedPhrase) => number,
): Ranker {
  const segments = new FtsSegments(database, 'search_text')
  const lengths = new DocLengths(database, docValues)
  /** For each slot its position among those to rank, plus one. */
  let positions = new Int32Array(0)

  /** Calls `visit` for each of the slots to rank that has the term, with its places from `start` to `end`. */
  const forEachPlaces = (
    { bytes, fullIds, removed }: PlaceList,
    visit: (position: number, bytes: Uint8Array, start: number, end: number) => void,
  ) => {
    const { length } = bytes
    let id = 0
    let offset = 0
    let nextFull = 0
    while (offset < length) {
      const isFull = offset === fullIds[nextFull]
      if (isFull) nextFull++
      let value = 0
      let byte = bytes[offset++] ?? 0
      while (byte >= 128) {
        value = value * 128 + (byte & 127)
        byte = bytes[offset++] ?? 0
      }
      value = value * 128 + byte
      id = isFull ? value : id + value
      let size = 0
      byte = bytes[offset++] ?? 0
      while (byte >= 128) {
        size = size * 128 + (byte & 127)
        byte = bytes[offset++] ?? 0
      }
      // The lowest bit marks a deleted entry, of which an index without content has none.
      size = (size * 128 + byte) >>> 1
      const slot = docValues.slotOf(id)
      const position = slot < 0 ? 0 : (positions[slot] ?? 0)
      if (position > 0 && !removed?.has(id)) visit(position - 1, bytes, offset, offset + size)
      offset += size
    }
  }

  /** Weighted occurrences of one term in the columns, by position. */
  const weighTerm = (term: string, columnWeights: Float64Array, found: Float64Array) => {
    const visit = (position: number, bytes: Uint8Array, start: number, end: number) => {
      let sum = 0
      let weight = columnWeights[0] ?? 0
      for (let at = start; at < end;) {
        let byte = bytes[at++] ?? 0
        if (byte === columnMark) {
          // There are fewer columns than a byte can count.
          weight = columnWeights[bytes[at++] ?? 0] ?? 0
          continue
        }
        while (byte >= 128) byte = bytes[at++] ?? 0
        sum += weight
      }
      found[position] = sum
    }
    for (const list of segments.find(term)) forEachPlaces(list, visit)
  }

  /** The same for terms side by side. */
  const weighPhrase = (
    terms: readonly string[],
    columnWeights: Float64Array,
    found: Float64Array,
  ) => {
    let before = new PlaceStore(found.length)
    terms.forEach((term, index) => {
      const store = new PlaceStore(found.length)
      const isLast = index === terms.length - 1
      const visit = (position: number, bytes: Uint8Array, start: number, end: number) => {
        const first = before.starts[position] ?? 0
        const last = before.ends[position] ?? 0
        if (index > 0 && first === last) return
        let at = first
        let column = 0
        let place = 0
        let sum = 0
        store.open(position)
        for (let offset = start; offset < end;) {
          let byte = bytes[offset++] ?? 0
          if (byte === columnMark) {
            column = bytes[offset++] ?? 0
            place = 0
            continue
          }
          let step = 0
          while (byte >= 128) {
            step = step * 128 + (byte & 127)
            byte = bytes[offset++] ?? 0
          }
          place += step * 128 + byte - 2
          // Where the phrase would begin.
          const begin = column * placesOfColumn + place - index
          if (index > 0) {
            while (at < last && (before.places.data[at] ?? 0) < begin) at++
            if (at === last || before.places.data[at] !== begin) continue
          }
          if (isLast) sum += columnWeights[column] ?? 0
          else store.places.push(begin)
        }
        store.close(position)
        if (isLast) found[position] = sum
      }
      for (const list of segments.find(term)) forEachPlaces(list, visit)
      before = store
    })
  }

  return {
    rank(phrases, slots) {
      segments.refresh()
      lengths.refresh()
      const scores = new Float64Array(slots.length)
      const { rows, terms: allTerms } = segments.readTotals()
      const usualLength = rows === 0 ? 1 : allTerms / rows
      if (positions.length < docValues.slotCount) {
        positions = new Int32Array(docValues.slotCount + 1024)
      }
      slots.forEach((slot, position) => (positions[slot] = position + 1))
      const found = new Float64Array(slots.length)
      for (const phrase of phrases) {
        const hits = countMatches(phrase)
        if (hits === 0) continue
        const rarity = Math.max(leastRarity, Math.log((rows - hits + 0.5) / (hits + 0.5)))
        const columnWeights = toColumnWeights(phrase.columns)
        const [first] = phrase.terms
        found.fill(0)
        if (first !== undefined && phrase.terms.length === 1) {
          weighTerm(first, columnWeights, found)
        } else weighPhrase(phrase.terms, columnWeights, found)
        for (let position = 0; position < slots.length; position++) {
          const times = found[position] ?? 0
          if (times === 0) continue
          const length = (lengths.bySlot.data[slots[position] ?? 0] ?? 0) / usualLength
          const damping = saturation * (1 - lengthShare + lengthShare * length)
          scores[position] =
            (scores[position] ?? 0) + (rarity * times * (saturation + 1)) / (times + damping)
        }
      }
      for (const slot of slots) positions[slot] = 0
      return scores.map((score) => Math.trunc(score * scoreScale))
    },
  }
}

function toColumnWeights(columns: RankedPhrase['columns']): Float64Array {
  if (columns === null) return weights
  const some = new Float64Array(weights.length)
  for (const name of columns) {
    const number = columnNumbers.get(name) ?? 0
    some[number] = weights[number] ?? 0
  }
  return some
}

/** Where the beginning of a phrase was found so far, by position among the slots to rank. */
class PlaceStore {
  readonly places = new GrowingInts()
  readonly starts: Int32Array
  readonly ends: Int32Array

  constructor(size: number) {
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
  }

  open(position: number): void {
    this.starts[position] = this.places.length
  }

  close(position: number): void {
    this.ends[position] = this.places.length
  }
}

/** How many terms each trial has, by slot. */
class DocLengths {
  bySlot = new GrowingInts()
  private epoch = -1
  private readonly read
  private readonly readAll

  constructor(
    database: Database,
    private readonly docValues: DocValues,
  ) {
    this.read = database
      .prepare<[number], Buffer>('SELECT sz FROM search_text_docsize WHERE id = ?')
      .pluck()
    this.readAll = database.prepare<[], [number, Buffer]>('SELECT id, sz FROM search_text_docsize')
  }

  refresh(): void {
    const { docValues } = this
    if (this.epoch !== docValues.epoch) {
      this.bySlot = new GrowingInts()
      this.epoch = docValues.epoch
      for (let slot = 0; slot < docValues.slotCount; slot++) this.bySlot.push(0)
      for (const [id, sizes] of this.readAll.raw().iterate() as Iterable<[number, Buffer]>) {
        const slot = docValues.slotOf(id)
        if (slot >= 0) this.bySlot.data[slot] = sumVarints(sizes)
      }
    }
    for (let slot = this.bySlot.length; slot < docValues.slotCount; slot++) {
      const sizes = this.read.get(docValues.ids.data[slot] ?? 0)
      this.bySlot.push(sizes === undefined ? 0 : sumVarints(sizes))
    }
  }
}

function sumVarints(bytes: Uint8Array): number {
  const reader = new VarintReader(bytes)
  let sum = 0
  while (reader.offset < bytes.length) sum += reader.read()
  return sum
}
