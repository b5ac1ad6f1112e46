import Link from 'next/link'
import { describeRequest } from '@/lib/search/request/describe-request'
import { getFilterByKey } from '@/lib/search/filters/filters'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import { toFiltersHref, toSearchHref } from './search-href'

interface ProblemListProps {
  problems: readonly RequestProblem[]
  /** The search, for the link to the fields; absent if they are on the page. */
  request?: SearchRequest
}

/** Parts of the address that could not be understood, in words; the rest of the search was run. */
export function ProblemList({ problems, request }: ProblemListProps) {
  const ofFilters = problems.filter(({ key }) => getFilterByKey(key) !== null)
  if (problems.length === 0) return null
  return (
    <section
      aria-labelledby="problems-title"
      className="rounded-card border-l-4 border-warn-line bg-warn-bg p-4 text-ink"
    >
      <h2 id="problems-title" className="heading-plain">
        {problems.length === 1
          ? 'One part of this search was not understood and left out'
          : 'Some parts of this search were not understood and left out'}
      </h2>
      <ul className="mt-1 list-disc space-y-1 pl-5 break-words">
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.message}
            {problem.suggestion && (
              <>
                {' '}
                <Link href={toSearchHref(problem.suggestion)} prefetch={false} rel="nofollow">
                  {describeRequest(problem.suggestion)}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {request && ofFilters.length > 0 && (
        <p className="mt-1">
          <Link href={toFiltersHref(request, ofFilters)} prefetch={false} rel="nofollow">
            Correct it in all filters
          </Link>
        </p>
      )}
    </section>
  )
}
