import { shorten } from '@/lib/study/shorten'
import { toSearchHref, toTrialHref } from '@/components/search/search-href'
import { Crumb } from '@/components/ui/crumb'
import { Icon } from '@/components/ui/icon'
import type { VisitedSearch } from '@/lib/pages/trial-visit'

/** Links back to the results, and to the trials before and after this one. */
export function TrialCrumb({ search }: { search: VisitedSearch | undefined }) {
  if (!search) {
    return (
      <Crumb label="Results" href="/trials" isPlain>
        All trials
      </Crumb>
    )
  }
  const { request, total, position } = search
  const query = shorten(request.query, 40)
  return (
    <nav aria-label="Results" className="crumb">
      <a href={toSearchHref(request)}>
        <Icon name="arrow-left" />
        <span>
          <span className="word">Back to </span>
          {`${total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`}
          {query !== '' && <span className="word"> for “{query}”</span>}
        </span>
      </a>
      {position && (
        <span>
          {position.previous && (
            <a href={toTrialHref(position.previous, request)} rel="prev nofollow">
              <Icon name="chevron-left" />
              <span className="word">
                Previous<span className="sr-only"> trial</span>
              </span>
            </a>
          )}
          <span>
            {position.number.toLocaleString('en')} of {total.toLocaleString('en')}
          </span>
          {position.next && (
            <a href={toTrialHref(position.next, request)} rel="next nofollow">
              <span className="word">
                Next<span className="sr-only"> trial</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          )}
        </span>
      )}
    </nav>
  )
}
