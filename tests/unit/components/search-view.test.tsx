import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { SearchView } from '@/components/search/search-view'
import { parseSearchRequest } from '@/lib/search/request'
import type { Facet, SearchPage, TrialSummary } from '@/lib/search/types'

// The page is rendered to text here, outside Next; the search box asks for a router all the same.
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }))

const statusFacet: Facet = {
  filter: 'status',
  distinct: 2,
  values: [
    { value: 'RECRUITING', label: 'Recruiting', count: 0, selected: true },
    { value: 'COMPLETED', label: 'Completed', count: 7, selected: false },
  ],
}

const trial: TrialSummary = {
  trialId: 'NCT00000001',
  nctId: 'NCT00000001',
  briefTitle: 'Cells & <b>more</b>',
  phases: [],
  conditions: ['one', 'two', 'three', 'four', 'five', 'six'],
  interventions: [{ type: 'BIOLOGICAL', name: 'cells' }],
  countries: ['France', 'Narnia'],
  locationCount: 2,
}

describe('a search without results', () => {
  const html = render('q=zzz&status=recruiting&phase=3', { total: 0, facets: [statusFacet] })

  test('names the filter that stands in the way before the one that does not', () => {
    const first = html.indexOf('Take off the filter “Status”</a>')
    expect(first).toBeGreaterThan(0)
    expect(html.slice(first)).toMatch(/there are trials without it.*filter “Phase”/)
    expect(html).toMatch(/href="\/trials\?q=zzz&amp;phase=3"[^>]*>Take off the filter “Status”/)
  })

  test('offers the search without its words, filters kept', () => {
    expect(html).toMatch(/href="\/trials\?phase=3&amp;status=recruiting"[^>]*>Search without/)
  })
})

describe('a page of results', () => {
  const html = render('q=cells&status=recruiting&sort=title&page=3&colour=blue&phase=9', {
    total: 41,
    facets: [statusFacet],
    trials: [trial],
    page: 3,
    pageCount: 3,
  })

  test('goes on counting where the page before ended', () => {
    expect(html).toContain('<ol start="41"')
  })

  test('keeps filters and order, but not the page, when the words change', () => {
    const hidden = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
    expect(hidden.map(([, name, value]) => [name, value])).toEqual([
      ['status', 'recruiting'],
      ['sort', 'title'],
    ])
  })

  test('says what was not understood in the address', () => {
    expect(html).toMatch(/not understood and left out.*“9” is not known for phase/)
  })

  test('shows a record’s text as text', () => {
    expect(html).toContain('Cells &amp; &lt;b&gt;more&lt;/b&gt;')
  })

  test('says how much a card leaves out, and what the record does not say', () => {
    expect(html).toContain('one; two; three; four<span class="text-muted"> and 2 more</span>')
    expect(html).toContain('Phase not stated')
  })

  test('is read out as one heading when it changes', () => {
    expect(html).toMatch(/aria-live="polite"[^>]*><h1[^>]*>41 trials<\/h1>/)
  })
})

function render(query: string, page: Partial<SearchPage>): string {
  const { request, problems } = parseSearchRequest(new URLSearchParams(query))
  const whole = { total: 0, trials: [], facets: [], page: 1, pageCount: 1, ...page }
  return renderToStaticMarkup(
    <SearchView request={request} problems={problems} page={whole} record={() => 'The record'} />,
  )
}
