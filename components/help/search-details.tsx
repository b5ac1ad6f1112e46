import Link from 'next/link'
import { maxRecordsRead, maxTerms, maxWords, maxWordsAtEnds } from '@/lib/search/limits'
import { defaultRadius, describeRadius } from '@/lib/search/place/near'
import { maxPastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import { maxQueryLength } from '@/lib/search/request/request'
import { HelpSection } from './help-section'

/** Filters that are often misunderstood, and how to report a search. */
export function SearchDetails() {
  return (
    <div className="max-w-prose space-y-10">
      <HelpSection id="near" title="Near a place">
        <p>
          Type a town, such as{' '}
          <Link href="/trials?near=Lyon%2C+France&sort=distance" prefetch={false}>
            Lyon, France
          </Link>
          , and choose how far you would travel, in kilometres or miles, or use your browser’s
          location. Each trial then shows its nearest site, the distance, and whether that site is
          open. If it is not, but another site within your distance is, you see both. Sort by
          “Nearest” to see the closest trials first.
        </p>
        <p>
          Distances are straight lines from town to town. ClinicalTrials.gov gives each site the
          position of its town, and a few positions are wrong. A country or a state is too large to
          measure from, so use the filter instead. We can’t measure the distance to trials that list
          no sites, or only sites with an unknown position. The page says how many there are.
          “Anywhere” shows distances and leaves no trial out.
        </p>
        <p>
          We ask your browser for your location only when you press “Use my location”. The position
          is rounded to two decimals, about a kilometre, before it is sent. In the page address, a
          position is written <code className="font-mono text-sm">near=45.76,4.84</code>, a town{' '}
          <code className="font-mono text-sm">near=Lyon, France</code> and the distance{' '}
          <code className="font-mono text-sm">within=50km</code>,{' '}
          <code className="font-mono text-sm">within=60mi</code> or{' '}
          <code className="font-mono text-sm">within=any</code>. Without a distance, we use{' '}
          {describeRadius(defaultRadius)}.
        </p>
      </HelpSection>
      <HelpSection id="phases" title="Trials in two phases">
        <p>
          A “phase 1/2” trial counts as both phase 1 and phase 2. Records say “not applicable” for
          studies that don’t follow the phases of drug testing.
        </p>
      </HelpSection>
      <HelpSection id="not-stated" title="“Not stated”">
        <p>
          “Not stated” means that the record doesn’t answer the question. It doesn’t mean “no” or
          “not applicable”. You can choose it like any other value. In the page address it is
          written <code className="font-mono text-sm">none</code>. The age filter includes trials
          that don’t state an age limit.
        </p>
      </HelpSection>
      <HelpSection id="cells-tested" title="Trials that don’t test a cell therapy">
        <p>
          The list shows trials that test a cell therapy. It leaves out trials that follow patients
          after one, or give one alongside another treatment, and the page says how many. To see
          them, choose “Show them” above the list, or add{' '}
          <code className="font-mono text-sm">role=any</code> to the page address.
        </p>
      </HelpSection>
      <HelpSection id="report" title="Report a search">
        <p>
          The address of a results page contains the whole search, so you can save, share or cite
          it. For the methods section of a review, open “Record of this search” on the results page.
          It lists the words as typed, each filter, the synonyms searched, the date, the state of
          the data and the number of trials found. Records change, so the same search may find other
          trials next year. The state of the data says which records were searched.
        </p>
      </HelpSection>
      <HelpSection id="limits" title="Limits of one search">
        <p>
          These limits keep the portal fast for everyone. When a search reaches one, the page says
          so.
        </p>
        <ul className="list-disc space-y-1 pl-5">
          {limits.map(([count, what]) => (
            <li key={what}>
              {count.toLocaleString('en')} {what}
            </li>
          ))}
        </ul>
      </HelpSection>
    </div>
  )
}

const limits: readonly (readonly [count: number, what: string])[] = [
  [maxQueryLength, 'characters of text in the search box'],
  [maxWords, 'words, not counting AND, OR and NOT'],
  [maxWordsAtEnds, 'words in a search with COVERAGE'],
  [maxTerms, 'terms; signs and hyphens split a word into several'],
  [maxPastedNumbers, 'trial numbers in one list'],
  [
    maxRecordsRead,
    'records read one by one, for the few searches that need it, such as SEARCH[Intervention]; fewer for a long expression or long records',
  ],
]
