import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDistanceMetres } from '@/lib/expression/geography'
import { formatExpression } from '@/lib/expression/format'
import { parseExpression } from '@/lib/expression/parse'
import { describeRequest } from '@/lib/search/request/describe-request'
import {
  describeDistance,
  describeNear,
  findWiderRadius,
  formatPlace,
  formatRadius,
  parsePlace,
  parseRadius,
  radiusChoices,
  toNearExpression,
  toNearMetres,
  type Near,
} from '@/lib/search/place/near'
import {
  defaultRequest,
  formatSearchRequest,
  parseSearchRequest,
} from '@/lib/search/request/request'
import { withNear, withoutFilters, withoutNear, withSort } from '@/lib/search/request/request-links'

const parse = (query: string) => parseSearchRequest(new URLSearchParams(query))
const lyon: Near = {
  place: { kind: 'name', name: 'Lyon, France' },
  radius: { length: 50, unit: 'km' },
}

describe('a place', () => {
  test.each([
    ['Lyon, France', { kind: 'name', name: 'Lyon, France' }],
    ['  Lyon,\t France ', { kind: 'name', name: 'Lyon, France' }],
    ['45.76,4.84', { kind: 'point', latitude: 45.76, longitude: 4.84 }],
    ['45.764043 , 4.835659', { kind: 'point', latitude: 45.76, longitude: 4.84 }],
    ['-33.87 151.21', { kind: 'point', latitude: -33.87, longitude: 151.21 }],
    ['33.87° S, 151.21° E', { kind: 'point', latitude: -33.87, longitude: 151.21 }],
    ['40.71n/74.01w', { kind: 'point', latitude: 40.71, longitude: -74.01 }],
    ['-0.001,0', { kind: 'point', latitude: 0, longitude: 0 }],
    ['90,180', { kind: 'point', latitude: 90, longitude: 180 }],
    ['91,0', null],
    ['0,180.5', null],
    ['45.76', null],
    ['02139', { kind: 'name', name: '02139' }],
    ['02139-4307', { kind: 'name', name: '02139-4307' }],
    ['123456', null],
    ['?!', null],
    ['', null],
    ['a'.repeat(121), null],
  ])('%s', (text, expected) => expect(parsePlace(text)).toEqual(expected))

  test('whatever is read comes back from its own text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.tuple(fc.double(), fc.double()).map((pair) => pair.join(',')),
        ),
        (text) => {
          const place = parsePlace(text)
          if (place) expect(parsePlace(formatPlace(place))).toEqual(place)
        },
      ),
    )
  })
})

describe('a radius', () => {
  test.each([
    ['100km', { length: 100, unit: 'km' }],
    ['100', { length: 100, unit: 'km' }],
    [' 60 Miles ', { length: 60, unit: 'mi' }],
    ['1 mile', { length: 1, unit: 'mi' }],
    ['any', 'any'],
    ['99999km', { length: 20_016, unit: 'km' }],
    ['0km', null],
    ['-5km', null],
    ['1.5km', null],
    ['10 parsecs', null],
    ['1e3', null],
    ['constructor', null],
  ])('%s', (text, expected) => {
    const radius = parseRadius(text)
    expect(radius).toEqual(expected)
    if (radius) expect(parseRadius(formatRadius(radius))).toEqual(radius)
  })

  test('a wider one on offer reaches the distance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2.1e7, noNaN: true }),
        fc.constantFrom('km' as const, 'mi' as const),
        (metres, unit) => {
          const wider = findWiderRadius(metres, unit)
          expect(toNearMetres(wider)).toBeGreaterThanOrEqual(metres)
          if (wider !== 'any') expect(radiusChoices[unit]).toContain(wider.length)
        },
      ),
    )
  })
})

// Great-circle distances by an independent geodesic calculator agree to half a per cent.
test.each([
  ['Paris to London', [48.8566, 2.3522], [51.5074, -0.1278], 344],
  ['New York to Los Angeles', [40.7128, -74.006], [34.0522, -118.2437], 3936],
  ['Sydney to Auckland', [-33.8688, 151.2093], [-36.8485, 174.7633], 2156],
  ['over the date line', [-17.7134, 178.065], [-13.759, -172.1046], 1144],
  ['pole to pole', [90, 0], [-90, 77], 20_015],
] as const)('%s', (_, [latitude, longitude], [toLatitude, toLongitude], kilometres) => {
  const metres = toDistanceMetres(
    { latitude, longitude },
    { latitude: toLatitude, longitude: toLongitude },
  )
  expect(Math.abs(metres / 1000 - kilometres) / kilometres).toBeLessThan(0.005)
})

