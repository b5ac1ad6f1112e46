import type { Route } from 'next'
import Link from 'next/link'
import { YearChart } from '@/components/browse/year-chart'
import { CareNote } from '@/components/care/care-note'
import { describeCells, describePlaces } from '@/components/search/describe-summary'
import { SearchForm } from '@/components/search/search-form'
import { toSearchHref, toTrialHref } from '@/components/search/search-href'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { lowerFirst } from '@/lib/study/letter-case'
import { toFeedPath } from '@/lib/exports/feed-addresses'
import { formatSearchRequest } from '@/lib/search/request/request'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { Home, HomeList } from '@/lib/pages/home'
import { browseKinds, listBrowseTopics, toBrowsePath, type BrowseFilter } from '@/lib/pages/browse'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { withFilterValues, withView } from '@/lib/search/request/request-links'
import type { YearCount } from '@/lib/search/insights'
import type { FacetValue } from '@/lib/search/result'
import { WorldMap } from './world-map'

const examples = ['leukaemia near Leeds, age 9', 'CAR-T for lupus', 'stem cells for MS'] as const
const shownDiseases = 12
const shownCells = 6
/** Years of the chart. */
const shownYears = 13

/** The home page: the search box, where trials are recruiting, three kinds of visitor, and ways to browse. */
export function HomeView({ home }: { home: Home }) {
  const { overview, towns, byDisease, byCellType, byYear, thisYear } = home
  const isShown = ({ year }: YearCount) => year > thisYear - shownYears && year <= thisYear
  return (
    <>
      <section className="home-start">
        <div className="wrap">
          <div>
            <h1>Find a cell therapy trial, and understand it</h1>
            <p className="home-lead">
              CAR-T, stem cell and other living-cell treatments, from public registries, in plain
              words.
            </p>
            <SearchForm />
            <ul className="home-examples" aria-label="Examples">
              <li aria-hidden="true">Try</li>
              {examples.map((example) => (
                <li key={example}>
                  <Link
                    href={`/trials?${new URLSearchParams({ q: example }).toString()}`}
                    prefetch={false}
                    className="chip chip-plain"
                  >
                    {example}
                  </Link>
                </li>
              ))}
            </ul>
            <p className="home-fresh">
              <Icon name="clock" />
              <span>
                {overview.latestUpdate && (
                  <>
                    Newest record: <TimeStamp value={overview.latestUpdate} />.{' '}
                  </>
                )}
                {overview.changedAt && (
                  <>
                    Last import: <TimeStamp value={overview.changedAt} />.{' '}
                  </>
                )}
                <Link href="/about/data" prefetch={false}>
                  Sources and freshness
                </Link>
              </span>
            </p>
          </div>
          {towns.towns.length > 0 && <Where home={home} />}
        </div>
      </section>
      <div className="wrap home-parts">
        <Visitors />
        <Browse
          id="diseases"
          title="Browse by disease group"
          filter="indicationGroup"
          values={byDisease}
          shown={shownDiseases}
          all={{ href: '/cells#indications', label: 'All disease groups' }}
        />
        <Browse
          id="cells"
          title="Browse by cell type"
          filter="cellType"
          values={byCellType}
          shown={shownCells}
          all={{ href: '/cells', label: 'All cell types and targets' }}
        />
        <div className="home-pair">
          <NewTrials id="recruiting" title="Newly recruiting" list={home.newlyRecruiting} />
          <div>
            {byYear.length > 0 && (
              <section aria-labelledby="years">
                <h2 id="years">Trials started each year</h2>
                <YearChart byYear={byYear.filter(isShown)} thisYear={thisYear} />
              </section>
            )}
            <NewTrials id="posted" title="Newly posted" list={home.newlyPosted} />
          </div>
        </div>
        <CareNote />
      </div>
    </>
  )
}

