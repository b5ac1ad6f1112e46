import Form from 'next/form'
import Link from 'next/link'
import { Crumb } from '@/components/ui/crumb'
import type { FacetValuesPage } from '@/lib/search/engine'
import { describeRequest } from '@/lib/search/request/describe-request'
import { describeChoice } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import { toExclusionId, type ChoiceId } from '@/lib/search/filters/filter-ids'
import { withFilterToggled } from '@/lib/search/request/request-links'
import { formatSearchRequest } from '@/lib/search/request/request'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { longestNamePart } from '@/lib/search/request/typed-text'
import type { FacetValue } from '@/lib/search/result'
import type { RequestProblem } from '@/lib/search/request/search-request'
import { valuesPageSize, type ValuesRequest } from '@/lib/search/request/values-request'
import { capitalise } from '@/lib/study/letter-case'
import { FacetLink } from './facet-link'
import { FacetOption } from './facet-option'
import { describeValues } from './facet-nouns'
import { KeptFields } from './kept-fields'
import { ProblemList } from './problem-list'
import { toSearchHref, toValuesHref } from './search-href'

interface FacetValuesViewProps {
  request: ValuesRequest
  problems: readonly RequestProblem[]
  page: FacetValuesPage
  /** A filter value in the spelling of the records. */
  labelOf: (id: ChoiceId, value: string) => string
}

const orderLabels = { count: 'Number of trials', name: 'Name' } as const

/** All values of one filter within a search: each links back to the search with it selected. */
export function FacetValuesView({ request, problems, page, labelOf }: FacetValuesViewProps) {
  const { filter: id, search } = request
  const { one } = describeValues(id)
  return (
    <div className="wrap">
      <Crumb label="Search" href={toSearchHref(search)}>
        Back to {describeTrialCount(page.trials)}
      </Crumb>
      <h1 className="mt-2">Choose a {one}</h1>
      <p className="mt-1 break-words text-ink-3">{describeRequest(search, labelOf)}</p>
      <p className="mt-3 max-w-prose text-sm">
        {filters[id].help} Each number shows how many trials you would find with that {one} alone.
      </p>
      <div className="mt-4 space-y-4">
        <ProblemList problems={problems} />
        <FindForm request={request} />
        <LeftOut request={request} labelOf={labelOf} />
        {page.chosen.length > 0 && (
          <section aria-labelledby="chosen-title">
            <h2 id="chosen-title" className="heading-plain">
              Chosen
            </h2>
            <ul className="max-w-md">
              {page.chosen.map((value) => (
                <ValueRow key={value.value} request={request} value={value} />
              ))}
            </ul>
          </section>
        )}
        <Values request={request} page={page} />
        <Pager request={request} page={page} />
      </div>
    </div>
  )
}

function FindForm({ request: { filter, find, order, search } }: { request: ValuesRequest }) {
  const { one } = describeValues(filter)
  const { label, key } = filters[filter]
  return (
    <Form
      // Another list has another text in the box; without the key the old one would stay.
      key={find}
      action="/search/values"
      prefetch={false}
      role="search"
      aria-label={label}
      className="flex max-w-lg gap-2"
    >
      <input type="hidden" name="filter" value={key} />
      <input
        type="search"
        name="find"
        aria-label={`Find a ${one}`}
        placeholder={`Find a ${one}`}
        defaultValue={find}
        maxLength={longestNamePart}
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="search"
        className="field"
      />
      {order !== 'count' && <input type="hidden" name="order" value={order} />}
      <KeptFields search={formatSearchRequest(search)} />
      <button type="submit" className="button">
        Find
      </button>
    </Form>
  )
}

function ValueRow({
  request: { filter, search },
  value,
}: {
  request: ValuesRequest
  value: FacetValue
}) {
  return (
    <li className="value-row">
      <FacetLink filter={filter} value={value} request={search} />
      {!value.selected && (
        <Link
          href={toSearchHref(withFilterToggled(search, toExclusionId(filter), value.value))}
          prefetch={false}
          rel="nofollow"
        >
          Leave out<span className="sr-only"> {value.label}</span>
        </Link>
      )}
    </li>
  )
}

