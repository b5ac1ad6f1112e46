import Link from 'next/link'
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
  ['phases', 'Trials of two phases'],
  ['not-stated', '“Not stated”'],
  ['cells-tested', 'Trials that only have to do with cells'],
  ['report', 'Report a search'],
  ['limits', 'Limits of one search'],
  ['language', 'The query language'],
  ['areas', 'Where words are looked for'],
  ['filters', 'All filters'],
] as const

/** How to search, from plain words to whole expressions. Operators, areas and filters come from their tables. */
export function SearchHelpView() {
  return (
    <article className="mx-auto max-w-page space-y-10 px-4 pt-10 sm:px-6">
      <HelpHeader title="How to search" contents={contents}>
        Plain words are enough for most searches. For exact and repeatable ones there are filters
        and a query language, the same as that of ClinicalTrials.gov. Programs search through the{' '}
        <Link href="/help/api" prefetch={false}>
          API
        </Link>
        .
      </HelpHeader>
      <SearchBasics />
      <SearchDetails />
      <HelpSection id="language" title="The query language">
        <p className="max-w-prose">
          Operators are written in capitals. Put parentheses where AND and OR stand together. A
          mistake never empties the page: it says what was wrong and where, and searches the nearest
          reading. What other sites understand and this language does not, such as{' '}
          <QueryExample query="title:lupus" />, <QueryExample query="leuk*" /> or{' '}
          <QueryExample query="lupus[ti]" />, is searched as words, with a remark and a link to the
          nearest reading.
        </p>
        <OperatorsTable />
      </HelpSection>
      <HelpSection id="areas" title="Where words are looked for">
        <p className="max-w-prose">
          Without AREA, words are looked for in all text of a record. With it, they are looked for
          in a search area or in any single field of the registry’s data model by its name, as in{' '}
          <QueryExample query='AREA[EligibilityCriteria]"hepatitis B"' />.
        </p>
        <AreasTable />
      </HelpSection>
      <HelpSection id="filters" title="All filters">
        <p className="max-w-prose">
          Each filter has a key in the address of a search, such as{' '}
          <code className="font-mono text-sm">
            /trials?phase=2&amp;phase=3&amp;status=recruiting
          </code>
          . A key may be repeated. Dates, numbers and ages take one value or a span of two.
        </p>
        <FiltersList />
      </HelpSection>
    </article>
  )
}
