import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest } from '@/lib/search/request/request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// BM25 alone ranks the first one highest, because its fields repeat part of the query again and again.
const trials: readonly (readonly [title: string, summary: string])[] = [
  ['Kidney cells, kidney cells', 'A transplant comes before.'],
  ['Kidney transplant with cells', 'One infusion after another.'],
  ['Cells before a kidney transplant', ''],
  ['A kidney transplant before cells', ''],
  ['Renal transplant and cells', 'Before.'],
]
const database = openSearchDatabase()
indexStudies(
  database,
  trials.map(([briefTitle, briefSummary], index) => ({
    study: {
      protocolSection: {
        identificationModule: { nctId: `NCT0000000${index + 1}`, briefTitle },
        descriptionModule: { briefSummary },
        ...(index === 0 && {
          conditionsModule: { conditions: ['Kidney'], keywords: ['Kidney cells', 'Transplant'] },
          armsInterventionsModule: { interventions: [{ name: 'Kidney cells' }] },
        }),
      },
    },
  })),
)
const engine = createSqliteEngine(database)
const find = (query: string, pageSize = 10) =>
  engine
    .search({ ...emptyRequest, query, pageSize })
    .trials.map(({ trialId }) => Number(trialId.slice(-1)))

test('a title that says all that is asked for comes before a record that repeats a part of it', () => {
  expect(find('transplant').at(-1)).toBe(1)
  expect(find('kidney')[0]).toBe(1)
  expect(find('(kidney cells) transplant')[0]).toBe(1)
  expect(find('kidney cells transplant')).toHaveLength(4)
  expect(find('kidney cells transplant').at(-1)).toBe(1)
})

test('with a small word, the title that has the words in their order comes first', () => {
  expect(find('cells before transplant')[0]).toBe(3)
  expect(find('transplant before cells')[0]).toBe(4)
  expect(find('cells before transplant')).toHaveLength(5)
})

test('pages hold the same order as the whole list', () => {
  const query = 'cells before transplant'
  const pages = [1, 2, 3].flatMap((page) =>
    engine
      .search({ ...emptyRequest, query, page, pageSize: 2 })
      .trials.map(({ trialId }) => Number(trialId.slice(-1))),
  )
  expect(pages).toEqual(find(query))
})