function LeftOut({
  request: { filter, search },
  labelOf,
}: Pick<FacetValuesViewProps, 'request' | 'labelOf'>) {
  const id = toExclusionId(filter)
  const excluded = search.filters[id] ?? []
  if (excluded.length === 0) return null
  return (
    <section aria-labelledby="excluded-title">
      <h2 id="excluded-title" className="heading-plain">
        Left out
      </h2>
      <ul className="max-w-md">
        {excluded.map((value) => (
          <li key={value}>
            <FacetOption
              href={toSearchHref(withFilterToggled(search, id, value))}
              label={capitalise(describeChoice(id, [labelOf(filter, value)]).words)}
              selected
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Values({ request, page }: Pick<FacetValuesViewProps, 'request' | 'page'>) {
  const { filter, find } = request
  const { values, total, pageCount } = page
  const { one, many } = describeValues(filter)
  const first = (page.page - 1) * valuesPageSize + 1
  return (
    <section aria-labelledby="values-title">
      <h2 id="values-title" className="heading-plain">
        {total.toLocaleString('en')} {total === 1 ? one : many}
        {find !== '' && <> with “{find}”</>}
        {pageCount > 1 && (
          <span className="font-normal text-ink-3">
            {' · '}
            {first.toLocaleString('en')} to {(first + values.length - 1).toLocaleString('en')}
          </span>
        )}
      </h2>
      {total === 0 ? (
        <NoValues request={request} />
      ) : (
        <>
          {total > 1 && <OrderLinks request={request} />}
          <ol
            start={first}
            className="mt-2 gap-x-10 sm:columns-2 lg:columns-3"
            aria-label={`${filters[filter].label}, with the number of trials`}
          >
            {values.map((value) => (
              <ValueRow key={value.value} request={request} value={value} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function NoValues({ request }: { request: ValuesRequest }) {
  const { one, many } = describeValues(request.filter)
  if (request.find === '') return <p className="mt-1">No trial of this search names any.</p>
  return (
    <p className="mt-1">
      No {one} of this search has these words in its name.{' '}
      <Link href={toValuesHref({ ...request, find: '', page: 1 })} prefetch={false} rel="nofollow">
        Show all {many}
      </Link>
    </p>
  )
}

function Pager({
  request,
  page: { page, pageCount },
}: Pick<FacetValuesViewProps, 'request' | 'page'>) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label="Pages of the list" className="flex flex-wrap items-center gap-3">
      {page > 1 && (
        <PageLink request={request} page={page - 1} rel="prev">
          Previous
        </PageLink>
      )}
      <span>
        Page {page} of {pageCount}
      </span>
      {page < pageCount && (
        <PageLink request={request} page={page + 1} rel="next">
          Next
        </PageLink>
      )}
    </nav>
  )
}

interface PageLinkProps {
  request: ValuesRequest
  page: number
  rel: 'prev' | 'next'
  children: string
}

function PageLink({ request, page, rel, children }: PageLinkProps) {
  return (
    <Link
      href={toValuesHref({ ...request, page })}
      prefetch={false}
      rel={`${rel} nofollow`}
      className="button button-quiet"
    >
      {children}
    </Link>
  )
}

function OrderLinks({ request }: { request: ValuesRequest }) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
      <span className="text-ink-3">Sort by</span>
      {(['count', 'name'] as const).map((order) => (
        <Link
          key={order}
          href={toValuesHref({ ...request, order, page: 1 })}
          prefetch={false}
          rel="nofollow"
          aria-current={order === request.order ? 'true' : undefined}
          className="inline-flex min-h-8 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {orderLabels[order]}
        </Link>
      ))}
    </p>
  )
}
