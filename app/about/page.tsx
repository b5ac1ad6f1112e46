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
            It is free software, and anyone can run a copy.
          </p>
        </header>
        <section className="space-y-3">
          <h2>What it shows</h2>
          <p>
            Each trial is shown with everything that its record says, in people’s words instead of
            codes. Where a record says nothing, the page says “Not stated”; nothing is guessed,
            filled in or summarised by a machine. Numbers and doses stand as the source wrote them.
          </p>
        </section>
        <section className="space-y-3">
          <h2>Where the records come from</h2>
          <p>
            The records are public data of{' '}
            <ExternalLink href="https://clinicaltrials.gov/">ClinicalTrials.gov</ExternalLink>, read
            from the registry itself or from saved pages of portals that republish it. Each trial’s
            page names its source, the day on which it was read and whatever had to be repaired on
            the way. A status is true for the day of the record’s last update, so look at the
            registry before you rely on it.
          </p>
          <p>
            Names and positions of towns without a trial are from{' '}
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
            It gives no medical advice and does not recommend trials. Whether a trial fits one
            person can only be decided by that person’s doctors and the trial’s own team. Being
            listed does not mean that anybody has checked a trial’s quality or safety.
          </p>
        </section>
        <section className="space-y-3">
          <h2>Your privacy</h2>
          <p>
            No account is needed. The pages set no cookies and load nothing from other websites; a
            search is in the address of the page, so that you can keep it or send it to somebody.
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