function Where({ home: { overview, towns, recruiting, byCountry } }: { home: Home }) {
  const map = withView(recruiting, 'map')
  return (
    <section aria-labelledby="where" className="home-where">
      <h2 id="where">
        {describeTrialCount(overview.recruiting)} {overview.recruiting === 1 ? 'is' : 'are'}{' '}
        recruiting in {towns.towns.length.toLocaleString('en')}{' '}
        {towns.towns.length === 1 ? 'town' : 'towns'}
      </h2>
      <p>
        of {overview.total.toLocaleString('en')} cell therapy trials. Each dot is a town.{' '}
        <Link href={toSearchHref(map)} prefetch={false}>
          Open the map
        </Link>
      </p>
      <WorldMap towns={towns} />
      <ul aria-label="Countries with recruiting trials">
        {byCountry.map(({ value, label, count }) => (
          <li key={value}>
            <Link
              href={toSearchHref(withFilterValues(recruiting, 'country', [value]))}
              prefetch={false}
            >
              {`${label} ${count.toLocaleString('en')}`}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Visitor {
  title: string
  icon: IconName
  text: string
  links: readonly { href: Route; label: string }[]
}

const visitors: readonly Visitor[] = [
  {
    title: 'Patients and carers',
    icon: 'people',
    text: 'See what is open near you and how to ask about it.',
    links: [
      { href: '/trials#near', label: 'Find trials near you' },
      { href: '/care#costs', label: 'Prepare questions for a trial team' },
      { href: '/care#clinics', label: 'Check a clinic that sells treatments' },
    ],
  },
  {
    title: 'Clinicians',
    icon: 'stethoscope',
    text: 'Match one patient, compare trials and print a packet.',
    links: [
      { href: '/search/filters', label: 'Search by age, place and disease' },
      { href: '/trials?view=table', label: 'Compare trials side by side' },
      { href: '/glossary', label: 'Look up a word for a patient' },
    ],
  },
  {
    title: 'Researchers',
    icon: 'microscope',
    text: 'Search by target, donor and route, and download the data.',
    links: [
      { href: '/help/search', label: 'Build a search with exact fields' },
      { href: '/trials?view=insights', label: 'See trends and download figures' },
      { href: '/help/api', label: 'Export records or use the API' },
    ],
  },
]

function Visitors() {
  return (
    <div className="home-visitors">
      {visitors.map(({ title, icon, text, links }) => (
        <section key={title} aria-label={title}>
          <h2>
            <Icon name={icon} /> {title}
          </h2>
          <p>{text}</p>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                {/* Plain links: the browser opens a folded part of the other page and moves the focus there. */}
                <a href={href}>
                  {label}
                  <Icon name="chevron-right" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface BrowseProps {
  id: string
  title: string
  filter: BrowseFilter
  values: readonly FacetValue[]
  shown: number
  all: { href: Route; label: string }
}

/** The most frequent values of a filter, each linked to its page; bars compare them. */
function Browse({ id, title, filter, values, shown, all }: BrowseProps) {
  const kind = browseKinds.find((each) => each.filter === filter)
  const topics = kind ? listBrowseTopics(kind) : []
  const most = Math.max(1, ...values.map(({ count }) => count))
  if (values.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <div className="home-head">
        <h2 id={id}>{title}</h2>
        <Link href={all.href} prefetch={false}>
          {all.label}
        </Link>
      </div>
      <ul className="home-topics">
        {values.slice(0, shown).map(({ value, label, count }) => {
          const topic = topics.find((each) => each.value === value)
          return (
            <li key={value}>
              <Link href={toBrowsePath(filter, value) ?? '/cells'} prefetch={false}>
                <span>{label}</span>
                <span className="tabular-nums">{count.toLocaleString('en')}</span>
                {filter === 'cellType' && topic && (
                  <small>{firstSentence(topic.description)}</small>
                )}
                <i style={{ width: `${Math.max(1, (100 * count) / most).toFixed(0)}%` }} />
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const firstSentence = (text: string) => /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text

function NewTrials({ id, title, list }: { id: string; title: string; list: HomeList }) {
  if (list.trials.length === 0) return null
  return (
    <section aria-labelledby={id} className="home-new">
      <div className="home-head">
        <h2 id={id}>{title}</h2>
        <p>
          <Link href={toSearchHref(list.request)} prefetch={false}>
            See all<span className="sr-only"> {lowerFirst(title)} trials</span>
          </Link>
          {' · '}
          <a
            href={toFeedPath('atom', { query: formatSearchRequest(list.request) })}
            type="application/atom+xml"
          >
            Feed<span className="sr-only"> of {lowerFirst(title)} trials</span>
          </a>
        </p>
      </div>
      <ul>
        {list.trials.map((trial) => {
          const date = id === 'recruiting' ? trial.startDate : trial.firstPostDate
          return (
            <li key={trial.trialId}>
              <p>{date && <TimeStamp value={date} />}</p>
              <p>
                <Link href={toTrialHref(trial.trialId)} prefetch={false}>
                  {trial.briefTitle}
                </Link>
              </p>
              <p>
                {[describeCells(trial), describePlaces(trial)?.countries]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
