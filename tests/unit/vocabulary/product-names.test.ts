import { describe, expect, test } from 'vitest'
import type { Product } from '@/lib/therapy/products/product'
import { parseConcepts } from '@/lib/vocabulary/concept'
import { concepts } from '@/lib/vocabulary/concepts'
import { addProducts } from '@/lib/vocabulary/product-names'

const table = parseConcepts(
  'treatment',
  `
axi = Axicabtagene ciloleucel
  abbreviation: axi-cel
`,
)
const lupus = parseConcepts('condition', 'lupus = Lupus\n  abbreviation: SLE')

const toProduct = (names: Pick<Product, 'generic' | 'brands' | 'codes'>): Product => ({
  id: 'NEW_PRODUCT',
  cellType: 'CAR_T',
  source: 'a test',
  ...names,
})

test('a product that a concept names gives it its other names, each once', () => {
  const product = toProduct({
    generic: 'axicabtagene ciloleucel',
    brands: ['Yescarta'],
    codes: ['AXI CEL', 'KTE-C19', 'kte c19'],
  })
  const [concept] = addProducts(table, [product])
  expect(concept?.variants).toEqual([
    { text: 'axi-cel', kind: 'abbreviation' },
    { text: 'Yescarta', kind: 'brand' },
    { text: 'KTE-C19', kind: 'code' },
  ])
})

test('a product of several names that no concept has is a concept of its own', () => {
  const found = addProducts(table, [toProduct({ generic: 'newcel', codes: ['NC-1'] })])
  expect(found.slice(1)).toEqual([
    {
      id: 'new-product',
      kind: 'treatment',
      label: 'Newcel',
      variants: [{ text: 'NC-1', kind: 'code' }],
    },
  ])
  expect(addProducts(table, [toProduct({ generic: 'newcel' })])).toEqual(table)
})

test('a name of anything else stays with that', () => {
  const product = toProduct({ generic: 'newcel', codes: ['SLE', 'NC-1'] })
  const found = addProducts([...table, ...lupus], [product])
  expect(found.slice(0, 2)).toEqual([...table, ...lupus])
  expect(found[2]?.variants).toEqual([{ text: 'NC-1', kind: 'code' }])
})

describe('the concepts of the field', () => {
  const namesOf = (name: string) => {
    const concept = concepts.find(({ label, variants }) =>
      [label, ...variants.map(({ text }) => text)].includes(name),
    )
    return concept && [concept.label, ...concept.variants.map(({ text }) => text)]
  }

  test.each([
    ['zola-cel', ['CC-97540', 'BMS-986353', 'zolacabtagene autoleucel']],
    ['ronde-cel', ['Rondecabtagene autoleucel', 'LYL314']],
    ['prula-cel', ['ADI-001', 'prulacabtagene leucel']],
    ['UWC19', ['Welgenaleucel']],
  ])('%s is found by every name', (name, others) => {
    expect(namesOf(name)).toEqual(expect.arrayContaining(others))
  })

  test('products of one kind are not one product', () => {
    expect(namesOf('MACI')).not.toContain('NOVOCART')
  })

  test('have an id each', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length)
  })
})
