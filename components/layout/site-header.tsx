'use client'
// A client component is in a script that browsers cache, so that pages only refer to it.

import Form from 'next/form'
import Link from 'next/link'
import type { Route } from 'next'
import { SavedLink } from '@/components/saved/saved-link'
import { SearchBox } from '@/components/search/search-box'
import { Icon } from '@/components/ui/icon'
import { BrandMark } from './brand-mark'
import { ThemeSwitch } from './theme-switch'

const links: readonly { href: Route; label: string }[] = [
  { href: '/trials', label: 'Find trials' },
  { href: '/cells', label: 'Browse' },
  { href: '/glossary', label: 'Glossary' },
  { href: '/about', label: 'About' },
]

/** Name, main links and, if there is room, a search box. */
export function SiteHeader({ longestQuery }: { longestQuery: number }) {
  return (
    <header className="site-header">
      <div className="wrap">
        <Link href="/" prefetch={false} className="brand">
          <BrandMark />
          Cell Therapy Trials
        </Link>
        <nav aria-label="Main" className="site-nav">
          <Links />
        </nav>
        <div className="header-tools">
          <Form
            action="/trials"
            prefetch={false}
            role="search"
            aria-label="All trials"
            className="header-search"
          >
            <SearchBox
              name="q"
              aria-label="Search all trials"
              placeholder="Search all trials"
              maxLength={longestQuery}
              className="field"
            />
            <button type="submit" aria-label="Search" className="icon-button">
              <Icon name="search" />
            </button>
          </Form>
          <SavedLink />
          <ThemeSwitch />
          <details className="site-menu">
            <summary className="icon-button" aria-label="Menu">
              <Icon name="menu" />
            </summary>
            <nav aria-label="Menu">
              <ul>
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <Link href={href} prefetch={false}>
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          </details>
        </div>
      </div>
    </header>
  )
}

function Links() {
  return links.map(({ href, label }) => (
    <Link key={href} href={href} prefetch={false}>
      {label}
    </Link>
  ))
}
