import { ExternalLink } from '@/components/ui/external-link'

/** What the owners of the data ask for, in our words; their own words count. */
export function LicenceNotes() {
  return (
    <div className="max-w-prose space-y-6">
      <section className="space-y-3">
        <h3 className="text-lg">ClinicalTrials.gov</h3>
        <p>
          The registry is run by the National Library of Medicine, part of the National Institutes
          of Health of the United States. Its records are public and free of charge, and may be
          shown and passed on by anybody who keeps to its{' '}
          <ExternalLink href="https://clinicaltrials.gov/about-site/terms-conditions">
            terms and conditions
          </ExternalLink>
          . In short, they ask you to
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>name ClinicalTrials.gov as the source;</li>
          <li>say of which day the data are, and keep them up to date;</li>
          <li>say what you changed in them;</li>
          <li>
            not give the impression that the registry, the Library or the government of the United
            States stands behind what you do with them.
          </li>
        </ul>
        <p>
          Some texts inside records, such as abstracts of articles, may belong to others. Sponsors
          write the records and answer for them; being listed does not mean that anybody has
          approved a trial.
        </p>
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">WHO ICTRP</h3>
        <p>
          The{' '}
          <ExternalLink href="https://www.who.int/tools/clinical-trials-registry-platform">
            registry platform of the World Health Organization
          </ExternalLink>{' '}
          gathers records of registries all over the world. Its exports are subject to its own
          terms, and each record also to those of the registry that it came from. Read both before
          you pass such records on.
        </p>
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">Saved pages of other portals</h3>
        <p>
          From pages that show a trial again, the portal takes the facts of the registered record
          and says which page they come from. What such a page adds in words of its own belongs to
          its publisher and is shown as the page’s statement.
        </p>
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">What this portal changes</h3>
        <p>
          A record is stored as it was received. For its pages the portal puts codes into words,
          reads lists out of running text, joins the records of one trial and marks what comes from
          where. What it works out by itself is marked as its own. It is not connected with any
          registry.
        </p>
      </section>
    </div>
  )
}
