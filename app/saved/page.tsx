import type { Metadata } from 'next'
import Link from 'next/link'
import { connection } from 'next/server'
import { SavedView } from '@/components/saved/saved-view'
import { DownloadOrFollow } from '@/components/ui/download-or-follow'
import { getSavedStates } from '@/lib/data/saved'
import { toFeedLinks } from '@/lib/exports/feed-addresses'
import { formatLinks } from '@/lib/exports/formats'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { formatIds } from '@/lib/search/request/trial-list'
import { toTrialPath } from '@/lib/study/trial-path'

export const instant = false

/** A shared list has feeds of its own. */
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
  await connection()
  const params = await searchParams
  const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
  const shared = await getSavedStates(list(params.id), list(params.search))
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
        <SavedView shared={shared} formats={formatLinks} />
      </div>
    </div>
  )
}
