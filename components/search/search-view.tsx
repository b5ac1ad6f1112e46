import type { ReactNode } from 'react'
import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import { describeRequest } from '@/lib/search/request/describe-request'
import { toAppliedRequest, toSpokenRequest } from '@/lib/search/place/near-request'
import type { PastedNote } from '@/lib/search/registry-links/pasted-numbers'
import { describeTrialCount } from '@/lib/pages/trial-count'
import type { PlainReading, SearchPage } from '@/lib/search/result'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withView } from '@/lib/search/request/request-links'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import { CareNote, isAboutSoldCells } from '@/components/care/care-note'
import { FirstPartEnd } from '@/components/layout/first-part-end'
import { SaveButton } from '@/components/saved/save-button'
import { ChosenTray } from './chosen-tray'
import { ColumnChooser } from './column-chooser'
import { EmptyResults } from './empty-results'
import { ExportLinks } from './export-links'
import { FacetsPanel } from './facets-panel'
import { FilterChips } from './filter-chips'
import { UnknownPlace } from './near-note'
import { Pagination } from './pagination'
import { PastedNotes } from './pasted-notes'
import { PlainReadingNote } from './plain-reading-note'
import { ProblemList } from './problem-list'
import { QueryNotes } from './query-notes'
import { ReadNote } from './read-note'
import { RelatedList } from './related-list'
import { ResultNotes } from './result-notes'
import { ResultTabs } from './result-tabs'
import { SearchForm } from './search-form'
import { SearchRecord } from './search-record'
import { SortSelect } from './sort-select'
import { TrialList } from './trial-list'
import { TrialTable } from './trial-table'

interface SearchViewProps {
  request: SearchRequest
  problems: readonly RequestProblem[]
  page: SearchPage
  /** Set if numbers or a link were pasted instead of words. */
  pasted?: PastedNote | undefined
  /** The words as filters, for a search with few results. */
  reading?: PlainReading | null
  /** The results in another view: a map, or figures. */
  overview?: ReactNode
  /** A filter value in the spelling of the records. */
  labelOf: (id: ChoiceId, value: string) => string
  /** The search as text for a methods section. */
  record: string
}

export function SearchView({
  request: asked,
  problems,
  page,
  pasted,
  reading,
  overview,
  labelOf,
  record,
}: SearchViewProps) {
  // Everything except the place's own form and note shows the search that was run.
  const read = page.applied ?? asked
  const request = toAppliedRequest(read, page.near)
  const spoken = toSpokenRequest(read, page.near)
  const { near } = page
  const foundNear = near?.kind === 'found' ? near : undefined
  const { total, trials, related } = page
  const first = (page.page - 1) * request.pageSize + 1
  const isTable = request.view === 'table'
  const isWide = isTable || overview !== undefined
  const sentence = describeRequest(spoken, labelOf)
  const ends = overview === undefined ? findFirstPart(page, isTable) : null
  return (
    <>
      <div className="search-band no-print">
        <div className="wrap">
          <SearchForm request={asked} compact />
          <ReadNote
            request={asked}
            read={page.read ?? []}
            applied={request}
            parts={related?.parts}
            labelOf={labelOf}
          />
          <FilterChips request={asked} spoken={spoken} labelOf={labelOf} />
        </div>
      </div>
      <div className={isWide ? 'wrap results-page results-wide' : 'wrap results-page'}>
        <div className="results-filters no-print">
          <FacetsPanel
            facets={page.facets}
            request={request}
            typed={foundNear ? undefined : asked.near}
            problems={problems}
            total={total}
            labelOf={labelOf}
          />
        </div>
        <div className="results-main">
          <ResultsHead
            total={total}
            first={first}
            count={overview === undefined ? trials.length : 0}
            sentence={sentence}
          />
          <ResultTabs request={asked} />
          <div className="results-bar">
            <ResultNotes request={request} page={page} />
            {isTable ? (
              <ColumnChooser request={asked} />
            ) : (
              total > 1 && overview === undefined && <SortSelect request={request} />
            )}
          </div>
          <div className="results-warnings">
            {near && near.kind !== 'found' && <UnknownPlace request={read} near={near} />}
            <PastedNotes note={pasted} />
            <ProblemList problems={problems} request={request} />
            {reading && (
              <PlainReadingNote
                reading={reading}
                near={near}
                typed={request.query}
                labelOf={labelOf}
              />
            )}
            <QueryNotes request={request} page={page} />
          </div>
          {trials.length === 0 && (!related || overview !== undefined) ? (
            <EmptyResults
              request={request}
              facets={page.facets}
              blame={page.blame ?? []}
              near={foundNear}
            />
          ) : overview !== undefined ? (
            overview
          ) : (
            <MatchLists asked={asked} request={request} page={page} first={first} ends={ends} />
          )}
          {!ends && <FirstPartEnd />}
          {isAboutSoldCells(request) && <CareNote />}
          <div className="results-end">
            {total > 0 && (
              <p>
                <SaveButton
                  search={{
                    query: formatSearchRequest({ ...withView(asked, 'list'), page: 1 }),
                    sentence,
                    total,
                  }}
                />
              </p>
            )}
            {total > 0 && <ExportLinks request={withView(request, 'list')} total={total} />}
            <SearchRecord text={record} />
          </div>
        </div>
      </div>
    </>
  )
}

