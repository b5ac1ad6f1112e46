import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { defaultRequest } from '@/lib/search/request/request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// The titles of trials around cells show what a question asks for.

const trial = (number: number, briefTitle: string, others: object = {}): FilterSource => ({
  study: {
    protocolSection: {
      identificationModule: { nctId: `NCT${String(number).padStart(8, '0')}`, briefTitle },
      conditionsModule: { conditions: ['Lymphoma'] },
      ...others,
    },
  },
})

const given = { interventions: [{ type: 'BIOLOGICAL', name: 'CAR-T cells' }] }
const around = { interventions: [{ type: 'DRUG', name: 'Selinexor' }] }
const database = openSearchDatabase()
indexStudies(database, [
  ...Array.from({ length: 12 }, (_, index) =>
    trial(index + 1, `CAR-T cells in lymphoma, dose ${index + 1}`, {
      armsInterventionsModule: given,
      descriptionModule: { briefSummary: 'Selinexor may be given. Relaxation is allowed.' },
    }),
  ),
  trial(21, 'Selinexor after CAR-T cell therapy', { armsInterventionsModule: around }),
  trial(22, 'Long-term follow-up of patients previously treated with CAR-T cells'),
  trial(23, 'Relaxation by virtual reality in patients treated with CAR-T cells', {
    armsInterventionsModule: { interventions: [{ type: 'BEHAVIORAL', name: 'Relaxation' }] },
  }),
])
const engine = createSqliteEngine(database)

function findFirst(query: string): string | undefined {
  const page = engine.search({ ...defaultRequest, query }, { facets: [], related: true })
  const others = page.related?.trials ?? []
  const listed = page.related?.leads ? [...others, ...page.trials] : [...page.trials, ...others]
  return listed[0]?.trialId
}

test.each([
  ['selinexor to keep remission after CAR-T', 'NCT00000021'],
  ['relaxation during CAR-T', 'NCT00000023'],
  ['lymphoma patients, follow up', 'NCT00000022'],
])('%s lists a trial around cells first', (query, id) => expect(findFirst(query)).toBe(id))

test.each(['CAR-T lymphoma', 'lymphoma back after CAR-T, which dose', 'CAR-T with selinexor'])(
  '%s lists trials that test cells',
  (query) => expect(Number(findFirst(query)?.slice(3))).toBeLessThan(20),
)
