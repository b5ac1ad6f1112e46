import type { Metadata } from 'next'
import { connection } from 'next/server'
import { AllFiltersView } from '@/components/search/all-filters-view'
import { labelOf } from '@/lib/data/labels'
import { searchTrials } from '@/lib/data/trials'
import { filterIds } from '@/lib/search/filters/filter-ids'
import { parseSearchRequest } from '@/lib/search/request/request'

// The form is complete in the HTML: without script nobody would see what is streamed in later.
export const instant = false

export const metadata: Metadata = {
  title: 'All filters',
  // As many pages as there are searches.
  robots: { index: false, follow: false },
}

export default async function FiltersPage({ searchParams }: PageProps<'/search/filters'>) {
  await connection()
  const { request, problems } = parseSearchRequest(await searchParams)
  const page = await searchTrials(request, filterIds)
  return <AllFiltersView request={request} problems={problems} page={page} labelOf={labelOf} />
}
