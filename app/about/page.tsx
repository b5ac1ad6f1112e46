import type { Metadata } from 'next'
import Link from 'next/link'
import { ExternalLink } from '@/components/ui/external-link'

export const metadata: Metadata = {
  title: 'About',
  description: 'What this portal is, where its records come from and how it treats them.',
  alternates: { canonical: '/about' },
}

export default function AboutPage() {
  return (
    <article className="mx-auto max-w-page px-4 pt-10 sm:px-6">
      <div className="max-w-prose space-y-10">
        <header>
          <h1>About this portal</h1>
          <p className="mt-3 text-lg text-ink-3">
            Cell Therapy Trials makes public records of clinical trials easier to find and to read.
            It is free software that anyone can run.
          </p>
        </header>
        <section className="space-y-3">
          <h2>What it shows</h2>
          <p>
            Each trial’s page shows everything in its record, in plain words instead of codes. Where
            a record says nothing, the page says so. We don’t guess, fill gaps or write summaries.
            Numbers and doses appear as the source wrote them.
          </p>
        </section>
        <section className="space-y-3">
          <h2>Where the records come from</h2>
          <p>
            Records come from public registries such as{' '}
            <ExternalLink href="https://clinicaltrials.gov/">ClinicalTrials.gov</ExternalLink>, read
            from the registry itself or from saved pages of portals that republish it. Each trial’s
            page names its source, the day we read it and anything we had to repair. A status was
            correct when the record was last updated. Check the registry before you rely on it.
          </p>
          <p>
            Towns that no record names, and their positions, come from{' '}
            <ExternalLink href="https://www.geonames.org/">GeoNames</ExternalLink> (
            <ExternalLink href="https://creativecommons.org/licenses/by/4.0/">
              CC BY 4.0
            </ExternalLink>
            ).
          </p>
        </section>
        <section className="space-y-3">
          <h2>What it is not</h2>
          <p>
            It gives no medical advice and does not recommend trials. Only your doctors and the
            trial team can decide whether a trial suits you. A listed trial has not been checked for
            quality or safety.
          </p>
        </section>
        <section className="space-y-3">
          <h2>Your privacy</h2>
          <p>
            You don’t need an account. The pages set no cookies and load nothing from other
            websites. The page address holds your whole search, so you can bookmark it or share it.
          </p>
        </section>
        <p>
          <Link href="/trials" prefetch={false}>
            See all trials
          </Link>
        </p>
      </div>
    </article>
  )
}
