import type { Database } from 'better-sqlite3'
import { indexColumns } from '@/lib/search/index-columns'
import { addBit, createBits, type Bits } from './bits'
import type { DocValues } from './doc-values'

/** Trials that match a text, by slot. */
export interface Matches {
  /** The first `count` entries are the matching slots. Valid until the searcher's next search. */
  slots: Int32Array
  /** Relevance of each match, larger is better; `null` when it was not asked for. */
  scores: Float64Array | null
  count: number
}

export interface TextSearcher {
  /** All trials that match an FTS5 expression, in the order of their ids. */
  search(expression: string, ranked: boolean): Matches
  /** The same as a set of slots. */
  find(expression: string): Bits
  /** As `find`, and keeps the set for as long as the data stay the same and there is room. */
  findKept(expression: string): Bits
  /** Marks of the column `Facts` that begin with a text. */
  listMarks(prefix: string): string[]
}

const mostKeptBytes = 32 * 2 ** 20

/**
 * FTS5 multiplies the occurrences of a word by the weight of their column before their number saturates. With
 * the weights as they stand, one word in one heavy column would be nearly all that a trial can score, and
 * saying it in the title, the condition and the treatment would be worth no more than saying it once.
 */
const weightScale = 0.1

/** Scores are kept as whole numbers of this size: equal to eight places is equal. */
const scoreScale = 1e8

/**
 * Reads all matches in one row of text, since fetching a row costs more than matching it: for 37,000
 * matches of 50,000 trials, 26 ms with scores against 42 ms row by row.
 */
export function openTextSearcher(database: Database, docValues: DocValues): TextSearcher {
  const weights = `bm25(${indexColumns.map(({ weight }) => (weight * weightScale).toFixed(4)).join(', ')})`
  const plain = database
    .prepare<[string], Buffer | null>(
      'SELECT CAST(group_concat(rowid) AS BLOB) FROM search_text WHERE search_text MATCH ?',
    )
    .pluck()
  const scored = database
    .prepare<[string, string], Buffer | null>(
      `SELECT CAST(group_concat(rowid || ' ' || CAST(rank * -${scoreScale} AS INTEGER)) AS BLOB)
       FROM search_text WHERE search_text MATCH ? AND rank MATCH ?`,
    )
    .pluck()
  const marks = database
    .prepare<[string, string], string>(
      'SELECT term FROM search_word WHERE term >= ? AND term < ? ORDER BY term',
    )
    .pluck()
  const kept = new Map<string, Bits>()
  let keptGeneration = -1
  let slots = new Int32Array(0)
  let scores = new Float64Array(0)

  const find = (expression: string): Bits => {
    const bits = createBits(docValues.slotCount)
    readNumbers(plain.get(expression) ?? null, false, (id) => {
      const slot = docValues.slotOf(id)
      if (slot >= 0) addBit(bits, slot)
    })
    return bits
  }

  return {
    search(expression, ranked) {
      if (slots.length < docValues.slotCount) {
        slots = new Int32Array(docValues.slotCount + 1024)
        scores = new Float64Array(docValues.slotCount + 1024)
      }
      const bytes = (ranked ? scored.get(expression, weights) : plain.get(expression)) ?? null
      let count = 0
      readNumbers(bytes, ranked, (id, score) => {
        const slot = docValues.slotOf(id)
        if (slot < 0) return
        slots[count] = slot
        scores[count] = score
        count++
      })
      return { slots, scores: ranked ? scores : null, count }
    },
    find,
    findKept(expression) {
      if (keptGeneration !== docValues.generation) {
        kept.clear()
        keptGeneration = docValues.generation
      }
      let bits = kept.get(expression)
      if (!bits) {
        bits = find(expression)
        // A map keeps the order of insertion: the oldest goes.
        const [oldest] = kept.keys()
        if (oldest !== undefined && (kept.size + 1) * bits.byteLength > mostKeptBytes) {
          kept.delete(oldest)
        }
        kept.set(expression, bits)
      }
      return bits
    },
    listMarks: (prefix) => marks.all(prefix, `${prefix}~`),
  }
}

/** Reads "12,15" or "12 300,15 240": ids, or ids with scores. */
function readNumbers(
  bytes: Buffer | null,
  paired: boolean,
  visit: (id: number, score: number) => void,
): void {
  if (!bytes) return
  const { length } = bytes
  let at = 0
  while (at < length) {
    let id = 0
    let code = bytes[at] ?? 0
    while (code >= 48 && code <= 57) {
      id = id * 10 + code - 48
      code = bytes[++at] ?? 0
    }
    let score = 0
    if (paired) {
      code = bytes[++at] ?? 0
      while (code >= 48 && code <= 57) {
        score = score * 10 + code - 48
        code = bytes[++at] ?? 0
      }
    }
    at++
    visit(id, score)
  }
}
