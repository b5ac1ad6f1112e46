import { toDistanceMetres, type Point } from '@/lib/expression/geography'
import { addTo } from '@/lib/study/group'
import { compareByLetters } from '@/lib/study/text-order'
import { getCountry } from '@/lib/vocabulary/countries'
import { getStateCode } from '@/lib/vocabulary/states'
import { roundPoint } from './near'
import { toWords } from '../suggest/suggest'

// Towns as the sites of the records name them, each with its position. A town is a city and a country; the
// state only tells two towns of one name apart, since records of one town spell its state in many ways or leave
// it out. A few positions are wrong, so that a town stands at the median of its sites.

/** Sites that share all of this, as the records spell it. */
export interface SiteGroup extends Point {
  city: string
  state: string | null
  country: string | null
  /** How many sites. */
  sites: number
}

export interface Town extends Point {
  /** What people read, and what leads back to this town: "Rochester, Minnesota, United States". */
  label: string
  /** What `near` holds for it: the label, or coordinates where no name tells it apart. */
  text: string
  city: string
  /** Sites at it, in the records of every trial. */
  sites: number
  /** Who lives there; set where no trial has a site. */
  population?: number
  /** Folded names and codes of its state and country that may follow the city's name. */
  qualifiers: readonly string[]
}

export interface Towns {
  towns: Town[]
  /** Number of the town that each group belongs to, in the order of the groups. */
  townOfGroup: Int32Array
}

/** Sites of one name farther from each other are in different towns. Large cities are less than that across. */
export const townReachMetres = 60_000
/** More than that from south to north, to pass over most towns without measuring. */
const townReachDegrees = 0.6

interface Draft extends Point {
  city: string
  country: string | null
  /** What most of its sites name as the state. */
  state: string | null
  /** Every spelling of it. */
  states: readonly string[]
  /** Numbers of its groups among those of its name. */
  members: readonly number[]
  sites: number
}

/** Makes towns out of sites. Their order does not depend on that of the groups. */
export function buildTowns(groups: readonly SiteGroup[]): Towns {
  return new TownMaker().make(groups)
}

/** Towns of one name, and which of its groups belong to each. */
interface NamedTowns {
  groups: readonly SiteGroup[]
  towns: readonly { town: Town; members: readonly number[] }[]
}

/** Makes towns again and again out of groups that hardly change: names whose groups are the same objects are kept. */
export class TownMaker {
  private readonly names = new NameFolder()
  private made = new Map<string, NamedTowns>()

  /** A group that is `null` belongs to no town. */
  make(groups: readonly (SiteGroup | null)[]): Towns {
    const { names } = this
    const byName = new Map<string, number[]>()
    groups.forEach((group, index) => {
      if (group === null) return
      const { city, country } = group
      const countryKey = country === null ? '' : names.countryKeyOf(country)
      addTo(byName, `${names.foldCity(city)}|${countryKey}`, index)
    })
    const before = this.made
    this.made = new Map()
    const towns: Town[] = []
    const townOfGroup = new Int32Array(groups.length).fill(-1)
    for (const key of [...byName.keys()].sort()) {
      const indexes = byName.get(key) ?? []
      const ofName = indexes.flatMap((index) => groups[index] ?? [])
      const kept = before.get(key)
      const isSame =
        kept?.groups.length === ofName.length &&
        kept.groups.every((each, at) => each === ofName[at])
      const named = isSame ? kept : this.makeNamed(ofName)
      this.made.set(key, named)
      for (const { town, members } of named.towns) {
        for (const member of members) townOfGroup[indexes[member] ?? 0] = towns.length
        towns.push(town)
      }
    }
    return { towns: towns.map((town) => withNeighbour(town, towns)), townOfGroup }
  }

  /** As `toTownKey`, of names that are asked for again. */
  toKey(city: string): string {
    return this.names.foldCity(city)
  }

  private makeNamed(groups: readonly SiteGroup[]): NamedTowns {
    const drafts = splitByDistance(groups)
    const towns = drafts.map((draft) => ({
      town: toTown(draft, drafts, this.names),
      members: draft.members,
    }))
    return { groups, towns }
  }
}

/** Coordinates alone say little: a town that has no name of its own is named with a better known one beside it. */
function withNeighbour(town: Town, towns: readonly Town[]): Town {
  if (town.text === town.label) return town
  const beside = towns
    .filter(
      (each) =>
        Math.abs(each.latitude - town.latitude) < townReachDegrees &&
        each.text === each.label &&
        each.city !== town.city &&
        toDistanceMetres(each, town) <= townReachMetres,
    )
    .reduce<Town | null>((best, each) => (best && best.sites >= each.sites ? best : each), null)
  return beside ? { ...town, label: `${town.label}, near ${beside.city}` } : town
}

