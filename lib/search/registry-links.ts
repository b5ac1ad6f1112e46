import { parseExpression } from '@/lib/expression/parse'
import { formatExpression } from '@/lib/expression/format'
import { joinOperands, type Expression } from '@/lib/expression/tree'
import { filters } from './filters'
import { toOpenValue } from './filters/choice'
import { parseRadius, roundPoint, type Near } from './near'
import { emptyRequest } from './request'
import { toShownText } from './typed-text'
import type { FilterId, SearchRequest } from './types'

// Addresses of searches at ClinicalTrials.gov, read as searches of our own. What an address says beyond that
// is named, so that nobody takes half a search for the whole.

export interface RegistryLink {
  /** Without the portal's default choices: the registry has none. */
  request: SearchRequest
  /** Parts of the address without a meaning here, as they stand there: "violation:y". */
  notUnderstood: string[]
}

const longestLink = 8_000
const longestPart = 500
const mostNotUnderstood = 20

/** What the registry takes when a link names a place and no distance. */
const registryRadius = { length: 50, unit: 'mi' } as const

/** Parameters that only say how the registry shows its list. */
const displayOnly = new Set(
  'rank page limit sort viewType tab checkSpell pageSize pageToken countTotal'.split(' '),
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
}

const dateFilters: Readonly<Record<string, FilterId>> = {
  start: 'started',
  primComp: 'primaryCompletion',
  studyComp: 'completion',
  firstPost: 'firstPosted',
  lastUpdPost: 'updated',
}

/** Codes of `aggFilters` and the choices they stand for. */
const choiceCodes: Readonly<Record<string, { filter: FilterId; values: Record<string, string> }>> =
  {
    phase: {
      filter: 'phase',
      values: { 0: 'EARLY_PHASE1', 1: 'PHASE1', 2: 'PHASE2', 3: 'PHASE3', 4: 'PHASE4', NA: 'NA' },
    },
    status: {
      filter: 'status',
      values: {
        rec: 'RECRUITING',
        not: 'NOT_YET_RECRUITING',
        act: 'ACTIVE_NOT_RECRUITING',
        com: 'COMPLETED',
        ter: 'TERMINATED',
        enr: 'ENROLLING_BY_INVITATION',
        sus: 'SUSPENDED',
        wit: 'WITHDRAWN',
        unk: 'UNKNOWN',
        ava: 'AVAILABLE',
        nla: 'NO_LONGER_AVAILABLE',
        tna: 'TEMPORARILY_NOT_AVAILABLE',
        afm: 'APPROVED_FOR_MARKETING',
      },
    },
    studyType: {
      filter: 'studyType',
      values: { int: 'INTERVENTIONAL', obs: 'OBSERVATIONAL', exp: 'EXPANDED_ACCESS' },
    },
    results: { filter: 'results', values: { with: 'YES', without: 'NO' } },
    docs: { filter: 'documents', values: { prot: 'PROTOCOL', sap: 'SAP', icf: 'ICF' } },
    funderType: {
      filter: 'funder',
      values: { nih: 'NIH', fed: 'FED', industry: 'INDUSTRY', other: 'OTHER' },
    },
    sex: { filter: 'sex', values: { f: 'FEMALE', m: 'MALE' } },
    healthy: { filter: 'healthyVolunteers', values: { y: 'YES' } },
  }

const standardAges: Readonly<Record<string, string>> = {
  child: 'CHILD',
  adult: 'ADULT',
  older: 'OLDER_ADULT',
}

const ageUnits: Readonly<Record<string, string>> = {
  y: 'years',
  m: 'months',
  w: 'weeks',
  d: 'days',
}

/**
 * Reads a link to a search at ClinicalTrials.gov (`/search?cond=…`, or the former `/ct2/results?…`), with or
 * without its scheme, with blanks as browsers show them; `null` for any other text. Never throws.
 */
