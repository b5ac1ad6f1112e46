import type { SiteGroup } from '@/lib/search/place/places'
import { addTo } from '@/lib/study/group'
import { toCountryName } from '@/lib/vocabulary/countries'
import { getStateName } from '@/lib/vocabulary/states'
import type { DocValues } from '../memory/doc-values'
import { GrowingInts } from '../memory/growing-array'
import type { SiteValues } from '../memory/site-values'

/** Some records repeat the state after the city: "Baltimore, MD". */
function withoutState(city: string, state: string | null): string {
  const [, town, code] = /^(.*\S),\s*([A-Z]{2})$/.exec(city) ?? []
  return town !== undefined && getStateName(code ?? '') === state ? town : city
}

interface GroupKey {
  city: number
  state: number
  country: number
}

/**
 * Groups of sites with the same city, state, country and point, updated as trials come and go. A change that moves no
 * site leaves every group the same object, so that what is computed from them can be kept.
 */
export class SiteGroups {
  /** Every group that has ever existed; 0 sites if none is left. */
  readonly groups: SiteGroup[] = []
  /** The group of each site, -1 without a city or point. Sites of removed trials keep theirs. */
  groupOfSite = new GrowingInts()
  /** Changes whenever a group does. */
  version = 0
  private readonly keys: GroupKey[] = []
  private readonly groupsOfPoint = new Map<number, number[]>()
  /** 1 for slots whose sites are counted. */
  private counted = new GrowingInts()
  private epoch = -1

  constructor(
    private readonly docValues: DocValues,
    private readonly sites: SiteValues,
  ) {}

  /** Brings the groups up to the state of `docValues`. */
  refresh(): void {
    const { docValues, sites, counted } = this
    sites.refresh()
    if (this.epoch !== docValues.epoch) {
      this.empty()
      return this.refresh()
    }
    const changes = new Map<number, number>()
    for (let slot = 0; slot < counted.length; slot++) {
      if (counted.data[slot] !== 1 || docValues.live.data[slot] === 1) continue
      counted.data[slot] = 0
      this.count(slot, -1, changes)
    }
    for (let slot = counted.length; slot < docValues.slotCount; slot++) {
      const [from, to] = sites.getRange(slot)
      for (let site = from; site < to; site++) this.groupOfSite.push(this.findGroup(site))
      const isLive = docValues.live.data[slot] === 1
      counted.push(isLive ? 1 : 0)
      if (isLive) this.count(slot, 1, changes)
    }
    for (const [number, change] of changes) {
      const group = this.groups[number]
      if (!group || change === 0) continue
      this.groups[number] = { ...group, sites: group.sites + change }
      this.version++
    }
  }

  private count(slot: number, by: 1 | -1, changes: Map<number, number>): void {
    const [from, to] = this.sites.getRange(slot)
    for (let site = from; site < to; site++) {
      const group = this.groupOfSite.data[site] ?? -1
      if (group >= 0) changes.set(group, (changes.get(group) ?? 0) + by)
    }
  }

  private findGroup(site: number): number {
    const { sites } = this
    const point = sites.points.data[site] ?? 0
    const latitude = sites.latitudes.data[point] ?? NaN
    const longitude = sites.longitudes.data[point] ?? NaN
    const numberIn = (field: 'LocationCity' | 'LocationState' | 'LocationCountry') =>
      sites.getColumn(field).numbers.data[site] ?? -1
    const city = numberIn('LocationCity')
    if (city < 0 || Number.isNaN(latitude + longitude)) return -1
    const [state, country] = [numberIn('LocationState'), numberIn('LocationCountry')]
    const known = this.groupsOfPoint.get(point)?.find((number) => {
      const key = this.keys[number]
      return key?.city === city && key.state === state && key.country === country
    })
    if (known !== undefined) return known
    const number = this.groups.length
    addTo(this.groupsOfPoint, point, number)
    const stateName = sites.getText('LocationState', site)
    const countryName = sites.getText('LocationCountry', site)
    this.keys.push({ city, state, country })
    this.groups.push({
      city: withoutState(sites.getText('LocationCity', site) ?? '', stateName),
      state: stateName,
      country: countryName === null ? null : toCountryName(countryName),
      latitude,
      longitude,
      sites: 0,
    })
    return number
  }

  private empty(): void {
    this.groups.length = 0
    this.keys.length = 0
    this.groupsOfPoint.clear()
    this.groupOfSite = new GrowingInts()
    this.counted = new GrowingInts()
    this.epoch = this.docValues.epoch
    this.version++
  }
}
