import { describe, expect, test } from 'vitest'
import { match } from '@/lib/expression/match'
import { parseExpression } from '@/lib/expression/parse'
import { defaultCellTherapyQuery } from '@/lib/registries/ctgov-api/default-query'
import type { Study } from '@/lib/study/schema'

const { tree, problems } = parseExpression(defaultCellTherapyQuery)

test('the default query is in the registry’s own language and fits into an address', () => {
  expect(problems).toEqual([])
  expect(encodeURIComponent(defaultCellTherapyQuery).length).toBeLessThan(4000)
})

function withIntervention(name: string): Study {
  return {
    protocolSection: {
      identificationModule: { briefTitle: 'A trial' },
      armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name }] },
    },
  }
}

describe('it finds', () => {
  test.each([
    'CD19 CAR-T cells',
    'anti-BCMA chimeric antigen receptor T cells',
    'Umbilical cord mesenchymal stem cells',
    'Allogeneic NK cells',
    'autologous dendritic cells pulsed with tumour lysate',
    'Axicabtagene ciloleucel',
    'Tumor infiltrating lymphocytes',
    'Autologous keratinocytes',
  ])('%s', (name) => expect(match(withIntervention(name), tree)).toBe(true))
})

describe('it leaves out', () => {
  test.each(['Metformin', 'Physiotherapy', 'Red blood count', 'Cart with equipment'])(
    '%s',
    (name) => expect(match(withIntervention(name), tree)).toBe(false),
  )
})
