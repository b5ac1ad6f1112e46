import { getCountry, getCountryByCode } from '@/lib/vocabulary/countries'
import { getStateName } from '@/lib/vocabulary/states'
import { readOwn } from '@/lib/study/read-own'
import { parseNctId } from '@/lib/study/trial-id'
import { filters } from '../filters/filters'
import { toOpenValue } from '../filters/choice'
import { maxPlaceLength, parsePlace, parseRadius, roundPoint } from '../place/near'
import { formatNumberSearch } from './pasted-numbers'
import { parseAgeRange, parseSpan } from './registry-spans'
import { formerCodes } from './registry-link-codes'
import { LinkReading, type RegistryLink } from './registry-link-reading'
import { toShownText } from '../request/typed-text'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SortKey } from '@/lib/search/request/search-request'

// Addresses of searches at ClinicalTrials.gov, read as searches of our own: those of its pages, those that its
// pages had before 2024 (`/ct2/results`), and those of its API.

const longestLink = 8_000
const longestPart = 500

/** What the registry takes when a link names a place and no distance. */
const registryRadius = { length: 50, unit: 'mi' } as const

/** Parameters that only say how a list or an answer looks. */
const displayOnly = new Set(
  `rank page limit sort viewType tab checkSpell pageSize pageToken countTotal fields format markupFormat
  Search draw view pg flds down_count down_flds down_fmt show_xprt show_down map count studyxml resultsxml
  resultxml displayxml sel_rss`.split(/\s+/),
)

/** Texts of the registry's search form and the area in which each is looked for. */
const textAreas: Readonly<Record<string, string | null>> = {
  term: null,
  cond: 'ConditionSearch',
  intr: 'InterventionSearch',
  titles: 'TitleSearch',
  outc: 'OutcomeSearch',
  spons: 'SponsorSearch',
  lead: 'LeadSponsorName',
  id: 'IdSearch',
  locn: 'LocationFacility',
  patient: 'PatientSearch',
  expr: null,
}

/** Where the API looks for the same name elsewhere than the pages do. */
const apiTextAreas: Readonly<Record<string, string | null>> = {
  ...textAreas,
  locn: 'LocationSearch',
}

const dateFilters: Readonly<Record<string, FilterId>> = {
  start: 'started',
  primComp: 'primaryCompletion',
  studyComp: 'completion',
  firstPost: 'firstPosted',
  lastUpdPost: 'updated',
}

/** Beginnings of the former parameters for the two ends of a span: `strd_s=01/31/2020`. */
const formerDates: Readonly<Record<string, FilterId | 'results'>> = {
  strd: 'started',
  prcd: 'primaryCompletion',
  sfpd: 'firstPosted',
  rcv: 'firstPosted',
  lupd: 'updated',
  lup: 'updated',
  rfpd: 'results',
}

/** Orders of the API that the portal has too, newest or largest first. */
const sorts: Readonly<Record<string, SortKey>> = {
  'LastUpdatePostDate:desc': 'updated',
  'StartDate:desc': 'started',
  'StudyFirstPostDate:desc': 'posted',
  'EnrollmentCount:desc': 'enrollment',
}

const placeKeys: ReadonlySet<string> = new Set(
  'city state country locStr lat lng distance cntry dist'.split(' '),
)

/** Paths of lists, of their forms and files. */
const searchPaths =
  /^\/(?:search|expert-search|ct2\/results(?:\/(?:refine|details|map|download_fields|rss\.xml))?|api\/v2\/studies|api\/query\/[a-z_]+)\/?$/

/**
 * Reads a link to a search at ClinicalTrials.gov (`/search?cond=…`, the former `/ct2/results?…`, or the API's
 * `/api/v2/studies?…`), with or without its scheme, with blanks as browsers show them; `null` for any other text.
 * Never throws.
 */
export function parseRegistryLink(text: string): RegistryLink | null {
  const url = toUrl(text)
  if (!url || !/^(?:[a-z-]+\.)?clinicaltrials\.gov$/.test(url.hostname)) return null
  if (!searchPaths.test(url.pathname)) return null
  const parameters = new LinkParameters(url.pathname.startsWith('/api/v2/'))
  for (const [key, value] of url.searchParams) {
    const clean = toShownText(value).trim()
    if (clean !== '') parameters.add(key, clean.slice(0, longestPart))
  }
  return parameters.finish()
}

function toUrl(text: string): URL | null {
  const trimmed = text.trim()
  // Words before the parameters, or a second link, are more than a link.
  if (trimmed.length > longestLink || !/^\S+\?(?!.*:\/\/)/s.test(trimmed)) return null
  const hasScheme = /^https?:\/\//i.test(trimmed)
  const url = (hasScheme ? trimmed : `https://${trimmed}`).replace(/\s+/g, '%20')
  return URL.canParse(url) ? new URL(url) : null
}

