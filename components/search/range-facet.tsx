import Form from 'next/form'
import Link from 'next/link'
import { filters } from '@/lib/search/filters/filters'
import type { RangeFilter } from '@/lib/search/filters/definition'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withoutFilter } from '@/lib/search/request/request-links'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import { FacetFrame } from './facet-frame'
import { FollowedInput } from './followed-input'
import { KeptFields } from './kept-fields'
import { toSearchHref } from './search-href'

interface RangeFacetProps {
  filter: FilterId
  request: SearchRequest
  /** Of the whole search. */
  problems: readonly RequestProblem[]
  /** Folded until somebody asks; open in any case when it is set or not understood. */
  folded: boolean
}

const hints: Record<RangeFilter['kind'], string> = {
  date: 'A year (2024), a month (2024-05) or a day (2024-05-31); one of the two is enough.',
  number: 'Whole numbers; one of the two is enough.',
  age: 'A whole number, such as 45.',
}
const longestEnd = 40

/** An age, or a span of numbers or dates, as a plain form that keeps the rest of the search. */
export function RangeFacet({ filter: id, request, problems, folded }: RangeFacetProps) {
  const filter = filters[id]
  if (filter.kind === 'choice' || filter.kind === 'open') return null
  const { key, label, help, kind } = filter
  const [chosen = ''] = request.filters[id] ?? []
  const typed = problems.find((problem) => problem.key === key)?.value
  const ends = filter.toEnds(typed ?? chosen)
  const wrong = typed === undefined ? {} : filter.explain(typed)
  const fields =
    kind === 'age'
      ? ([['from', key, 'Age in years']] as const)
      : ([
          ['from', `${key}-from`, 'From'],
          ['to', `${key}-to`, 'To'],
        ] as const)
  const kept = formatSearchRequest(withoutFilter(request, id))
  const idOf = (part: string) => `${key}-${part}`
  return (
    <FacetFrame label={label} help={help} open={!folded || chosen !== '' || typed !== undefined}>
      <Form action="/trials" prefetch={false} scroll={false}>
        <KeptFields search={kept} />
        <div className="grid max-w-xs grid-cols-2 gap-x-2">
          {fields.map(([end, name, words]) => (
            <div key={end} className="min-w-0">
              <label htmlFor={idOf(`${end}-box`)} className="text-xs font-semibold">
                {kind !== 'age' && <span className="sr-only">{label}: </span>}
                {words}
              </label>
              <FollowedInput
                id={idOf(`${end}-box`)}
                name={name}
                defaultValue={ends[end]}
                maxLength={longestEnd}
                inputMode={kind === 'date' ? 'text' : 'numeric'}
                autoComplete="off"
                aria-invalid={wrong[end] !== undefined || undefined}
                aria-describedby={`${idOf('hint')}${wrong[end] === undefined ? '' : ` ${idOf(`${end}-problem`)}`}`}
                className="field min-h-9 px-2.5 py-1 text-sm tabular-nums aria-invalid:border-2 aria-invalid:border-stop-line"
              />
            </div>
          ))}
          {kind === 'age' && <ApplyButton label={label} className="self-end" />}
        </div>
        {fields.map(([end]) =>
          wrong[end] === undefined ? null : (
            <p
              key={end}
              id={idOf(`${end}-problem`)}
              role="alert"
              className="mt-1 text-xs leading-snug font-semibold break-words text-stop-fg"
            >
              {wrong[end]}
            </p>
          ),
        )}
        <p id={idOf('hint')} className="mt-1 text-xs leading-snug text-ink-3">
          {hints[kind]}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-4 empty:hidden">
          {kind !== 'age' && <ApplyButton label={label} />}
          {chosen !== '' && (
            <Link
              href={toSearchHref(withoutFilter(request, id))}
              prefetch={false}
              scroll={false}
              rel="nofollow"
              className="inline-flex min-h-9 items-center text-sm"
            >
              Remove<span className="sr-only"> the filter “{label}”</span>
            </Link>
          )}
        </p>
      </Form>
    </FacetFrame>
  )
}

function ApplyButton({ label, className = '' }: { label: string; className?: string }) {
  return (
    <button type="submit" className={`button button-quiet min-h-9 px-3 py-1 text-sm ${className}`}>
      Apply<span className="sr-only"> {label.toLowerCase()}</span>
    </button>
  )
}
