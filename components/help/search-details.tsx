import { HelpSection } from './help-section'

/** How to read filters that are often misunderstood, and how to write down what was searched. */
export function SearchDetails() {
  return (
    <div className="max-w-prose space-y-10">
      <HelpSection id="phases" title="Trials of two phases">
        <p>
          A trial of “phase 1/2” counts as phase 1 and as phase 2: it is found under both. “Not
          applicable” is what a record says of studies that have no phases, such as those of
          devices.
        </p>
      </HelpSection>
      <HelpSection id="not-stated" title="“Not stated”">
        <p>
          Where a record leaves a question open, its answer is “not stated”. That is neither yes nor
          no, and you can choose it like any other value; in an address it is written{' '}
          <code className="font-mono text-[0.9375rem]">none</code>. The filters by age are generous:
          an age limit that is not stated is no limit.
        </p>
      </HelpSection>
      <HelpSection id="cells-tested" title="Trials that only have to do with cells">
        <p>
          Unless you say otherwise, the list shows trials in which cells are what is tested. Trials
          that follow patients after a cell therapy or give it beside something else are left out;
          the page says how many. Add <code className="font-mono text-[0.9375rem]">role=any</code>{' '}
          to an address, or take the filter off, to see them.
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
    </div>
  )
}