/** What each parameter means; some mean something only together. */
class LinkParameters {
  private readonly reading = new LinkReading()
  private readonly place = new Map<string, string>()
  private readonly ends = new Map<FilterId | 'results', { from: string; to: string }>()

  constructor(private readonly isApi: boolean) {}

  add(key: string, value: string): void {
    if (this.isApi) this.addOfApi(key, value)
    else if (!this.addOfPage(key, value) && !displayOnly.has(key)) this.reading.miss(key, value)
  }

  finish(): RegistryLink {
    this.finishDates()
    this.finishPlace()
    return this.reading.finish()
  }

  /** Whether the key is one of a page, and nothing remains to be said of it. */
  private addOfPage(key: string, value: string): boolean {
    const { reading } = this
    const area = readOwn(textAreas, key)
    const dated = readOwn(dateFilters, key)
    const former = readOwn(formerCodes, key)
    const [, start = '', end] = /^([a-z]+)_([se])$/.exec(key) ?? []
    const formerDate = readOwn(formerDates, start)
    if (key === 'locn') this.addLocation(value)
    else if (area !== undefined) reading.addText(area, value)
    else if (dated !== undefined || key === 'resFirstPost') return this.addSpan(dated, value)
    else if (key === 'aggFilters') this.addGroups(value)
    else if (key === 'ageRange') return this.addAges(value)
    else if (key === 'age_v') return this.addAge(value)
    else if (key === 'no_unk') reading.addExpression('NOT AREA[OverallStatus]UNKNOWN')
    else if (former) this.addFormerCodes(key, value, former)
    else if (formerDate) return this.addEnd(formerDate, end === 's' ? 'from' : 'to', value)
    else if (placeKeys.has(key)) this.place.set(key, value)
    else return false
    return true
  }

  /** A site's name; until 2024 also any other words on the place, most often a country. */
  private addLocation(value: string): void {
    const hasCountry = this.place.has('country') || this.place.has('cntry')
    if (getCountry(value) !== null && !hasCountry) this.place.set('country', value)
    else this.reading.addText('LocationFacility', value)
  }

  private addOfApi(key: string, value: string): void {
    const { reading } = this
    const [, prefix = '', name = ''] = /^(query|filter|postFilter)\.(\w+)$/.exec(key) ?? []
    const area = prefix === 'query' ? readOwn(apiTextAreas, name) : undefined
    if (area !== undefined) reading.addText(area, value)
    else if (key === 'aggFilters') this.addGroups(value)
    else if (key === 'sort') reading.sort = readOwn(sorts, value) ?? 'relevance'
    else if (prefix !== '' && prefix !== 'query') {
      if (name === 'advanced') reading.addText(null, value)
      else if (name === 'overallStatus') this.addStatuses(key, value)
      else if (name === 'ids') this.addIds(key, value)
      else if (name !== 'geo' || !this.addArea(value)) reading.miss(key, value)
    } else if (!displayOnly.has(key)) reading.miss(key, value)
  }

  private addStatuses(key: string, value: string): void {
    for (const status of value.split(/[,|\s]+/).filter((each) => each !== '')) {
      const known = filters.status.kind === 'choice' && filters.status.values.includes(status)
      if (known) this.reading.choose('status', status)
      else this.reading.miss(key, status)
    }
  }

  private addIds(key: string, value: string): void {
    const ids: string[] = []
    for (const part of value.split(/[,|\s]+/).filter((each) => each !== '')) {
      const id = parseNctId(part)
      if (id === null) this.reading.miss(key, part)
      else ids.push(id)
    }
    if (ids.length > 0) this.reading.addExpression(formatNumberSearch(ids))
  }

  /** `distance(52.5,13.4,50mi)`; without a unit in metres. */
  private addArea(value: string): boolean {
    const match = /^distance\((-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?)(km|mi)?\)$/.exec(
      value,
    )
    if (!match) return false
    const [, north = '', east = '', length = '', unit = ''] = match
    const [latitude, longitude] = [Number(north), Number(east)]
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return false
    const radius = unit === '' ? null : parseRadius(`${length}${unit}`)
    if (radius) {
      this.reading.near = { place: toPoint(latitude, longitude), radius }
    } else {
      const distance = `DISTANCE[${latitude},${longitude},${length}${unit}]`
      this.reading.addExpression(`AREA[LocationGeoPoint]${distance}`)
    }
    return true
  }

  /** `2020-01-01_2021-12-31`; an empty side is open. */
  private addSpan(filter: FilterId | undefined, value: string): boolean {
    const span = parseSpan(value)
    if (!span) return false
    const { from, to } = span
    return filter === undefined
      ? this.reading.addResultsDates(from, to)
      : this.reading.addDates(filter, from, to)
  }

