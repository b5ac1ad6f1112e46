import { hashContent } from '@/lib/documents/pack'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import type { StudyChoice } from '@/lib/registries/ctgov-api/window-reader'
import { parseStudy } from '@/lib/study/schema'
import { cellQueries } from './cell-queries'
import type { LiveScope } from './live'

/** What a run asks the registry for. */
export interface LiveQueries {
  /** Names the whole scope: runs with the same key continue each other. */
  query: string
  queries: readonly string[]
  choose?: StudyChoice
  /** Absent if the operator wrote the query. */
  scope?: LiveScope
}

/** The queries that a fetch sends to the registry: the operator's own, or those of a scope. */
export function toLiveQueries({
  query,
  scope = 'words',
}: {
  query?: string | undefined
  scope?: LiveScope | undefined
}): LiveQueries {
  if (query !== undefined) return { query: query.trim(), queries: [query.trim()] }
  if (scope === 'cells') {
    return { query: 'every study that names cells', queries: [''], choose: chooseCells, scope }
  }
  // Other words find other studies of earlier years, so a changed scope starts from the beginning.
  const words = hashContent(cellQueries).slice(0, 8)
  return { query: `words for cells ${words}`, queries: cellQueries, scope }
}

/**
 * Decides whether cells play any part in a study from the few fields that the classifier needs; a whole record is ten
 * times as large.
 */
const chooseCells: StudyChoice = {
  fields: ['NCTId', 'BriefTitle', 'OfficialTitle', 'Condition', 'Keyword', 'BriefSummary'].concat(
    'StudyType',
    'ArmsInterventionsModule',
  ),
  isWanted(study) {
    const parsed = parseStudy(study)
    // A study that cannot be judged is fetched whole, and quarantined with its reason if it is invalid.
    return !parsed.ok || listFacetValues(parsed.study, 'role').length > 0
  },
}
