import { describe, expect, test } from 'vitest'
import { portalPieces } from '@/lib/expression/areas'
import { isDefaultChoice, toAppliedFilters } from '@/lib/search/request/default-filters'
import { describeRequest } from '@/lib/search/request/describe-request'
import { buildIndexDocument } from '@/lib/search/document/document'
import { filters } from '@/lib/search/filters/filters'
import { toPortalValue, toPortalValues } from '@/lib/search/document/portal-fields'
import { defaultRequest, emptyRequest, parseSearchRequest } from '@/lib/search/request/request'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { facetDefinitions } from '@/lib/therapy/facets'
import type { Study } from '@/lib/study/schema'

const study = (title: string, conditions: string[], interventions: string[] = []): Study => ({
  protocolSection: {
    identificationModule: { nctId: 'NCT00000001', briefTitle: title },
    conditionsModule: { conditions },
    armsInterventionsModule: { interventions: interventions.map((name) => ({ name })) },
  },
})

const carNk = study(
  'Allogeneic Cord Blood-derived CD19 CAR-NK Cells for Lupus',
  ['Systemic Lupus Erythematosus'],
  ['CD19 CAR-NK cells'],
)
const carT = study('BCMA CAR-T Cells in Myeloma', ['Multiple Myeloma'], ['BCMA CAR-T'])
const tablet = study('A Tablet for Gout', ['Gout'], ['Allopurinol'])

const therapyIds = [
  'cellType',
  'targetAntigen',
  'donorSource',
  'tissue',
  'modification',
  'indicationGroup',
  'route',
  'product',
  'role',
] as const satisfies readonly FilterId[]

function valuesOf(id: FilterId, of: Study): string[] {
  const filter = filters[id]
  return filter.kind === 'choice' ? filter.valuesOf({ study: of }) : []
}

test.each([
  ['cellType', carNk, ['CAR_NK']],
  ['targetAntigen', carNk, ['CD19']],
  ['donorSource', carNk, ['ALLOGENEIC']],
  ['tissue', carNk, ['CORD_BLOOD']],
  ['indicationGroup', carNk, ['AUTOIMMUNE_RHEUMATIC']],
  ['role', carNk, ['PRODUCT']],
  ['cellType', carT, ['CAR_T']],
  ['donorSource', carT, ['NOT_STATED']],
  ['indicationGroup', carT, ['MYELOMA']],
  ['role', tablet, ['NO_CELLS']],
] as const)('%s', (id, of, expected) => expect(valuesOf(id, of)).toEqual(expected))

test('a trial without cells has no values, not even "not stated"', () => {
  for (const id of therapyIds) if (id !== 'role') expect(valuesOf(id, tablet)).toEqual([])
})

