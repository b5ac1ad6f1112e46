import { describeDistance, type RadiusUnit } from '@/lib/search/place/near'
import { countSites, type TrialSite } from '@/lib/search/place/trial-sites'
import type { Location } from '@/lib/study/schema'

/** A site's name without the comma that some records end it with, because its town follows; null if there is none. */
export function toSiteName(facility: string | undefined): string | null {
  const name = facility?.trim().replace(/[\s,;]+$/, '')
  return name === undefined || name === '' ? null : name
}

/** "Mayo Clinic", or that the record doesn't name the site. */
export function nameSite({ facility }: Location): string {
  return toSiteName(facility) ?? 'Site not named'
}

/** "Rochester, Minnesota": town and state, or country if there is no state. */
export function shortPlaceOf({ city, state, country }: Location): string {
  const parts = state && state !== city ? [city, state] : [city, country]
  return parts.filter(Boolean).join(', ') || 'Place not stated'
}

/** "Rochester, Minnesota 55905, United States". */
export function fullPlaceOf({ city, state, zip, country }: Location): string {
  return [city, [state, zip].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
}

/** "461 km"; a site without a position has no distance. */
export function describeDistanceTo({ metres }: TrialSite, unit: RadiusUnit): string {
  return metres === undefined ? 'distance unknown' : describeDistance(metres, unit)
}

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const namedCountries = 3

/** "4 sites in the United States and China, all open"; a source may count sites without naming them. */
export function describeSiteCounts(sites: readonly TrialSite[], counted?: number): string | null {
  const { total, open, countries } = countSites(sites)
  if (total === 0) {
    if (counted === undefined) return null
    if (counted === 0) return '0 sites: the source lists none yet'
    return `${counted} ${counted === 1 ? 'site' : 'sites'}, not named by the source`
  }
  const more = countries.length - namedCountries
  const named = countries.slice(0, more === 1 ? undefined : namedCountries).map(withArticle)
  const where = lists.format(more > 1 ? [...named, `${more} more countries`] : named)
  const what = `${total.toLocaleString('en')} ${total === 1 ? 'site' : 'sites'}`
  const state =
    open === 0
      ? ''
      : open < total
        ? `, ${open.toLocaleString('en')} open`
        : total === 1
          ? ', open'
          : total === 2
            ? ', both open'
            : ', all open'
  return `${what}${where === '' ? '' : ` in ${where}`}${state}`
}

const withThe =
  /^(?:United |Netherlands|Philippines|Czech Republic|Dominican Republic|Bahamas|Maldives|Gambia|Russian Federation)/

function withArticle(country: string): string {
  return withThe.test(country) ? `the ${country}` : country
}
