import { LRUCache } from 'lru-cache'
import { unpackStudy } from '@/lib/documents/pack'
import type { IndexedSummary } from '@/lib/search/document/document'
import type { ListedStudy } from '@/lib/search/engine'
import { toShownTexts, type ShownTexts } from '@/lib/search/query/field-matches'
import type { TrialSummary } from '@/lib/search/result'
import { toReadableStudy } from '@/lib/study/readable-study'
import { dateStatus, type StatusFacts } from '@/lib/study/status-age'
import type { IndexDatabase } from '../index-file'
import type { ReadStudy } from '../match/query-matches'
import type { DocValues } from '../memory/doc-values'

/** Of about 3 KB each. */
const maxKeptSummaries = 3_000

/** Characters of texts in which words are marked; a record has 13,000 on average. */
const maxKeptLetters = 16 * 2 ** 20

/** Trials of one page, in parallel lists. Trials that have been removed since are in none of them. */
export interface ReadTrials {
  trials: TrialSummary[]
  ids: number[]
  slots: number[]
}

export interface TrialReader {
  /** The trials of a page as results show them. */
  readTrials: (listed: { ids: readonly number[]; slots: readonly number[] }) => ReadTrials
  readStudy: ReadStudy
  /** The texts of a trial in which words are marked; null if the trial has been removed. */
  readTexts: (id: number, slot: number) => ShownTexts | null
  /** Records as they are stored, in the given order. */
  readListed: (ids: readonly number[]) => ListedStudy[]
  /** The next `count` stored records after the id `after`. */
  readStudies: (after: number, count: number) => ListedStudy[]
}

export function createTrialReader(database: IndexDatabase, docValues: DocValues): TrialReader {
  const readSummary = database.prepare<[number], { summary: string; statusFacts: string }>(
    `SELECT summary, filter_values ->> '$.statusFacts' AS statusFacts FROM search_entry WHERE id = ?`,
  )
  const removedOn = `e.filter_values ->> '$.statusFacts.removed' AS removedOn`
  const readDocument = database.prepare<[number], ListedStudy>(
    `SELECT e.id, e.address, d.document AS packed, d.in_model_form AS inModelForm, ${removedOn}
       FROM search_document d JOIN search_entry e ON e.id = d.id WHERE d.id = ?`,
  )
  const readDocuments = database.prepare<[number, number], ListedStudy>(
    `SELECT e.id, e.address, d.document AS packed, d.in_model_form AS inModelForm, ${removedOn}
       FROM search_document d JOIN search_entry e ON e.id = d.id WHERE d.id > ? ORDER BY d.id LIMIT ?`,
  )
  const readStudy: ReadStudy = (id) => {
    const stored = readDocument.get(id)
    // As it was indexed, so that the same text decides.
    return stored === undefined ? null : toReadableStudy(unpackStudy(stored.packed))
  }
  // The same few hundred trials are similar to most others and head most lists. A changed trial gets another slot.
  const summaries = new LRUCache<number, TrialSummary>({ max: maxKeptSummaries })
  // The same trials head the lists of many searches, and unpacking one takes longer than marking its words.
  const texts = new LRUCache<number, ShownTexts>({
    maxSize: maxKeptLetters,
    sizeCalculation: countLetters,
  })
  let textsOf = -1
  const readTexts = (id: number, slot: number): ShownTexts | null => {
    if (textsOf !== docValues.epoch) texts.clear()
    textsOf = docValues.epoch
    const known = texts.get(slot)
    if (known) return known
    const stored = readDocument.get(id)
    if (stored === undefined) return null
    const read = toShownTexts(unpackStudy(stored.packed))
    texts.set(slot, read)
    return read
  }
  let readFor = ''
  const readTrial = (id: number, slot: number): TrialSummary | undefined => {
    const { epoch, today } = docValues
    if (readFor !== `${epoch} ${today}`) {
      summaries.clear()
      readFor = `${epoch} ${today}`
    }
    const known = summaries.get(slot)
    if (known) return known
    const row = readSummary.get(id)
    if (row === undefined) return undefined
    const status = dateStatus(JSON.parse(row.statusFacts) as StatusFacts, today)
    const trial = { ...(JSON.parse(row.summary) as IndexedSummary), status }
    summaries.set(slot, trial)
    return trial
  }

  const readTrials = (listed: { ids: readonly number[]; slots: readonly number[] }) => {
    const found = listed.ids.flatMap((id, index) => {
      const slot = listed.slots[index] ?? 0
      const trial = readTrial(id, slot)
      return trial === undefined ? [] : [{ id, slot, trial }]
    })
    return {
      trials: found.map(({ trial }) => trial),
      ids: found.map(({ id }) => id),
      slots: found.map(({ slot }) => slot),
    }
  }

  return {
    readTrials,
    readStudy,
    readTexts,
    readListed: (ids) => ids.flatMap((id) => readDocument.get(id) ?? []),
    readStudies: (after, count) => readDocuments.all(after, count),
  }
}

function countLetters(texts: ShownTexts): number {
  // Arrays take up space of their own.
  return texts.reduce(
    (sum, values) => sum + values.reduce((all, { length }) => all + length, 20),
    0,
  )
}
