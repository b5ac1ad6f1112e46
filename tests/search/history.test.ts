import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { buildIndexDocument } from '@/lib/search/document/document'
import type { FilterSource } from '@/lib/search/filters/definition'
import { emptyRequest } from '@/lib/search/request/request'
import { sortKeys } from '@/lib/search/request/search-request'
import type { Study } from '@/lib/study/schema'
import { studies } from '@/tests/arbitraries/search'
import { openSearchDatabase, createTestWriter } from '../support/search-database'

// Results and their order depend on the current trials, not on how they came to be there.

const queries = [
  '',
  'CAR-T cells',
  'lupus OR cells OR "multiple sclerosis"',
  'β OR safety OR CD19 OR CAR-T',
]

/** Every trial that each search finds, in order. */
function listResults(write: (writer: ReturnType<typeof createTestWriter>) => void) {
  const database = openSearchDatabase()
  const engine = createSqliteEngine(database)
  // Memory follows the changes, as in a server that has run all the time.
  engine.search(emptyRequest)
  const writer = createTestWriter(database)
  database.transaction(() => write(writer))()
  const results = queries.flatMap((query) =>
    sortKeys
      .filter((sort) => sort !== 'distance')
      .map((sort) => {
        const { trials } = engine.search({ ...emptyRequest, query, sort, pageSize: 100 })
        return [query, sort, ...trials.map(({ trialId }) => trialId)]
      }),
  )
  database.close()
  return results
}

/** Without its number, a trial has an address made from its title and sponsor. */
function withoutNumber({ study }: FilterSource, index: number): FilterSource {
  const { identificationModule, ...protocol } = study.protocolSection
  const briefTitle = `${identificationModule.briefTitle} ${index}`
  const unnumbered: Study = {
    ...study,
    protocolSection: { ...protocol, identificationModule: { briefTitle } },
  }
  return { study: unnumbered }
}

test('the same trials are ranked alike, whatever was there before and whichever came first', () => {
  const trials = studies.map((all) =>
    all.map((source, index) => (index % 3 === 0 ? withoutNumber(source, index) : source)),
  )
  const shuffled = trials.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  const rewrites = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(shuffled, studies, rewrites, ([now, inOtherOrder], before, times) => {
      const document = (source: FilterSource) => buildIndexDocument(source)
      const straight = listResults((writer) => {
        now.forEach((source, index) => writer.write(index + 1, document(source)))
      })
      const turned = listResults((writer) => {
        for (let time = 0; time < times; time++) {
          before.forEach((source, index) => writer.write(index + 1, document(source)))
        }
        before.forEach((_, index) => writer.remove(index + 1))
        inOtherOrder.forEach((source, index) => writer.write(index + 20, document(source)))
      })
      expect(turned).toEqual(straight)
    }),
    { numRuns: 40 },
  )
})
