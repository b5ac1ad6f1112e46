import type { Database } from 'better-sqlite3'
import { indexColumns } from '@/lib/search/document/index-columns'
import { countBits, listBits, type Bits } from '../memory/bits'
import type { DocValues } from '../memory/doc-values'
import { VarintReader } from './fts-segments'
import { GrowingInts } from '../memory/growing-array'
import { toPhraseKey, type RankedPart, type RankedPhrase } from '../match/phrase'
import { RecentlyUsed } from '../memory/recently-used'
import { columnNumberOf, type Postings } from './postings'
import { createTitleWords } from './title-words'

// The relevance of trials by BM25 over weighted columns, with the same formula as FTS5's bm25()
// (https://www.sqlite.org/fts5.html#the_bm25_function).

export interface Ranking {
  /** Relevance of each slot, higher is better: the sum over the phrases. */
  scores: Float64Array
  /** 1 for each slot whose brief title contains all parts; `null` if there were no parts or too many. */
  titled: Uint8Array | null
}

export interface Ranker {
  /**
   * @param slots one for each trial
   * @param parts made of phrases from `phrases`; others count as not found
   */
  rank(phrases: readonly RankedPhrase[], slots: Int32Array, parts: readonly RankedPart[]): Ranking
  /** How much each of the slots is about one phrase, regardless of its rarity: 0 if it is missing, always below 1. */
  saturate(phrase: RankedPhrase, slots: Int32Array): Float64Array
}

/**
 * BM25 multiplies the occurrences of a word by the weight of their column before their number saturates. With unscaled
 * weights, one word in one heavy column would be nearly all that a trial can score, and it would be worth no more to
 * have it in the title, condition and treatment.
 */
const weightScale = 0.1

/** Scores are rounded to eight decimal places: smaller differences count as equal. */
const scoreScale = 1e8

/** How soon repetition stops counting, and how much the length of a record counts. */
const k1 = 1.2
const b = 0.75
const minIdf = 1e-6

/** Every weight is a whole number of hundredths, so occurrences are added up as whole numbers. */
const hundredths = 100
const weights = Int32Array.from(indexColumns, ({ weight }) =>
  Math.round(weight * weightScale * hundredths),
)
const titleColumn = columnNumberOf('BriefTitle')

/** A phrase is weighed in all its trials and kept if at least this share of them is ranked. */
const keptShare = 0.1

const maxKeptBytes = 64 * 2 ** 20

interface WeighedPhrase {
  slots: Int32Array
  /** Weighted occurrences in the trial of each slot, see `Postings.weigh`. */
  times: Int32Array
}

export function createRanker(
  database: Database,
  docValues: DocValues,
  postings: Postings,
  find: (phrase: RankedPhrase) => Bits,
): Ranker {
  const lengths = new DocLengths(database, docValues)
  const kept = new RecentlyUsed<WeighedPhrase>(maxKeptBytes)
  let generation = -1

  /** Weighted occurrences of a phrase, by row among the slots. */
  const weigh = (phrase: RankedPhrase, slots: Int32Array): Int32Array =>
    postings.weigh(phrase, slots, toColumnWeights(phrase.columns), titleColumn)

  /** Weighs a phrase in all its trials, and keeps the result for the next search. */
  const weighKept = (phrase: RankedPhrase, having: Bits): WeighedPhrase => {
    const key = toPhraseKey(phrase)
    let weighed = kept.get(key)
    if (!weighed) {
      const slots = listBits(having)
      weighed = { slots, times: weigh(phrase, slots) }
      kept.set(key, weighed, 2 * slots.byteLength)
    }
    return weighed
  }

  const refresh = () => {
    if (generation !== docValues.generation) {
      kept.clear()
      generation = docValues.generation
    }
    lengths.refresh()
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
      // By slot, because each phrase has its own trials.
      const bySlot = new Float64Array(docValues.slotCount)
      const titles = parts.length === 0 ? null : createTitleWords(phrases, docValues.slotCount)
      for (const [number, phrase] of phrases.entries()) {
        const having = find(phrase)
        const docFreq = countBits(having)
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

function toColumnWeights(columns: RankedPhrase['columns']): Int32Array {
  if (columns === null) return weights
  const some = new Int32Array(weights.length)
  for (const name of columns) {
    const number = columnNumberOf(name)
    some[number] = weights[number] ?? 0
  }
  return some
}

/**
 * How many terms each trial has, by slot. FTS5's own totals include every row ever written to a table without content,
 * so the weight of words would depend on the collection's history.
 */
class DocLengths {
  bySlot = new GrowingInts()
  /** Of the live trials. */
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
