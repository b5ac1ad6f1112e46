import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FilterSource } from '@/lib/search/filters/definition'
import { studies } from '../arbitraries/search'
import { listRealFiles, readRealStudies, realDataFolder } from '../support/real-records'
import { generateSearches, openOracle } from '../support/search-oracle'

// Compares the engine with `match`, record by record. `npm run bench -- oracle` does the same over all real records.

function compare(sources: readonly FilterSource[], runs: number, seed: number): void {
  const oracle = openOracle(sources)
  let nonEmpty = 0
  fc.assert(
    fc.property(generateSearches(sources), (search) => {
      const { page, differences } = oracle.compare(search)
      expect(differences).toEqual([])
      if (page.total > 0 && page.total < sources.length) nonEmpty++
    }),
    { numRuns: runs, seed },
  )
  expect(nonEmpty).toBeGreaterThan(runs / 20)
  oracle.close()
}

test('expressions and filters find in generated records what looking at each finds', () => {
  const [sources = []] = fc.sample(studies, { numRuns: 1, seed: 7 })
  compare(sources.concat(...fc.sample(studies, { numRuns: 1, seed: 8 })).map(renumber), 300, 1)
})

test.each([
  'SEARCH[Location](SEARCH[Location](paris))',
  'SEARCH[Location](SEARCH[Location](AREA[LocationCity]Paris) AND NOT AREA[LocationCountry]Japan)',
  'SEARCH[Location](AREA[LocationCountry](SEARCH[Location](france)))',
  'SEARCH[Location](NOT SEARCH[Location](AREA[LocationCity]Paris))',
])('a site inside a site is the site itself: %s', (query) => {
  const [sources = []] = fc.sample(studies, { numRuns: 1, seed: 7 })
  const oracle = openOracle(sources.map(renumber))
  expect(oracle.compare({ query, filters: {}, basic: false }).differences).toEqual([])
  oracle.close()
})

test.skipIf(realDataFolder === null)(
  'expressions and filters find in real records what looking at each finds (TRIALS_DATA_DIR)',
  () => {
    const sources = readRealStudies(listRealFiles())
      .filter((_, index) => index % 15 === 0)
      .map((study) => ({ study }))
    compare(sources, 100, 2)
  },
)

function renumber({ study }: FilterSource, index: number): FilterSource {
  const { protocolSection } = study
  const nctId = `NCT${String(index + 1).padStart(8, '0')}`
  const identificationModule = { ...protocolSection.identificationModule, nctId }
  return { study: { ...study, protocolSection: { ...protocolSection, identificationModule } } }
}
