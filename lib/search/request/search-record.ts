import { formatExpression } from '@/lib/expression/format'
import { isDefaultChoice, toAppliedFilters } from './default-filters'
import { describeRequest, type LabelLookup } from './describe-request'
import { choices, describeChoice } from '../filters/exclusions'
import { toNearExpression } from '../place/near'
import { toAppliedRequest, toSpokenRequest } from '../place/near-request'
import { groupNames, parseQuery, type ParsedQuery } from '../query/query-terms'
import { formatSearchRequest } from './request'
import { choiceIds } from '@/lib/search/filters/filter-ids'
import { type NearPage, type SearchPage } from '@/lib/search/result'
import { type SearchRequest } from './search-request'

export interface SearchRecordSource {
  request: SearchRequest
  page: Pick<SearchPage, 'total' | 'alsoSearched' | 'near' | 'applied' | 'read' | 'related'>
  labelOf: LabelLookup
  /** The day of the search in UTC, ISO 8601. */
  searchedAt: string
  /** When the collection last changed, ISO 8601; absent when it never did. */
  dataChangedAt?: string | undefined
  /** Address of the portal, without a slash at its end. */
  siteUrl: string
}

/**
 * Everything that is needed to report and repeat a search, as plain text for a methods section: what was
 * asked in words and exactly, what was searched besides, when, in what state of the data, and how many
 * trials there were (the items that PRISMA-S asks for, https://doi.org/10.1186/s13643-020-01542-z).
 */
export function formatSearchRecord(source: SearchRecordSource): string {
  const { page, labelOf, searchedAt, dataChangedAt, siteUrl } = source
  const read = page.applied ?? source.request
  const request = toAppliedRequest(read, page.near)
  const spoken = toSpokenRequest(read, page.near)
  const chosen = listAppliedValues(request).map(({ filter, value, isDefault }) => {
    const label = labelOf(filter, value) ?? choices[filter].labelOf(value)
    const { name, words } = describeChoice(filter, [label])
    return `${name}: ${words}${isDefault ? ' (applied by default)' : ''}`
  })
  const synonyms = (page.alsoSearched ?? []).map(
    ({ typed, phrases }) =>
      `"${typed}" also as ${phrases.map((phrase) => `"${phrase}"`).join(', ')}`,
  )
  const parsed = parseQuery(request)
  const off = request.synonymsOff ?? []
  const query = formatSearchRequest({ ...toAppliedRequest(source.request, page.near), page: 1 })
  return [
    `Search: ${describeRequest(spoken, labelOf)}`,
    ...(source.request.query === ''
      ? []
      : [
          `Text as typed: ${source.request.query}`,
          ...(request.query === '' ? [] : [`Expression: ${formatExactly(parsed)}`]),
        ]),
    ...section(
      'Read from the words',
      (page.read ?? []).map(({ id, words }) => {
        const name = id === 'near' ? 'place' : id === 'sort' ? 'order' : choices[id].label
        return `${name}: "${words}"`
      }),
    ),
    ...section('Common words ignored', parsed.leftOut),
    ...section('Filters', chosen),
    ...section('Near', describeNear(request, page.near)),
    ...section('Synonyms searched', synonyms),
    ...section('Synonyms switched off', off),
    `Trials found: ${page.total}`,
    ...section('Closest matches, not counted', describeRelated(source)),
    `Searched: ${searchedAt}`,
    `State of the data: ${dataChangedAt ?? 'no records yet'}`,
    `Source: Cell Therapy Trials, ${siteUrl}/trials${query === '' ? '' : `?${query}`}`,
    '',
  ].join('\n')
}

/** As text that finds the same when it is pasted: words alone would be read as plain text again. */
function formatExactly({ tree, findSynonyms }: ParsedQuery): string {
  if (tree.kind !== 'words') return formatExpression(tree)
  const groups = groupNames(tree.words, findSynonyms)
  const loose = groups.flatMap((group) => (group.length === 1 ? group : []))
  const { location } = tree
  const words =
    loose.length === 0 ? [] : [formatExpression({ kind: 'words', words: loose, location })]
  const names = groups
    .filter((group) => group.length > 1)
    .map((group) => formatExpression({ kind: 'phrase', text: group.join(' '), location }))
  return [...(loose.length > 1 ? [`(${words[0]})`] : words), ...names].join(' AND ')
}

/** What narrows a search, also what nobody chose: without it the count cannot be found again elsewhere. */
function listAppliedValues(request: SearchRequest) {
  const applied = toAppliedFilters(request)
  return choiceIds.flatMap((filter) =>
    (applied[filter] ?? []).map((value) => ({
      filter,
      value,
      isDefault: isDefaultChoice(request, filter),
    })),
  )
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)]
}

function describeRelated({ page: { related } }: SearchRecordSource): string[] {
  return related ? [`${related.total} trials that have most of: ${related.parts.join(', ')}`] : []
}

/** Where distances begin, the limit as ClinicalTrials.gov takes it, and what was left out unmeasured. */
function describeNear({ near }: SearchRequest, found: NearPage | undefined): string[] {
  if (!near || found?.kind !== 'found') return []
  const { label, latitude, longitude, gaps } = found
  const expression = toNearExpression(found, near.radius)
  const unmeasured = [
    `${gaps.noSites} without sites`,
    `${gaps.noPosition} with sites of unknown position`,
    `${gaps.somePositions} with sites farther away and others of unknown position`,
  ]
  return [
    `Distances from: ${label}, latitude ${latitude}, longitude ${longitude}`,
    ...(expression === null
      ? []
      : [
          `As an expression: ${expression}`,
          `Distance unknown, not listed: ${unmeasured.join(', ')}`,
        ]),
  ]
}
