import { describe, expect, test } from 'vitest'
import type { PlaceReading } from '@/lib/search/place/places'
import { readRequest } from '@/lib/search/question/read-request'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import { getCountry } from '@/lib/vocabulary/countries'

const sitesOf: Readonly<Record<string, number>> = { boston: 373, london: 279, leeds: 39, nice: 200 }

/** Towns and countries of a made-up collection. */
function findPlace(name: string): PlaceReading {
  const sites = sitesOf[name.toLowerCase()]
  if (sites !== undefined) {
    const city = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
    const town = { label: city, text: city, city, latitude: 1, longitude: 1, sites, qualifiers: [] }
    return { kind: 'found', town, others: [] }
  }
  const country = getCountry(name)
  if (!country) return { kind: 'unknown', choices: [] }
  const value = country.name.toLowerCase()
  const region = { filter: 'country', value, label: country.name, sites: 100 } as const
  return { kind: 'region', choices: [{ kind: 'region', region }] }
}

function read(query: string): string {
  const { request } = parseSearchRequest(new URLSearchParams({ q: query }))
  const address = formatSearchRequest(readRequest(request, findPlace).request)
  return decodeURIComponent(address).replaceAll('+', ' ')
}

describe('a status, a phase and results in other languages', () => {
  test.each([
    ['ensayo CAR-T mieloma que esté reclutando', 'q=ensayo CAR-T mieloma&status=recruiting'],
    ['linfoma CAR-T reclutando pacientes', 'q=linfoma CAR-T&status=recruiting'],
    ['lupus CAR-T todavía no están reclutando', 'q=lupus CAR-T&status=not-yet-recruiting'],
    ['essai CAR-T lymphome qui recrute', 'q=essai CAR-T lymphome&status=recruiting'],
    ['essais lymphome en cours de recrutement', 'q=essais lymphome&status=recruiting'],
    ['Lymphom Studien die noch rekrutieren', 'q=Lymphom Studien&status=recruiting'],
    ['Lymphom Studien, noch nicht rekrutierend', 'q=Lymphom Studien&status=not-yet-recruiting'],
    ['Lymphom nicht rekrutierend', 'q=Lymphom nicht rekrutierend'],
    ['studi linfoma in fase di reclutamento', 'q=studi linfoma&status=recruiting'],
    ['linfoma che stanno reclutando', 'q=linfoma&status=recruiting'],
    ['linfoma CAR-T a recrutar', 'q=linfoma CAR-T&status=recruiting'],
    ['lymfoom CAR-T die nog patiënten werven', 'q=lymfoom CAR-T&status=recruiting'],
    ['mieloma fase 2 o 3', 'q=mieloma&phase=2&phase=3'],
    ['mieloma con resultados', 'q=mieloma&results=yes'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('an age in a word', () => {
  test.each([
    ['leukemia kids car t', 'q=leukemia car t&age=10'],
    ['my toddler has neuroblastoma', 'q=my has neuroblastoma&age=2'],
    ['teenager with lupus', 'q=with lupus&age=15'],
    ['lymphoma elderly CAR-T', 'q=lymphoma CAR-T&age=75'],
    ['over 75, lymphoma', 'q=lymphoma&age=76'],
    ['lymphoma CAR-T for a man over 75 years old', 'q=lymphoma CAR-T for a&age=76'],
    ['lymphoma 80+', 'q=lymphoma&age=81'],
    ['lymphoma, my dad is in his 80s', 'q=lymphoma, my dad is&age=85'],
    ['my 6 year old has leukemia, other kids too', 'q=my has leukemia, other kids too&age=6'],
    ['frail elderly parent, cells', 'q=frail elderly parent, cells'],
    ["children's hospital leukemia", "q=children's hospital leukemia"],
    ['lymphoma not for kids', 'q=lymphoma not for kids'],
    ['AML children', 'q=AML children'],
    ['kids and elderly with lymphoma', 'q=kids and elderly with lymphoma'],
    ['ejection fraction over 50%', 'q=ejection fraction over 50%'],
    ['weight over 50 kg', 'q=weight over 50 kg'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('a place', () => {
  test.each([
    ['scleroderma CAR T boston area', 'q=scleroderma CAR T&near=Boston'],
    ['lymphoma Leeds metro area', 'q=lymphoma&near=Leeds'],
    ['lymphoma greater London', 'q=lymphoma&near=London'],
    ['lymphoma around Boston', 'q=lymphoma&near=Boston'],
    ['lymphoma près de Leeds', 'q=lymphoma&near=Leeds'],
    ['car t lymphoma boston', 'q=car t lymphoma boston'],
    ['car t lymphoma leeds', 'q=car t lymphoma leeds'],
    ['car t would be nice', 'q=car t would be nice'],
    ['lymphoma surface area', 'q=lymphoma surface area'],
    ['Lymphom in Frankreich', 'q=Lymphom&country=france'],
    ['linfoma en Alemania', 'q=linfoma&country=germany'],
  ])('%s', (query, expected) => {
    expect(read(query).replace(/&(?:within|radius|sort)=[^&]*/g, '')).toBe(expected)
  })
})

describe('cells that are changed inside the body', () => {
  test.each([
    ['in vivo CAR-T for lupus', 'q=CAR-T for lupus&modification=in-vivo'],
    ['CAR-T made inside the body, lupus', 'q=CAR-T , lupus&modification=in-vivo'],
    ['in vivo CD19 CAR-T, no cell collection, lupus', 'q=CD19 CAR-T , lupus&modification=in-vivo'],
    ['in vivo expansion of CAR-T cells', 'q=in vivo expansion of CAR-T cells'],
    ['CAR-T without apheresis', 'q=CAR-T without apheresis'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

test('what stays words is not read', () => {
  const { request } = parseSearchRequest(
    new URLSearchParams([
      ['q', 'leukemia kids'],
      ['words', 'age'],
    ]),
  )
  expect(readRequest(request, findPlace).read).toEqual([])
})
