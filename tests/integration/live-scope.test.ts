import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLiveSource } from '@/commands/ingest-sources'
import { parseIngestArguments } from '@/commands/ingest-arguments'
import { ingest } from '@/lib/ingest/ingest'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import type { Study } from '@/lib/study/schema'
import { openTestDatabase, storageOf } from '../support/database'
import { startRegistryServer, type RegistryServer } from '../support/registry-server'
import { toNctId } from '../support/synthetic-studies'

// What a run without a query fetches: several queries as one run, or a quick look at every study.

let server: RegistryServer
let database: PortalDatabase

beforeEach(async () => {
  server = await startRegistryServer(0)
  database = openTestDatabase()
})
afterEach(async () => {
  database.close()
  await server.close()
})

const study = (number: number, treatment: string, more: object = {}): Study => ({
  protocolSection: {
    identificationModule: { nctId: toNctId(number), briefTitle: `Trial ${number}` },
    statusModule: { lastUpdatePostDateStruct: { date: '2026-01-01' } },
    armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: treatment }] },
    ...more,
  },
  hasResults: false,
})

async function run(options: string[] = [], limit = Infinity) {
  const args = parseIngestArguments(['ctgov', '--base-url', server.baseUrl, ...options])
  const source = await createLiveSource(
    storageOf(database).store,
    args,
    new AbortController().signal,
    { minIntervalMs: 0, firstWaitMs: 10 },
  )
  async function* records() {
    let count = 0
    for await (const record of source.records) {
      if (count++ === limit) throw new Error('the cable was pulled')
      yield record
    }
  }
  const summary = await ingest(records(), {
    ...storageOf(database),
    request: source.request,
    checkpoint: source.checkpoint,
    batchRecords: 1,
  })
  return { ...summary, fraction: source.fraction() }
}

const stored = () =>
  database.prepare<[], string>('SELECT nct_id FROM trial ORDER BY nct_id').pluck().all()
const studyRequests = () => server.requests.filter(({ pathname }) => pathname.endsWith('/studies'))
const countRuns = () => database.prepare('SELECT count(*) FROM ingest_run').pluck().get()

test('all queries are one run, and the next run asks each for later changes', async () => {
  server.setStudies([study(1, 'CAR-T cells'), study(2, 'CTX120'), study(3, 'Metformin')])
  expect(await run()).toMatchObject({ added: 2, fraction: 1 })
  expect(stored()).toEqual([toNctId(1), toNctId(2)])
  expect(countRuns()).toBe(1)
  const queries = studyRequests().length
  expect(queries).toBeGreaterThan(2)
  server.requests.length = 0
  expect(await run()).toMatchObject({ added: 0 })
  expect(studyRequests()).toHaveLength(queries)
  for (const url of studyRequests()) {
    expect(url.searchParams.get('filter.advanced')).toBe(
      'AREA[LastUpdatePostDate]RANGE[2026-01-01,MAX]',
    )
  }
})

test('a stopped run continues with the query at which it stopped', async () => {
  // The words find the first one, the names of products, which come later, the others.
  server.setStudies([study(1, 'CAR-T cells'), ...[2, 3, 4].map((each) => study(each, 'CTX120'))])
  await expect(run([], 3)).rejects.toThrow('the cable was pulled')
  server.requests.length = 0
  await run()
  expect(stored()).toHaveLength(4)
  expect(studyRequests()[0]!.searchParams.get('query.term')).not.toContain('chimeric')
})

test('--scope cells looks at every study and fetches those that mention cells completely', async () => {
  const outcomes = { outcomesModule: { primaryOutcomes: [{ measure: 'Survival' }] } }
  server.setStudies([
    study(1, 'CAR-T cells', outcomes),
    study(2, 'Metformin'),
    study(3, 'Autologous mesenchymal stem cells', outcomes),
  ])
  expect(await run(['--scope', 'cells'])).toMatchObject({ added: 2, read: 2, fraction: 1 })
  expect(stored()).toEqual([toNctId(1), toNctId(3)])
  const [first, second, ...others] = studyRequests()
  expect(first!.searchParams.get('fields')).toContain('ArmsInterventionsModule')
  expect(second!.searchParams.get('filter.ids')).toBe(`${toNctId(1)},${toNctId(3)}`)
  expect(others).toEqual([])
  const kept = database.prepare<[], string>('SELECT extent_id FROM record_version').pluck().all()
  expect(kept).toHaveLength(2)
})

test('a first look of many pages continues where it stopped', async () => {
  const many = Array.from({ length: 2_500 }, (_, index) =>
    study(index + 1, index % 500 === 0 ? 'CAR-T cells' : 'Metformin'),
  )
  server.setStudies(many)
  await expect(run(['--scope', 'cells'], 3)).rejects.toThrow('the cable was pulled')
  server.requests.length = 0
  await run(['--scope', 'cells'])
  expect(stored()).toHaveLength(5)
  expect(studyRequests()[0]!.searchParams.has('pageToken')).toBe(true)
})

test('a study that disappears during the look restarts the reading', async () => {
  server.setStudies([study(1, 'CAR-T cells'), study(2, 'NK cells')])
  server.script = [{ kind: 'normal' }, { kind: 'empty-page' }]
  expect(await run(['--scope', 'cells'])).toMatchObject({ added: 2 })
})
