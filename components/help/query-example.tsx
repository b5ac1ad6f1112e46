import Link from 'next/link'
import { toSearchHref } from '@/components/search/search-href'
import { defaultRequest } from '@/lib/search/request/request'

/** A query as it is typed, as a link that runs it. */
export function QueryExample({ query }: { query: string }) {
  return (
    <Link
      href={toSearchHref({ ...defaultRequest, query })}
      prefetch={false}
      className="font-mono text-sm break-words max-lg:wrap-anywhere"
    >
      {query}
    </Link>
  )
}