  /** `01/31/2020`, one end of a span. */
  private addEnd(filter: FilterId | 'results', end: 'from' | 'to', value: string): boolean {
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value)
    if (!match) return false
    const [, month = '', day = '', year = ''] = match
    const ends = this.ends.get(filter) ?? { from: '', to: '' }
    ends[end] = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    this.ends.set(filter, ends)
    return true
  }

  private finishDates(): void {
    for (const [filter, { from, to }] of this.ends) {
      const isRead =
        filter === 'results'
          ? this.reading.addResultsDates(from, to)
          : this.reading.addDates(filter, from, to)
      if (!isRead) this.reading.miss(filter, `${from}_${to}`)
    }
  }

  /** `phase:1 2,status:rec`. */
  private addGroups(value: string): void {
    for (const group of value.split(/[,|]/)) {
      const [name = '', codes = ''] = group.split(':')
      for (const code of codes.split(/[\s+]+/)) if (code !== '') this.reading.addCode(name, code)
      if (codes === '' && name !== '') this.reading.miss('aggFilters', group)
    }
  }

  private addFormerCodes(
    key: string,
    value: string,
    { group, codes, areLetters = false }: (typeof formerCodes)[string],
  ): void {
    for (const code of areLetters ? value.replace(/[^a-z0-9]/gi, '') : [value]) {
      const meaning = readOwn(codes, code)
      if (meaning === undefined) this.reading.miss(key, code)
      else for (const each of meaning.split(' ')) if (each !== '') this.reading.addCode(group, each)
    }
  }

  private addAges(value: string): boolean {
    const limits = parseAgeRange(value)
    for (const limit of limits ?? []) this.reading.addExpression(limit)
    return limits !== null
  }

  /** An age in years. */
  private addAge(value: string): boolean {
    const age = filters.age.parseValue(value)
    if (age !== undefined) this.reading.choose('age', age)
    return age !== undefined
  }

  private finishPlace(): void {
    const { reading } = this
    const read = (key: string) => this.place.get(key) ?? ''
    const country = toCountryName(read('country') || read('cntry'))
    const state = toStateName(read('state'))
    const city = read('city')
    const [latitude, longitude] = [Number(read('lat') || NaN), Number(read('lng') || NaN)]
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      const distance = /^(\d{1,5})(?:\.\d+)?\s*(mi|km)?$/.exec(
        read('distance') || String(registryRadius.length),
      )
      const radius = distance && parseRadius(`${distance[1]}${distance[2] ?? 'mi'}`)
      if (!radius) reading.miss('distance', read('distance'))
      // As a place of the search, so that the page tells distances and offers other ones.
      reading.near = { place: toPoint(latitude, longitude), radius: radius ?? registryRadius }
      return
    }
    const miles = /^\d{1,5}$/.test(read('dist')) ? parseRadius(`${read('dist')}mi`) : null
    const named = [city, state, country].filter((part) => part !== '').join(', ')
    const town = city === '' || miles === null ? null : parsePlace(named.slice(0, maxPlaceLength))
    for (const key of ['lat', 'lng', 'distance']) {
      if (read(key) !== '') reading.miss(key, read(key))
    }
    if (town && miles) {
      reading.near = { place: town, radius: miles }
      return
    }
    if (read('dist') !== '') reading.miss('dist', read('dist'))
    this.addSite(city, state, country)
  }

  /** One and the same site, as at the registry. */
  private addSite(city: string, state: string, country: string): void {
    const { reading } = this
    const locStr = this.place.get('locStr') ?? ''
    if (city === '' && state === '') {
      if (country !== '') reading.choose('country', toOpenValue(country))
      else if (locStr !== '') reading.addText('LocationSearch', locStr)
      return
    }
    const named = [
      ['LocationCity', city],
      ['LocationState', state],
      ['LocationCountry', country],
    ] as const
    const sites = named.flatMap(([area, name]) => {
      const words = name.replace(/["\\]+/g, ' ').trim()
      return words === '' ? [] : [`AREA[${area}]"${words}"`]
    })
    if (sites.length > 0) reading.addExpression(`SEARCH[Location](${sites.join(' AND ')})`)
  }
}

function toPoint(latitude: number, longitude: number) {
  return { kind: 'point', ...roundPoint({ latitude, longitude }) } as const
}

/** "Germany" for `DE`, `EU:DE` and other names of it; what names no country stays. */
function toCountryName(text: string): string {
  const code = text.split(':').at(-1) ?? ''
  return (getCountryByCode(code) ?? getCountry(text))?.name ?? text
}

/** "Texas" for `US:TX`; a name stays. */
function toStateName(text: string): string {
  const code = text.split(':').at(-1) ?? ''
  return getStateName(code) ?? text
}
