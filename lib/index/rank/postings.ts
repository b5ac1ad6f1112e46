import type { Database } from 'better-sqlite3'
import { indexColumns, type IndexColumnName } from '@/lib/search/document/index-columns'
import type { RankedPhrase } from '../match/phrase'
import { addBit, type Bits } from '../memory/bits'
import type { DocValues } from '../memory/doc-values'
import { GrowingInts } from '../memory/growing-array'
import { RecentlyUsed } from '../memory/recently-used'
import { FtsSegments, type PositionList } from './fts-segments'

// Which trials contain a phrase, in which columns, and how often. A term's list is read once to answer which trials
// have it, whichever columns are asked for, and how much it weighs in each of them.

/** Where terms are adjacent. */
interface Occurrences {
  /** Trials that have them, in no order. */
  slots: Int32Array
  /** Trial `slots[i]` has the entries from `starts[i]` up to `starts[i + 1]` in `runs`. */
  starts: Int32Array
  /** A column times `countsOfColumn`, plus the number of occurrences there; columns in ascending order. */
  runs: Int32Array
}

/** The list of one term. */
interface TermList {
  slots: Int32Array
  /** Trial `slots[i]` has the positions from `starts[i]` up to `ends[i]`. */
  starts: Int32Array
  ends: Int32Array
  bytes: Uint8Array
  /** Computed from the bytes when columns are first needed. */
  occurrences: Occurrences | null
}

type SoughtTerms = Pick<RankedPhrase, 'terms' | 'unlessBehind'>

export interface Postings {
  /** Adds the trials that have a phrase. */
  addTo(bits: Bits, phrase: RankedPhrase): void
  /**
   * How much a phrase weighs in the trials of some slots: twice its occurrences times the weight of their column, plus
   * one if it is in `titleColumn`.
   */
  weigh(
    phrase: RankedPhrase,
    slots: Int32Array,
    columnWeights: Int32Array,
    titleColumn: number,
  ): Int32Array
  /** In which columns terms are adjacent: 1 at a slot's row times `columnCount` plus the column's number. */
  findColumns(terms: readonly string[], slots: readonly number[]): Uint8Array
}

export const columnCount = indexColumns.length

const columnNumbers = new Map(indexColumns.map(({ name }, index) => [name, index]))

/** FTS5's number of a column. */
export const columnNumberOf = (name: IndexColumnName): number => columnNumbers.get(name) ?? -1

/** Comes before a column's number among positions; a position itself is at least 2. */
const columnMark = 1

/** Larger than any position in a column, so that a column and a position fit in one number. */
const countsOfColumn = 2 ** 24

/** For fewer trials than this share of those with the term, positions are read one by one and not kept. */
const readShare = 0.1

const maxKeptBytes = 32 * 2 ** 20

/** The trial, where its positions begin and end, and where its columns do. */
const bytesOfEntry = 16

