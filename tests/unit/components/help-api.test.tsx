import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ApiHelpView } from '@/components/help/api-help-view'
import { parseAggFilters } from '@/lib/ctgov-api/agg-filters'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { parseCsvFields } from '@/lib/ctgov-api/csv'
import { csvColumnNames } from '@/lib/exports/csv-cells'
import { parseJsonFields } from '@/lib/ctgov-api/fields'
import { portalSectionKeys } from '@/lib/ctgov-api/portal-section'
import { parseStudiesParameters } from '@/lib/ctgov-api/studies-parameters'
import { toStudyQuery } from '@/lib/ctgov-api/study-query'
import { searchAreas } from '@/lib/expression/areas'
import { filters, getFilterByKey } from '@/lib/search/filters/filters'
import { toReadText } from '../../support/html-text'

const html = renderToStaticMarkup(<ApiHelpView siteUrl="https://trials.example.org" />).replaceAll(
  '<wbr/>',
  '',
)
const text = toReadText(html)

const examples = [...html.matchAll(/href="(\/api\/v2[^"]*)"/g)].map(
  ([, href = '']) => new URL(toReadText(href), 'https://trials.example.org'),
)

/** The names in the error that `refuse` throws for an unknown one. */
function listKnown(refuse: () => unknown, before: string): string[] {
  try {
    refuse()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const list = error.message.split(before)[1] ?? ''
    return list.replace(/\.$/, '').split(', ')
  }
  return []
}

const parameters = listKnown(
  () => parseStudiesParameters(new URLSearchParams('zzzzzzzzzzzzzzzz=1')),
  'Known parameters: ',
)

test('every parameter of /studies is explained', () => {
  expect(parameters.length).toBeGreaterThan(20)
  for (const name of parameters) expect(html).toContain(`>${name}</code>`)
  for (const { parameter } of searchAreas) {
    if (parameter !== undefined) expect(parameters).toContain(`query.${parameter}`)
  }
})

test('every group of aggFilters is listed, and no other', () => {
  const known = listKnown(() => parseAggFilters('zzz:1'), 'Known groups: ')
  const section = html.slice(html.indexOf('id="groups"'), html.indexOf('id="fields"'))
  const listed = [...section.matchAll(/<th scope="row"><code[^>]*>([^<]*)</g)].map(
    ([, group]) => group,
  )
  expect(listed.length).toBeGreaterThan(10)
  expect(listed).toEqual(known)
})

test('every code of a group is listed with words', () => {
  for (const group of ['phase', 'status', 'studyType', 'docs', 'ages']) {
    const codes = listKnown(() => parseAggFilters(`${group}:zzz`), 'Known codes of this group: ')
    expect(codes.length).toBeGreaterThan(2)
    for (const code of codes) expect(html).toMatch(new RegExp(`>${code}</code> [A-Z]`))
  }
})

test('groups of the portal link to their values', () => {
  const keys = [...html.matchAll(/href="\/help\/search#filter-([^"]*)"/g)].map(([, key]) => key)
  expect(keys).toContain('cell')
  for (const key of keys) expect(getFilterByKey(key ?? '')?.kind).toBe('choice')
})

test('every column and every field of the portal is named', () => {
  for (const name of csvColumnNames) expect(html).toContain(`<li>${name}</li>`)
  for (const { piece, name } of portalSectionKeys) {
    expect(html).toContain(`>${piece}</code>`)
    expect(text).toContain(`portalSection.${name}`)
  }
})

/** The examples of errors. */
const mistakes = ['/studies?fields=nctid', '/studies?filter.phase=2']

test.each(examples.map((url) => decodeURI(url.pathname + url.search).replace('/api/v2', '')))(
  'the example %s is accepted, or refused if it shows an error',
  (example) => {
    const { pathname, searchParams } = new URL(example, 'https://trials.example.org')
    const understand = () => {
      if (pathname === '/studies') {
        const asked = parseStudiesParameters(searchParams)
        const { queryPieces } = toStudyQuery(asked)
        if (asked.fields === null) return
        if (asked.format === 'csv') parseCsvFields(asked.fields)
        else parseJsonFields(asked.fields, queryPieces)
      } else {
        const fields = searchParams.get('fields')
        if (fields !== null) parseJsonFields(fields, [])
      }
    }
    if (mistakes.includes(example)) expect(understand).toThrow(ApiError)
    else expect(understand).not.toThrow()
    for (const key of searchParams.get('facets')?.split(',') ?? []) {
      expect(Object.values(filters).map((filter) => filter.key)).toContain(key)
    }
  },
)

test('every address of the API has an example', () => {
  const paths = new Set(examples.map(({ pathname }) => pathname))
  expect([...paths].toSorted()).toEqual(
    [
      '/studies',
      '/studies/NCT05828212',
      '/studies/enums',
      '/studies/metadata',
      '/studies/search-areas',
      '/stats/field/sizes',
      '/stats/field/values',
      '/stats/size',
      '/version',
    ]
      .map((path) => `/api/v2${path}`)
      .toSorted(),
  )
})

test('the example programs call this portal', () => {
  expect(text.split('https://trials.example.org/api/v2').length).toBeGreaterThan(4)
})

test('every part of the page is in its contents, and no fragment occurs twice', () => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const contents = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'))
  const linked = [...contents.matchAll(/href="#([a-z-]+)"/g)].map(([, id]) => id)
  const sections = [...html.matchAll(/<section[^>]* id="([a-z-]+)"/g)].map(([, id]) => id)
  expect(linked).toEqual(sections)
  for (const [, id] of html.matchAll(/href="#([a-z-]+)"/g)) expect(ids).toContain(id)
})
