import type { IndexDatabase } from '../index-file'
import type { Bits } from '../memory/bits'
import type { NearParts } from '../near/near-search'
import type { Ordering } from '../rank/ordering'
import type { Matches, TextSearcher } from '../rank/text-search'
import type { TitleRanker } from '../rank/title-rank'
import type { Speller } from '../suggest/lexicon'

/** What every step of a search uses to read an open index. */
export interface SearchParts extends NearParts {
  database: IndexDatabase
  searcher: TextSearcher
  ordering: Ordering
  titles: TitleRanker
  speller: Speller
  /** Every trial. */
  getAll: () => { matches: Matches; bits: Bits }
}
