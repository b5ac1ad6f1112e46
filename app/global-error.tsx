'use client' // React catches errors of the layout in the browser

import { fontVariables } from './fonts/fonts'
import './globals.css'

interface GlobalErrorProps {
  error: unknown
  retry: () => void
}

/** Stands in for the whole page when even the layout fails, so it uses nothing of ours but the styles. */
export default function GlobalError({ retry }: GlobalErrorProps) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>This page could not be shown · Cell Therapy Trials</title>
        <main className="mx-auto max-w-prose space-y-5 px-4 pt-16">
          <h1>This page could not be shown</h1>
          <p>Something went wrong on our side.</p>
          <button type="button" onClick={retry} className="button">
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