describe('the classifier’s own vocabulary', () => {
  test.each(facetDefinitions.filter(({ facet }) => facet !== 'dose'))(
    'every value of $facet can be selected, by address and by name',
    ({ facet, values }) => {
      const filter = filters[facet as FilterId]
      for (const { id, label } of values) {
        expect(filter.parseValue(filter.formatValue(id))).toBe(id)
        expect(filter.labelOf(id)).toBe(label)
        expect(filter.formatValue(id)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }
    },
  )
})

test.each([
  ['cell=car-nk&target=cd33&source=allogeneic', 'cellType', ['CAR_NK']],
  ['tissue=umbilical-cord', 'tissue', ['UMBILICAL_CORD']],
  ['modification=crispr&route=intravenous', 'modification', ['CRISPR']],
  ['indication=b-cell-malignancy', 'indicationGroup', ['B_CELL_MALIGNANCY']],
  ['target=none', 'targetAntigen', ['NOT_STATED']],
  ['role=no-cells', 'role', ['NO_CELLS']],
] as const)('%s', (query, id, expected) => {
  const { request, problems } = parseSearchRequest(new URLSearchParams(query))
  expect(problems).toEqual([])
  expect(request.filters[id]).toEqual(expected)
})

test('the message for a long vocabulary is still a sentence', () => {
  const { problems } = parseSearchRequest(new URLSearchParams('target=cd1900'))
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(/and \d+ more\.$/)
  expect(problems[0]?.message.length).toBeLessThan(300)
})

test.each([
  ['', 'All trials'],
  ['role=any', 'All trials'],
  ['role=regimen', 'Trials, role of the cells: part of the regimen'],
  [
    'role=product&role=regimen&role=follow-up&role=setting&role=prior-therapy&role=laboratory',
    'Trials, any role of the cells',
  ],
  [
    'status=recruiting&cell=car-nk&target=cd33&source=allogeneic',
    'Recruiting trials with CAR-NK cells against CD33, donor: allogeneic (donor cells)',
  ],
  [
    'cell=msc&tissue=umbilical-cord',
    /^Trials with mesenchymal .*, cells from: umbilical cord tissue/,
  ],
  ['target=cd19&target=none', 'Trials against CD19 or without a stated target'],
])('%s', (query, expected) => {
  const sentence = describeRequest(parseSearchRequest(new URLSearchParams(query)).request)
  if (typeof expected === 'string') expect(sentence).toBe(expected)
  else expect(sentence).toMatch(expected)
})

test('a value of a field is written as people call it, or by its id', () => {
  for (const { area, values } of facetDefinitions) {
    const piece = portalPieces.find((each) => each === area)
    if (!piece) continue
    for (const { id, label } of values) {
      expect(toPortalValue(piece, label.toUpperCase().replaceAll('-', ' '))).toBe(id)
      expect(toPortalValue(piece, id)).toBe(id)
    }
    expect(toPortalValue(piece, 'no such thing')).toBe('no such thing')
  }
})

describe('the default filter', () => {
  test('applies to an address without words', () => {
    expect(isDefaultChoice(defaultRequest, 'role')).toBe(true)
    expect(isDefaultChoice(emptyRequest, 'role')).toBe(false)
    expect(isDefaultChoice(defaultRequest, 'phase')).toBe(false)
  })

  test.each([
    ['AREA[CellRole]REGIMEN', true],
    ['area[cellrole:size]2 lupus', true],
    ['AREA[CellType]NK', false],
    ['NCT00000001', true],
    ['nct00000001, NCT00000002', true],
    ['NCT00000001 lupus', false],
    ['', false],
  ])('does not apply to numbers or a role in words: “%s” %s', (query, isLifted) => {
    const applied = toAppliedFilters({ ...defaultRequest, query })
    expect(applied.role).toEqual(isLifted ? undefined : ['PRODUCT'])
  })

  test('applies to numbers too if someone selected it', () => {
    const chosen = { query: 'NCT00000001', filters: { role: ['REGIMEN'] } }
    expect(toAppliedFilters(chosen)).toEqual(chosen.filters)
  })
})

describe('fields of the expression language', () => {
  test('contain ids, and nothing if nothing is stated', () => {
    expect(portalPieces.map((piece) => [piece, toPortalValues(carT)(piece)])).toEqual([
      ['CellType', ['CAR_T']],
      ['TargetAntigen', ['BCMA']],
      ['CellSource', []],
      ['CellTissue', []],
      ['CellModification', ['CAR']],
      ['CellRole', ['PRODUCT']],
      ['IndicationGroup', ['MYELOMA']],
    ])
    expect(portalPieces.flatMap((piece) => toPortalValues(tablet)(piece))).toEqual([])
  })
})

test('a result list gets cell types, donors and targets of trials with cells', () => {
  expect(buildIndexDocument({ study: carNk }).summary.cells).toEqual({
    cellTypes: ['CAR_NK'],
    donors: ['ALLOGENEIC'],
    targets: ['CD19'],
  })
  expect(buildIndexDocument({ study: tablet }).summary.cells).toBeUndefined()
})
