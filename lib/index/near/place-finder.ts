import type { Point } from '@/lib/expression/geography'
import { toOpenValue } from '@/lib/search/filters/choice'
import {
  buildTowns,
  findTownNear,
  labelOfChoice,
  listCountryNames,
  PlaceIndex,
  type PlaceChoice,
  type PlaceReading,
  type Region,
  type SiteGroup,
  type Town,
} from '@/lib/search/place/places'
import {
  SuggestionIndex,
  suggestionLimit,
  type NameSource,
  type Suggestion,
} from '@/lib/search/suggest/suggest'
import type { FindPlace } from '@/lib/search/question/question-places'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { toCountryName } from '@/lib/vocabulary/countries'
import { getTownName } from '@/lib/vocabulary/town-names'
import type { DocValues } from '../memory/doc-values'
import type { SiteValues } from '../memory/site-values'
import { keepUntilChange } from '../memory/until-change'
import type { Gazetteer } from './gazetteer'
import { TownWords } from './town-words'
import { createNameIndex } from '../suggest/name-index'
import { countSlots, listDefaultSlots } from '../suggest/suggester'

// Names of places from the sites of the records: what a typed name stands for, and what somebody who types may
// mean. Made anew when the data has changed and somebody asks.

export interface PlaceFinder {
  /** What a name stands for; near spellings as choices where nothing has the name. */
  read(name: string): PlaceReading
  /** The same without near spellings. */
  find: FindPlace
  /** The known town at a point. */
  findTownNear(point: Point): Town | null
  getTownsOfSites(): TownsOfSites
  findSuggestions(text: string, limit?: number): Suggestion[]
}

export interface TownsOfSites {
  towns: readonly Town[]
  /** By the site's number; -1 where its town or its position is not known. */
  townOfSite: Int32Array
}

const maxSpellings = 5
const regionFilters = ['country', 'state'] as const

interface Known extends TownsOfSites {
  index: PlaceIndex
  names: SuggestionIndex
  byLabel: ReadonlyMap<string, PlaceChoice>
}

export function createPlaceFinder(
  docValues: DocValues,
  sites: SiteValues,
  gazetteer: Gazetteer,
): PlaceFinder {
  const townWords = new TownWords()
  const getFacilities = createNameIndex(docValues, 'facility')

  const getKnown = keepUntilChange(docValues, (): Known => {
    sites.refresh()
    const { groups, groupOfSite } = groupSites(docValues, sites)
    const { towns, townOfGroup } = buildTowns(groups)
    const townOfSite = groupOfSite.map((group) => (group < 0 ? -1 : (townOfGroup[group] ?? -1)))
    const trials = countTrials(sites, towns.length, (site) => townOfSite[site] ?? -1)
    const regions = listRegions(docValues, groups)
    const choices: PlaceChoice[] = [
      ...regions.map(({ region }): PlaceChoice => ({ kind: 'region', region })),
      ...towns.map((town): PlaceChoice => ({ kind: 'town', town })),
    ]
    return {
      towns,
      townOfSite,
      index: new PlaceIndex(
        towns,
        regions.map(({ region }) => region),
      ),
      names: new SuggestionIndex([
        toTownSource(towns, trials),
        ...regionFilters.map((filter) =>
          toRegionSource(
            filter,
            regions.filter(({ region }) => region.filter === filter),
          ),
        ),
      ]),
      byLabel: new Map(choices.map((choice) => [labelOfChoice(choice), choice])),
    }
  })

  /** Every site whose name holds the words side by side. */
  const findFacilities = (name: string): PlaceReading => {
    const values = getFacilities().find(name)
    return values.length === 0
      ? { kind: 'unknown', choices: [] }
      : {
          kind: 'region',
          choices: values.map((value) => ({
            kind: 'region',
            region: { filter: 'facility', value, label: value, sites: 1 },
          })),
        }
  }

  const find: FindPlace = (name, scope) => {
    if (scope === 'facilities') return findFacilities(name)
    const english = getTownName(name)
    const reading = english === null ? null : findName(english, scope)
    return reading && reading.kind !== 'unknown' ? reading : findName(name, scope)
  }

  const findName = (name: string, scope: 'sites' | 'towns' | undefined): PlaceReading => {
    if (scope === 'towns' && !townWords.mayBegin(name, docValues.valueColumn('city'))) {
      return { kind: 'unknown', choices: [] }
    }
    const known = getKnown().index.find(name)
    // "New York City" is New York, where no town is called so.
    const short = name.replace(/(?<=\S)\s+city$/i, '')
    const reading =
      known.kind === 'unknown' && short !== name ? getKnown().index.find(short) : known
    if (scope === 'sites' || scope === 'towns') return reading
    if (reading.kind === 'unknown') return gazetteer.find(name)
    if (reading.kind !== 'found') return reading
    const others = reading.others.flatMap((each) => (each.kind === 'town' ? [each.town] : []))
    const namesakes = gazetteer.findNamesakes(name, [reading.town, ...others])
    return { ...reading, others: [...reading.others, ...namesakes] }
  }

  return {
    read(name) {
      const { names, byLabel } = getKnown()
      const reading = find(name)
      if (reading.kind !== 'unknown') return reading
      const spellings = names.find(name, maxSpellings)
      return {
        kind: 'unknown',
        choices: spellings.flatMap(({ label }) => byLabel.get(label) ?? []),
      }
    },
    find,
    getTownsOfSites: () => getKnown(),
    findTownNear: (point) => findTownNear(point, getKnown().towns),
    findSuggestions(text, limit = suggestionLimit) {
      const known = getKnown().names.find(text, limit)
      if (known.length >= limit) return known
      const labels = new Set(known.map(({ label }) => label))
      const others = gazetteer
        .findBeginning(text, limit)
        .filter(({ label }) => !labels.has(label) && !getKnown().byLabel.has(label))
        .map(({ label, text }): Suggestion => ({ kind: 'place', label, count: 0, query: text }))
      return [...known, ...others].slice(0, limit)
    },
  }
}

