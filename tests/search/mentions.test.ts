import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest } from '@/lib/search/request/request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// Trials that have both words of a question somewhere, and those that are about its disease.

const asthma = Array.from({ length: 6 }, (_, index) => ({
  title: `Mesenchymal cells in asthma, dose ${index}`,
  exclusions: 'None.',
}))
const arthritis = Array.from({ length: 12 }, (_, index) => ({
  title: `Cells for the knee, dose ${index}`,
  exclusions: 'Asthma. Smokers. Infections of the hands.',
}))
const database = openSearchDatabase()
indexStudies(
  database,
  [...asthma, ...arthritis].map(({ title, exclusions }, index) => ({
    study: {
      protocolSection: {
        identificationModule: {
          nctId: `NCT000000${String(index + 10)}`,
          briefTitle: title,
        },
        conditionsModule: { conditions: [title.includes('asthma') ? 'Asthma' : 'Arthritis'] },
        eligibilityModule: { eligibilityCriteria: `Exclusion Criteria: ${exclusions}` },
      },
    },
  })),
)
const engine = createSqliteEngine(database)

test.each(['smoker with asthma', 'asthma and infections of the hands'])(
  '%s lists trials of the disease before those that only mention both',
  (query) => {
    const { trials, related } = engine.search({ ...emptyRequest, query }, { related: true })
    const listed = related?.leads ? [...related.trials, ...trials] : trials
    expect(listed.slice(0, 6).map(({ briefTitle }) => briefTitle.includes('asthma'))).toEqual(
      Array.from({ length: 6 }, () => true),
    )
  },
)
