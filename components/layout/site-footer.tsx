'use client'
// A client component is in a script that browsers cache, so that pages only refer to it.

import Link from 'next/link'
import { ExternalLink } from '@/components/ui/external-link'

/** What every page must say: the source of the facts, and that they are not advice. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>
          <strong>This is not medical advice.</strong> We list trials. We do not check or recommend
          them. Talk to your doctor before you decide anything, and read the registry’s own record.
        </p>
        <div>
          <ul>
            <li>
              <Link href="/help/search" prefetch={false}>
                How to search
              </Link>
            </li>
            <li>
              <Link href="/about/data" prefetch={false}>
                Sources and freshness
              </Link>
            </li>
            <li>
              <Link href="/help/api" prefetch={false}>
                API for developers
              </Link>
            </li>
            <li>
              <Link href="/embed" prefetch={false}>
                Embed a list
              </Link>
            </li>
            <li>
              <Link href="/glossary" prefetch={false}>
                Glossary
              </Link>
            </li>
            <li>
              <Link href="/care" prefetch={false}>
                Before you decide
              </Link>
            </li>
            <li>
              <Link href="/about" prefetch={false}>
                About
              </Link>
            </li>
          </ul>
          <p className="mt-2 text-ink-3">
            Records come from public registries such as{' '}
            <ExternalLink href="https://clinicaltrials.gov/">ClinicalTrials.gov</ExternalLink>. Each
            trial says where its record came from.
          </p>
        </div>
      </div>
    </footer>
  )
}
