import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <section className="mx-auto max-w-page px-4 pt-10 sm:px-6">
      <div className="max-w-prose space-y-5">
        <h1>Page not found</h1>
        <p>The address may have been mistyped, or the page may have moved.</p>
        <ul className="list-disc space-y-2 pl-5">
          <li>
            <Link href="/trials" prefetch={false}>
              Search all trials
            </Link>
          </li>
          <li>
            <Link href="/" prefetch={false}>
              Go to the home page
            </Link>
          </li>
        </ul>
      </div>
    </section>
  )
}
