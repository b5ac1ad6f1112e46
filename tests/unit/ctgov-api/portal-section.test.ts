import { expect, test } from 'vitest'
import { buildPortalSection, portalSectionKeys } from '@/lib/ctgov-api/portal-section'
import { portalFields, portalPieces } from '@/lib/expression/areas'
import { toPortalValues } from '@/lib/search/document/portal-fields'
import type { Study } from '@/lib/study/schema'
import { facetDefinitions } from '@/lib/therapy/facets'
import { notStated } from '@/lib/therapy/labels'

const carNk: Study = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000001',
      briefTitle: 'Allogeneic CD19 CAR-NK Cells From Cord Blood in Systemic Lupus Erythematosus',
    },
    conditionsModule: { conditions: ['Systemic Lupus Erythematosus'] },
  },
}
const untargeted: Study = {
  protocolSection: { identificationModule: { briefTitle: 'CAR-T Cells in Lymphoma' } },
}
const withoutCells: Study = {
  protocolSection: { identificationModule: { briefTitle: 'Aspirin in Healthy Adults' } },
}

test('contains the address and the ids of what the record says about the cells', () => {
  const section = buildPortalSection(carNk, { trialId: 'NCT00000001' })
  expect(section).toMatchObject({
    trialId: 'NCT00000001',
    cellTypes: ['CAR_NK'],
    targetAntigens: ['CD19'],
    cellSources: ['ALLOGENEIC'],
    cellTissues: ['CORD_BLOOD'],
    cellRoles: ['PRODUCT'],
  })
  expect(Object.keys(section)[0]).toBe('trialId')
})

test('says so if a question applies and the record leaves it open', () => {
  expect(buildPortalSection(untargeted, { trialId: 'some-trial-bcdfghjk' }).targetAntigens).toEqual(
    [notStated],
  )
})

test('leaves out lists that do not apply', () => {
  const section = buildPortalSection(withoutCells, { trialId: 'some-trial-bcdfghjk' })
  expect(section).not.toHaveProperty('cellTypes')
  expect(Object.values(section)).not.toContainEqual([])
})

test('agrees with the expression language, except for what is not stated', () => {
  for (const study of [carNk, untargeted, withoutCells]) {
    const section = buildPortalSection(study, { trialId: 'x' })
    for (const { piece, name } of portalSectionKeys) {
      const stated = (section[name] ?? []).filter((value) => value !== notStated)
      expect(stated).toEqual(toPortalValues(study)(piece))
    }
  }
})

test('returns new lists, which a caller may change', () => {
  buildPortalSection(carNk, { trialId: 'x' }).cellTypes?.push('OTHER')
  expect(buildPortalSection(carNk, { trialId: 'x' }).cellTypes).toEqual(['CAR_NK'])
})

test('has every field of the portal once, each with a vocabulary', () => {
  expect(portalSectionKeys.map(({ piece }) => piece)).toEqual(portalPieces)
  expect(portalSectionKeys.map(({ label }) => label)).toEqual(
    portalFields.map(({ label }) => label),
  )
  expect(new Set(portalSectionKeys.map(({ name }) => name)).size).toBe(portalPieces.length)
  for (const { piece } of portalSectionKeys) {
    const facet = facetDefinitions.find(({ area }) => area === piece)
    expect(facet?.values.length).toBeGreaterThan(1)
  }
})
