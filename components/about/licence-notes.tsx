import { ExternalLink } from '@/components/ui/external-link'

/** What the owners of the data require, in our words; their own terms apply. */
export function LicenceNotes() {
  return (
    <div className="max-w-prose space-y-6">
      <section className="space-y-3">
        <h3 className="text-lg">ClinicalTrials.gov</h3>
        <p>
          The registry is run by the US National Library of Medicine, part of the National
          Institutes of Health. Its records are public and free. Anyone may reuse them under its{' '}
          <ExternalLink href="https://clinicaltrials.gov/about-site/terms-conditions">
            terms and conditions
          </ExternalLink>
          . In short, you must:
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>name ClinicalTrials.gov as the source;</li>
          <li>state the date of the data and keep it up to date;</li>
          <li>say what you changed;</li>
          <li>
            not suggest that the registry, the Library or the US government endorses your work.
          </li>
        </ul>
        <p>
          Some texts in records, such as abstracts of articles, may belong to others. Sponsors write
          the records and are responsible for them. A listed trial has not necessarily been
          approved.
        </p>
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">WHO ICTRP</h3>
        <p>
          The{' '}
          <ExternalLink href="https://www.who.int/tools/clinical-trials-registry-platform">
            registry platform of the World Health Organization
          </ExternalLink>{' '}
          collects records from registries around the world. Its exports have their own terms, and
          each record also has those of the registry it came from. Read both before you reuse them.
        </p>
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">EU Clinical Trials Information System</h3>
        <p>
          The{' '}
          <ExternalLink href="https://euclinicaltrials.eu">
            system of the European Medicines Agency
          </ExternalLink>{' '}
          publishes what sponsors submit for trials in the European Union. Its website has the terms
          of reuse.
        </p>
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">Saved pages of other portals</h3>
        <p>
          From pages that republish a trial, we take the facts of the registered record and name the
          page. What the page adds in its own words belongs to its publisher and is shown as a
          quote.
        </p>
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">What this portal changes</h3>
        <p>
          We store each record as received. On its page we turn codes into words, show lists from
          running text as lists, combine the records of one trial and name the source of each part.
          We mark what we worked out ourselves. This portal is not affiliated with any registry.
        </p>
      </section>
    </div>
  )
}
