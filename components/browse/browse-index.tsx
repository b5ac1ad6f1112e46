import Link from 'next/link'
import { TrialCount } from '@/components/ui/trial-count'
import {
  toBrowsePath,
  type BrowseIndex,
  type BrowseKind,
  type BrowseTopic,
} from '@/lib/pages/browse'
import { describeTrialCount } from '@/lib/pages/trial-count'

interface BrowseIndexViewProps {
  index: BrowseIndex
  /** The requested address, if it has no page. */
  unknown?: string | undefined
}

/** If there are more than these, the rest is folded. */
const shownTopics = 24

/** Everything that trials can be browsed by, with its number of trials. */
export function BrowseIndexView({ index: { total, kinds }, unknown }: BrowseIndexViewProps) {
  return (
    <div className="mx-auto max-w-page px-4 pt-8 sm:px-6">
      {unknown === undefined ? (
        <header className="max-w-prose">
          <h1>Browse trials by their cells</h1>
          <p className="mt-3 text-lg text-ink-3">
            {describeTrialCount(total)} that test living cells, by what the cells are, what they are
            directed at and which diseases they are studied in. Each label is read from the words of
            the record, and each trial’s page shows these words.
          </p>
        </header>
      ) : (
        <header className="max-w-prose">
          <h1>
            There is no page for <q className="break-all">{unknown}</q>
          </h1>
          <p className="mt-3 text-ink-3">
            These are the cell types, targets and disease groups that have one.{' '}
            <Link
              href={`/trials?${new URLSearchParams({ q: unknown.replaceAll('-', ' ') }).toString()}`}
              prefetch={false}
            >
              Search all records for these words
            </Link>
          </p>
        </header>
      )}
      <nav aria-label="On this page" className="mt-5">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {kinds.map(({ kind }) => (
            <li key={kind.filter}>
              <a href={`#${kind.folder}`} className="inline-block py-1">
                {kind.heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-8 space-y-12">
        {kinds.map((each) => (
          <TopicList key={each.kind.filter} {...each} />
        ))}
      </div>
    </div>
  )
}

function TopicList({ kind, topics }: BrowseIndex['kinds'][number]) {
  const withTrials = topics.filter(({ count }) => count > 0)
  const rarer = withTrials.slice(shownTopics)
  const without = topics.filter(({ count }) => count === 0)
  return (
    <section aria-labelledby={kind.folder}>
      <h2 id={kind.folder} className="scroll-mt-6">
        {kind.heading}
      </h2>
      <p className="mt-1 text-ink-3">{kind.explanation}</p>
      <ul className="topics mt-4">
        {withTrials.slice(0, shownTopics).map((each) => (
          <TopicItem key={each.topic.value} kind={kind} {...each} />
        ))}
      </ul>
      {rarer.length > 0 && (
        <details className="disclosure mt-4">
          <summary>{rarer.length} rarer ones</summary>
          <ul className="topics mt-2">
            {rarer.map((each) => (
              <TopicItem key={each.topic.value} kind={kind} {...each} />
            ))}
          </ul>
        </details>
      )}
      {without.length > 0 && (
        <details className="disclosure mt-4">
          <summary>{without.length} without a trial in this collection</summary>
          <ul className="topics-without mt-2">
            {without.map(({ topic }) => (
              <li key={topic.value}>
                <TopicLink kind={kind} topic={topic} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function TopicItem({
  kind,
  topic,
  count,
}: {
  kind: BrowseKind
  topic: BrowseTopic
  count: number
}) {
  return (
    <li>
      <div>
        <TopicLink kind={kind} topic={topic} />
        <span>
          <TrialCount count={count} />
        </span>
      </div>
      <p>{firstSentence(topic.description)}</p>
    </li>
  )
}

function TopicLink({ kind, topic }: { kind: BrowseKind; topic: BrowseTopic }) {
  return <a href={toBrowsePath(kind.filter, topic.value) ?? '/cells'}>{topic.label}</a>
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text
}
