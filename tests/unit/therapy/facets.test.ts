import { describe, expect, test } from 'vitest'
import { facetDefinitions, getFacetValue } from '@/lib/therapy/facets'
import { therapyFacets } from '@/lib/therapy/labels'
import { products } from '@/lib/therapy/products'
import { routeRules } from '@/lib/therapy/rules/administration'
import { cellRules } from '@/lib/therapy/rules/cell-types'
import { donorRules } from '@/lib/therapy/rules/donor'
import { indicationRules } from '@/lib/therapy/rules/indications'
import { modificationByCellType, modificationRules } from '@/lib/therapy/rules/modification'
import { targetRules } from '@/lib/therapy/rules/targets'
import { tissueRules } from '@/lib/therapy/rules/tissue'

const rulesOf = {
  cellType: cellRules,
  targetAntigen: targetRules,
  donorSource: donorRules,
  tissue: tissueRules,
  modification: modificationRules,
  indicationGroup: indicationRules,
  route: routeRules,
} as const

test('every facet is defined once', () => {
  expect(facetDefinitions.map(({ facet }) => facet).sort()).toEqual([...therapyFacets].sort())
})

describe.each(facetDefinitions)('$facet', ({ values }) => {
  test('has ids in the style of the API, each once, with words for people', () => {
    const ids = values.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, label, explanation } of values) {
      expect(id).toMatch(/^[A-Z0-9]+(?:_[A-Z0-9]+)*$/)
      expect(label).not.toBe('')
      expect(explanation).toMatch(/\.$/)
    }
  })
})

test.each(['cellType', 'targetAntigen', 'indicationGroup'] as const)(
  'each %s has a description of three sentences',
  (facet) => {
    const values = facetDefinitions.find((one) => one.facet === facet)?.values ?? []
    for (const { id, description } of values.filter((value) => value.id !== 'NOT_STATED'))
      expect([id, description?.match(/[.](?=\s|$)/g)?.length]).toEqual([id, 3])
  },
)

test.each(Object.entries(rulesOf))('every rule of %s gives a known value', (facet, rules) => {
  for (const { id, value } of rules)
    expect([id, getFacetValue(facet as keyof typeof rulesOf, value)?.id]).toEqual([id, value])
})

test('rule ids are unique', () => {
  const ids = Object.values(rulesOf).flatMap((rules) => rules.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('every cell type, target, modification and disease group can be found by a rule or a product', () => {
  const found = {
    cellType: new Set([
      ...cellRules.map(({ value }) => value),
      ...products.map((one) => one.cellType),
    ]),
    targetAntigen: new Set(targetRules.map(({ value }) => value)),
    indicationGroup: new Set([...indicationRules.map(({ value }) => value), 'OTHER']),
    modification: new Set([
      ...modificationRules.map(({ value }) => value),
      ...Object.values(modificationByCellType),
    ]),
  }
  for (const [facet, values] of Object.entries(found))
    for (const { id } of facetDefinitions.find((one) => one.facet === facet)?.values ?? [])
      if (id !== 'NOT_STATED') expect([facet, id, values.has(id)]).toEqual([facet, id, true])
})

describe('known products', () => {
  test('point at known values and name a source', () => {
    for (const product of products) {
      expect([product.id, getFacetValue('cellType', product.cellType)?.id]).toEqual([
        product.id,
        product.cellType,
      ])
      for (const target of product.targets ?? [])
        expect([product.id, getFacetValue('targetAntigen', target)?.id]).toEqual([
          product.id,
          target,
        ])
      if (product.donor) expect(getFacetValue('donorSource', product.donor)).not.toBeNull()
      if (product.tissue)
        expect([product.id, getFacetValue('tissue', product.tissue)?.id]).toEqual([
          product.id,
          product.tissue,
        ])
      expect(product.source).not.toBe('')
      for (const approval of product.approvals ?? [])
        expect(approval).toMatch(/^[A-Z]+[a-z]* (?:19|20)\d\d/i)
    }
  })

  test('share no name', () => {
    const names = products.flatMap((one) =>
      [one.generic, ...(one.brands ?? []), ...(one.codes ?? [])].map((name) =>
        name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
      ),
    )
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})