/** Records have few distinct names of states and countries, and folding one costs more than finding it again. */
class NameFolder {
  private readonly folded = new Map<string, string>()
  private readonly cities = new Map<string, string>()
  private readonly countryKeys = new Map<string, string>()
  private readonly countryNames = new Map<string, readonly string[]>()

  fold(name: string): string {
    return remember(this.folded, name, () => toWords(name).join(' '))
  }

  foldCity(city: string): string {
    return remember(this.cities, city, () => toTownKey(city))
  }

  /** The same for all names of a country. */
  countryKeyOf(country: string): string {
    return remember(
      this.countryKeys,
      country,
      () => getCountry(country)?.code ?? this.fold(country),
    )
  }

  namesOfCountry(country: string): readonly string[] {
    return remember(this.countryNames, country, () =>
      listCountryNames(country).map((name) => this.fold(name)),
    )
  }
}

/** Words of a town or of a typed place, without postal districts: "Praha 2", "LYON Cedex 03", "75013 Paris". */
function toTownWords(text: string): string[] {
  const words = toWords(text)
  const named = words.filter((word) => word !== 'cedex' && !/^\d+$/.test(word))
  return named.length > 0 ? named : words
}

/** The same for all ways to write the name of a town. */
export const toTownKey = (name: string): string => toTownWords(name).join(' ')

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** One draft for each heap of sites of one name, the largest first. */
function splitByDistance(groups: readonly SiteGroup[]): Draft[] {
  const sorted = [...groups.entries()].sort(
    ([, first], [, second]) =>
      second.sites - first.sites ||
      first.latitude - second.latitude ||
      first.longitude - second.longitude ||
      compareByLetters(first.state ?? '', second.state ?? ''),
  )
  const heaps: { centre: SiteGroup; all: SiteGroup[]; members: number[] }[] = []
  for (const [index, group] of sorted) {
    const heap = heaps.find(({ centre }) => toDistanceMetres(centre, group) <= townReachMetres)
    if (heap) {
      heap.members.push(index)
      heap.all.push(group)
    } else heaps.push({ centre: group, all: [group], members: [index] })
  }
  return heaps
    .map(({ all, members }): Draft => {
      return {
        city: findCommonest(all, ({ city }) => city.replace(/\s+/g, ' ').trim()) ?? '',
        country: findCommonest(all, ({ country }) => country),
        state: findCommonest(all, ({ state }) => state),
        states: [...new Set(all.flatMap(({ state }) => state ?? []))],
        members,
        sites: all.reduce((sum, { sites }) => sum + sites, 0),
        ...roundPoint({
          latitude: findMedian(all, ({ latitude }) => latitude),
          longitude: findMedian(all, ({ longitude }) => longitude),
        }),
      }
    })
    .sort((a, b) => b.sites - a.sites || a.latitude - b.latitude || a.longitude - b.longitude)
}

function toTown(draft: Draft, namesakes: readonly Draft[], names: NameFolder): Town {
  const { city, country, state, latitude, longitude, sites } = draft
  const stateKey = names.fold(state ?? '')
  // Without a country a name may mean any namesake in the world.
  const isToldApart =
    country !== null &&
    namesakes.every(
      (each) =>
        each === draft ||
        (stateKey !== '' && !each.states.some((other) => names.fold(other) === stateKey)),
    )
  // In North America a town is named with its state.
  const hasCode = state !== null && getStateCode(state) !== null
  const withState = hasCode || (namesakes.length > 1 && isToldApart)
  const parts = [
    city,
    ...(withState && state !== null ? [state] : []),
    ...(country === null ? [] : [getCountry(country)?.name ?? country]),
  ]
  const label = parts.join(', ')
  const qualifiers = new Set([
    ...draft.states.flatMap((each) => [names.fold(each), getStateCode(each)?.toLowerCase() ?? '']),
    ...(country === null ? [] : names.namesOfCountry(country)),
  ])
  qualifiers.delete('')
  return {
    label: isToldApart ? label : `${label} (${latitude}, ${longitude})`,
    text: isToldApart ? label : `${latitude},${longitude}`,
    city,
    latitude,
    longitude,
    sites,
    qualifiers: [...qualifiers],
  }
}

/** Everything that a country may be called, its code among them. */
export function listCountryNames(country: string): string[] {
  const known = getCountry(country)
  return known ? [country, known.name, known.code, ...known.aliases] : [country]
}

/** What most sites have; of several, the first by its letters. */
function findCommonest(
  groups: readonly SiteGroup[],
  read: (group: SiteGroup) => string | null,
): string | null {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const text = read(group)
    if (text !== null && text !== '') counts.set(text, (counts.get(text) ?? 0) + group.sites)
  }
  const [best] = [...counts].sort(
    ([a, sitesA], [b, sitesB]) => sitesB - sitesA || compareByLetters(a, b),
  )
  return best?.[0] ?? null
}

