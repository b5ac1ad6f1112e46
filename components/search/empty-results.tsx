import Link from 'next/link'
import { choices } from '@/lib/search/filters/exclusions'
import { listChosenFilters } from '@/lib/search/request/default-filters'
import { defaultRequest } from '@/lib/search/request/request'
import {
  withNear,
  withoutFilter,
  withoutFilters,
  withQuery,
} from '@/lib/search/request/request-links'
import {
  describeDistance,
  describeRadius,
  findWiderRadius,
  unitOfRadius,
} from '@/lib/search/place/near'
import { describeTrialCount } from '@/lib/pages/trial-count'
import type { Blame, Facet, NearPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

interface EmptyResultsProps {
  request: SearchRequest
  facets: readonly Facet[]
  /** A limit that can be removed, with the number of results without it. */
  blame: readonly Blame[]
  near?: NearPage | undefined
}

const blameWords: Record<Blame['kind'], (label: string) => string> = {
  filter: (label) => `Remove the ${label} filter`,
  word: (label) => `Leave out “${label}”`,
  near: (label) => `Search everywhere, not only ${label}`,
}

/** No results: suggests changes, first those that are known to help. */
export function EmptyResults({ request, facets, blame, near }: EmptyResultsProps) {
  const blamed = new Set(blame.flatMap(({ filter }) => filter ?? []))
  const chosen = listChosenFilters(request).filter((id) => !blamed.has(id))
  // The counts of a facet ignore its own selection, so they show what there would be without it.
  const helps = (id: string) =>
    facets.some((facet) => facet.filter === id && facet.values.some(({ count }) => count > 0))
  const others = blame.length > 0 ? [] : chosen.filter((id) => !helps(id))
  const ordered = [...chosen.filter(helps), ...others]
  const isWithoutWords = blame.some(({ request: without }) => without.query === '')
  return (
    <section
      aria-labelledby="empty-title"
      className="rounded-card border border-line bg-surface p-5 sm:p-7"
    >
      <h2 id="empty-title">No trial matches all of this</h2>
      <p className="mt-1 text-ink-3">Changes that may help:</p>
      <ul className="mt-3 list-disc space-y-2 pl-5">
        <WiderRadius request={request} near={near} />
        {blame.map(({ kind, label, total, request: without }) => (
          <li key={`${kind} ${label}`}>
            <Link href={toSearchHref(without)} prefetch={false}>
              {blameWords[kind](label)}
            </Link>
            <span className="text-ink-3"> – {describeTrialCount(total)} without it</span>
          </li>
        ))}
        {ordered.map((id) => (
          <li key={id}>
            <Link href={toSearchHref(withoutFilter(request, id))} prefetch={false}>
              Remove the {choices[id].label} filter
            </Link>
            {helps(id) && <span className="text-ink-3"> – there are trials without it</span>}
          </li>
        ))}
        {chosen.length > 1 && (
          <li>
            <Link href={toSearchHref(withoutFilters(request))} prefetch={false}>
              Remove all filters
            </Link>
          </li>
        )}
        {request.query !== '' && chosen.length > 0 && !isWithoutWords && (
          <li>
            <Link href={toSearchHref(withQuery(request, ''))} prefetch={false}>
              Search without the words “{request.query.slice(0, 80)}”
            </Link>
          </li>
        )}
        {request.query !== '' && (
          <li>Check the spelling, use fewer words, or try another name of the disease.</li>
        )}
        <li>
          <Link href={toSearchHref(defaultRequest)} prefetch={false}>
            See all trials
          </Link>
        </li>
      </ul>
    </section>
  )
}

/** The smallest offered distance that reaches the nearest trial that matches everything else. */
function WiderRadius({ request, near }: Pick<EmptyResultsProps, 'request' | 'near'>) {
  if (!request.near || near?.kind !== 'found' || near.nextMetres === undefined) return null
  const unit = unitOfRadius(request.near.radius)
  const radius = findWiderRadius(near.nextMetres, unit)
  return (
    <li>
      <Link href={toSearchHref(withNear(request, { ...request.near, radius }))} prefetch={false}>
        {radius === 'any' ? 'Search at any distance' : `Search within ${describeRadius(radius)}`}
      </Link>
      <span className="text-ink-3">
        {' '}
        – the nearest trial is {describeDistance(near.nextMetres, unit)} away
      </span>
    </li>
  )
}
