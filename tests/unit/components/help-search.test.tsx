import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SearchHelpView } from '@/components/help/search-help-view'
import { maxRecordsRead, maxTerms, maxWords, maxWordsAtEnds } from '@/lib/search/limits'
import { maxPastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import { maxQueryLength } from '@/lib/search/request/request'
import { portalFields, searchAreas } from '@/lib/expression/areas'
import { operators } from '@/lib/expression/operators'
import { parseExpression } from '@/lib/expression/parse'
import { filters } from '@/lib/search/filters/filters'
import { parseSearchRequest } from '@/lib/search/request/request'
import { filterIds } from '@/lib/search/filters/filter-ids'
import { toReadText } from '../../support/html-text'

const html = renderToStaticMarkup(<SearchHelpView />)
const text = toReadText(html)

/** Queries of the links to searches, as the search page reads them. */
const linkedQueries = [...html.matchAll(/href="\/trials\?([^"]*)"/g)].map(([, query = '']) =>
  parseSearchRequest(new URLSearchParams(query.replaceAll('&amp;', '&'))),
)

test.each(operators)('operator $name has its syntax, explanation and example', (operator) => {
  expect(text).toContain(operator.syntax)
  expect(text).toContain(operator.explanation)
  expect(linkedQueries.map(({ request }) => request.query)).toContain(operator.example)
})

test.each(filterIds.map((id) => filters[id]))('filter $key is explained', (filter) => {
  expect(html).toContain(`id="filter-${filter.key}"`)
  expect(text).toContain(`${filter.label} ${filter.key}=…${filter.help}`)
})

test('every value of a closed filter is listed with its form in addresses', () => {
  for (const id of filterIds) {
    const filter = filters[id]
    if (filter.kind !== 'choice') continue
    for (const value of filter.values) {
      expect(text).toContain(`${filter.labelOf(value)} ${filter.formatValue(value)}`)
    }
  }
})

test('every search area and every field of the portal is named', () => {
  for (const { name } of searchAreas) expect(text).toContain(`AREA[${name}]`)
  for (const { piece } of portalFields) expect(text).toContain(`AREA[${piece}]`)
})

test('links lead to valid searches', () => {
  expect(linkedQueries.length).toBeGreaterThan(operators.length)
  for (const { request, problems } of linkedQueries) {
    expect(problems).toEqual([])
    expect(parseExpression(request.query).problems).toEqual([])
  }
})

test('fragments exist, and none occurs twice', () => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id)
})

test.each([
  ['3,000', maxQueryLength],
  ['120', maxWords],
  ['15', maxWordsAtEnds],
  ['400', maxTerms],
  ['200', maxPastedNumbers],
  ['500', maxRecordsRead],
])('the limit of %s is named', (written, limit) => {
  expect(limit.toLocaleString('en')).toBe(written)
  const section = html.slice(html.indexOf('id="limits"'))
  expect(section.slice(0, section.indexOf('</ul>'))).toContain(`<li>${written} `)
})

test('every part of the page is in its contents', () => {
  const ids = [...html.matchAll(/<section[^>]* id="([a-z-]+)"/g)].map(([, id]) => id)
  const links = [...html.matchAll(/href="#([a-z-]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(5)
  expect(links.toSorted()).toEqual(ids.toSorted())
})
