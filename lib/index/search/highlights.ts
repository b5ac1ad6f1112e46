import { findFieldMatches, listSought } from '@/lib/search/query/field-matches'
import type { ParsedQuery } from '@/lib/search/query/query-terms'
import type { FieldMatch } from '@/lib/search/result'
import { columnCount, columnNumberOf } from '../rank/postings'
import type { TextSearcher } from '../rank/text-search'
import type { ReadTrials, TrialReader } from './read-trials'

/** Where the words of a query are in each trial of a page. */
type FindHighlights = (
  listed: Pick<ReadTrials, 'ids' | 'slots'>,
  parsed: ParsedQuery,
) => FieldMatch[][]

/** The index knows which fields contain a word, so no others are read. */
export function createFindHighlights(
  searcher: Pick<TextSearcher, 'findColumns'>,
  reader: Pick<TrialReader, 'readTexts'>,
): FindHighlights {
  return ({ ids, slots }, parsed) => {
    const sought = listSought(parsed)
    if (sought.length === 0) return ids.map(() => [])
    const columns = sought.map(({ terms }) => searcher.findColumns(terms, slots))
    return ids.map((id, row) => {
      const texts = reader.readTexts(id, slots[row] ?? -1)
      if (texts === null) return []
      return findFieldMatches(
        texts,
        sought,
        (index, column) => columns[index]?.[row * columnCount + columnNumberOf(column)] === 1,
      )
    })
  }
}
