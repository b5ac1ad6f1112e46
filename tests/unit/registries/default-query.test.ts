import { describe, expect, test } from 'vitest'
import { match } from '@/lib/expression/match'
import { parseExpression } from '@/lib/expression/parse'
import { cellQueries } from '@/lib/ingest/cell-queries'
import { cellTherapyWordQueries } from '@/lib/registries/ctgov-api/default-query'
import { parseQuery } from '@/lib/search/query/query-terms'
import type { Study } from '@/lib/study/schema'
import { listProductNames } from '@/lib/therapy/products'

test.each(cellQueries.map((query) => [query.slice(0, 60), query]))(
  '%s… is in the registry’s own syntax and fits into an address',
  (_, query) => {
    expect(parseExpression(query).problems).toEqual([])
    // Another portal, which may be read instead of the registry, cuts texts that are too long.
    expect(parseQuery({ query }).problems).toEqual([])
    expect(encodeURIComponent(query).length).toBeLessThan(4000)
  },
)

test('every product is searched for by each of its names', () => {
  const names = cellQueries.slice(cellTherapyWordQueries.length).join(' OR ')
  for (const name of listProductNames()) expect(names).toContain(`"${name}"`)
})

function withIntervention(name: string): Study {
  return {
    protocolSection: {
      identificationModule: { briefTitle: 'A trial' },
      armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name }] },
    },
  }
}

const trees = cellQueries.map((query) => parseExpression(query).tree)
const finds = (study: Study) => trees.some((tree) => match(study, tree))

describe('they find', () => {
  test.each([
    'CD19 CAR-T cells',
    'anti-BCMA chimeric antigen receptor T cells',
    'Umbilical cord mesenchymal stem cells',
    'Allogeneic NK cells',
    'autologous dendritic cells pulsed with tumour lysate',
    'Axicabtagene ciloleucel',
    'Tumor infiltrating lymphocytes',
    'Autologous keratinocytes',
    'CTX120',
    'KTE-X19',
    'NXC-201',
    'Descartes-11',
    'Laboratory-treated T lymphocytes',
  ])('%s', (name) => expect(finds(withIntervention(name))).toBe(true))

  test('an unknown code, by its summary', () => {
    const { protocolSection } = withIntervention('XYZ-123')
    expect(
      finds({
        protocolSection: {
          ...protocolSection,
          descriptionModule: { briefSummary: 'XYZ-123 is an off-the-shelf CAR-NK product.' },
        },
      }),
    ).toBe(true)
  })
})

describe('they leave out', () => {
  test.each(['Metformin', 'Physiotherapy', 'Red blood count', 'Cart with equipment'])(
    '%s',
    (name) => expect(finds(withIntervention(name))).toBe(false),
  )
})