export function parseRegistryLink(text: string): RegistryLink | null {
  const url = toUrl(text)
  if (!url || !/^(?:[a-z-]+\.)?clinicaltrials\.gov$/.test(url.hostname)) return null
  if (!/^\/(?:search|ct2\/results)\/?$/.test(url.pathname)) return null
  const reading = new LinkReading()
  for (const [key, value] of url.searchParams) {
    const clean = toShownText(value).trim()
    if (clean !== '' && !displayOnly.has(key)) reading.add(key, clean.slice(0, longestPart))
  }
  return reading.finish()
}

function toUrl(text: string): URL | null {
  const trimmed = text.trim()
  // Words before the parameters, or a second link, are more than a link.
  if (trimmed.length > longestLink || !/^\S+\?(?!.*:\/\/)/s.test(trimmed)) return null
  const hasScheme = /^https?:\/\//i.test(trimmed)
  const url = (hasScheme ? trimmed : `https://${trimmed}`).replace(/\s+/g, '%20')
  return URL.canParse(url) ? new URL(url) : null
}

class LinkReading {
  private readonly parts: Expression[] = []
  private readonly chosen = new Map<FilterId, Set<string>>()
  private readonly place = new Map<string, string>()
  private near: Near | undefined
  private readonly notUnderstood = new Set<string>()

  add(key: string, value: string): void {
    const area = Object.hasOwn(textAreas, key) ? textAreas[key] : undefined
    const dated = Object.hasOwn(dateFilters, key) ? dateFilters[key] : undefined
    if (area !== undefined) this.addText(area, value)
    else if (dated) this.addDates(key, dated, value)
    else if (key === 'resFirstPost') this.addResultsDate(value)
    else if (key === 'aggFilters') this.addChoices(value)
    else if (key === 'ageRange') this.addAges(value)
    else if (placeKeys.has(key)) this.place.set(key, value)
    else this.miss(key, value)
  }

  finish(): RegistryLink {
    this.addPlace()
    const all = joinOperands('and', this.parts)
    const chosen: Partial<Record<FilterId, readonly string[]>> = {}
    for (const [id, values] of this.chosen) {
      const filter = filters[id]
      chosen[id] =
        filter.kind === 'choice' ? filter.values.filter((each) => values.has(each)) : [...values]
    }
    return {
      request: {
        ...emptyRequest,
        query: all ? formatExpression(all) : '',
        filters: chosen,
        ...(this.near && { near: this.near }),
      },
      notUnderstood: [...this.notUnderstood],
    }
  }

  private addText(area: string | null, value: string): void {
    const { tree } = parseExpression(value)
    if (tree.kind === 'all') return
    const { location } = tree
    this.parts.push(
      area === null ? tree : { kind: 'area', area, size: false, operand: tree, location },
    )
  }

  /** `2020-01-01_2021-12-31`; an empty side is open. */
  private addDates(key: string, id: FilterId, value: string): void {
    const span = readSpan(value)
    const canonical = span && filters[id].parseValue(`${span.from}..${span.to}`)
    if (canonical === undefined || canonical === null) this.miss(key, value)
    else this.choose(id, canonical)
  }

  private addResultsDate(value: string): void {
    const span = readSpan(value)
    const isDate = (text: string) => text === '' || /^\d{4}(?:-\d\d){0,2}$/.test(text)
    if (!span || !isDate(span.from) || !isDate(span.to)) this.miss('resFirstPost', value)
    else this.addExpression(`AREA[ResultsFirstPostDate]${toRange(span.from, span.to)}`)
  }

