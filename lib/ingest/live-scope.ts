import { hashContent } from '@/lib/documents/pack'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import type { StudyChoice } from '@/lib/registries/ctgov-api/client'
import { parseStudy } from '@/lib/study/schema'
import { cellQueries } from './cell-queries'
import type { LiveScope } from './live'

/** What a run asks the registry for. */
export interface LiveQueries {
  /** Stands for all of it: runs with the same one go on from each other. */
  query: string
  queries: readonly string[]
  choose?: StudyChoice
  /** Absent where somebody has written the query. */
  scope?: LiveScope
}

/** What a fetch asks the registry: the operator's own query, or the queries of a scope. */
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
  // Other words find other studies of earlier years, so that they begin anew.
  const words = hashContent(cellQueries).slice(0, 8)
  return { query: `words for cells ${words}`, queries: cellQueries, scope }
}

/**
 * Decides by the fields that the classifier reads for it whether cells play any part in a study: by few of them, for a
 * whole record is ten times as large.
 */
const chooseCells: StudyChoice = {
  fields: ['NCTId', 'BriefTitle', 'OfficialTitle', 'Condition', 'Keyword', 'BriefSummary'].concat(
    'StudyType',
    'ArmsInterventionsModule',
  ),
  isWanted(study) {
    const parsed = parseStudy(study)
    // What cannot be judged is fetched whole, and quarantined with its reason if need be.
    return !parsed.ok || listFacetValues(parsed.study, 'role').length > 0
  },
}
