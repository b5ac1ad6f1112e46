import Link from 'next/link'
import { maxRecordsRead, maxTerms, maxWords, maxWordsAtEnds } from '@/lib/search/limits'
import { defaultRadius, describeRadius } from '@/lib/search/place/near'
import { maxPastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import { maxQueryLength } from '@/lib/search/request/request'
import { HelpSection } from './help-section'

/** How to read filters that are often misunderstood, and how to write down what was searched. */
export function SearchDetails() {
  return (
    <div className="max-w-prose space-y-10">
      <HelpSection id="near" title="Near a place">
        <p>
          Type a town, such as{' '}
          <Link href="/trials?near=Lyon%2C+France&sort=distance" prefetch={false}>
            Lyon, France
          </Link>
          , and choose how far you would go, in kilometres or miles; or let the browser say where
          you are. Each trial then shows its nearest site, how far it is, and whether that site
          takes patients in; where it does not but another one within your distance does, that one
          too. Sort by “Nearest” to have the closest first.
        </p>
        <p>
          Places are those of the trials’ own sites. Distances are straight lines from town to town:
          ClinicalTrials.gov gives a site the position of its town, and a few of its positions are
          wrong. A country or a state is too large to measure from and is a filter instead. Trials
          that list no sites, or whose sites have no known position, cannot be measured; the page
          says how many they are. “Anywhere” leaves nobody out and only measures.
        </p>
        <p>
          “Use my location” asks the browser, and only when you press it. The position is rounded to
          two decimals, about a kilometre, before it is sent. In an address it is written{' '}
          <code className="font-mono text-sm">near=45.76,4.84</code>, a town{' '}
          <code className="font-mono text-sm">near=Lyon, France</code>, the distance{' '}
          <code className="font-mono text-sm">within=50km</code>,{' '}
          <code className="font-mono text-sm">within=60mi</code> or{' '}
          <code className="font-mono text-sm">within=any</code>; without it,{' '}
          {describeRadius(defaultRadius)}.
        </p>
      </HelpSection>
      <HelpSection id="phases" title="Trials of two phases">
        <p>
          A trial of “phase 1/2” counts as phase 1 and as phase 2: it is found under both. “Not
          applicable” is what a record says of a study to which the phases for testing drugs do not
          apply.
        </p>
      </HelpSection>
      <HelpSection id="not-stated" title="“Not stated”">
        <p>
          Where a record leaves a question open, its answer is “not stated”. That is neither yes nor
          no, and you can choose it like any other value; in an address it is written{' '}
          <code className="font-mono text-sm">none</code>. The filters by age are generous: an age
          limit that is not stated is no limit.
        </p>
      </HelpSection>
      <HelpSection id="cells-tested" title="Trials that only have to do with cells">
        <p>
          Unless you say otherwise, the list shows trials in which cells are what is tested. Trials
          that follow patients after a cell therapy or give it beside something else are left out;
          the page says how many. Add <code className="font-mono text-sm">role=any</code> to an
          address, or take the filter off, to see them.
        </p>
      </HelpSection>
      <HelpSection id="report" title="Report a search">
        <p>
          The address of a result page is the whole search: keep it, send it or cite it. For the
          methods section of a review, open “Record of this search” on the result page. It holds the
          expression as typed, each filter, the synonyms that were searched, the day, the state of
          the data and the number of trials found. Records change, so the same search may find other
          trials next year; the state of the data says which records it looked at.
        </p>
      </HelpSection>
      <HelpSection id="limits" title="Limits of one search">
        <p>
          No search may slow down the site for others. When one of these limits is reached, the page
          says so.
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
  [maxWords, 'words; AND, OR and NOT are not counted'],
  [maxWordsAtEnds, 'words in a search with COVERAGE'],
  [maxTerms, 'terms, where signs and hyphens make several of one word'],
  [maxPastedNumbers, 'trial numbers in one list'],
  [
    maxRecordsRead,
    'records read one by one, for the few questions that the index cannot answer, such as SEARCH[Intervention]; fewer for a long expression',
  ],
]