export function createPostings(database: Database, docValues: DocValues): Postings {
  const segments = new FtsSegments(database, 'search_text')
  const lists = new RecentlyUsed<TermList>(maxKeptBytes)
  const phrases = new RecentlyUsed<Occurrences>(maxKeptBytes)
  let generation = -1
  /** For each slot, its row among those looked up, plus one. All 0 between two uses. */
  let rows = new Int32Array(0)

  const refresh = () => {
    if (generation === docValues.generation) return
    lists.clear()
    phrases.clear()
    if (rows.length < docValues.slotCount) rows = new Int32Array(docValues.slotCount + 1024)
    generation = docValues.generation
  }

  const getList = (term: string): TermList => {
    const known = lists.get(term)
    if (known) return known
    segments.refresh()
    const list = readList(segments.find(term), docValues, rows)
    // Includes what is computed from it later.
    lists.set(term, list, 2 * list.bytes.byteLength + bytesOfEntry * list.slots.length)
    return list
  }

  const getOccurrences = (sought: SoughtTerms): Occurrences => {
    const one = getOnlyTerm(sought)
    if (one !== null) {
      const list = getList(one)
      return (list.occurrences ??= countInColumns(list))
    }
    const { terms, unlessBehind } = sought
    const key = `${terms.join(' ')}${unlessBehind === undefined ? '' : `-${unlessBehind}`}`
    const known = phrases.get(key)
    if (known) return known
    const before = unlessBehind === undefined ? null : getList(unlessBehind)
    const found = findSideBySide(terms.map(getList), before, rows)
    phrases.set(key, found, 4 * (2 * found.slots.length + found.runs.length))
    return found
  }

  /** Visits the trials of some slots that have the terms in sequence, by their index in these slots. */
  const forEachAsked = (
    sought: SoughtTerms,
    asked: Int32Array | readonly number[],
    visit: (occurrences: Occurrences, i: number, row: number) => void,
  ) => {
    const one = getOnlyTerm(sought)
    const list = one === null ? null : getList(one)
    const isRead = list?.occurrences === null && asked.length < list.slots.length * readShare
    // Finding adjacent terms uses the rows too.
    const whole = isRead ? null : getOccurrences(sought)
    for (let i = 0; i < asked.length; i++) rows[asked[i] ?? 0] = i + 1
    const occurrences = whole ?? (list && countInColumns(pick(list, rows)))
    if (occurrences) {
      const { slots } = occurrences
      for (let i = 0; i < slots.length; i++) {
        const row = rows[slots[i] ?? 0] ?? 0
        if (row > 0) visit(occurrences, i, row - 1)
      }
    }
    for (const slot of asked) rows[slot] = 0
  }

  return {
    addTo(bits, phrase) {
      refresh()
      const { columns } = phrase
      const one = getOnlyTerm(phrase)
      if (one !== null && columns === null) {
        for (const slot of getList(one).slots) addBit(bits, slot)
        return
      }
      const { slots, starts, runs } = getOccurrences(phrase)
      if (columns === null) {
        for (const slot of slots) addBit(bits, slot)
        return
      }
      const isAsked = new Uint8Array(columnCount)
      for (const name of columns) isAsked[columnNumberOf(name)] = 1
      for (let i = 0; i < slots.length; i++) {
        const end = starts[i + 1] ?? 0
        for (let at = starts[i] ?? 0; at < end; at++) {
          if (isAsked[(runs[at] ?? 0) >>> 24] !== 1) continue
          addBit(bits, slots[i] ?? 0)
          break
        }
      }
    },

    weigh(phrase, asked, columnWeights, titleColumn) {
      refresh()
      const times = new Int32Array(asked.length)
      const titleWeight = columnWeights[titleColumn] ?? 0
      forEachAsked(phrase, asked, ({ starts, runs }, i, row) => {
        let sum = 0
        let isInTitle = false
        const end = starts[i + 1] ?? 0
        for (let at = starts[i] ?? 0; at < end; at++) {
          const run = runs[at] ?? 0
          sum += (columnWeights[run >>> 24] ?? 0) * (run & (countsOfColumn - 1))
          if (run >>> 24 === titleColumn && titleWeight > 0) isInTitle = true
        }
        times[row] = 2 * sum + (isInTitle ? 1 : 0)
      })
      return times
    },

    findColumns(terms, asked) {
      refresh()
      const found = new Uint8Array(asked.length * columnCount)
      forEachAsked({ terms }, asked, ({ starts, runs }, i, row) => {
        const end = starts[i + 1] ?? 0
        for (let at = starts[i] ?? 0; at < end; at++) {
          found[row * columnCount + ((runs[at] ?? 0) >>> 24)] = 1
        }
      })
      return found
    },
  }
}

/** The term of a phrase that is a single one, whatever stands before it. */
function getOnlyTerm({ terms, unlessBehind }: SoughtTerms): string | null {
  return terms.length === 1 && unlessBehind === undefined ? (terms[0] ?? null) : null
}

/** The live trials of a list, with the offsets of their positions. */
function readList(
  { bytes, pieces }: PositionList,
  docValues: DocValues,
  rows: Int32Array,
): TermList {
  // An entry has at least an id, a size and a position.
  const maxCount = Math.min(docValues.slotCount, Math.floor(bytes.length / 3))
  const slots = new Int32Array(maxCount)
  const starts = new Int32Array(maxCount)
  const ends = new Int32Array(maxCount)
  let count = 0
  for (const { start, end: endOfPiece, fullIds, removed } of pieces) {
    let id = 0
    let nextFull = 0
    for (let offset = start; offset < endOfPiece;) {
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
      // The lowest bit marks a deleted entry, which never occurs in an index without content.
      size = (size * 128 + byte) >>> 1
      const slot = docValues.slotOf(id)
      if (slot >= 0 && !removed?.has(id)) {
        // While segments are being merged, a trial may be in both the old and the new one.
        const row = (rows[slot] ?? 0) > 0 ? (rows[slot] ?? 0) - 1 : count++
        rows[slot] = row + 1
        slots[row] = slot
        starts[row] = offset
        ends[row] = offset + size
      }
      offset += size
    }
  }
  for (let i = 0; i < count; i++) rows[slots[i] ?? 0] = 0
  return {
    slots: slots.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    bytes,
    occurrences: null,
  }
}

/** The entries of the trials that have a row. */
function pick({ slots, starts, ends, bytes }: TermList, rows: Int32Array): TermList {
  const entries = new GrowingInts()
  for (let i = 0; i < slots.length; i++) if ((rows[slots[i] ?? 0] ?? 0) > 0) entries.push(i)
  const picked = entries.data.subarray(0, entries.length)
  return {
    slots: picked.map((entry) => slots[entry] ?? 0),
    starts: picked.map((entry) => starts[entry] ?? 0),
    ends: picked.map((entry) => ends[entry] ?? 0),
    bytes,
    occurrences: null,
  }
}

