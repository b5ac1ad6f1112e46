import { expect, test } from 'vitest'
import { openSqliteEngine } from '@/lib/index/engine'
import { findNearlyMatching } from '@/lib/search/query/nearly'
import { emptyRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { indexStudies, openSearchDatabase } from '../../support/search-database'

const titles = [
  'Infusion of cells for kidney scars',
  'Infusion of cells for kidney pain',
  'Injection of cells for kidney scars',
  'Cells for something else',
]
const database = openSearchDatabase()
indexStudies(
  database,
  titles.map((briefTitle, index) => ({
    study: {
      protocolSection: {
        identificationModule: { nctId: `NCT0000000${index + 1}`, briefTitle },
        designModule: { phases: [index === 2 ? 'PHASE2' : 'PHASE1'] },
      },
    },
  })),
)
const engine = openSqliteEngine(database)

function ask(query: string, more: Partial<SearchRequest> = {}) {
  const request = { ...emptyRequest, query, ...more }
  const page = engine.search(request)
  const nearly = findNearlyMatching(engine, request, page)
  const numbers = (trials: readonly { trialId: string }[]) =>
    trials.map(({ trialId }) => Number(trialId.slice(-1))).sort()
  return {
    found: numbers(page.trials),
    nearly: nearly && numbers(nearly.page.trials),
    query: nearly?.request.query,
  }
}

test('trials that lack one word are found apart, by an expression that finds the same', () => {
  const { found, nearly, query } = ask('infusion kidney scars')
  expect(found).toEqual([1])
  expect(nearly).toEqual([2, 3])
  expect(query).toBe('EXPANSION[Lossy]infusion kidney scars AND NOT infusion kidney scars')
  expect(ask(query ?? '')).toMatchObject({ found: [2, 3], nearly: null })
})

test('where no trial has all words, nothing is excluded', () => {
  expect(ask('infusion for kidney unheardof')).toEqual({
    found: [],
    nearly: [1, 2],
    query: 'EXPANSION[Lossy]infusion kidney unheardof',
  })
})

test('of each the word or the name that it lacks is told', () => {
  const lacking = (query: string) => {
    const request = { ...emptyRequest, query }
    const nearly = findNearlyMatching(engine, request, engine.search(request))
    const ids = nearly?.page.trials.map(({ trialId }) => Number(trialId.slice(-1))) ?? []
    return new Map(ids.map((id, index) => [id, nearly?.lacking[index]]))
  }
  expect(lacking('infusion for kidney Scars')).toEqual(
    new Map([
      [2, 'Scars'],
      [3, 'infusion'],
    ]),
  )
  expect(lacking('infusion kidney multiple sclerosis')).toEqual(
    new Map([
      [1, 'multiple sclerosis'],
      [2, 'multiple sclerosis'],
    ]),
  )
  expect(lacking(`kidney cells scars for ${'cell '.repeat(9)} unheardof`).size).toBeGreaterThan(0)
})

test('filters hold for them as well', () => {
  const filters = { phase: ['PHASE1'] }
  expect(ask('infusion kidney scars', { filters })).toMatchObject({ found: [1], nearly: [2] })
})

test.each([
  '(infusion kidney unheardof)',
  'infusion AND kidney AND unheardof',
  '"infusion" kidney unheardof',
  'AREA[BriefTitle]infusion kidney unheardof',
  'infusion kidney unheardof NOT pain',
])('an expression means what it says: %s', (query) => {
  expect(ask(query)).toMatchObject({ found: [], nearly: null })
})

test.each(['kidney unheardof', 'kidney pain unheardof nowhere', ''])(
  'nothing is shown besides: %s',
  (query) => expect(ask(query).nearly).toBeNull(),
)
