'use client' // React catches errors of the layout in the browser

import { fontVariables } from './fonts/fonts'
import './globals.css'

interface GlobalErrorProps {
  error: unknown
  retry: () => void
}

/** Replaces the whole page if even the layout fails, so it uses nothing of ours but the styles. */
export default function GlobalError({ retry }: GlobalErrorProps) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>We can’t show this page · Cell Therapy Trials</title>
        <main className="mx-auto max-w-prose space-y-5 px-4 pt-16">
          <h1>We can’t show this page</h1>
          <p>Something went wrong on our side. Try again in a moment.</p>
          <div className="flex flex-wrap gap-3">
            <button type="button" onClick={retry} className="button">
              Try again
            </button>
            {/* A plain link, because client-side navigation may be what failed. */}
            <a href="/trials" className="button button-quiet">
              See all trials
            </a>
          </div>
        </main>
      </body>
    </html>
  )
}
