import { toDistanceMetres, type Point } from '@/lib/expression/geography'
import type { NearestSites, NearGaps, NearSite } from '@/lib/search/result'
import { openStatuses } from '@/lib/study/status-age'
import type { DocValues } from '../memory/doc-values'
import type { SiteValues } from '../memory/site-values'

// How far each trial's nearest site is from a place. All sites share a few thousand points, so each point is measured
// once and every trial gets its distance from a table. Nothing is left out beforehand.

export class NearDistances {
  /** By slot; infinite if no site has a known position. */
  readonly metres: Float64Array
  /** By slot: 1 if the position of some site is unknown. */
  private readonly hasUnknown: Uint8Array
  private readonly metresOfPoint: Float64Array

  constructor(
    private readonly sites: SiteValues,
    private readonly docValues: DocValues,
    centre: Point,
  ) {
    const { slotCount } = docValues
    const { latitudes, longitudes } = sites
    this.metresOfPoint = new Float64Array(latitudes.length)
    for (let point = 0; point < latitudes.length; point++) {
      const latitude = latitudes.data[point] ?? NaN
      const longitude = longitudes.data[point] ?? NaN
      // NaN for an unknown position.
      this.metresOfPoint[point] = toDistanceMetres({ latitude, longitude }, centre)
    }
    this.metres = new Float64Array(slotCount).fill(Infinity)
    this.hasUnknown = new Uint8Array(slotCount)
    const { metres, hasUnknown, metresOfPoint } = this
    const points = sites.points.data
    const slots = sites.slots.data
    for (let site = 0; site < sites.siteCount; site++) {
      const slot = slots[site] ?? 0
      const distance = metresOfPoint[points[site] ?? 0] ?? NaN
      if (distance < (metres[slot] ?? Infinity)) metres[slot] = distance
      else if (Number.isNaN(distance)) hasUnknown[slot] = 1
    }
  }

  /** Why the distance of a trial out of reach may be incomplete; `null` if it is complete. */
  getGap(slot: number): keyof NearGaps | null {
    const isPlaced = (this.metres[slot] ?? Infinity) < Infinity
    if (this.hasUnknown[slot] === 1) return isPlaced ? 'somePositions' : 'noPosition'
    return isPlaced ? null : 'noSites'
  }

  /** The nearest site within the radius, and the nearest one accepting participants if that is another site. */
  findNearest(slot: number, radiusMetres: number): NearestSites | null {
    let nearest = -1
    let open = -1
    const [first, end] = this.sites.getRange(slot)
    for (let site = first; site < end; site++) {
      if (!(this.metresOf(site) <= radiusMetres)) continue
      if (nearest < 0 || this.isBefore(site, nearest)) nearest = site
      if (this.isOpen(site) && (open < 0 || this.metresOf(site) < this.metresOf(open))) open = site
    }
    if (nearest < 0) return null
    const others = open >= 0 && open !== nearest
    return { nearest: this.toSite(nearest), ...(others && { nearestOpen: this.toSite(open) }) }
  }

  private metresOf(site: number): number {
    return this.metresOfPoint[this.sites.points.data[site] ?? 0] ?? NaN
  }

  /** Among sites in one town, one accepting participants comes first, then the record's order. */
  private isBefore(a: number, b: number): boolean {
    const difference = this.metresOf(a) - this.metresOf(b)
    return difference < 0 || (difference === 0 && this.isOpen(a) && !this.isOpen(b))
  }

  private isOpen(site: number): boolean {
    if (this.docValues.stale.data[this.sites.slots.data[site] ?? 0] === 1) return false
    return openStatuses.has(this.sites.getText('LocationStatus', site))
  }

  private toSite(site: number): NearSite {
    const facility = this.sites.getText('LocationFacility', site)
    const city = this.sites.getText('LocationCity', site)
    const country = this.sites.getText('LocationCountry', site)
    const status = this.sites.getText('LocationStatus', site)
    return {
      metres: this.metresOf(site),
      ...(facility !== null && { facility }),
      ...(city !== null && { city }),
      ...(country !== null && { country }),
      ...(status !== null && { status }),
    }
  }
}