function countInColumns({ slots, starts: from, ends, bytes }: TermList): Occurrences {
  const starts = new Int32Array(slots.length + 1)
  const runs = new GrowingInts()
  for (let i = 0; i < slots.length; i++) {
    starts[i] = runs.length
    const end = ends[i] ?? 0
    let column = 0
    let count = 0
    for (let at = from[i] ?? 0; at < end;) {
      const byte = bytes[at++] ?? 0
      if (byte === columnMark) {
        if (count > 0) runs.push(column * countsOfColumn + count)
        // There are fewer columns than a byte can count.
        column = bytes[at++] ?? 0
        count = 0
        continue
      }
      if (byte >= 128) while ((bytes[at++] ?? 0) >= 128);
      count++
    }
    if (count > 0) runs.push(column * countsOfColumn + count)
  }
  starts[slots.length] = runs.length
  return { slots, starts, runs: runs.data.slice(0, runs.length) }
}

/** Where terms follow each other in one column, without `before` in front of them. */
function findSideBySide(
  lists: readonly TermList[],
  before: TermList | null,
  rows: Int32Array,
): Occurrences {
  const inOrder = lists
    .map((list, index) => ({ list, index }))
    .sort((a, b) => a.list.slots.length - b.list.slots.length)
  const [rarest, ...others] = inOrder
  if (!rarest)
    return { slots: new Int32Array(0), starts: new Int32Array(1), runs: new Int32Array(0) }
  const { slots } = rarest.list
  for (let i = 0; i < slots.length; i++) rows[slots[i] ?? 0] = i + 1
  /** For each other term, the entry of each trial of the rarest one, plus one. */
  const listEntries = (list: TermList): Int32Array => {
    const entryOf = new Int32Array(slots.length)
    for (let i = 0; i < list.slots.length; i++) {
      const row = rows[list.slots[i] ?? 0] ?? 0
      if (row > 0) entryOf[row - 1] = i + 1
    }
    return entryOf
  }
  const entries = others.map(({ list }) => listEntries(list))
  const entriesBefore = before && listEntries(before)
  for (const slot of slots) rows[slot] = 0

  const found = new GrowingInts()
  const starts = new GrowingInts()
  const runs = new GrowingInts()
  const begins = new GrowingInts()
  const begunByOther = new GrowingInts()
  for (let i = 0; i < slots.length; i++) {
    if (!entries.every((entryOf) => (entryOf[i] ?? 0) > 0)) continue
    begins.length = 0
    readBegins(rarest.list, i, rarest.index, begins)
    for (let other = 0; other < others.length && begins.length > 0; other++) {
      const { list, index } = others[other] ?? rarest
      begunByOther.length = 0
      readBegins(list, (entries[other]?.[i] ?? 0) - 1, index, begunByOther)
      keepBegins(begins, begunByOther, true)
    }
    const entryBefore = entriesBefore?.[i] ?? 0
    if (before && entryBefore > 0) {
      begunByOther.length = 0
      readBegins(before, entryBefore - 1, -1, begunByOther)
      keepBegins(begins, begunByOther, false)
    }
    if (begins.length === 0) continue
    found.push(slots[i] ?? 0)
    starts.push(runs.length)
    let column = -1
    for (let at = 0; at < begins.length; at++) {
      const of = (begins.data[at] ?? 0) >>> 24
      if (of === column) runs.data[runs.length - 1] = (runs.data[runs.length - 1] ?? 0) + 1
      else runs.push(of * countsOfColumn + 1)
      column = of
    }
  }
  starts.push(runs.length)
  return {
    slots: found.data.slice(0, found.length),
    starts: starts.data.slice(0, starts.length),
    runs: runs.data.slice(0, runs.length),
  }
}

/** Where a phrase would begin if this is its term at `index`. */
function readBegins(list: TermList, entry: number, index: number, begins: GrowingInts): void {
  const { bytes } = list
  const end = list.ends[entry] ?? 0
  let column = 0
  let position = 0
  for (let at = list.starts[entry] ?? 0; at < end;) {
    let byte = bytes[at++] ?? 0
    if (byte === columnMark) {
      column = bytes[at++] ?? 0
      position = 0
      continue
    }
    let step = 0
    while (byte >= 128) {
      step = step * 128 + (byte & 127)
      byte = bytes[at++] ?? 0
    }
    position += step * 128 + byte - 2
    if (position >= index) begins.push(column * countsOfColumn + position - index)
  }
}

/** Keeps the beginnings that are among the others, or those that are not; both lists are in ascending order. */
function keepBegins(begins: GrowingInts, others: GrowingInts, areAmong: boolean): void {
  let kept = 0
  let next = 0
  for (let at = 0; at < begins.length; at++) {
    const begin = begins.data[at] ?? 0
    while (next < others.length && (others.data[next] ?? 0) < begin) next++
    const isAmong = next < others.length && others.data[next] === begin
    if (isAmong === areAmong) begins.data[kept++] = begin
  }
  begins.length = kept
}
