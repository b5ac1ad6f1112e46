import type { Database } from 'better-sqlite3'
import { indexColumns } from '@/lib/search/document/index-columns'
import type { DocValues } from '../memory/doc-values'
import { FtsSegments, VarintReader, type PositionList } from './fts-segments'
import { GrowingInts } from '../memory/growing-array'
import { toExpression, type RankedPart, type RankedPhrase } from '../match/phrase'
import { RecentlyUsed } from '../memory/recently-used'
import { createTitleWords } from './title-words'

// The relevance of trials by BM25 over weighted columns, by the same formula as FTS5's bm25()
// (https://www.sqlite.org/fts5.html#the_bm25_function).

export interface Ranking {
  /** Relevance of each slot, larger is better: the sum over the phrases. */
  scores: Float64Array
  /** 1 for each slot whose brief title holds all parts; `null` when no parts were given or they are too many. */
  titled: Uint8Array | null
}

export interface Ranker {
  /**
   * @param slots of one trial each
   * @param parts of phrases that are among `phrases`; others count as not found
   */
  rank(phrases: readonly RankedPhrase[], slots: Int32Array, parts: readonly RankedPart[]): Ranking
  /** How much each of the slots is about one phrase, however rare it is: 0 where it is missing, below 1. */
  saturate(phrase: RankedPhrase, slots: Int32Array): Float64Array
}

/**
 * BM25 multiplies the occurrences of a word by the weight of their column before their number saturates. With
 * the weights as they stand, one word in one heavy column would be nearly all that a trial can score, and
 * saying it in the title, the condition and the treatment would be worth no more than saying it once.
 */
const weightScale = 0.1

/** Scores are rounded to eight decimal places: what differs less is equal. */
const scoreScale = 1e8

/** How soon repetition counts no more, and how much the length of a record counts. */
const k1 = 1.2
const b = 0.75
const minIdf = 1e-6

/** In hundredths, of which every weight is a whole number: occurrences are added up as whole numbers. */
const hundredths = 100
const weights = Int32Array.from(indexColumns, ({ weight }) =>
  Math.round(weight * weightScale * hundredths),
)
const columnNumbers = new Map(indexColumns.map(({ name }, index) => [name, index]))
const titleColumn = columnNumbers.get('BriefTitle') ?? -1

/** Before the number of a column, among positions; a position itself is at least 2. */
const columnMark = 1

/** Above any position inside a column, so that a column and a position make one number. */
const positionsOfColumn = 2 ** 24

/** A phrase is weighed in all its trials and kept if at least this share of them is to be ranked. */
const keptShare = 0.1

const maxKeptBytes = 64 * 2 ** 20

interface WeighedPhrase {
  slots: Int32Array
  /** Weighted occurrences in the trial of each slot, see `toTimes`. */
  times: Int32Array
}

/** Weighted occurrences in hundredths, and in the lowest bit whether one of them stands in the brief title. */
const toTimes = (sum: number, isInTitle: boolean) => 2 * sum + (isInTitle ? 1 : 0)

