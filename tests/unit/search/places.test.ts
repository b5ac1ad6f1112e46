import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDistanceMetres } from '@/lib/expression/geography'
import { parsePlace } from '@/lib/search/place/near'
import {
  buildTowns,
  findTownNear,
  labelOfChoice,
  PlaceIndex,
  type PlaceReading,
  type SiteGroup,
} from '@/lib/search/place/places'

type Group = [
  city: string,
  state: string | null,
  country: string,
  at: [number, number],
  sites: number,
]

const toGroups = (groups: readonly Group[]): SiteGroup[] =>
  groups.map(([city, state, country, [latitude, longitude], sites]) => ({
    city,
    state,
    country,
    latitude,
    longitude,
    sites,
  }))

const minnesota: [number, number] = [44.02163, -92.4699]
const newYorkState: [number, number] = [43.15478, -77.61556]
const groups = toGroups([
  ['Lyon', null, 'France', [45.74906, 4.84789], 4],
  ['Lyon Cedex 03', null, 'France', [45.74906, 4.84789], 1],
  ['LYON', 'Rhône', 'France', [45.74846, 4.84671], 3],
  ['Paris', null, 'France', [48.85341, 2.3488], 40],
  ['Paris', 'Texas', 'United States', [33.66094, -95.55551], 2],
  ['Rochester', 'Minnesota', 'United States', minnesota, 7],
  ['Rochester', 'New York', 'United States', newYorkState, 4],
  ['New York', 'New York', 'United States', [40.71427, -74.00597], 30],
  ['Seongnam', null, 'Korea, Republic of', [35.54, 127.4], 2],
  ['Seongnam', null, 'South Korea', [37.43861, 127.13778], 3],
  ['Jeonju', null, 'South Korea', [35.82, 127.15], 4],
  ['Singapore', null, 'Singapore', [1.28967, 103.85007], 6],
  ["Saint-Denis-d'Oléron", null, 'France', [46.03, -1.38], 1],
])
const { towns, townOfGroup } = buildTowns(groups)
const index = new PlaceIndex(towns, [
  { filter: 'country', value: 'france', label: 'France', sites: 60 },
  { filter: 'country', value: 'united states', label: 'United States', sites: 60 },
  { filter: 'country', value: 'singapore', label: 'Singapore', sites: 6 },
  {
    filter: 'state',
    value: 'new york, united states',
    label: 'New York, United States',
    sites: 90,
  },
  { filter: 'state', value: 'texas, united states', label: 'Texas, United States', sites: 50 },
])

const describeReading = (reading: PlaceReading) =>
  reading.kind === 'found'
    ? [reading.town.label, ...reading.others.map(labelOfChoice)]
    : [reading.kind, ...reading.choices.map(labelOfChoice)]

test.each([
  ['Lyon, France', ['Lyon, France']],
  ['lyon', ['Lyon, France']],
  ['lyon rhone', ['Lyon, France']],
  ['  LYON ,FRANCE ', ['Lyon, France']],
  ['Paris', ['Paris, France', 'Paris, Texas, United States']],
  ['paris tx', ['Paris, Texas, United States']],
  ['Paris, Texas, USA', ['Paris, Texas, United States']],
  ['75013 Paris', ['Paris, France', 'Paris, Texas, United States']],
  ['LYON Cedex 03, France', ['Lyon, France']],
  ['Paris, Germany', ['unknown']],
  [
    'Rochester',
    ['several', 'Rochester, Minnesota, United States', 'Rochester, New York, United States'],
  ],
  ['rochester ny', ['Rochester, New York, United States']],
  ['New York', ['New York, New York, United States', 'New York, United States']],
  ['Singapore', ['Singapore, Singapore']],
  ['france', ['region', 'France']],
  ['USA', ['region', 'United States']],
  ['texas', ['region', 'Texas, United States']],
  [
    'Seongnam',
    [
      'several',
      'Seongnam, South Korea (37.44, 127.14)',
      'Seongnam, South Korea (35.54, 127.4), near Jeonju',
    ],
  ],
  ['saint denis doleron', ["Saint-Denis-d'Oléron, France"]],
  ['', ['unknown']],
  ['constructor', ['unknown']],
])('%s', (name, expected) => expect(describeReading(index.find(name))).toEqual(expected))

describe('towns', () => {
  test('a town is at the median of its sites, to two decimals', () => {
    const lyon = towns.find(({ city }) => city === 'Lyon')
    expect(lyon).toMatchObject({ latitude: 45.75, longitude: 4.85, sites: 8 })
    const strays = buildTowns(
      toGroups([
        ['Rome', null, 'Italy', [41.89, 12.51], 5],
        ['Rome', null, 'Italy', [41.9, 12.5], 5],
        ['Rome', null, 'Italy', [42.2, 12.1], 1],
      ]),
    )
    expect(strays.towns).toHaveLength(1)
    expect(strays.towns[0]).toMatchObject({ latitude: 41.9, longitude: 12.5 })
  })

  test('each group belongs to one', () => {
    groups.forEach((group, number) => {
      const town = towns[townOfGroup[number] ?? -1]
      expect(group.city.toLowerCase()).toContain(town?.city.toLowerCase())
      expect(toDistanceMetres(town ?? group, group)).toBeLessThan(60_000)
    })
  })

  const anyGroup = fc.record({
    city: fc.constantFrom('A', 'B b', 'Å', 'Paris'),
    state: fc.constantFrom(null, 'Texas', 'Ohio', 'X'),
    country: fc.constantFrom(null, 'France', 'United States'),
    latitude: fc.integer({ min: 30, max: 33 }),
    longitude: fc.integer({ min: 5, max: 6 }),
    sites: fc.integer({ min: 1, max: 9 }),
  })

  test('every town is found by its address, whose order doesn’t matter', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 30 }), (all) => {
        const built = buildTowns(all)
        const found = new PlaceIndex(built.towns, [])
        for (const town of built.towns) {
          const place = parsePlace(town.text)
          if (place?.kind === 'point') expect(place).toMatchObject({ latitude: town.latitude })
          else {
            const reading = found.find(town.text)
            expect(reading).toMatchObject({ kind: 'found', town })
          }
        }
        expect(built.towns.reduce((sum, { sites }) => sum + sites, 0)).toBe(
          all.reduce((sum, { sites }) => sum + sites, 0),
        )
        expect(buildTowns(all.toReversed()).towns).toEqual(built.towns)
      }),
    )
  })
})

test('the town at a point, if there is one', () => {
  expect(findTownNear({ latitude: 45.7, longitude: 4.9 }, towns)?.label).toBe('Lyon, France')
  expect(findTownNear({ latitude: 0, longitude: 0 }, towns)).toBeNull()
})

test('no text is an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      expect(() => index.find(name)).not.toThrow()
    }),
  )
})
