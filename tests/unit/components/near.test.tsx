import { renderToStaticMarkup } from 'react-dom/server'
import { choices } from '@/lib/search/filters/exclusions'
import { describe, expect, test, vi } from 'vitest'
import { SearchView } from '@/components/search/search-view'
import { parseSearchRequest } from '@/lib/search/request/request'
import type { NearFound, NearPage, SearchPage, TrialSummary } from '@/lib/search/result'
import { dateStatus } from '@/lib/study/status-age'
import { toReadText } from '../../support/html-text'

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }))

const trial: TrialSummary = {
  trialId: 'NCT00000001',
  briefTitle: 'Cells',
  overallStatus: 'RECRUITING',
  status: dateStatus({ overallStatus: 'RECRUITING', verified: '2026-08' }, 20_700),
  phases: [],
  conditions: [],
  interventions: [],
  countries: ['France'],
  rules: { hasAgeGroups: false, isGenderBased: false },
  locationCount: 2,
}
const site = { facility: 'Hospital', city: 'Lyon', country: 'France', metres: 12_300 }
const found: NearFound = {
  kind: 'found',
  label: 'Lyon, France',
  text: 'Lyon, France',
  latitude: 45.75,
  longitude: 4.85,
  others: [],
  sites: [{ nearest: site }],
  gaps: { noSites: 0, noPosition: 0, somePositions: 0 },
}
const town = (label: string) =>
  ({
    kind: 'town',
    town: { label, text: label, city: label, latitude: 0, longitude: 0, sites: 1, qualifiers: [] },
  }) as const

function render(query: string, near: NearPage, more: Partial<SearchPage> = {}) {
  const { request, problems } = parseSearchRequest(new URLSearchParams(query))
  const page = { total: 1, trials: [trial], facets: [], page: 1, pageCount: 1, near, ...more }
  const html = renderToStaticMarkup(
    <SearchView
      request={request}
      problems={problems}
      page={page}
      labelOf={(id, value) => choices[id].labelOf(value)}
      record="The record"
    />,
  )
  const text = toReadText(html)
  const links = [...html.matchAll(/href="(\/trials\?[^"]*)"/g)].map(([, href = '']) =>
    decodeURIComponent(href.replaceAll('&amp;', '&').replaceAll('+', ' ')),
  )
  return { html, text, links }
}

describe('a card', () => {
  test.each([
    [undefined, 'Nearest site', 'Status of this site not stated; the trial as a whole: recruiting'],
    ['COMPLETED', 'Nearest site', 'This site: completed'],
    ['RECRUITING', 'Nearest open site', 'one of 2 sites'],
  ])('a site of status %s', (status, label, words) => {
    const sites = [{ nearest: { ...site, ...(status && { status }) } }]
    const { text } = render('near=lyon', { ...found, sites })
    expect(text).toMatch(new RegExp(`${label}\\s*12 km\\s*Hospital, Lyon`))
    expect(text).toContain(words)
  })

  test('names the nearest recruiting site if it is another, in the unit of the search', () => {
    const nearestOpen = {
      city: 'Grenoble',
      country: 'France',
      status: 'RECRUITING',
      metres: 93_000,
    }
    const sites = [{ nearest: { ...site, status: 'COMPLETED' }, nearestOpen }]
    const { text } = render('near=lyon&within=100mi', { ...found, sites })
    expect(text).toMatch(/Nearest open site\s*58 miles\s*Grenoble, France/)
    expect(text).toContain('8 miles to a site that is not open: Hospital, Lyon')
  })

  test('says so when no position is known', () => {
    const { text } = render('near=lyon&within=any', { ...found, sites: [null] })
    expect(text).toContain('No site with a known position')
  })
})

test('the place has its canonical name in sentence, chip, form and links', () => {
  const { html, text } = render('near=lyon&within=50km&sort=distance', found, { total: 2 })
  expect(text).toContain('Trials within 50 km of Lyon, France')
  expect(html).toMatch(/name="near"[^>]*value="Lyon, France"|value="Lyon, France"[^>]*name="near"/)
  expect(html).toContain('<option value="50km" selected="">50 km</option>')
  expect(html).toMatch(/type="hidden" name="sort" value="distance"/)
  expect(html).toMatch(/<option value="title">/)
  expect(html).toMatch(/href="\/trials"[^>]*><span class="sr-only">Remove /)
})

test('a new place sorts by distance, and a radius in the address is offered', () => {
  const { html } = render('q=lupus', found)
  expect(html).toMatch(/type="hidden" name="sort" value="distance"/)
  expect(render('near=lyon&within=77mi', found).html).toContain('>77 miles</option>')
})

test('trials without a distance are counted, with a link', () => {
  const gaps = { noSites: 1, noPosition: 2, somePositions: 0 }
  const { text, links } = render('near=lyon&sort=distance', { ...found, gaps })
  expect(text).toContain('Distance unknown, not listed: 3 trials.')
  expect(text).toContain(
    'Distance unknown: 1 trial without listed sites; 2 trials with sites of unknown position.',
  )
  expect(links).toContain('/trials?near=Lyon, France&within=any&sort=distance')
})

test('several places: nothing is limited until one is chosen', () => {
  const { text, links } = render('near=paris&within=50km&sort=distance&status=recruiting', {
    kind: 'several',
    choices: [town('Paris, France'), town('Paris, Texas, United States')],
  })
  expect(text).toContain('Several places are called “paris”')
  expect(text).toContain('Recruiting trials')
  expect(text).not.toContain('Recruiting trials within 50 km of paris')
  expect(links).toContain(
    '/trials?status=recruiting&near=Paris, Texas, United States&within=50km&sort=distance',
  )
})

test('a country is offered as a filter', () => {
  const region = { filter: 'country', value: 'france', label: 'France', sites: 1 } as const
  const { text, links } = render('near=france&sort=distance', {
    kind: 'region',
    choices: [{ kind: 'region', region }],
  })
  expect(text).toContain('too large to measure from')
  expect(links).toContain('/trials?country=france')
})

test('an empty list says how far the next trial is', () => {
  const { text, links } = render(
    'near=lyon&sort=distance',
    { ...found, sites: [], nextMetres: 210_000 },
    { total: 0, trials: [] },
  )
  expect(text).toContain('Search within 250 km – the nearest trial is 210 km away')
  expect(links).toContain('/trials?near=Lyon, France&within=250km&sort=distance')
})

test('an invalid place is reported and stays in its box', () => {
  const { html, text } = render('near=95,200', { ...found })
  expect(text).toContain('“95,200” is not a place')
  expect(html).toMatch(/value="95,200"/)
  expect(html).toMatch(/<details class="side-panel" open=""/)
})
