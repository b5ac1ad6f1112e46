import { expect, test, vi } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { emptyRequest } from '@/lib/search/request/request'
import { classify } from '@/lib/therapy/classify'
import { trial } from '../support/engine-contract'
import { indexStudies, openSearchDatabase } from '../support/search-database'

vi.mock(import('@/lib/therapy/classify'), async (load) => {
  const module = await load()
  return { ...module, classify: vi.fn(module.classify) }
})

// What reading records one by one may cost.

const count = 40

function createEngine(maxVerified: number, lettersOfEach: number) {
  const database = openSearchDatabase()
  const sources = Array.from({ length: count }, (_, index) =>
    trial(index + 1, `CAR-T cells ${index}`, {
      armsInterventionsModule: { interventions: [{ name: 'CAR-T cells', type: 'BIOLOGICAL' }] },
      descriptionModule: { detailedDescription: 'word '.repeat(lettersOfEach / 5) },
    }),
  )
  indexStudies(database, sources)
  return createSqliteEngine(database, { maxVerified })
}

test('a record with long texts counts as several, so that fewer are read', () => {
  const request = {
    ...emptyRequest,
    query: 'SEARCH[Intervention](AREA[InterventionType]BIOLOGICAL AND AREA[DescriptionModule]word)',
  }
  const short = createEngine(20, 100).search(request)
  expect(short).toMatchObject({ total: 20, unchecked: count - 20 })
  const long = createEngine(20, 40_000).search(request)
  expect(long).toMatchObject({ total: 2, unchecked: count - 2 })
})

test('no record that is read one by one is classified again', () => {
  const engine = createEngine(Infinity, 100)
  const query = 'SEARCH[Intervention](AREA[InterventionType]BIOLOGICAL AND AREA[CellType]CAR_T)'
  vi.mocked(classify).mockClear()
  expect(engine.search({ ...emptyRequest, query }).total).toBe(count)
  expect(classify).not.toHaveBeenCalled()
})
