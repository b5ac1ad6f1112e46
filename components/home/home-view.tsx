import Link from 'next/link'
import { SearchForm } from '@/components/search/search-form'
import { toSearchHref } from '@/components/search/search-href'
import { TimeStamp } from '@/components/ui/time-stamp'
import { recruitingNow } from '@/lib/search/filters/dated-values'
import { defaultRequest } from '@/lib/search/request/request'
import type { CollectionOverview } from '@/lib/search/result'
import { BrowseList } from './browse-list'
import { HowToRead } from './how-to-read'

export function HomeView({ overview }: { overview: CollectionOverview }) {
  const { total, recruiting, countries, latestUpdate } = overview
  return (
    <>
      <section className="border-b border-line bg-tint">
        <div className="mx-auto max-w-page px-4 py-10 sm:px-6 sm:py-16">
          <h1 className="max-w-3xl text-3xl">Clinical trials of cell therapies, in plain words</h1>
          <p className="mt-4 max-w-prose text-lg text-ink-3">
            Search trials that treat people with living cells, such as CAR-T cells, natural killer
            cells and stem cells, and read each one without having to know the registry’s codes.
          </p>
          <div className="mt-8 max-w-3xl">
            <SearchForm />
            <p className="mt-3">
              {/* A plain link: it opens the form that phones have folded, and the keyboard goes on in it. */}
              <a href="/trials#near" className="inline-block py-1">
                Find trials near you
              </a>
            </p>
          </div>
          <Counts overview={{ total, recruiting, countries, latestUpdate }} />
        </div>
      </section>
      <div className="mx-auto max-w-page space-y-14 px-4 pt-12 sm:px-6">
        <section aria-labelledby="browse-title">
          <h2 id="browse-title">Browse</h2>
          <div className="mt-5 grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
            <BrowseList filter="cellType" counts={overview.byCellType} all="/cells" />
            <BrowseList filter="condition" counts={overview.byCondition} />
            <BrowseList filter="phase" counts={overview.byPhase} />
            <BrowseList filter="status" counts={overview.byStatus} />
          </div>
        </section>
        <HowToRead />
        <section aria-labelledby="data-title" className="max-w-prose">
          <h2 id="data-title">Where the records come from</h2>
          <p className="mt-3">
            Trials are registered by the people who run them, most of them at ClinicalTrials.gov,
            and this portal keeps each record as it was received. Every trial’s page ends with the
            source, the day on which it was read and a link to the registry, which may know more by
            now.{' '}
            <Link href="/about" prefetch={false}>
              More about this portal
            </Link>
          </p>
        </section>
      </div>
    </>
  )
}

interface CountsProps {
  overview: {
    total: number
    recruiting: number
    countries: number
    latestUpdate: string | undefined
  }
}

function Counts({ overview: { total, recruiting, countries, latestUpdate } }: CountsProps) {
  return (
    <dl className="mt-8 flex flex-wrap gap-x-10 gap-y-4">
      <Count value={total} label={total === 1 ? 'trial' : 'trials'} />
      <Count
        value={recruiting}
        label="recruiting, confirmed within 2 years"
        href={toSearchHref({
          ...defaultRequest,
          filters: { ...defaultRequest.filters, ...recruitingNow },
        })}
      />
      <Count value={countries} label={countries === 1 ? 'country' : 'countries'} />
      {latestUpdate && (
        <div className="flex flex-col-reverse">
          <dt className="text-sm text-ink-3">latest update of a record</dt>
          <dd className="font-serif text-2xl font-semibold">
            <TimeStamp value={latestUpdate} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Count({
  value,
  label,
  href,
}: {
  value: number
  label: string
  href?: ReturnType<typeof toSearchHref>
}) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-ink-3">
        {href === undefined ? (
          label
        ) : (
          <Link href={href} prefetch={false}>
            {label}
          </Link>
        )}
      </dt>
      <dd className="font-serif text-2xl font-semibold tabular-nums">
        {value.toLocaleString('en')}
      </dd>
    </div>
  )
}