export function createRanker(
  database: Database,
  docValues: DocValues,
  listSlots: (phrase: RankedPhrase) => Int32Array,
): Ranker {
  const segments = new FtsSegments(database, 'search_text')
  const lengths = new DocLengths(database, docValues)
  const kept = new RecentlyUsed<WeighedPhrase>(maxKeptBytes)
  let generation = -1
  /** For each slot its row among those to rank, plus one. */
  let rows = new Int32Array(0)

  /** Calls `visit` for each of the slots to rank that has the term, with its positions from `start` to `end`. */
  const forEachPositions = (
    { bytes, fullIds, removed }: PositionList,
    visit: (row: number, bytes: Uint8Array, start: number, end: number) => void,
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
      const row = slot < 0 ? 0 : (rows[slot] ?? 0)
      if (row > 0 && !removed?.has(id)) visit(row - 1, bytes, offset, offset + size)
      offset += size
    }
  }

  /** Weighted occurrences of one term in the columns, by row. */
  const weighTerm = (term: string, columnWeights: Int32Array, found: Int32Array) => {
    for (const list of segments.find(term)) {
      forEachPositions(list, (row, bytes, start, end) => {
        found[row] = sumWeights(columnWeights, bytes, start, end)
      })
    }
  }

  /** The same for terms side by side. */
  const weighPhrase = (terms: readonly string[], columnWeights: Int32Array, found: Int32Array) => {
    let before = new PositionStore(found.length)
    const lists = new Map<string, readonly PositionList[]>()
    terms.forEach((term, index) => {
      const store = new PositionStore(found.length)
      const isLast = index === terms.length - 1
      const visit = (row: number, bytes: Uint8Array, start: number, end: number) => {
        const first = before.starts[row] ?? 0
        const last = before.ends[row] ?? 0
        if (index > 0 && first === last) return
        let at = first
        let column = 0
        let position = 0
        let sum = 0
        let isInTitle = false
        store.open(row)
        for (let offset = start; offset < end;) {
          let byte = bytes[offset++] ?? 0
          if (byte === columnMark) {
            column = bytes[offset++] ?? 0
            position = 0
            continue
          }
          let step = 0
          while (byte >= 128) {
            step = step * 128 + (byte & 127)
            byte = bytes[offset++] ?? 0
          }
          position += step * 128 + byte - 2
          // Where the phrase would begin.
          const begin = column * positionsOfColumn + position - index
          if (index > 0) {
            while (at < last && (before.positions.data[at] ?? 0) < begin) at++
            if (at === last || before.positions.data[at] !== begin) continue
          }
          if (isLast) {
            const weight = columnWeights[column] ?? 0
            sum += weight
            if (column === titleColumn && weight > 0) isInTitle = true
          } else store.positions.push(begin)
        }
        store.close(row)
        if (isLast) found[row] = toTimes(sum, isInTitle)
      }
      const positions = lists.get(term) ?? segments.find(term)
      lists.set(term, positions)
      for (const list of positions) forEachPositions(list, visit)
      before = store
    })
  }

  /** Weighted occurrences of a phrase, by row among the slots. */
  const weigh = ({ terms, columns }: RankedPhrase, slots: Int32Array): Int32Array => {
    for (let i = 0; i < slots.length; i++) rows[slots[i] ?? 0] = i + 1
    const times = new Int32Array(slots.length)
    const columnWeights = toColumnWeights(columns)
    const [first] = terms
    if (first !== undefined && terms.length === 1) weighTerm(first, columnWeights, times)
    else weighPhrase(terms, columnWeights, times)
    for (const slot of slots) rows[slot] = 0
    return times
  }

  /** The same for all trials that have the phrase, kept for the next search that asks for it. */
  const weighKept = (phrase: RankedPhrase, having: Int32Array): WeighedPhrase => {
    const key = toExpression(phrase)
    let weighed = kept.get(key)
    if (!weighed) {
      weighed = { slots: having, times: weigh(phrase, having) }
      kept.set(key, weighed, 2 * having.byteLength)
    }
    return weighed
  }

  const refresh = () => {
    if (generation !== docValues.generation) {
      kept.clear()
      generation = docValues.generation
    }
    segments.refresh()
    lengths.refresh()
    if (rows.length < docValues.slotCount) {
      rows = new Int32Array(docValues.slotCount + 1024)
    }
  }

  return {
    saturate(phrase, slots) {
      refresh()
      const weighed = weigh(phrase, slots)
      return Float64Array.from(slots, (slot, i) => {
        const times = ((weighed[i] ?? 0) >> 1) / hundredths
        const length = (lengths.bySlot.data[slot] ?? 0) / lengths.averageLength
        return times / (times + k1 * (1 - b + b * length))
      })
    },

    rank(phrases, slots, parts) {
      refresh()
      const docCount = docValues.liveCount
      const { averageLength } = lengths
      // By slot, since each phrase has trials of its own.
      const bySlot = new Float64Array(docValues.slotCount)
      const titles = parts.length === 0 ? null : createTitleWords(phrases, docValues.slotCount)
      for (const [number, phrase] of phrases.entries()) {
        const having = listSlots(phrase)
        const docFreq = having.length
        if (docFreq === 0) continue
        const idf = Math.max(minIdf, Math.log((docCount - docFreq + 0.5) / (docFreq + 0.5)))
        const weighed =
          slots.length < docFreq * keptShare
            ? { slots, times: weigh(phrase, slots) }
            : weighKept(phrase, having)
        for (let i = 0; i < weighed.slots.length; i++) {
          const packed = weighed.times[i] ?? 0
          if (packed === 0) continue
          const slot = weighed.slots[i] ?? 0
          if ((packed & 1) === 1) titles?.add(slot, number)
          const times = (packed >> 1) / hundredths
          const length = (lengths.bySlot.data[slot] ?? 0) / averageLength
          const damping = k1 * (1 - b + b * length)
          bySlot[slot] = (bySlot[slot] ?? 0) + (idf * times * (k1 + 1)) / (times + damping)
        }
      }
      return {
        scores: Float64Array.from(slots, (slot) => Math.trunc((bySlot[slot] ?? 0) * scoreScale)),
        titled: titles?.findTitled(parts, slots) ?? null,
      }
    },
  }
}

