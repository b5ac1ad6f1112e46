import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { CompareView } from '@/components/compare/compare-view'
import { describeComparison } from '@/components/compare/describe-comparison'
import { PacketView } from '@/components/compare/packet-view'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { maxCompared, parseCompareRequest } from '@/lib/search/request/compare-request'
import { formatIds } from '@/lib/search/request/trial-list'
import type { Study } from '@/lib/study/schema'
import { toReadText } from '../../support/html-text'

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }))

const leeds = { lat: 53.8, lon: -1.55 }
const paris = { lat: 48.85, lon: 2.35 }
const detail = (number: number, more: Partial<Study['protocolSection']> = {}): TrialDetail => ({
  trialId: `NCT0000000${number}`,
  study: {
    protocolSection: {
      identificationModule: { nctId: `NCT0000000${number}`, briefTitle: `Trial ${number}` },
      statusModule: { overallStatus: 'RECRUITING', statusVerifiedDate: '2026-08' },
      ...more,
    },
  },
  today: 20_700,
  extent: [],
  sources: [],
})
const withPhase = (number: number, phase: string) =>
  detail(number, { designModule: { phases: [phase] } })
const rowOf = (trials: TrialDetail[], label: string) =>
  describeComparison(trials, undefined)
    .groups.flatMap(({ rows }) => rows)
    .find((row) => row.label === label)

describe('the address', () => {
  test.each([
    ['ids=NCT1,NCT2', ['NCT1', 'NCT2']],
    ['ids=NCT1&ids=NCT2&ids=NCT1', ['NCT1', 'NCT2']],
    ['ids=+NCT1%20%3BNCT2,', ['NCT1', 'NCT2']],
    ['ids=&id=NCT1', []],
  ])('%s', (query, ids) => {
    expect(parseCompareRequest(new URLSearchParams(query))).toEqual({ ids, leftOut: 0 })
    expect(parseCompareRequest(new URLSearchParams(formatIds(ids))).ids).toEqual(ids)
  })

  test('takes as many as fit and says how many are left out', () => {
    const ids = Array.from({ length: maxCompared + 3 }, (_, index) => `NCT${index}`)
    const read = parseCompareRequest(new URLSearchParams({ ids: ids.join() }))
    expect(read).toEqual({ ids: ids.slice(0, maxCompared), leftOut: 3 })
  })
})

describe('what differs', () => {
  test('equal values are one cell, others are marked', () => {
    expect(rowOf([withPhase(1, 'PHASE1'), withPhase(2, 'PHASE1')], 'Phase')?.isSame).toBe(true)
    expect(rowOf([withPhase(1, 'PHASE1'), withPhase(2, 'PHASE2')], 'Phase')).toMatchObject({
      isSame: false,
      values: ['Phase 1', 'Phase 2'],
    })
  })

  test('what a cell omits still counts as different, and is in the packet', () => {
    const withConditions = (number: number, last: string) =>
      detail(number, { conditionsModule: { conditions: ['A', 'B', 'C', 'D', 'E', last] } })
    expect(rowOf([withConditions(1, 'F'), withConditions(2, 'G')], 'Conditions')).toMatchObject({
      isSame: false,
      cells: ['A; B; C; D and 2 more', 'A; B; C; D and 2 more'],
      values: ['A; B; C; D; E; F', 'A; B; C; D; E; G'],
    })
  })

  test('results are posted, not posted, or unknown in a thin copy', () => {
    const withResults = (number: number, hasResults?: boolean): TrialDetail => {
      const { study, ...rest } = detail(number)
      return { ...rest, study: { ...study, ...(hasResults !== undefined && { hasResults }) } }
    }
    const trials = [withResults(1, true), withResults(2, false), withResults(3)]
    expect(rowOf(trials, 'Results posted')?.values).toEqual(['Yes', 'No', null])
  })

  test('of three the one that differs is named, of two none', () => {
    const [one, two, other] = [
      withPhase(1, 'PHASE1'),
      withPhase(2, 'PHASE1'),
      withPhase(3, 'PHASE2'),
    ]
    expect(rowOf([one, other, two], 'Phase')?.apart).toBe(1)
    expect(rowOf([one, other], 'Phase')?.apart).toBeUndefined()
    expect(rowOf([one, other, withPhase(4, 'PHASE3')], 'Phase')?.apart).toBeUndefined()
  })

  test('facts that no record states are one line', () => {
    const { unstated, groups } = describeComparison([detail(1), detail(2)], undefined)
    expect(unstated).toContain('phase')
    expect(groups.flatMap(({ rows }) => rows).map(({ label }) => label)).not.toContain('Phase')
    const half = rowOf([withPhase(1, 'PHASE1'), detail(2)], 'Phase')
    expect(half).toMatchObject({ values: ['Phase 1', null], isSame: false })
  })

  test('the nearest open site is measured from the place', () => {
    const at = (number: number, city: string, geoPoint: typeof leeds) =>
      detail(number, {
        contactsLocationsModule: { locations: [{ city, geoPoint, status: 'RECRUITING' }] },
      })
    const place = {
      kind: 'found',
      label: 'Leeds',
      text: 'Leeds',
      latitude: leeds.lat,
      longitude: leeds.lon,
      unit: 'km',
    } as const
    const { groups } = describeComparison([at(1, 'Paris', paris), at(2, 'Leeds', leeds)], place)
    const row = groups.flatMap(({ rows }) => rows).find(({ nearest }) => nearest !== undefined)
    expect(row).toMatchObject({ label: 'Nearest open site', nearest: 1 })
    expect(row?.values[0]).toMatch(/^6\d\d km: Site not named, Paris/)
  })
})