test.each([
  [0, 'km', 'less than 1 km'],
  [999, 'km', 'less than 1 km'],
  [1400, 'km', '1 km'],
  [12_345, 'km', '12 km'],
  [1_234_567, 'km', '1,235 km'],
  [1700, 'mi', '1 mile'],
  [500, 'mi', 'less than 1 mile'],
  [160_934, 'mi', '100 miles'],
] as const)('%d metres in %s: %s', (metres, unit, expected) => {
  expect(describeDistance(metres, unit)).toBe(expected)
})

describe('in an address', () => {
  test.each([
    ['near=Lyon%2C+France&within=50km', lyon],
    ['near=Lyon, France&within=50', lyon],
    ['near=&near=Lyon, France&within=50 kilometres', lyon],
    [
      'near=45.764,4.8357',
      {
        place: { kind: 'point', latitude: 45.76, longitude: 4.84 },
        radius: { length: 100, unit: 'km' },
      },
    ],
    ['near=Lyon&within=any', { place: { kind: 'name', name: 'Lyon' }, radius: 'any' }],
  ])('%s', (query, near) => {
    const { request, problems } = parse(query)
    expect(problems).toEqual([])
    expect(request).toEqual({ ...defaultRequest, near })
  })

  test('it is canonical: fixed order, without the default radius', () => {
    expect(formatSearchRequest({ ...defaultRequest, near: lyon, sort: 'distance' })).toBe(
      'near=Lyon%2C+France&within=50km&sort=distance',
    )
    expect(formatSearchRequest(parse('within=100km&near=45.7600,4.84').request)).toBe(
      'near=45.76%2C4.84',
    )
  })

  test.each([
    ['near=95,200', 'near', /is not a place. Write a town such as Lyon, France/],
    ['near=%3F%3F', 'near', /is not a place/],
    [`near=${'x'.repeat(5_000)}`, 'near', /is not a place/],
    ['near=Lyon&within=far', 'within', /whole kilometres or miles.*We used 100km/],
    ['within=50km', 'within', /needs a place to measure from/],
    ['sort=distance', 'sort', /needs a place: add near=/],
  ])('an error comes with a remedy: %s', (query, key, message) => {
    const { request, problems } = parse(query)
    expect(problems.map((problem) => problem.key)).toContain(key)
    expect(problems.map((problem) => problem.message).join()).toMatch(message)
    expect(request.sort).toBe('relevance')
  })

  test('a form with an emptied place is not an error', () => {
    expect(parse('near=&within=50km&sort=distance')).toEqual({
      request: defaultRequest,
      problems: [],
    })
  })
})

test('a place sorts by distance, and removing it removes the order', () => {
  const near = withNear(defaultRequest, lyon)
  expect(near.sort).toBe('distance')
  expect(withNear(withSort(near, 'title'), lyon).sort).toBe('title')
  expect(withoutNear(near)).toEqual(defaultRequest)
  expect(withoutFilters(near)).toEqual(defaultRequest)
  expect(withoutNear({ ...near, sort: 'updated', page: 3 })).toEqual({
    ...defaultRequest,
    sort: 'updated',
  })
})

test('in words', () => {
  expect(describeNear(lyon)).toBe('within 50 km of Lyon, France')
  expect(describeNear({ ...lyon, radius: 'any' })).toBe('at any distance from Lyon, France')
  const { request } = parse('q=lupus&status=recruiting&near=45.76,4.84&within=60mi&updated=2025..')
  expect(describeRequest(request)).toBe(
    'Recruiting trials within 60 miles of 45.76, 4.84 matching “lupus”, updated since 2025',
  )
})

test('as an expression of the registry', () => {
  const expression = toNearExpression({ latitude: 45.76, longitude: 4.84 }, lyon.radius) ?? ''
  expect(expression).toBe('SEARCH[Location](AREA[LocationGeoPoint]DISTANCE[45.76,4.84,50km])')
  const { tree, problems } = parseExpression(expression)
  expect(problems).toEqual([])
  expect(formatExpression(tree)).toContain('DISTANCE[45.76,4.84,50km]')
  expect(toNearExpression({ latitude: 0, longitude: 0 }, 'any')).toBeNull()
})
