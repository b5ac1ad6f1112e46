import type { Metadata } from 'next'
import Link from 'next/link'
import { connection } from 'next/server'
import { SavedView } from '@/components/saved/saved-view'
import { getSavedStates } from '@/lib/data/saved'

export const instant = false

export const metadata: Metadata = {
  title: 'Saved',
  description: 'Trials and searches that you saved in this browser, and what changed since.',
  robots: { index: false },
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
        {shared.trials.length > 0 && (
          <section aria-labelledby="shared" className="mt-6">
            <h2 id="shared">Shared with you</h2>
            <ul className="plain-list">
              {shared.trials.map(({ id, title, status }) => (
                <li key={id}>
                  <Link href={`/trials/${encodeURIComponent(id)}`} prefetch={false}>
                    {title}
                  </Link>{' '}
                  ({status})
                </li>
              ))}
            </ul>
          </section>
        )}
        <SavedView shared={shared} />
      </div>
    </div>
  )
}