  /** `phase:1 2,status:rec`. */
  private addChoices(value: string): void {
    for (const group of value.split(',')) {
      const [name = '', codes = ''] = group.split(':')
      const known = Object.hasOwn(choiceCodes, name) ? choiceCodes[name] : undefined
      const ages: string[] = []
      for (const code of codes.split(/[\s+]+/).filter((each) => each !== '')) {
        const table = name === 'ages' ? standardAges : (known?.values ?? {})
        const meaning = Object.hasOwn(table, code) ? table[code] : undefined
        if (meaning === undefined) this.miss(name, code, ':')
        else if (known) this.choose(known.filter, meaning)
        else ages.push(meaning)
      }
      if (ages.length > 0) this.addExpression(`AREA[StdAge](${ages.join(' OR ')})`)
      if (codes === '' && name !== '') this.miss('aggFilters', group)
    }
  }

  /** `18y_65y`: trials open to somebody of that age. A limit that is not stated is no limit. */
  private addAges(value: string): void {
    const span = readSpan(value)
    const from = span && readAge(span.from)
    const to = span && readAge(span.to)
    if (from == null || to == null || (from === '' && to === '')) {
      this.miss('ageRange', value)
      return
    }
    if (to !== '') {
      this.addExpression(`AREA[MinimumAge]RANGE[MIN, ${to}] OR AREA[MinimumAge]MISSING`)
    }
    if (from !== '') {
      this.addExpression(`AREA[MaximumAge]RANGE[${from}, MAX] OR AREA[MaximumAge]MISSING`)
    }
  }

  private addPlace(): void {
    const read = (key: string) => this.place.get(key) ?? ''
    const [city, state, country] = [read('city'), read('state'), read('country')]
    const [latitude, longitude] = [Number(read('lat') || NaN), Number(read('lng') || NaN)]
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      const distance = /^(\d{1,5})(?:\.\d+)?\s*(mi|km)?$/.exec(
        read('distance') || String(registryRadius.length),
      )
      const radius = distance && parseRadius(`${distance[1]}${distance[2] ?? 'mi'}`)
      if (!radius) this.miss('distance', read('distance'))
      // As a place of the search, so that the page tells distances and offers other ones.
      this.near = {
        place: { kind: 'point', ...roundPoint({ latitude, longitude }) },
        radius: radius ?? registryRadius,
      }
      return
    }
    for (const key of ['lat', 'lng', 'distance']) if (read(key) !== '') this.miss(key, read(key))
    if (city === '' && state === '') {
      if (country !== '') this.choose('country', toOpenValue(country))
      else if (read('locStr') !== '') this.addText('LocationSearch', read('locStr'))
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
    // One and the same site, as at the registry.
    if (sites.length > 0) this.addExpression(`SEARCH[Location](${sites.join(' AND ')})`)
  }

  /** Takes text that this file wrote. */
  private addExpression(text: string): void {
    this.parts.push(parseExpression(text).tree)
  }

  private choose(id: FilterId, value: string): void {
    const values = this.chosen.get(id) ?? new Set()
    // A span is one.
    if (filters[id].kind === 'date') values.clear()
    this.chosen.set(id, values.add(value))
  }

  private miss(key: string, value: string, sign = '='): void {
    if (this.notUnderstood.size >= mostNotUnderstood) return
    this.notUnderstood.add(`${key}${sign}${value}`.slice(0, 100))
  }
}

const placeKeys: ReadonlySet<string> = new Set(
  'city state country locStr lat lng distance'.split(' '),
)

function readSpan(text: string): { from: string; to: string } | null {
  const match = /^\s*([^_\s]*)\s*_\s*([^_\s]*)\s*$/.exec(text)
  const [from = '', to = ''] = [match?.[1], match?.[2]]
  return match && (from !== '' || to !== '') ? { from, to } : null
}

/** "18 years" for `18y`, `''` for an open end, `null` for anything else. */
function readAge(text: string): string | null {
  if (text === '') return ''
  const match = /^(\d{1,4})([ymwd])?$/.exec(text)
  return match ? `${Number(match[1])} ${ageUnits[match[2] ?? 'y'] ?? 'years'}` : null
}

function toRange(from: string, to: string): string {
  return `RANGE[${from || 'MIN'}, ${to || 'MAX'}]`
}
