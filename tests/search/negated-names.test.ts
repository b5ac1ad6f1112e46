import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { defaultRequest } from '@/lib/search/request/request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// A name inside its opposite says something else: no trial of a non-Hodgkin lymphoma is about Hodgkin lymphoma.

const titles = [
  'Relapsed non-Hodgkin lymphoma, non Hodgkin lymphoma',
  'Lymphoma of the Hodgkin kind: cells for Hodgkin lymphoma',
  'Non-small cell lung cancer, non small cell lung cancer, nonsmall cell lung cancer',
  'Cells in small cell lung cancer and in non-small cell lung cancer',
  ...Array.from(
    { length: 6 },
    (_, index) => `Relapsed and refractory non-Hodgkin lymphoma ${index}`,
  ),
]
const database = openSearchDatabase()
indexStudies(
  database,
  titles.map((briefTitle, index) => ({
    study: {
      protocolSection: {
        identificationModule: {
          nctId: `NCT000000${String(index + 1).padStart(2, '0')}`,
          briefTitle,
        },
        conditionsModule: { conditions: [briefTitle.split(',')[0] ?? ''] },
      },
    },
  })),
)
const engine = createSqliteEngine(database)

function findFirst(query: string): number {
  const page = engine.search({ ...defaultRequest, query, filters: {} }, { related: true })
  const others = page.related?.trials ?? []
  const [first] = page.related?.leads ? [...others, ...page.trials] : [...page.trials, ...others]
  return Number(first?.trialId.slice(-2))
}

test.each([
  ['Hodgkin lymphoma', 2],
  ['hodgkin', 2],
  ["relapsed Hodgkin's disease in a young man", 2],
  ['small cell lung cancer', 4],
  ['non-small cell lung cancer', 3],
])('%s lists trials of the disease first', (query, number) => {
  expect(findFirst(query)).toBe(number)
})

test('non-Hodgkin lymphoma is found by its own name', () => {
  expect([1, 5, 6, 7, 8, 9, 10]).toContain(findFirst('non-Hodgkin lymphoma'))
})
