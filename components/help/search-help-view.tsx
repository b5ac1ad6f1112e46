import Link from 'next/link'
import { FirstPartEnd } from '@/components/layout/first-part-end'
import { AreasTable } from './areas-table'
import { FiltersList } from './filters-list'
import { HelpHeader } from './help-header'
import { HelpSection } from './help-section'
import { OperatorsTable } from './operators-table'
import { QueryExample } from './query-example'
import { SearchBasics } from './search-basics'
import { SearchDetails } from './search-details'

const contents = [
  ['start', 'Begin with your own words'],
  ['numbers', 'Paste trial numbers'],
  ['synonyms', 'Other names'],
  ['spelling', 'Spelling'],
  ['questions', 'Questions'],
  ['near', 'Near a place'],
  ['phases', 'Trials in two phases'],
  ['not-stated', '“Not stated”'],
  ['cells-tested', 'Trials that don’t test a cell therapy'],
  ['report', 'Report a search'],
  ['limits', 'Limits of one search'],
  ['language', 'The query language'],
  ['areas', 'Where to search'],
  ['filters', 'All filters'],
] as const

/** How to search, from plain words to full expressions. Operators, areas and filters come from their tables. */
export function SearchHelpView() {
  return (
    <article className="mx-auto max-w-page space-y-10 px-4 pt-10 sm:px-6">
      <HelpHeader title="How to search" contents={contents}>
        Plain words are enough for most searches. For exact, repeatable searches, use filters and
        the query language, which is the same as on ClinicalTrials.gov. Programs can use the{' '}
        <Link href="/help/api" prefetch={false}>
          API
        </Link>
        .
      </HelpHeader>
      <SearchBasics />
      <FirstPartEnd />
      <SearchDetails />
      <HelpSection id="language" title="The query language">
        <p className="max-w-prose">
          Write operators in capitals. Use parentheses when you combine AND and OR. If there is a
          mistake, the page says what is wrong and where, and searches for the closest meaning.
          Syntax from other search engines, such as <QueryExample query="title:lupus" />,{' '}
          <QueryExample query="leuk*" /> or <QueryExample query="lupus[ti]" />, is searched as plain
          words, with a link to the closest equivalent.
        </p>
        <OperatorsTable />
      </HelpSection>
      <HelpSection id="areas" title="Where to search">
        <p className="max-w-prose">
          We search all the text of a record. To search only one area, or one field of the
          registry’s data model, write AREA and its name, as in{' '}
          <QueryExample query='AREA[EligibilityCriteria]"hepatitis B"' />.
        </p>
        <AreasTable />
      </HelpSection>
      <HelpSection id="filters" title="All filters">
        <p className="max-w-prose">
          Each filter has a key in the page address, as in{' '}
          <code className="font-mono text-sm">
            /trials?phase=2&amp;phase=3&amp;status=recruiting
          </code>
          . You can repeat a key. For dates and numbers, give one value or a range.
        </p>
        <p className="max-w-prose">
          To leave trials out, write “not-” before the key of any other filter:{' '}
          <code className="font-mono text-sm">/trials?not-country=china&amp;not-cell=car-t</code>. A
          trial stays if its record doesn’t say. A place is left out only if the trial has no site
          anywhere else. To leave out every trial with a site in China, search for{' '}
          <QueryExample query="NOT AREA[LocationCountry]China" />.
        </p>
        <FiltersList />
      </HelpSection>
    </article>
  )
}
