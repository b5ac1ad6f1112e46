import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { withView } from '@/lib/search/request/request-links'
import { resultViews, type ResultView } from '@/lib/search/request/result-views'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

const looks: Readonly<Record<ResultView, { label: string; icon: IconName }>> = {
  list: { label: 'List', icon: 'list' },
  table: { label: 'Table', icon: 'table' },
  map: { label: 'Map', icon: 'map' },
  insights: { label: 'Insights', icon: 'chart' },
}

/** The same results in each of the available views. */
export function ResultTabs({ request }: { request: SearchRequest }) {
  const { view = 'list' } = request
  return (
    <nav aria-label="View results as" className="result-tabs">
      {resultViews.map((each) => (
        <Link
          key={each}
          href={toSearchHref(withView(request, each))}
          prefetch={false}
          scroll={false}
          rel="nofollow"
          aria-current={each === view ? 'page' : undefined}
        >
          <Icon name={looks[each].icon} />
          {looks[each].label}
        </Link>
      ))}
    </nav>
  )
}
