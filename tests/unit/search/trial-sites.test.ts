import { describe, expect, test } from 'vitest'
import { countSites, orderSites } from '@/lib/search/place/trial-sites'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'
import type { Location, Study } from '@/lib/study/schema'

const today = toDateRange(parsePartialDate('2026-11-29')!).first
const leeds = { latitude: 53.8, longitude: -1.55 }

function toStudy(locations: Location[], overallStatus = 'RECRUITING', verified = '2026-08'): Study {
  return {
    protocolSection: {
      identificationModule: { briefTitle: 'A title' },
      statusModule: { overallStatus, statusVerifiedDate: verified },
      contactsLocationsModule: { locations },
    },
  }
}

const london: Location = {
  city: 'London',
  country: 'United Kingdom',
  status: 'RECRUITING',
  geoPoint: { lat: 51.51, lon: -0.13 },
}
const manchester: Location = {
  city: 'Manchester',
  country: 'United Kingdom',
  status: 'RECRUITING',
  geoPoint: { lat: 53.48, lon: -2.24 },
}
const york: Location = { city: 'York', status: 'COMPLETED', geoPoint: { lat: 53.96, lon: -1.08 } }
const nowhere: Location = { city: 'Nowhere', status: 'RECRUITING' }

const cities = (sites: ReturnType<typeof orderSites>) => sites.map(({ location }) => location.city)

describe('sites', () => {
  test('that are open come first, the nearest before the others, those without a position last', () => {
    const sites = orderSites({ study: toStudy([york, nowhere, london, manchester]), today }, leeds)
    expect(cities(sites)).toEqual(['Manchester', 'London', 'Nowhere', 'York'])
    expect(sites.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(Math.round((sites[0]?.metres ?? 0) / 1000)).toBe(58)
    expect(sites[2]?.metres).toBeUndefined()
  })

  test('keep the order of the record if no place is given', () => {
    expect(cities(orderSites({ study: toStudy([london, york, manchester]), today }))).toEqual([
      'London',
      'Manchester',
      'York',
    ])
  })

  test.each([
    ['RECRUITING', '2026-08', 'open'],
    ['RECRUITING', '2025-08', 'open'],
    ['RECRUITING', '2022-08', 'former'],
    ['UNKNOWN', '2022-08', 'former'],
    ['COMPLETED', '2026-08', 'closed'],
  ])('of a trial that is %s, as confirmed in %s, are %s', (status, verified, state) => {
    expect(orderSites({ study: toStudy([london], status, verified), today })[0]?.state).toBe(state)
  })

  test('without their own status are neither open nor closed in a recruiting trial', () => {
    const site: Location = { city: 'London' }
    expect(orderSites({ study: toStudy([site]), today })[0]?.state).toBe('unstated')
    expect(orderSites({ study: toStudy([site], 'ACTIVE_NOT_RECRUITING'), today })[0]?.state).toBe(
      'closed',
    )
  })

  test('are counted with their countries', () => {
    expect(countSites(orderSites({ study: toStudy([london, york, manchester]), today }))).toEqual({
      total: 3,
      open: 2,
      countries: ['United Kingdom'],
    })
  })
})
