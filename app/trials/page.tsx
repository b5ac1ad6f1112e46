import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { InsightsView } from '@/components/insights/insights-view'
import { TownMap } from '@/components/map/town-map'
import { listCountedFilters } from '@/components/search/panel-filters'
import { toSearchHref } from '@/components/search/search-href'
import { toCardImages } from '@/components/social/card-image'
import { SearchView } from '@/components/search/search-view'
import { findTowns, getInsights } from '@/lib/data/insights'
import { readPasted } from '@/lib/data/pasted'
import { findPlainReading } from '@/lib/data/plain-reading'
import { getSiteUrl } from '@/lib/data/site-url'
import { getChangedAt, searchTrials } from '@/lib/data/trials'
import { toFeedLinks } from '@/lib/exports/feed-addresses'
import { toFigures } from '@/lib/pages/figures'
import { describeSearch, labelOf } from '@/lib/data/labels'
import { isFormAddress } from '@/lib/search/request/form-address'
import { toSpokenRequest } from '@/lib/search/place/near-request'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import { withView } from '@/lib/search/request/request-links'
import { formatSearchRecord } from '@/lib/search/request/search-record'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { parseStrictRequest } from '@/lib/search/request/strict-request'
import { toTrialPath } from '@/lib/study/trial-path'

export async function generateMetadata({ searchParams }: PageProps<'/trials'>): Promise<Metadata> {
  const { request } = parseSearchRequest(await searchParams)
  // The meaning of the words, and whether a place limits the list, is known only after the search.
  const { applied, near } = await searchOnce(request)
  const spoken = toSpokenRequest(applied ?? request, near)
  const sentence = describeSearch(spoken)
  const list = withView(request, 'list')
  return {
    title: request.page > 1 ? `${sentence}, page ${request.page}` : sentence,
    description: `${sentence}: clinical trials of cell therapies, with status, phase, place and who can take part.`,
    alternates: {
      canonical: toSearchHref(list),
      types: toFeedLinks({ query: formatSearchRequest({ ...request, page: 1 }) }),
    },
    openGraph: {
      title: sentence,
      url: toSearchHref(list),
      siteName: 'Cell Therapy Trials',
      images: toCardImages(list, sentence),
    },
    // Searches for words and places are countless; search engines should follow only filters and pages.
    ...((request.query !== '' || request.near) && { robots: { index: false, follow: true } }),
  }
}

/** The content of a view that shows all results instead of the list. */
async function showOverview(request: SearchRequest) {
  switch (request.view) {
    case 'map':
      return <TownMap request={request} towns={await findTowns(request)} />
    case 'insights': {
      const insights = await getInsights(request)
      const figures = toFigures(insights, new Date().getUTCFullYear())
      return <InsightsView request={request} insights={insights} figures={figures} />
    }
    case 'table':
    case undefined:
      return undefined
  }
}

/** One search for the page and its title, which Next builds separately. */
const searchOnce = (request: SearchRequest) => searchByKey(JSON.stringify(request))
const searchByKey = cache((key: string) => {
  const request = JSON.parse(key) as SearchRequest
  return searchTrials(request, listCountedFilters(request))
})

export default async function TrialsPage({ searchParams }: PageProps<'/trials'>) {
  const searchedAt = new Date().toISOString().slice(0, 10)
  const params = await searchParams
  const { request: typed, problems } = parseStrictRequest(params)
  // Texts that could not be understood are shown beside their fields, and only this address still has them.
  if (isFormAddress(params) && problems.length === 0) redirect(toSearchHref(typed))
  const { request, trialId, note } = await readPasted(typed)
  if (trialId !== undefined) redirect(toTrialPath(trialId))
  const page = await searchOnce(request)
  const changedAt = await getChangedAt()
  const siteUrl = await getSiteUrl()
  return (
    <SearchView
      request={request}
      problems={problems}
      page={page}
      pasted={note}
      overview={await showOverview(request)}
      reading={await findPlainReading(page.applied ?? request, page)}
      labelOf={labelOf}
      record={formatSearchRecord({
        request: withView(request, 'list'),
        page,
        labelOf,
        searchedAt,
        dataChangedAt: changedAt,
        siteUrl,
      })}
    />
  )
}
