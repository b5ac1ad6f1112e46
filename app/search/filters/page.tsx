import type { Metadata } from 'next'
import { AllFiltersView } from '@/components/search/all-filters-view'
import { labelOf } from '@/lib/data/labels'
import { searchTrials } from '@/lib/data/trials'
import { filterIds } from '@/lib/search/filters/filter-ids'
import { parseSearchRequest } from '@/lib/search/request/request'

export const metadata: Metadata = {
  title: 'All filters',
  // There are as many pages as searches.
  robots: { index: false, follow: false },
}

export default async function FiltersPage({ searchParams }: PageProps<'/search/filters'>) {
  const { request, problems } = parseSearchRequest(await searchParams)
  const page = await searchTrials(request, filterIds)
  return <AllFiltersView request={request} problems={problems} page={page} labelOf={labelOf} />
}
