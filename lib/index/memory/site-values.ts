import type { Database } from 'better-sqlite3'
import type { TextAnalysis } from '@/lib/expression/analysis'
import type { IndexedSite } from '@/lib/search/document/document'
import { addTo } from '@/lib/study/group'
import type { DocValues } from './doc-values'
import { GrowingFloats, GrowingInts } from './growing-array'

// The sites of every trial, for what must hold at one and the same site and for distances. Read at the first
// search that asks for sites. A site has a number; the sites of one trial follow each other.

export const siteFields = [
  'LocationFacility',
  'LocationCity',
  'LocationState',
  'LocationZip',
  'LocationCountry',
  'LocationStatus',
] as const
export type SiteField = (typeof siteFields)[number]

/** Texts of one field: each distinct text once, and its number for each site, -1 where not stated. */
export interface SiteColumn {
  texts: string[]
  numbers: GrowingInts
  byText: Map<string, number>
  /** Terms of each distinct text, made when a search first compares them. */
  terms: string[][]
  /** Numbers of the texts that have a term, made together with `terms`. */
  byTerm: Map<string, number[]>
}

export class SiteValues {
  siteCount = 0
  /** Slot of the trial that each site belongs to. */
  slots = new GrowingInts()
  /** Number of each site's point. Sites share points, since a site stands where its town does. */
  points = new GrowingInts()
  /** By the point's number; NaN where a record does not say. */
  latitudes = new GrowingFloats()
  longitudes = new GrowingFloats()
  private pointNumbers = new Map<number, Map<number, number>>()
  /** Number of the first site of each slot; the slot after begins where its sites end. */
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

  /** Numbers of the sites of a slot, in the record's order: from the first up to the second, which is not one. */
  getRange(slot: number): [number, number] {
    const { data, length } = this.firstSites
    return [data[slot] ?? 0, slot + 1 < length ? (data[slot + 1] ?? 0) : this.siteCount]
  }

  /** What a field says of a site; `null` where it says nothing. */
  getText(field: SiteField, site: number): string | null {
    const { texts, numbers } = this.getColumn(field)
    return texts[numbers.data[site] ?? -1] ?? null
  }

  /** Brings the sites up to the state that `docValues` has. */
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

  /** A map takes every NaN for the same key. */
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
