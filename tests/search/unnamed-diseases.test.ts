import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { defaultRequest } from '@/lib/search/request/request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// Diseases that the vocabulary does not know, beside what a text seems to describe.

const conditions = [
  'Stroke',
  'Stroke',
  'Marfan-Dietz disease',
  ...Array.from({ length: 5 }, () => 'Lupus'),
  'Scars of the cornea',
]
const database = openSearchDatabase()
indexStudies(
  database,
  conditions.map((condition, index) => ({
    study: {
      protocolSection: {
        identificationModule: {
          nctId: `NCT0000000${index + 1}`,
          briefTitle: `Mesenchymal stem cells in ${condition}`,
        },
        conditionsModule: { conditions: [condition] },
      },
    },
  })),
)
const engine = createSqliteEngine(database)

function listRelated(query: string): number[] {
  const { related } = engine.search({ ...defaultRequest, query }, { facets: [], related: true })
  return related?.trials.map(({ trialId }) => Number(trialId.slice(-1))) ?? []
}

const told = 'the right hand stays clenched and the rehabilitation of the arm is slow'

test('a word by which records name their condition counts more than what a text seems to tell', () => {
  expect(listRelated(`Marfan-Dietz since childhood, ${told}`)[0]).toBe(3)
})

test('what a text tells of is listed where no such word stands in it', () => {
  expect([1, 2]).toContain(listRelated(`since last spring ${told}`)[0])
})

test('where no trial is of the disease by any of its names, its words are looked for', () => {
  expect(listRelated('cloudy cornea after a burn')).toEqual([9])
})