function findMedian(groups: readonly SiteGroup[], read: (group: SiteGroup) => number): number {
  const sorted = groups.toSorted((a, b) => read(a) - read(b))
  const half = groups.reduce((sum, { sites }) => sum + sites, 0) / 2
  let passed = 0
  for (const group of sorted) {
    passed += group.sites
    if (passed >= half) return read(group)
  }
  return NaN
}

/** A country or state: no place to measure from, but a filter. */
export interface Region {
  filter: 'country' | 'state' | 'facility'
  /** The filter's value. */
  value: string
  /** "Bavaria, Germany". */
  label: string
  sites: number
}

export type PlaceChoice = { kind: 'town'; town: Town } | { kind: 'region'; region: Region }

export function labelOfChoice(choice: PlaceChoice): string {
  return choice.kind === 'town' ? choice.town.label : choice.region.label
}

/** What a name may mean. */
export type PlaceReading =
  | { kind: 'found'; town: Town; others: PlaceChoice[] }
  /** Several towns, none of them far better known than the others. */
  | { kind: 'several'; choices: PlaceChoice[] }
  /** A country or a state and no town. */
  | { kind: 'region'; choices: PlaceChoice[] }
  | { kind: 'unknown'; choices: PlaceChoice[] }

/** A town with this many times the sites of any namesake is meant, unless the visitor says otherwise. */
const dominance = 4
const maxChoices = 8
const maxTypedWords = 16

/** Looks names of places up. */
export class PlaceIndex {
  private readonly byCity = new Map<string, Town[]>()
  private readonly byRegion = new Map<string, Region[]>()

  /** @param toKey `toTownKey`, or one that remembers */
  constructor(towns: readonly Town[], regions: readonly Region[], toKey = toTownKey) {
    for (const town of towns) addTo(this.byCity, toKey(town.city), town)
    for (const region of regions) {
      for (const name of listRegionNames(region)) addTo(this.byRegion, name, region)
    }
  }

  /** Without near spellings: a name that nothing has is `unknown` with no choices. */
  find(name: string): PlaceReading {
    const words = toTownWords(name).slice(0, maxTypedWords)
    const text = words.join(' ')
    const regions = (this.byRegion.get(text) ?? []).toSorted(compareSites)
    const towns = this.findTowns(words).toSorted(compareSites)
    const [first, second] = towns
    if (!first) {
      const choices = regions.slice(0, maxChoices).map(toRegionChoice)
      return { kind: choices.length > 0 ? 'region' : 'unknown', choices }
    }
    // "Paris" is also a state of France, but nobody asks for it. The State of New York is more than its city.
    const larger = regions.filter(({ sites }) => sites > first.sites).map(toRegionChoice)
    const others = [...towns.slice(1).map(toTownChoice), ...larger].slice(0, maxChoices)
    if (second && first.sites < dominance * second.sites) {
      return { kind: 'several', choices: [toTownChoice(first), ...others] }
    }
    return { kind: 'found', town: first, others }
  }

  /** Towns whose city begins the text and whose states and countries are the rest of it; longest city first. */
  private findTowns(words: readonly string[]): Town[] {
    for (let length = words.length; length > 0; length--) {
      const named = this.byCity.get(words.slice(0, length).join(' ')) ?? []
      const rest = words.slice(length).join(' ')
      const found = named.filter(({ qualifiers }) => isCovered(rest, qualifiers))
      if (found.length > 0) return found
    }
    return []
  }
}

/** Whether a text is nothing but names out of a list, one after the other. */
function isCovered(text: string, names: readonly string[]): boolean {
  if (text === '') return true
  return names.some(
    (name) =>
      text === name ||
      (text.startsWith(`${name} `) && isCovered(text.slice(name.length + 1), names)),
  )
}

/** A state's label is "Bavaria, Germany"; it is also meant by its own name and by its code. */
function listRegionNames({ filter, label }: Region): Set<string> {
  const names = [label]
  if (filter === 'country') names.push(...listCountryNames(label))
  else {
    const [state = ''] = label.split(', ')
    names.push(state, getStateCode(state) ?? '')
  }
  return new Set(names.map((name) => toWords(name).join(' ')).filter((name) => name !== ''))
}

function compareSites(a: Town | Region, b: Town | Region): number {
  return b.sites - a.sites || compareByLetters(a.label, b.label)
}

const toTownChoice = (town: Town): PlaceChoice => ({ kind: 'town', town })
const toRegionChoice = (region: Region): PlaceChoice => ({ kind: 'region', region })

/** The town that is nearest to a point, within reach; `null` where there is none. */
export function findTownNear(point: Point, towns: readonly Town[]): Town | null {
  let best: Town | null = null
  let bestMetres = townReachMetres
  for (const town of towns) {
    const metres = toDistanceMetres(point, town)
    // Of towns in one place the better known names it.
    if (metres < bestMetres || (metres === bestMetres && best && town.sites > best.sites)) {
      best = town
      bestMetres = metres
    }
  }
  return best
}
