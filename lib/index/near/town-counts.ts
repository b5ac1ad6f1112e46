import { toDistanceMetres, type Point } from '@/lib/expression/geography'
import type { TownSites } from '@/lib/search/insights'
import { addTo } from '@/lib/study/group'
import { openStatuses } from '@/lib/study/status-age'
import { compareByLetters } from '@/lib/study/text-order'
import type { DocValues } from '../memory/doc-values'
import type { SiteValues } from '../memory/site-values'
import type { TownsOfSites } from './place-finder'

interface TownCountOptions {
  /** Whether to leave out sites that say they are not open. */
  openOnly: boolean
  from: Point | undefined
}

/** The towns where trials have sites, each with its trials by their positions in `slots`. */
export function countTowns(
  slots: Int32Array,
  { towns, townOfSite }: TownsOfSites,
  { docValues, sites }: { docValues: DocValues; sites: SiteValues },
  { openOnly, from }: TownCountOptions,
): { towns: TownSites[]; unplaced: number } {
  const trialsOf = new Map<number, number[]>()
  const oldOf = new Map<number, number>()
  let unplaced = 0
  slots.forEach((slot, number) => {
    const found = new Set<number>()
    const [first, end] = sites.getRange(slot)
    for (let site = first; site < end; site++) {
      const town = townOfSite[site] ?? -1
      if (town >= 0 && !(openOnly && isClosed(sites, site))) found.add(town)
    }
    if (found.size === 0) unplaced++
    const isOld = docValues.stale.data[slot] === 1
    for (const town of found) {
      addTo(trialsOf, town, number)
      if (isOld) oldOf.set(town, (oldOf.get(town) ?? 0) + 1)
    }
  })
  const counted = [...trialsOf].flatMap(([index, trials]): TownSites[] => {
    const town = towns[index]
    if (!town) return []
    const { city, label, text: near, latitude, longitude } = town
    const region = label.startsWith(`${city}, `) ? label.slice(city.length + 2) : undefined
    return [
      {
        city,
        ...(region !== undefined && { region }),
        near,
        latitude,
        longitude,
        trials,
        old: oldOf.get(index) ?? 0,
        ...(from && { metres: toDistanceMetres(from, town) }),
      },
    ]
  })
  return {
    unplaced,
    towns: counted.sort(
      (a, b) =>
        (a.metres ?? 0) - (b.metres ?? 0) ||
        b.trials.length - a.trials.length ||
        compareByLetters(a.near, b.near),
    ),
  }
}

/** A site without a status may be open. */
function isClosed(sites: SiteValues, site: number): boolean {
  const status = sites.getText('LocationStatus', site)
  return status !== null && !openStatuses.has(status)
}
