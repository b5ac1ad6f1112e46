import { describeRequest, type LabelLookup } from '@/lib/search/request/describe-request'
import { toAppliedRequest, toSpokenRequest } from '@/lib/search/place/near-request'
import type { PastedNote } from '@/lib/search/registry-links/pasted-numbers'
import { describeTrialCount } from '@/lib/pages/trial-count'
import type { PlainReading, SearchPage } from '@/lib/search/result'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import { EmptyResults } from './empty-results'
import { ExportLinks } from './export-links'
import { FacetsPanel } from './facets-panel'
import { FilterChips } from './filter-chips'
import { labelsFromFacets } from './labels-from-facets'
import { LeftOutNote } from './left-out-note'
import { Pagination } from './pagination'
import { NearForm } from './near-form'
import { NearNote } from './near-note'
import { PastedNotes } from './pasted-notes'
import { PlainReadingNote } from './plain-reading-note'
import { ProblemList } from './problem-list'
import { QueryNotes } from './query-notes'
import { ReadNote } from './read-note'
import { RelatedList } from './related-list'
import { SearchForm } from './search-form'
import { SearchRecord } from './search-record'
import { SortLinks } from './sort-links'
import { TrialList } from './trial-list'

interface SearchViewProps {
  request: SearchRequest
  problems: readonly RequestProblem[]
  page: SearchPage
  /** Set when numbers or a link were pasted instead of words. */
  pasted?: PastedNote | undefined
  /** The words as filters, for a search that finds little. */
  reading?: PlainReading | null
  /** The search as text for a methods section, in the labels of the facets. */
  record: (labelOf: LabelLookup) => string
}

export function SearchView({
  request: asked,
  problems,
  page,
  pasted,
  reading,
  record,
}: SearchViewProps) {
  const labelOf = labelsFromFacets(page.facets)
  // Everything but the place's own form and note speaks of the search that was carried out.
  const read = page.applied ?? asked
  const request = toAppliedRequest(read, page.near)
  const spoken = toSpokenRequest(read, page.near)
  const near = page.near?.kind === 'found' ? page.near : undefined
  const { total, trials } = page
  const first = (page.page - 1) * request.pageSize + 1
  return (
    <div className="mx-auto max-w-page px-4 pt-6 sm:px-6 sm:pt-8">
      <div className="no-print max-w-3xl">
        <SearchForm request={asked} />
      </div>
      <div className="mt-6 gap-10 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] print:block">
        <div className="no-print mb-6 lg:order-1 lg:mb-0">
          <NearForm request={request} typed={near ? undefined : asked.near} problems={problems} />
          <FacetsPanel facets={page.facets} request={request} problems={problems} total={total} />
        </div>
        <div className="min-w-0 space-y-5 lg:order-2">
          <div
            id="results"
            tabIndex={-1}
            aria-live="polite"
            aria-atomic="true"
            className="outline-none"
          >
            <h1>{describeTrialCount(total)}</h1>
            <p className="mt-1 break-words text-ink-3">
              {describeRequest(spoken, labelOf)}
              {page.pageCount > 1 && (
                <>
                  {' · '}
                  {first.toLocaleString('en')} to {(first + trials.length - 1).toLocaleString('en')}
                </>
              )}
            </p>
          </div>
          <ReadNote request={asked} read={page.read ?? []} labelOf={labelOf} />
          <FilterChips request={asked} spoken={spoken} labelOf={labelOf} />
          <LeftOutNote request={request} page={page} />
          <NearNote request={near ? request : asked} near={page.near} />
          <PastedNotes note={pasted} />
          <ProblemList problems={problems} />
          {reading && <PlainReadingNote reading={reading} />}
          <QueryNotes request={request} page={page} />
          {trials.length === 0 && !page.related ? (
            <EmptyResults
              request={request}
              facets={page.facets}
              blame={page.blame ?? []}
              near={near}
            />
          ) : (
            <section aria-labelledby="results-title" className="space-y-5">
              <h2 id="results-title" className="sr-only">
                Results
              </h2>
              {total > 1 && <SortLinks request={request} />}
              {page.related?.leads && (
                <RelatedList related={page.related} request={request} total={total} />
              )}
              {trials.length > 0 && <TrialList request={request} page={page} start={first} />}
              {page.related && !page.related.leads && (
                <RelatedList
                  related={page.related}
                  request={request}
                  total={total}
                  start={first + trials.length}
                />
              )}
              {/* Another page of the list has links of its own, so that the focus does not stay down here. */}
              <Pagination
                key={page.page}
                request={asked}
                page={page.page}
                pageCount={page.pageCount}
              />
            </section>
          )}
          {total > 0 && <ExportLinks request={request} total={total} />}
          <SearchRecord text={record(labelOf)} />
        </div>
      </div>
    </div>
  )
}
