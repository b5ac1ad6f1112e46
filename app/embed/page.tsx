import type { Metadata } from 'next'
import Link from 'next/link'
import { embedKeys, parseEmbedOptions } from '@/components/embed/embed-document'
import { EmbedGuide } from '@/components/embed/embed-guide'
import { describeSearch } from '@/lib/data/labels'
import { getSiteUrl } from '@/lib/data/site-url'
import { parseSearchRequest } from '@/lib/search/request/request'
import { withView } from '@/lib/search/request/request-links'

export const metadata: Metadata = {
  title: 'Embed a list of trials',
  description:
    'Show a live list or count of cell therapy trials on your own website with one line.',
  alternates: { canonical: '/embed' },
}

export default async function EmbedPage({ searchParams }: PageProps<'/embed'>) {
  const params = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([key, value]) =>
      [value ?? []].flat().map((each) => [key, each]),
    ),
  )
  const { options } = parseEmbedOptions(params)
  for (const key of embedKeys) params.delete(key)
  const { request: read } = parseSearchRequest(params)
  const request = withView({ ...read, page: 1 }, 'list')
  return (
    <div className="wrap pt-10">
      <h1>Embed a list of trials</h1>
      <p className="mt-3 max-w-prose text-ink-2">
        Show a live list or count of any search on the website of your hospital or foundation. It
        stays up to date, works with a keyboard and screen readers, sets no cookies and doesn’t
        track anyone. To use filters, <Link href="/trials">search for trials</Link> and choose
        “Embed this list” below the results.
      </p>
      <EmbedGuide
        request={request}
        sentence={describeSearch(request)}
        options={options}
        siteUrl={await getSiteUrl()}
      />
    </div>
  )
}