/** Focused and read out after a filter has changed. */
function ResultsHead({
  total,
  first,
  count,
  sentence,
}: {
  total: number
  first: number
  /** Trials on this page of the list; 0 in a view without a list. */
  count: number
  sentence: string
}) {
  return (
    <div id="results" tabIndex={-1} aria-live="polite" aria-atomic="true" className="results-head">
      <h1>{describeTrialCount(total)}</h1>
      {count > 0 && count < total && (
        <p>
          {first.toLocaleString('en')} to {(first + count - 1).toLocaleString('en')}
        </p>
      )}
      <p className="results-sentence">{sentence}</p>
    </div>
  )
}

interface MatchListsProps {
  asked: SearchRequest
  /** The search that was run. */
  request: SearchRequest
  page: SearchPage
  first: number
  ends: FirstPart | null
}

/** Matches and close matches: two lists, one after the other. */
function MatchLists({ asked, request, page, first, ends }: MatchListsProps) {
  const { total, trials, related } = page
  const closeMatches = related && (
    <RelatedList
      related={related}
      request={request}
      total={total}
      start={related.leads ? 1 : first + trials.length}
      firstPart={ends?.inClose}
    />
  )
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title" className="sr-only">
        Results
      </h2>
      <form action="/compare" id="chosen">
        {related?.leads && closeMatches}
        {trials.length > 0 &&
          (request.view === 'table' ? (
            <TrialTable request={request} page={page} />
          ) : (
            <TrialList request={request} page={page} start={first} firstPart={ends?.inMatches} />
          ))}
        {related && !related.leads && closeMatches}
        <ChosenTray near={page.near?.kind === 'found' ? page.near.text : undefined} />
      </form>
      {/* Another page of the list has other links, so that the focus doesn't stay down here. */}
      <Pagination key={page.page} request={asked} page={page.page} pageCount={page.pageCount} />
    </section>
  )
}

/** Number of trials that fill a large screen. */
const seenFirst = 6

/** The number of trials of one of the two lists after which the page's first part ends. */
type FirstPart = { inMatches?: number; inClose?: number }

/** Null if the first part doesn't end in either list. */
function findFirstPart({ trials, related }: SearchPage, isTable: boolean): FirstPart | null {
  const close = related?.trials.length ?? 0
  const afterClose = seenFirst - (related?.leads ? close : 0)
  if (!isTable && afterClose > 0 && afterClose <= trials.length) return { inMatches: afterClose }
  const afterMatches = seenFirst - (related?.leads ? 0 : trials.length)
  return afterMatches > 0 && afterMatches <= close ? { inClose: afterMatches } : null
}