describe('the pages', () => {
  const comparison = {
    trials: [withPhase(1, 'PHASE1'), withPhase(2, 'PHASE2')],
    missing: ['NCT9'],
    leftOut: 0,
  }

  test('a comparison names its trials, missing ones and links with fewer', () => {
    const text = toReadText(renderToStaticMarkup(<CompareView comparison={comparison} />))
    expect(text).toContain('Compare 2 trials')
    expect(text).toContain('Not in this collection: “NCT9”')
    const three = { ...comparison, trials: [...comparison.trials, withPhase(3, 'PHASE1')] }
    const html = renderToStaticMarkup(<CompareView comparison={three} />)
    expect(html).toContain('href="/compare?ids=NCT00000001,NCT00000003"')
    expect(html).toContain('href="/export/trials.csv?ids=NCT00000001,NCT00000002,NCT00000003"')
  })

  test('one trial alone is not a comparison, and the page says how to choose', () => {
    const one = { trials: [detail(1)], missing: [], leftOut: 0 }
    const text = toReadText(renderToStaticMarkup(<CompareView comparison={one} />))
    expect(text).toContain('Choose two to six trials')
  })

  test('a packet has the rules, sites and contacts of each trial in the record’s words', () => {
    const trial = detail(1, {
      eligibilityModule: { eligibilityCriteria: 'Inclusion: has lupus' },
      contactsLocationsModule: {
        centralContacts: [{ name: 'Study desk', email: 'desk@example.org' }],
        locations: [{ facility: 'Clinic', city: 'Leeds', status: 'RECRUITING' }],
      },
    })
    const text = toReadText(
      renderToStaticMarkup(
        <PacketView
          comparison={{ trials: [trial], missing: [], leftOut: 0 }}
          siteUrl="https://trials.example"
        />,
      ),
    )
    expect(text).toContain('Inclusion: has lupus')
    expect(text).toContain('Clinic, Leeds')
    expect(text).toContain('desk@example.org')
    expect(text).toContain('https://trials.example/trials/NCT00000001')
  })

  test('links to no removed record of the registry', () => {
    const trial = { ...detail(1), page: { removedOn: '2026-10-12' } }
    const html = renderToStaticMarkup(
      <PacketView
        comparison={{ trials: [trial], missing: [], leftOut: 0 }}
        siteUrl="https://trials.example"
      />,
    )
    expect(html).not.toMatch(/href="https:\/\/[\w.]*clinicaltrials\.gov/)
  })
})
