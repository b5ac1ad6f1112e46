import Form from 'next/form'
import Link from 'next/link'
import { SearchBox } from '@/components/search/search-box'
import { maxQueryLength } from '@/lib/search/request/request'
import { BrandMark } from './brand-mark'

/** Name, ways through the portal and a small search box (hidden on pages that have a larger one). */
export function SiteHeader() {
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 gap-y-2 px-4 py-2.5 sm:gap-x-6 sm:px-6">
        <Link
          href="/"
          prefetch={false}
          className="flex min-h-10 items-center gap-2 font-serif text-base leading-tight font-semibold sm:gap-2.5 sm:text-lg"
        >
          <BrandMark className="size-6 shrink-0 text-accent sm:size-7" />
          Cell Therapy Trials
        </Link>
        <nav aria-label="Main" className="ml-auto sm:ml-0">
          <ul className="flex gap-1">
            <li>
              <Link
                href="/trials"
                prefetch={false}
                className="inline-flex min-h-10 items-center rounded px-2.5 underline-offset-4 hover:text-accent hover:underline"
              >
                All trials
              </Link>
            </li>
            <li>
              <Link
                href="/cells"
                prefetch={false}
                className="inline-flex min-h-10 items-center rounded px-2.5 underline-offset-4 hover:text-accent hover:underline"
              >
                Browse
              </Link>
            </li>
            {/* On the narrowest phones the foot of the page has this link. */}
            <li className="hidden min-[26rem]:block">
              <Link
                href="/about"
                prefetch={false}
                className="inline-flex min-h-10 items-center rounded px-2.5 underline-offset-4 hover:text-accent hover:underline"
              >
                About
              </Link>
            </li>
          </ul>
        </nav>
        <Form
          action="/trials"
          prefetch={false}
          role="search"
          aria-label="All trials"
          className="header-search flex w-full flex-wrap gap-2 sm:ml-auto sm:w-80"
        >
          <SearchBox
            name="q"
            aria-label="Search all trials"
            placeholder="Search all trials"
            maxLength={maxQueryLength}
            className="field min-h-10"
          />
          <button type="submit" className="button button-quiet min-h-10 px-3.5">
            Search
          </button>
        </Form>
      </div>
    </header>
  )
}
