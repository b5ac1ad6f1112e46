'use client' // React catches errors of a page in the browser

import Link from 'next/link'

interface ErrorPageProps {
  error: unknown
  /** Asks the server for the page once more. */
  retry: () => void
}

/** For errors in the browser; the server in front has its own page for earlier ones (refusal-page.ts). */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <section className="mx-auto max-w-page px-4 pt-10 sm:px-6">
      <div className="max-w-prose space-y-5">
        <h1>We can’t show this page</h1>
        <p>Something went wrong on our side. Try again in a moment.</p>
        <div className="flex flex-wrap gap-3">
          <button type="button" onClick={retry} className="button">
            Try again
          </button>
          <Link href="/trials" prefetch={false} className="button button-quiet">
            See all trials
          </Link>
        </div>
        {digest && (
          <p className="side-note">
            If you report this, quote the number <strong>{digest}</strong>
          </p>
        )}
      </div>
    </section>
  )
}
