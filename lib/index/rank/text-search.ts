import type { Database } from 'better-sqlite3'
import { createBits, type Bits } from '../memory/bits'
import type { DocValues } from '../memory/doc-values'
import { toPhraseKey, type RankedPhrase } from '../match/phrase'
import { createPostings, type Postings } from './postings'
import { createRanker, type Ranker } from './ranker'
import { RecentlyUsed } from '../memory/recently-used'

/** Trials that match a text, by slot. */
export interface Matches {
  slots: Int32Array
  /** Relevance of each match, higher is better; `null` if it was not requested. */
  scores: Float64Array | null
  /** 1 for each match whose title contains everything that was asked for; `null` if that says nothing. */
  titled: Uint8Array | null
  count: number
}

export interface TextSearcher {
  /** All trials that have one of several phrases. Kept until the data changes, while there is room. */
  find(...phrases: readonly RankedPhrase[]): Bits
  /** The columns in which terms are adjacent, see `Postings.findColumns`. */
  findColumns: Postings['findColumns']
  /** How much the trials of these slots are about the phrases. */
  rank: Ranker['rank']
  saturate: Ranker['saturate']
  /** Marks of the column `Facts` that begin with a text. */
  listMarks(prefix: string): string[]
}

const maxKeptBytes = 32 * 2 ** 20

export function createTextSearcher(database: Database, docValues: DocValues): TextSearcher {
  const marks = database
    .prepare<[string, string], string>(
      'SELECT term FROM search_word WHERE term >= ? AND term < ? ORDER BY term',
    )
    .pluck()
  const found = new RecentlyUsed<Bits>(maxKeptBytes)
  let generation = -1

  const postings = createPostings(database, docValues)
  const find = (...phrases: readonly RankedPhrase[]): Bits => {
    if (generation !== docValues.generation) {
      found.clear()
      generation = docValues.generation
    }
    const key = phrases.map(toPhraseKey).join(' OR ')
    const known = found.get(key)
    if (known) return known
    const bits = createBits(docValues.slotCount)
    for (const phrase of phrases) postings.addTo(bits, phrase)
    found.set(key, bits, bits.byteLength + 2 * key.length)
    return bits
  }

  const ranker = createRanker(database, docValues, postings, find)
  return {
    find,
    findColumns: (terms, slots) => postings.findColumns(terms, slots),
    rank: (phrases, slots, parts) => ranker.rank(phrases, slots, parts),
    saturate: (phrase, slots) => ranker.saturate(phrase, slots),
    listMarks: (prefix) => marks.all(prefix, `${prefix}~`),
  }
}
