import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest, parseSearchRequest } from '@/lib/search/request/request'
import { makeRandom } from '../support/random'
import { studies } from '../arbitraries/search'
import { guardStatements } from '../support/guard-statements'
import { makeHostileRequests } from '../support/hostile-requests'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// `npm run bench -- hostile` does the same 100,000 times over a large index, and checks the time.

test('hostile requests have a page of results, and nothing of them reaches SQL as text', () => {
  const [sources = []] = fc.sample(studies, { numRuns: 1, seed: 3 })
  const database = openSearchDatabase()
  indexStudies(database, sources)
  const guard = guardStatements(database)
  const engine = createSqliteEngine(database)
  engine.search({ ...emptyRequest, query: 'AREA[StartDate]2020 AND AREA[LocationCity]Paris' })
  guard.freeze()
  const next = makeHostileRequests(makeRandom(11))
  for (let i = 0; i < 1_500; i++) {
    const { request } = parseSearchRequest(next().params)
    const { total, trials } = engine.search(request, { highlights: true })
    expect(total).toBeLessThanOrEqual(sources.length)
    expect(trials.length).toBeLessThanOrEqual(total)
  }
  expect(guard.listOffences()).toEqual([])
  expect(guard.countMatches()).toBeGreaterThan(0)
  database.close()
})

test('a guarded statement tells what is no analysed term, and what was not prepared before', () => {
  const database = openSearchDatabase()
  const guard = guardStatements(database)
  const statement = database.prepare('SELECT rowid FROM search_text WHERE search_text MATCH ?')
  guard.freeze()
  statement.all('{Condition BriefTitle} : ("lupus" OR "|f12=a_b") AND "b"')
  expect(guard.listOffences()).toEqual([])
  statement.all('lupus*')
  database.prepare('SELECT 1')
  expect(guard.listOffences()).toEqual(['MATCH got "lupus*"', 'A new statement: SELECT 1'])
  database.close()
})
