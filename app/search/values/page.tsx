import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { describeValues } from '@/components/search/facet-nouns'
import { FacetValuesView } from '@/components/search/facet-values-view'
import { toValuesHref } from '@/components/search/search-href'
import { getFacetValuesPage } from '@/lib/data/facet-values'
import { describeSearch, labelOf } from '@/lib/data/labels'
import { parseValuesRequest } from '@/lib/search/request/values-request'
import { capitalise } from '@/lib/study/letter-case'

export async function generateMetadata({
  searchParams,
}: PageProps<'/search/values'>): Promise<Metadata> {
  const parsed = parseValuesRequest(await searchParams)
  if (!parsed) return { title: 'Not found', robots: { index: false } }
  const { filter, search } = parsed.request
  const { many } = describeValues(filter)
  return {
    title: `${capitalise(many)} · ${describeSearch(search)}`,
    // There are as many pages as searches.
    robots: { index: false, follow: false },
  }
}

export default async function ValuesPage({ searchParams }: PageProps<'/search/values'>) {
  const params = await searchParams
  const parsed = parseValuesRequest(params)
  if (!parsed) notFound()
  // A form also sends empty fields; shared addresses have none.
  if (Object.values(params).includes('')) redirect(toValuesHref(parsed.request))
  return (
    <FacetValuesView
      request={parsed.request}
      problems={parsed.problems}
      page={await getFacetValuesPage(parsed.request)}
      labelOf={labelOf}
    />
  )
}
