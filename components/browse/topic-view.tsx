import Link from 'next/link'
import { CareNote, isAboutSoldCells } from '@/components/care/care-note'
import { FirstPartEnd } from '@/components/layout/first-part-end'
import { toSearchHref } from '@/components/search/search-href'
import { TrialCard } from '@/components/search/trial-card'
import { FeedLinks } from '@/components/ui/feed-links'
import { Crumb } from '@/components/ui/crumb'
import { toBrowsePath, type TopicReport } from '@/lib/pages/browse'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withFilterValues, withoutFilter } from '@/lib/search/request/request-links'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { CountList } from './count-list'
import { YearChart } from './year-chart'

/** One cell type, target or disease group: what it is, and where its trials take place. */
export function TopicView({ report }: { report: TopicReport }) {
  const { topic, request, total, leftOut, byYear, trials } = report
  return (
    <article className="wrap">
      <Crumb label="Breadcrumb" href={`/cells#${topic.kind.folder}`}>
        {topic.kind.heading}
      </Crumb>
      <header className="mt-2 max-w-prose">
        <h1>{topic.label}</h1>
        <p className="mt-3 text-lg">{topic.description}</p>
        <p className="mt-4">
          {total === 0 ? (
            'No trial here tests them.'
          ) : (
            <Link href={toSearchHref(request)} prefetch={false} className="button">
              See {total === 1 ? 'the trial' : `all ${total.toLocaleString('en')} trials`}
            </Link>
          )}
        </p>
        {leftOut > 0 && (
          <p className="mt-3 text-sm text-ink-3">
            Counts include only trials that test a cell therapy.{' '}
            <Link
              href={toSearchHref(withoutFilter(request, 'role'))}
              prefetch={false}
              rel="nofollow"
            >
              {leftOut.toLocaleString('en')} {leftOut === 1 ? 'other' : 'others'}
            </Link>{' '}
            {leftOut === 1 ? 'mentions' : 'mention'} one.
          </p>
        )}
        {total > 0 && <FeedLinks query={formatSearchRequest(request)} />}
      </header>
      {isAboutSoldCells(request) && <CareNote />}
      {total > 0 && (
        <>
          <section aria-labelledby="numbers" className="mt-10">
            <h2 id="numbers">Status and phase</h2>
            <div className="mt-4 grid gap-x-12 gap-y-8 md:grid-cols-2">
              <CountList
                id="by-status"
                title="By status"
                filter="status"
                values={report.byStatus}
                request={request}
              />
              <CountList
                id="by-phase"
                title="By phase"
                filter="phase"
                values={report.byPhase}
                request={request}
              />
            </div>
          </section>
          <FirstPartEnd />
          {byYear.length > 0 && (
            <section aria-labelledby="years" className="mt-10">
              <h2 id="years" className="mb-4">
                Trials started each year
              </h2>
              <YearChart byYear={byYear} thisYear={report.thisYear} total={total} />
            </section>
          )}
          <Related report={report} />
          <section aria-labelledby="trials" className="mt-10">
            <h2 id="trials">Trials</h2>
            <ol className="mt-4 space-y-4">
              {trials.map((trial) => (
                <li key={trial.trialId}>
                  <TrialCard trial={trial} />
                </li>
              ))}
            </ol>
            {total > trials.length && (
              <p className="mt-4">
                <Link href={toSearchHref(request)} prefetch={false}>
                  Filter and sort all {total.toLocaleString('en')} trials
                </Link>
              </p>
            )}
          </section>
        </>
      )}
    </article>
  )
}

/** Other labels of these trials: the label links to its page, the number to the trials with both labels. */
function Related({ report: { topic, related, request } }: { report: TopicReport }) {
  const lists = related.filter(({ values }) => values.length > 0)
  if (lists.length === 0) return null
  return (
    <section aria-labelledby="related" className="mt-10">
      <h2 id="related">Often in the same trials</h2>
      <div className="mt-4 grid gap-x-12 gap-y-8 md:grid-cols-2">
        {lists.map(({ kind, values }) => (
          <section key={kind.filter} aria-labelledby={`related-${kind.folder}`}>
            <h3 id={`related-${kind.folder}`}>{kind.heading}</h3>
            <ul className="mt-2 divide-y divide-line border-y border-line">
              {values.map(({ value, label, count }) => (
                <li key={value} className="flex flex-wrap items-center justify-between gap-x-4">
                  <Link
                    href={toBrowsePath(kind.filter, value) ?? '/cells'}
                    prefetch={false}
                    className="inline-block min-w-0 py-1.5"
                  >
                    {label}
                  </Link>
                  <Link
                    href={toSearchHref(withFilterValues(request, kind.filter, [value]))}
                    prefetch={false}
                    rel="nofollow"
                    className="py-1.5 text-sm whitespace-nowrap tabular-nums"
                  >
                    {describeTrialCount(count)}
                    <span className="sr-only">
                      {' '}
                      of {topic.label} and {label}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