/** Sites that share city, state, country and point, and the group of each site: -1 without city or point. */
function groupSites(docValues: DocValues, sites: SiteValues) {
  const cities = sites.getColumn('LocationCity')
  const states = sites.getColumn('LocationState')
  const countries = sites.getColumn('LocationCountry')
  const { latitudes, longitudes, points } = sites
  const groups: SiteGroup[] = []
  const groupOfSite = new Int32Array(sites.siteCount).fill(-1)
  // One number for four: their product stays far below what a number holds exactly.
  const numbers = new Map<number, number>()
  for (let site = 0; site < sites.siteCount; site++) {
    if (docValues.live.data[sites.slots.data[site] ?? 0] !== 1) continue
    const city = cities.numbers.data[site] ?? -1
    const point = points.data[site] ?? 0
    const latitude = latitudes.data[point] ?? NaN
    const longitude = longitudes.data[point] ?? NaN
    if (city < 0 || Number.isNaN(latitude + longitude)) continue
    const state = states.numbers.data[site] ?? -1
    const country = countries.numbers.data[site] ?? -1
    const key =
      ((city * (states.texts.length + 1) + state + 1) * (countries.texts.length + 1) +
        country +
        1) *
        latitudes.length +
      point
    let number = numbers.get(key)
    if (number === undefined) {
      number = groups.length
      numbers.set(key, number)
      const countryName = countries.texts[country]
      groups.push({
        city: cities.texts[city] ?? '',
        state: states.texts[state] ?? null,
        country: countryName === undefined ? null : toCountryName(countryName),
        latitude,
        longitude,
        sites: 0,
      })
    }
    const group = groups[number]
    if (group) group.sites++
    groupOfSite[site] = number
  }
  return { groups, groupOfSite }
}

/** Trials with a site in each town. A radius reaches beyond the town, so that no choice of a role changes it. */
function countTrials(
  sites: SiteValues,
  townCount: number,
  townOf: (site: number) => number,
): Int32Array {
  const counts = new Int32Array(townCount)
  // The sites of a trial follow each other.
  const lastSlot = new Int32Array(townCount).fill(-1)
  for (let site = 0; site < sites.siteCount; site++) {
    const slot = sites.slots.data[site] ?? 0
    const town = townOf(site)
    if (town < 0 || lastSlot[town] === slot) continue
    lastSlot[town] = slot
    counts[town] = (counts[town] ?? 0) + 1
  }
  return counts
}

interface CountedRegion {
  region: Region
  /** Of the trials that a search without choices lists. */
  trials: number
}

/** Countries and states that some trial has a site in. */
function listRegions(docValues: DocValues, groups: readonly SiteGroup[]): CountedRegion[] {
  const listed = listDefaultSlots(docValues)
  const sitesOf = new Map<string, number>()
  for (const { country, state, sites } of groups) {
    if (country === null) continue
    for (const name of [country, ...(state === null ? [] : [`${state}, ${country}`])]) {
      const value = toOpenValue(name)
      sitesOf.set(value, (sitesOf.get(value) ?? 0) + sites)
    }
  }
  return regionFilters.flatMap((filter) => {
    const column = docValues.valueColumn(filter)
    if (!column) return []
    const trials = countSlots(column, listed)
    return column.values.flatMap((value, number): CountedRegion[] => {
      if (column.liveCounts.data[number] === 0) return []
      const label = column.labelOf(number)
      // Some records name the country as the state again.
      const [state, country] = value.split(', ')
      if (filter === 'state' && state === country) return []
      const region = { filter, value, label, sites: sitesOf.get(value) ?? 0 }
      return [{ region, trials: trials[number] ?? 0 }]
    })
  })
}

function toTownSource(towns: readonly Town[], trials: Int32Array): NameSource {
  return {
    filter: null,
    kind: 'place',
    size: () => towns.length,
    labelOf: (number) => towns[number]?.label ?? '',
    otherWordsOf: (number) => towns[number]?.qualifiers.join(' ') ?? '',
    valueOf: (number) => towns[number]?.text ?? '',
    countOf: (number) => trials[number] ?? 0,
  }
}

function toRegionSource(filter: FilterId, regions: readonly CountedRegion[]): NameSource {
  return {
    filter,
    kind: 'place',
    size: () => regions.length,
    labelOf: (number) => regions[number]?.region.label ?? '',
    ...(filter === 'country' && {
      otherWordsOf: (number) => listCountryNames(regions[number]?.region.label ?? '').join(' '),
    }),
    valueOf: (number) => regions[number]?.region.value ?? '',
    countOf: (number) => regions[number]?.trials ?? 0,
  }
}
