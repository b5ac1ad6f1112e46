import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addsTo, holds, joinExtents, listStatedPaths, toStudyExtent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'

const whole: Study = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000001',
      briefTitle: 'A trial',
      organization: { fullName: 'A hospital' },
    },
    statusModule: { overallStatus: 'RECRUITING', statusVerifiedDate: '2026-01' },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'A hospital' } },
    descriptionModule: { briefSummary: 'Cells.' },
    conditionsModule: { conditions: ['Lymphoma'] },
    designModule: { studyType: 'INTERVENTIONAL' },
    eligibilityModule: { sex: 'ALL' },
  },
  derivedSection: {},
  hasResults: false,
}

describe('what a copy can hold', () => {
  test('a whole record holds everything', () => {
    expect(toStudyExtent(whole)).toBeUndefined()
    expect(holds(undefined, 'protocolSection.outcomesModule')).toBe(true)
  })

  test('a record whose protocol is whole holds what its other sections state', () => {
    const { protocolSection } = whole
    expect(toStudyExtent({ protocolSection })).toEqual(['protocolSection'])
    const extent = toStudyExtent({ protocolSection, hasResults: true })
    expect(holds(extent, 'resultsSection.outcomeMeasuresModule')).toBe(true)
    expect(holds(extent, 'derivedSection')).toBe(false)
  })

  test('a record that lacks a part that every record has holds only what it states', () => {
    const extent = toStudyExtent({
      protocolSection: {
        identificationModule: { briefTitle: 'A trial' },
        statusModule: { overallStatus: 'RECRUITING' },
        outcomesModule: { primaryOutcomes: [{ measure: 'Survival' }, { timeFrame: '1 year' }] },
        contactsLocationsModule: { locations: [] },
      },
    })
    expect(extent).toEqual([
      'protocolSection.contactsLocationsModule.locations',
      'protocolSection.identificationModule.briefTitle',
      'protocolSection.outcomesModule.primaryOutcomes.measure',
      'protocolSection.outcomesModule.primaryOutcomes.timeFrame',
      'protocolSection.statusModule.overallStatus',
    ])
    expect(holds(extent, 'protocolSection.outcomesModule')).toBe(true)
    expect(holds(extent, 'protocolSection.outcomesModule.primaryOutcomes')).toBe(true)
    expect(holds(extent, 'protocolSection.outcomesModule.primaryOutcomes.description')).toBe(false)
    expect(holds(extent, 'protocolSection.contactsLocationsModule.locations.city')).toBe(true)
    expect(holds(extent, 'protocolSection.statusModule.overallStatusText')).toBe(false)
    expect(holds(extent, 'protocolSection.eligibilityModule.eligibilityCriteria')).toBe(false)
  })

  test('a draft holds what its parser looked for', () => {
    expect(
      listStatedPaths({ a: { b: undefined, c: [] }, d: [{ e: 1 }, { f: undefined }] }),
    ).toEqual(['a.b', 'a.c', 'd.e', 'd.f'])
  })
})

test('together two copies hold what either holds', () => {
  const segment = fc.constantFrom('a', 'b', 'a-b')
  const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))
  const extent = fc.option(fc.array(path), { nil: undefined })
  fc.assert(
    fc.property(extent, extent, path, (one, other, asked) => {
      const both = joinExtents(one, other)
      expect(holds(both, asked)).toBe(holds(one, asked) || holds(other, asked))
      expect(addsTo(both, one)).toBe(false)
      expect(addsTo(both, other)).toBe(false)
      if (!addsTo(one, other)) expect(holds(one, asked)).toBe(holds(both, asked))
    }),
  )
})
