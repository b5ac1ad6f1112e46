import type { Database } from 'better-sqlite3'
import type { TextAnalysis } from '@/lib/expression/analysis'
import type { IndexedSite } from '@/lib/search/document/document'
import { addTo } from '@/lib/study/group'
import type { DocValues } from './doc-values'
import { GrowingFloats, GrowingInts } from './growing-array'

// The sites of every trial, for distances and for what must be true of one and the same site. Read at the first search
// about sites. Each site has a number, and the sites of one trial are consecutive.

export const siteFields = [
  'LocationFacility',
  'LocationCity',
  'LocationState',
  'LocationZip',
  'LocationCountry',
  'LocationStatus',
] as const
export type SiteField = (typeof siteFields)[number]

/** Texts of one field: each distinct text once, and its number for each site, -1 if not stated. */
export interface SiteColumn {
  texts: string[]
  numbers: GrowingInts
  byText: Map<string, number>
  /** Terms of each distinct text, computed when a search first compares them. */
  terms: string[][]
  /** Numbers of the texts that have a term, computed together with `terms`. */
  byTerm: Map<string, number[]>
}

export class SiteValues {
  siteCount = 0
  /** The slot of each site's trial. */
  slots = new GrowingInts()
  /** Number of each site's point. Sites share points, because a site has the position of its town. */
  points = new GrowingInts()
  /** By point number; NaN if a record doesn't state it. */
  latitudes = new GrowingFloats()
  longitudes = new GrowingFloats()
  private pointNumbers = new Map<number, Map<number, number>>()
  /** Number of the first site of each slot; the next slot begins where its sites end. */
  private firstSites = new GrowingInts()
  private columns = new Map<SiteField, SiteColumn>()
  private slotCount = 0
  private epoch = -1
  private readonly read

  constructor(
    database: Database,
    private readonly docValues: DocValues,
  ) {
    this.read = database
      .prepare<[number], string>('SELECT sites FROM search_entry WHERE id = ?')
      .pluck()
  }

  getColumn(field: SiteField): SiteColumn {
    const column = this.columns.get(field)
    if (!column) throw new RangeError(`Sites have no ${field}`)
    return column
  }

  /** Terms of each distinct text of a field, by the text's number. */
  getTerms(field: SiteField, analysis: TextAnalysis): readonly string[][] {
    const { texts, terms, byTerm } = this.getColumn(field)
    for (let number = terms.length; number < texts.length; number++) {
      const tokens = analysis.tokens(texts[number] ?? '')
      terms.push(tokens)
      for (const term of new Set(tokens)) addTo(byTerm, term, number)
    }
    return terms
  }

  /** The numbers of a slot's sites, in the record's order: the first one, and the one after the last. */
  getRange(slot: number): [number, number] {
    const { data, length } = this.firstSites
    return [data[slot] ?? 0, slot + 1 < length ? (data[slot + 1] ?? 0) : this.siteCount]
  }

  /** A field of a site; `null` if it is not stated. */
  getText(field: SiteField, site: number): string | null {
    const { texts, numbers } = this.getColumn(field)
    return texts[numbers.data[site] ?? -1] ?? null
  }

  /** Brings the sites up to the state of `docValues`. */
  refresh(): void {
    const { docValues } = this
    if (this.epoch !== docValues.epoch) this.empty()
    for (; this.slotCount < docValues.slotCount; this.slotCount++) {
      const slot = this.slotCount
      this.firstSites.push(this.siteCount)
      if (docValues.live.data[slot] !== 1) continue
      const text = this.read.get(docValues.ids.data[slot] ?? 0)
      if (text === undefined) continue
      for (const site of JSON.parse(text) as IndexedSite[]) this.add(slot, site)
    }
  }

  private empty(): void {
    this.siteCount = 0
    this.slots = new GrowingInts()
    this.firstSites = new GrowingInts()
    this.points = new GrowingInts()
    this.pointNumbers = new Map()
    this.latitudes = new GrowingFloats()
    this.longitudes = new GrowingFloats()
    this.columns = new Map(
      siteFields.map((field) => [
        field,
        {
          texts: [],
          numbers: new GrowingInts(),
          byText: new Map<string, number>(),
          terms: [],
          byTerm: new Map<string, number[]>(),
        },
      ]),
    )
    this.slotCount = 0
    this.epoch = this.docValues.epoch
  }

  private add(slot: number, site: IndexedSite): void {
    siteFields.forEach((field, index) => {
      const column = this.getColumn(field)
      const text = site[index]
      if (typeof text !== 'string' || text === '') {
        column.numbers.push(-1)
        return
      }
      let number = column.byText.get(text)
      if (number === undefined) {
        number = column.texts.length
        column.texts.push(text)
        column.byText.set(text, number)
      }
      column.numbers.push(number)
    })
    this.slots.push(slot)
    this.points.push(this.numberPoint(site[6] ?? NaN, site[7] ?? NaN))
    this.siteCount++
  }

  /** A map treats every NaN as the same key. */
  private numberPoint(latitude: number, longitude: number): number {
    let byLongitude = this.pointNumbers.get(latitude)
    if (!byLongitude) this.pointNumbers.set(latitude, (byLongitude = new Map<number, number>()))
    let number = byLongitude.get(longitude)
    if (number === undefined) {
      number = this.latitudes.length
      this.latitudes.push(latitude)
      this.longitudes.push(longitude)
      byLongitude.set(longitude, number)
    }
    return number
  }
}
