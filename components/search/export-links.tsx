import { exportFormats } from '@/lib/exports/formats'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { formatSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { FeedLinks } from '@/components/ui/feed-links'
import { Disclosure } from '@/components/ui/disclosure'

interface ExportLinksProps {
  request: SearchRequest
  total: number
}

/** Every trial of the search as a file, in each format that there is. */
export function ExportLinks({ request, total }: ExportLinksProps) {
  const query = formatSearchRequest({ ...request, page: 1 })
  return (
    <Disclosure summary={`Download or follow ${describeTrialCount(total)}`}>
      <ul className="mt-2 space-y-1">
        {exportFormats.map(({ id, label }) => (
          <li key={id}>
            <a href={`/export/trials.${id}${query === '' ? '' : `?${query}`}`} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <FeedLinks query={query} />
    </Disclosure>
  )
}
