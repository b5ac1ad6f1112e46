import { describe, expect, test } from 'vitest'
import type { SearchPage, TrialSummary } from '@/lib/search/result'
import { listSimilarSearches, pickSimilar } from '@/lib/search/similar-trials'
import type { Study } from '@/lib/study/schema'

const study: Study = {
  protocolSection: {
    identificationModule: { nctId: 'NCT00000001', briefTitle: 'CD19 CAR-T Cells for Lupus' },
    conditionsModule: { conditions: ['Lupus'] },
    armsInterventionsModule: { interventions: [{ name: 'Autologous CD19 CAR-T cells' }] },
  },
}

const base: TrialSummary = {
  trialId: 'NCT00000002',
  briefTitle: 'Another trial',
  overallStatus: 'RECRUITING',
  lastUpdateDate: '2026-08-01',
  status: { age: 'fresh', status: 'RECRUITING', label: 'Recruiting', note: '' },
  phases: [],
  conditions: ['lupus'],
  interventions: [],
  cells: { cellTypes: ['CAR_T'], donors: ['AUTOLOGOUS'], targets: ['CD19'] },
  countries: [],
  rules: { hasAgeGroups: false, isGenderBased: false },
  locationCount: 0,
}

function toPage(trials: TrialSummary[], near?: SearchPage['near']): SearchPage {
  return { total: trials.length, trials, facets: [], page: 1, pageCount: 1, ...(near && { near }) }
}

const pick = (trials: TrialSummary[]) => pickSimilar(study, 'NCT00000001', [toPage(trials)], {})

describe('similar trials', () => {
  test('are searched for by target, disease and cells of the trial', () => {
    const [closest] = listSimilarSearches(study, undefined)
    expect(closest?.filters).toMatchObject({
      condition: ['systemic lupus erythematosus'],
      cellType: ['CAR_T'],
    })
    const bare: Study = { protocolSection: { identificationModule: { briefTitle: 'A title' } } }
    expect(listSimilarSearches(bare, undefined)).toEqual([])
  })

  test('say what is the same and what is not', () => {
    const [same] = pick([base])
    expect(same).toMatchObject({
      same: ['same target and disease', 'same cell type', 'own cells'],
      differs: [],
    })
    const [other] = pick([
      {
        ...base,
        conditions: ['Myositis'],
        cells: { cellTypes: ['CAR_NK'], donors: ['ALLOGENEIC'], targets: ['CD19'] },
      },
    ])
    expect(other).toMatchObject({
      same: ['same target'],
      differs: ['related disease', 'CAR-NK cells', 'donor cells'],
    })
  })

  test.each([
    [['Lupus', 'Myositis'], ['Myositis', 'Asthma'], 'in common: Myositis'],
    [['Lupus', 'Myositis', 'Asthma'], ['myositis', 'Lupus'], 'in common: myositis, Lupus'],
    [['Lupus'], ['Lupus', 'Myositis'], 'same target and disease'],
    [['Lupus', 'Myositis'], ['Myositis', 'SLE'], 'same target and disease'],
  ])('of %j and %j', (own, other, words) => {
    const several = structuredClone(study)
    several.protocolSection.conditionsModule = { conditions: own }
    const [similar] = pickSimilar(
      several,
      'NCT00000001',
      [toPage([{ ...base, conditions: other }])],
      {},
    )
    expect(similar?.same).toContain(words)
    expect(similar?.same.join()).not.toMatch(/same (?:target and )?disease.*in common/)
    expect(similar?.differs).not.toContain('related disease')
  })

  test('show the donor type that both trials have', () => {
    const donors = ['ALLOGENEIC', 'AUTOLOGOUS', 'BOTH']
    const donated = structuredClone(study)
    donated.protocolSection.armsInterventionsModule = {
      interventions: [{ name: 'Allogeneic CD19 CAR-T cells' }],
    }
    const [both] = pickSimilar(
      donated,
      'NCT00000001',
      [toPage([{ ...base, cells: { cellTypes: ['CAR_T'], donors, targets: ['CD19'] } }])],
      {},
    )
    expect(both?.same).toContain('donor cells')
    expect(both?.same).not.toContain('own cells')
  })

  test('are never the trial itself, nor one with nothing in common', () => {
    expect(pick([{ ...base, trialId: 'NCT00000001' }])).toEqual([])
    const stranger = { cellTypes: ['MSC'], donors: [], targets: [] }
    expect(pick([{ ...base, conditions: ['Asthma'], cells: stranger }])).toEqual([])
  })

  test('come first if they are recruiting now, but not if they were years ago', () => {
    const picked = pick([
      {
        ...base,
        trialId: 'NCT00000003',
        status: { ...base.status, age: 'old' },
      },
      { ...base, trialId: 'NCT00000004', overallStatus: 'COMPLETED' },
      base,
    ])
    expect(picked[0]?.trial.trialId).toBe('NCT00000002')
  })

  test('show the distance of their nearest open site', () => {
    const site = (metres: number, city: string) => ({ metres, city, country: 'France' })
    const near = {
      kind: 'found' as const,
      label: 'Lyon',
      text: 'Lyon',
      latitude: 45.76,
      longitude: 4.84,
      others: [],
      sites: [{ nearest: site(1000, 'Lyon'), nearestOpen: site(9000, 'Vienne') }],
      gaps: { noSites: 0, noPosition: 0, somePositions: 0 },
    }
    const [similar] = pickSimilar(study, 'NCT00000001', [toPage([base], near)], {})
    expect(similar?.nearest).toEqual({ metres: 9000, city: 'Vienne', isOpen: true })
  })
})
