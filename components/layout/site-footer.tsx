import Link from 'next/link'
import { ExternalLink } from '@/components/ui/external-link'

/** What every page must say: where the facts come from, and that they are not advice. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-page gap-6 px-4 py-8 text-sm text-muted sm:grid-cols-2 sm:px-6">
        <p className="max-w-prose">
          <strong className="font-semibold text-ink">Not medical advice.</strong> A trial that is
          listed here has not been checked or recommended by this portal. Talk to your doctor before
          you decide anything, and read the registry’s own record before you act on what you read
          here.
        </p>
        <p className="max-w-prose">
          Trial records are public data of{' '}
          <ExternalLink href="https://clinicaltrials.gov/">ClinicalTrials.gov</ExternalLink>, taken
          from the registry or from pages that republish it. Each trial says where its record came
          from.{' '}
          <Link href="/about" prefetch={false} className="text-link">
            About this portal
          </Link>
          {' · '}
          <Link href="/help/search" prefetch={false} className="text-link">
            How to search
          </Link>
          {' · '}
          <Link href="/help/api" prefetch={false} className="text-link">
            API for developers
          </Link>
          {' · '}
          <Link href="/about/data" prefetch={false} className="text-link">
            Sources and freshness of the data
          </Link>
        </p>
      </div>
    </footer>
  )
}