/** The weights of the columns in which the positions stand, added up, as `toTimes` has them. */
function sumWeights(
  columnWeights: Int32Array,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  let sum = 0
  let weight = columnWeights[0] ?? 0
  let isInTitle = false
  for (let at = start; at < end;) {
    let byte = bytes[at++] ?? 0
    if (byte === columnMark) {
      // There are fewer columns than a byte can count.
      const column = bytes[at++] ?? 0
      weight = columnWeights[column] ?? 0
      if (column === titleColumn && weight > 0) isInTitle = true
      continue
    }
    while (byte >= 128) byte = bytes[at++] ?? 0
    sum += weight
  }
  return toTimes(sum, isInTitle)
}

function toColumnWeights(columns: RankedPhrase['columns']): Int32Array {
  if (columns === null) return weights
  const some = new Int32Array(weights.length)
  for (const name of columns) {
    const number = columnNumbers.get(name) ?? 0
    some[number] = weights[number] ?? 0
  }
  return some
}

/** Where the beginning of a phrase was found so far, by row among the slots to rank. */
class PositionStore {
  readonly positions = new GrowingInts()
  readonly starts: Int32Array
  readonly ends: Int32Array

  constructor(size: number) {
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
  }

  open(row: number): void {
    this.starts[row] = this.positions.length
  }

  close(row: number): void {
    this.ends[row] = this.positions.length
  }
}

/**
 * How many terms each trial has, by slot. FTS5's own totals count every row that was ever written to a table without
 * content, so that they would weigh words by the history of the collection.
 */
class DocLengths {
  bySlot = new GrowingInts()
  /** Of the trials that are there. */
  averageLength = 1
  private epoch = -1
  private generation = -1
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
    if (this.generation !== docValues.generation) {
      this.averageLength = this.findAverage()
      this.generation = docValues.generation
    }
  }

  private findAverage(): number {
    const { live, liveCount, slotCount } = this.docValues
    let sum = 0
    for (let slot = 0; slot < slotCount; slot++) {
      if (live.data[slot] === 1) sum += this.bySlot.data[slot] ?? 0
    }
    return sum === 0 ? 1 : sum / liveCount
  }
}

function sumVarints(bytes: Uint8Array): number {
  const reader = new VarintReader(bytes)
  let sum = 0
  while (reader.offset < bytes.length) sum += reader.read()
  return sum
}
