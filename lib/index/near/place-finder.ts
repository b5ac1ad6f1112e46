import type { Point } from '@/lib/expression/geography'
import { toOpenValue } from '@/lib/search/filters/choice'
import {
  findTownNear,
  labelOfChoice,
  listCountryNames,
  PlaceIndex,
  type PlaceChoice,
  type PlaceReading,
  TownMaker,
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
import { formatPlace, ownPlace } from '@/lib/search/place/near'
import type { FindPlace } from '@/lib/search/question/question-places'
import { getTownName } from '@/lib/vocabulary/town-names'
import type { DocValues } from '../memory/doc-values'
import type { SiteValues } from '../memory/site-values'
import { RecentlyUsed } from '../memory/recently-used'
import { keepUntilChange } from '../memory/until-change'
import type { Gazetteer } from './gazetteer'
import { SiteGroups } from './site-groups'
import { TownWords } from './town-words'
import { createNameIndex } from '../suggest/name-index'
import { countSlots, listDefaultSlots } from '../suggest/suggester'

// Place names from the sites of the records: what a typed name means, and suggestions for a partly typed one. Built
// when first needed, and again after the sites have changed.

export interface PlaceFinder {
  /** What a name means; if nothing has the name, similar spellings as choices. */
  read(name: string): PlaceReading
  /** What a name means, without similar spellings. */
  find: FindPlace
  /** The known town at a point. */
  findTownNear(point: Point): Town | null
  getTownsOfSites(): TownsOfSites
  findSuggestions(text: string, limit?: number): Suggestion[]
}

export interface TownsOfSites {
  towns: readonly Town[]
  /** By site number; -1 if its town or position is unknown. */
  townOfSite: Int32Array
}

const maxSpellings = 5
/** For names that have been looked up, with what they mean. */
const maxKeptBytes = 2 ** 19
const bytesOfReading = 200
const regionFilters = ['country', 'state'] as const

/** Where names are looked up. */
interface Places {
  towns: readonly Town[]
  /** By number of a group of sites. */
  townOfGroup: Int32Array
  regions: readonly CountedRegion[]
  index: PlaceIndex
}

/** What a partly typed name may mean, with the number of trials of each. */
interface Names {
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
  const groups = new SiteGroups(docValues, sites)
  const townMaker = new TownMaker()

  let kept: { version: number; listed: readonly ListedRegion[]; places: Places } | undefined
  // Most changes move no site, so the towns stay as they are.
  const getPlaces = keepUntilChange(docValues, (): Places => {
    groups.refresh()
    const { version } = groups
    const listed = listRegions(docValues)
    if (kept?.version === version && isSameList(kept.listed, listed)) return kept.places
    const { towns, townOfGroup } = townMaker.make(
      groups.groups.map((group) => (group.sites > 0 ? group : null)),
    )
    const regions = countSites(listed, groups.groups)
    const index = new PlaceIndex(
      towns,
      regions.map(({ region }) => region),
      (city) => townMaker.toKey(city),
    )
    kept = { version, listed, places: { towns, townOfGroup, regions, index } }
    return kept.places
  })

  const getTownsOfSites = keepUntilChange(docValues, (): TownsOfSites => {
    const { towns, townOfGroup } = getPlaces()
    const townOfSite = Int32Array.from({ length: sites.siteCount }, (_, site) => {
      const group = groups.groupOfSite.data[site] ?? -1
      return group < 0 ? -1 : (townOfGroup[group] ?? -1)
    })
    return { towns, townOfSite }
  })

  const getNames = keepUntilChange(docValues, (): Names => {
    const { towns, regions } = getPlaces()
    const { townOfSite } = getTownsOfSites()
    const trials = countTrials(docValues, sites, towns.length, townOfSite)
    const trialsOf = countTrialsOfRegions(docValues)
    const choices: PlaceChoice[] = [
      ...regions.map(({ region }): PlaceChoice => ({ kind: 'region', region })),
      ...towns.map((town): PlaceChoice => ({ kind: 'town', town })),
    ]
    return {
      names: new SuggestionIndex([
        toTownSource(towns, trials),
        ...regionFilters.map((filter) =>
          toRegionSource(
            filter,
            regions.filter(({ region }) => region.filter === filter),
            trialsOf[filter],
          ),
        ),
      ]),
      byLabel: new Map(choices.map((choice) => [labelOfChoice(choice), choice])),
    }
  })

  /** Every site whose name contains the words in sequence. */
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

  // A question is read for several purposes, and each looks up the same words.
  const getReadings = keepUntilChange(docValues, () => new RecentlyUsed<PlaceReading>(maxKeptBytes))
  const find: FindPlace = (name, scope) => {
    const readings = getReadings()
    const key = `${scope ?? ''} ${name}`
    const reading = readings.get(key) ?? findAnew(name, scope)
    readings.set(key, reading, 2 * key.length + bytesOfReading)
    return reading
  }

  const findAnew: FindPlace = (name, scope) => {
    if (scope === 'facilities') return findFacilities(name)
    const english = getTownName(name)
    const reading = english === null ? null : findName(english, scope)
    return reading && reading.kind !== 'unknown' ? reading : findName(name, scope)
  }

  const findName = (name: string, scope: 'sites' | 'towns' | undefined): PlaceReading => {
    if (scope === 'towns' && !townWords.mayBegin(name, docValues.valueColumn('city'))) {
      return { kind: 'unknown', choices: [] }
    }
    const known = getPlaces().index.find(name)
    // "New York City" is New York, unless a town has that name.
    const short = name.replace(/(?<=\S)\s+city$/i, '')
    const reading =
      known.kind === 'unknown' && short !== name ? getPlaces().index.find(short) : known
    if (scope === 'sites' || scope === 'towns') return reading
    if (reading.kind === 'unknown') return gazetteer.find(name)
    if (reading.kind !== 'found') return reading
    const others = reading.others.flatMap((each) => (each.kind === 'town' ? [each.town] : []))
    const namesakes = gazetteer.findNamesakes(name, [reading.town, ...others])
    return { ...reading, others: [...reading.others, ...namesakes] }
  }

  return {
    read(name) {
      const { names, byLabel } = getNames()
      const reading = find(name)
      if (reading.kind !== 'unknown') return reading
      if (name === formatPlace(ownPlace)) return { kind: 'unknown', choices: [] }
      const spellings = names.find(name, maxSpellings)
      return {
        kind: 'unknown',
        choices: spellings.flatMap(({ label }) => byLabel.get(label) ?? []),
      }
    },
    find,
    getTownsOfSites,
    findTownNear: (point) => findTownNear(point, getPlaces().towns),
    findSuggestions(text, limit = suggestionLimit) {
      const { names, byLabel } = getNames()
      const known = names.find(text, limit)
      if (known.length >= limit) return known
      const labels = new Set(known.map(({ label }) => label))
      const others = gazetteer
        .findBeginning(text, limit)
        .filter(({ label }) => !labels.has(label) && !byLabel.has(label))
        .map(({ label, text }): Suggestion => ({ kind: 'place', label, count: 0, query: text }))
      return [...known, ...others].slice(0, limit)
    },
  }
}

/**
 * Trials with a site in each town. A radius reaches beyond the town, so the choice of a role doesn't change these
 * counts.
 */
function countTrials(
  docValues: DocValues,
  sites: SiteValues,
  townCount: number,
  townOfSite: Int32Array,
): Int32Array {
  const counts = new Int32Array(townCount)
  // The sites of a trial are consecutive.
  const lastSlot = new Int32Array(townCount).fill(-1)
  for (let site = 0; site < sites.siteCount; site++) {
    const slot = sites.slots.data[site] ?? 0
    const town = townOfSite[site] ?? -1
    if (town < 0 || lastSlot[town] === slot || docValues.live.data[slot] !== 1) continue
    lastSlot[town] = slot
    counts[town] = (counts[town] ?? 0) + 1
  }
  return counts
}

type RegionFilter = (typeof regionFilters)[number]

/** A country or state that has a site of some trial. */
interface ListedRegion {
  filter: RegionFilter
  value: string
  label: string
  /** The value's number in the column. */
  number: number
}

interface CountedRegion {
  region: Region
  number: number
}

function listRegions(docValues: DocValues): ListedRegion[] {
  return regionFilters.flatMap((filter) => {
    const column = docValues.valueColumn(filter)
    return (column?.values ?? []).flatMap((value, number): ListedRegion[] => {
      if (!column || column.liveCounts.data[number] === 0) return []
      // Some records give the country as the state too.
      const [state, country] = value.split(', ')
      if (filter === 'state' && state === country) return []
      return [{ filter, value, label: column.labelOf(number), number }]
    })
  })
}

function isSameList(before: readonly ListedRegion[], now: readonly ListedRegion[]): boolean {
  return (
    before.length === now.length &&
    before.every((each, at) => {
      const other = now[at]
      return (
        each.number === other?.number && each.value === other.value && each.label === other.label
      )
    })
  )
}

function countSites(
  listed: readonly ListedRegion[],
  groups: readonly SiteGroup[],
): CountedRegion[] {
  const byName = new Map<string, number>()
  for (const { country, state, sites } of groups) {
    if (country === null) continue
    for (const name of [country, ...(state === null ? [] : [`${state}, ${country}`])]) {
      byName.set(name, (byName.get(name) ?? 0) + sites)
    }
  }
  const sitesOf = new Map<string, number>()
  for (const [name, sites] of byName) {
    const value = toOpenValue(name)
    sitesOf.set(value, (sitesOf.get(value) ?? 0) + sites)
  }
  return listed.map(({ filter, value, label, number }) => ({
    region: { filter, value, label, sites: sitesOf.get(value) ?? 0 },
    number,
  }))
}

/** Trials in each region that a search without choices lists, by the number of the region's value. */
function countTrialsOfRegions(docValues: DocValues): Record<RegionFilter, Int32Array> {
  const listed = listDefaultSlots(docValues)
  const count = (filter: RegionFilter) => countSlots(docValues.valueColumn(filter), listed)
  return { country: count('country'), state: count('state') }
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

function toRegionSource(
  filter: RegionFilter,
  regions: readonly CountedRegion[],
  trials: Int32Array,
): NameSource {
  return {
    filter,
    kind: 'place',
    size: () => regions.length,
    labelOf: (number) => regions[number]?.region.label ?? '',
    ...(filter === 'country' && {
      otherWordsOf: (number) => listCountryNames(regions[number]?.region.label ?? '').join(' '),
    }),
    valueOf: (number) => regions[number]?.region.value ?? '',
    countOf: (number) => trials[regions[number]?.number ?? -1] ?? 0,
  }
}
