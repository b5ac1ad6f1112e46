import type { Metadata } from 'next'
import Link from 'next/link'
import { SavedView } from '@/components/saved/saved-view'
import { DownloadOrFollow } from '@/components/ui/download-or-follow'
import { getSavedStates } from '@/lib/data/saved'
import { toFeedLinks } from '@/lib/exports/feed-addresses'
import { formatLinks } from '@/lib/exports/formats'
import { maxSavedTrials } from '@/lib/pages/saved'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { formatIds } from '@/lib/search/request/trial-list'
import { shorten } from '@/lib/study/shorten'
import { toTrialPath } from '@/lib/study/trial-path'

/** The feeds of a shared list. */
export async function generateMetadata({ searchParams }: PageProps<'/saved'>): Promise<Metadata> {
  const { id } = await searchParams
  const ids = id === undefined ? [] : [id].flat()
  return {
    title: 'Saved',
    description: 'Trials and searches that you saved in this browser, and what changed since.',
    robots: { index: false },
    ...(ids.length > 0 && { alternates: { types: toFeedLinks({ query: formatIds(ids) }) } }),
  }
}

export default async function SavedPage({ searchParams }: PageProps<'/saved'>) {
  const params = await searchParams
  const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
  const ids = [...new Set(list(params.id))]
  const shared = await getSavedStates(ids, list(params.search))
  const missing = ids
    .slice(0, maxSavedTrials)
    .filter((id) => !shared.trials.some((trial) => trial.id === id))
  return (
    <div className="wrap pt-10">
      <div className="max-w-prose">
        <h1>Saved</h1>
        <p className="mt-3 text-ink-2">
          Kept in this browser alone, without an account. Download a file to move them to another
          device.
        </p>
        <noscript>
          <p className="mt-3">
            Saving needs JavaScript. You can bookmark the page of a trial or a search instead: its
            address stays the same.
          </p>
        </noscript>
        {shared.trials.length + shared.searches.length > 0 && (
          <section aria-labelledby="shared" className="mt-6">
            <h2 id="shared">Shared with you</h2>
            <ul className="plain-list">
              {shared.trials.map(({ id, title, status }) => (
                <li key={id}>
                  <Link href={toTrialPath(id)} prefetch={false}>
                    {title}
                  </Link>{' '}
                  ({status})
                </li>
              ))}
              {shared.searches.map(({ query, sentence, total }) => (
                <li key={query}>
                  <Link href={`/trials?${query}`} prefetch={false}>
                    {sentence}
                  </Link>{' '}
                  ({describeTrialCount(total)})
                </li>
              ))}
            </ul>
            {shared.trials.length > 0 && (
              <DownloadOrFollow
                what="these trials"
                query={formatIds(shared.trials.map(({ id }) => id))}
                formats={formatLinks}
              />
            )}
          </section>
        )}
        {missing.length > 0 && (
          <p className="notice mt-4">
            This link names {missing.length === 1 ? 'a trial' : `${missing.length} trials`} that we
            don’t have: {missing.map((id) => `“${shorten(id, 40)}”`).join(', ')}.
          </p>
        )}
        {ids.length > maxSavedTrials && (
          <p className="notice mt-4">
            This link names {ids.length.toLocaleString('en')} trials. We show the first{' '}
            {maxSavedTrials}.
          </p>
        )}
        <SavedView shared={shared} formats={formatLinks} />
      </div>
    </div>
  )
}
