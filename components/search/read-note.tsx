import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { shorten } from '@/lib/study/shorten'
import { describeChoice, toFilterId } from '@/lib/search/filters/exclusions'
import { isProse } from '@/lib/search/question/prose'
import { describeOrder } from '@/lib/search/question/question-order'
import type { ReadPart } from '@/lib/search/question/read-part'
import { withAsWords } from '@/lib/search/question/read-request'
import { maxShownText } from '@/lib/search/request/describe-request'
import { withoutFilters, withQuery } from '@/lib/search/request/request-links'
import { isExclusion, type ChoiceId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { describeValues } from './facet-nouns'
import { toSearchHref } from './search-href'

interface ReadNoteProps {
  /** The search as it was typed. */
  request: SearchRequest
  read: readonly ReadPart[]
  /** The search that was run: recognised words became filters, the others are its words. */
  applied: SearchRequest
  /** What is looked for, the most telling first; of a letter, whose other words say nothing. */
  parts?: readonly string[] | undefined
  labelOf: (id: ChoiceId, value: string) => string
}

/** A longer list of values is shown as the typed words and a number: "in Europe (44 countries)". */
const maxNamed = 5

/** Whether words name the limits of an age. */
const isSaid = (value: string, words: string) =>
  value.split('..').every((limit) => words.includes(limit))

/** Their values are clear without the name of the filter. */
const saysItself = (id: ReadPart['id']) =>
  id === 'near' ||
  id === 'sort' ||
  id === 'status' ||
  id === 'age' ||
  id === 'cellType' ||
  isExclusion(id)

/** The name of what was read, and how it was read. */
function describeRead(
  { id, words, values = [], order }: ReadPart,
  labelOf: ReadNoteProps['labelOf'],
): { name: string; read: string } {
  if (id === 'near') return { name: 'Place', read: words }
  if (id === 'sort') return { name: 'Order', read: order ? describeOrder(order) : words }
  const { name, words: read } = describeChoice(
    id,
    values.map((value) => labelOf(id, value)),
  )
  if (values.length > maxNamed) {
    const count = values.length.toLocaleString('en')
    return { name, read: `${words} (${count} ${describeValues(toFilterId(id)).many})` }
  }
  // "kids" gives one age limit; both limits are shown.
  const isUnsaid = id === 'age' && !values.some((value) => isSaid(value, words))
  return { name, read: isUnsaid ? `${read} (“${words}”)` : read }
}

/** The words that are searched: the sentences of a letter leave gaps where something else was read. */
function describeWords(query: string, parts: readonly string[] | undefined): string {
  if (!isProse(query)) return query
  return parts ? parts.join(', ') : query.replace(/ ?…(?=[\s.,;:?!]|$)/g, '')
}

/** What was recognised in the words, each with a link to search for the words themselves. */
export function ReadNote({ request, read, applied, parts, labelOf }: ReadNoteProps) {
  if (read.length === 0) return null
  return (
    <nav aria-label="Read from your words">
      <ul className="flex flex-wrap items-center gap-2">
        <li className="font-semibold text-ink-2">We read:</li>
        {applied.query !== '' && (
          <li className="max-w-full">
            <Link
              href={toSearchHref(withQuery(applied, ''))}
              prefetch={false}
              scroll={false}
              rel="nofollow"
              className="chip"
            >
              <span className="sr-only">Remove </span>
              <span className="min-w-0">
                <span className="says-itself text-ink-3">Words: </span>
                {shorten(describeWords(applied.query, parts), maxShownText)}
              </span>
              <Icon name="cross" />
            </Link>
          </li>
        )}
        {read.map((part) => {
          const { id, words } = part
          const { name, read: meaning } = describeRead(part, labelOf)
          return (
            <li key={id} className="max-w-full">
              <Link
                href={toSearchHref(withAsWords(request, id))}
                prefetch={false}
                scroll={false}
                rel="nofollow"
                className="chip"
                title={`Search for “${words}” as words instead`}
              >
                <span className="sr-only">Search for “{words}” as words instead of </span>
                <span className="min-w-0">
                  <span className={saysItself(id) ? 'says-itself text-ink-3' : 'text-ink-3'}>
                    {name}:{' '}
                  </span>
                  {meaning}
                </span>
                <Icon name="cross" />
              </Link>
            </li>
          )
        })}
        <li>
          <Link
            href={toSearchHref(withoutFilters(withQuery(request, '')))}
            prefetch={false}
            scroll={false}
            rel="nofollow"
            className="inline-flex min-h-8 items-center px-1"
          >
            Clear all
          </Link>
        </li>
      </ul>
    </nav>
  )
}
