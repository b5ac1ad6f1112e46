import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveSource } from '@/commands/ingest-sources'
import { createSqliteEngine } from '@/lib/index/engine'
import { ingest } from '@/lib/ingest/ingest'
import { keepCurrent, stopPromising, type SyncOutcome } from '@/lib/ingest/sync/keep-current'
import { parseSchedule } from '@/lib/ingest/sync/schedule'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import type { IncomingRecord } from '@/lib/ingest/read/source-record'
import { unpackStudy } from '@/lib/documents/pack'
import { emptyRequest, parseSearchRequest } from '@/lib/search/request/request'
import type { Study } from '@/lib/study/schema'
import { indexOf, openTestDatabase, storageOf } from '../support/database'
import { startRegistryServer, type RegistryServer } from '../support/registry-server'
import { readContent } from '../support/store-content'

const dayMs = 86_400_000
const hourMs = dayMs / 24
const start = Date.parse('2026-06-01T08:00:00Z')

let server: RegistryServer
let database: PortalDatabase

beforeEach(async () => {
  server = await startRegistryServer(0)
  database = openTestDatabase()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(async () => {
  database.close()
  await server.close()
})

const toDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

function buildTrial(number: number, updatedOn: string, overallStatus = 'RECRUITING'): Study {
  return {
    protocolSection: {
      identificationModule: {
        nctId: `NCT${String(number).padStart(8, '0')}`,
        briefTitle: `CAR T cells in lymphoma, trial ${number}`,
      },
      statusModule: {
        overallStatus,
        statusVerifiedDate: updatedOn.slice(0, 7),
        lastUpdatePostDateStruct: { date: updatedOn, type: 'ACTUAL' },
      },
      armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CAR T cells' }] },
    },
    hasResults: false,
  }
}

/** A registry that changes each morning: trials are added, updated and removed. */
function createRegistry() {
  let trials = Array.from({ length: 24 }, (_, index) => buildTrial(index + 1, '2026-05-01'))
  let nextNumber = trials.length + 1
  const publish = (day: string) => {
    server.setStudies(trials)
    server.setTimestamp(`${day}T09:00:00`)
  }
  publish(toDay(start))
  return {
    list: () => trials,
    change(day: string) {
      const [gone] = nextNumber % 5 === 0 ? trials : []
      const changed = trials.at(nextNumber % trials.length)
      trials = trials
        .filter((each) => each !== gone)
        .map((each) =>
          each === changed
            ? buildTrial(numberOf(each), day, nextNumber % 2 === 0 ? 'COMPLETED' : 'SUSPENDED')
            : each,
        )
        .concat(buildTrial(nextNumber++, day))
      publish(day)
    },
  }
}

const numberOf = (study: Study) =>
  Number(study.protocolSection.identificationModule.nctId?.replace(/\D/g, ''))

async function fetchFrom(target: PortalDatabase, clock: { now: () => number }) {
  const storage = storageOf(target)
  const pace = { minIntervalMs: 0, clock: { now: clock.now, sleep: () => Promise.resolve() } }
  const args = { baseUrl: server.baseUrl }
  const { records, request, checkpoint } = await createLiveSource(
    storage.store,
    args,
    new AbortController().signal,
    pace,
  )
  return ingest(records, {
    ...storage,
    request,
    checkpoint,
    threads: 1,
    now: () => new Date(clock.now()),
  })
}

/** Time that passes during a sleep, and the events of the world meanwhile, hour by hour. */
function createClock(onHour: (now: number) => void) {
  let now = start
  return {
    now: () => now,
    sleep(ms: number) {
      const end = now + ms
      for (let hour = Math.ceil((now + 1) / hourMs) * hourMs; hour <= end; hour += hourMs) {
        now = hour
        onHour(hour)
      }
      now = end
      return Promise.resolve()
    },
  }
}

test('a registry that changes every day, followed for a month while the portal serves', async () => {
  const registry = createRegistry()
  const stop = new AbortController()
  const outcomes: SyncOutcome['kind'][] = []
  const clock = createClock((now) => {
    const hour = new Date(now).getUTCHours()
    if (hour === 12) registry.change(toDay(now))
    // Down on the tenth from noon to midnight.
    if (toDay(now) === '2026-06-10' && hour === 13) server.always = { kind: 'status', status: 503 }
    if (toDay(now) === '2026-06-10' && hour === 23) server.always = null
    if (now >= start + 30 * dayMs) stop.abort()
  })
  const engine = createSqliteEngine(indexOf(database), {
    getToday: () => Math.floor(clock.now() / dayMs),
  })
  const { store } = storageOf(database)
  await keepCurrent({
    schedule: parseSchedule('daily'),
    withStore: (work) => work(store),
    run: async () => {
      try {
        await fetchFrom(database, clock)
        return { kind: 'done' }
      } catch (error) {
        return { kind: 'failed', reason: String(error) }
      }
    },
    clock,
    random: () => 0.5,
    signal: stop.signal,
    onOutcome: ({ kind }) => {
      outcomes.push(kind)
      if (kind !== 'done') return
      // What visitors find: everything that the registry has or once had.
      const { total } = engine.search({ ...emptyRequest, filters: {} }, { facets: [] })
      expect(total).toBeGreaterThanOrEqual(registry.list().length)
    },
  })

  const fresh = openTestDatabase()
  await fetchFrom(fresh, clock)
  const followed = readContent(database)
  const imported = readContent(fresh)
  fresh.close()
  const numbers = new Set(
    registry.list().map((study) => study.protocolSection.identificationModule.nctId),
  )
  const there = <Row extends Record<string, unknown>>(rows: readonly Row[]) =>
    rows.filter((row) => numbers.has(String(row.address)))
  expect(there(followed.trials)).toEqual(imported.trials)
  expect(there(followed.records)).toEqual(imported.records)
  expect(outcomes.filter((kind) => kind === 'done')).toHaveLength(31)
  // The fetch of the day on which the registry was down was made up for.
  expect(outcomes.filter((kind) => kind === 'failed').length).toBeGreaterThan(2)
  const entries = followed.entries as { address: string; filter_values: string }[]
  const gone = entries.filter(({ address }) => !numbers.has(address))
  expect(gone.length).toBeGreaterThan(3)
  for (const { filter_values } of gone) expect(filter_values).toContain('"removed":"2026-06-')
  const state = await store.getSyncState()
  expect(state).toMatchObject({ schedule: 'daily', failures: 0 })
  expect(state?.succeededAt).toMatch(/^2026-06-30T14:/)
  expect(state?.failedAt).toMatch(/^2026-06-10T/)
  expect(state?.failure).toContain('503')
  await stopPromising(store)
  expect(await store.getSyncState()).toMatchObject({ nextAt: null })
})

test('a trial that the registry removes is marked and kept, and one that comes back is not marked', async () => {
  const registry = createRegistry()
  const clock = { now: () => start }
  await fetchFrom(database, clock)
  const [first, second, ...others] = registry.list()
  server.setStudies(others)
  await ingest([toTableRow('NCT00000099')], storageOfRun())
  expect(await fetchFrom(database, clock)).toMatchObject({ updated: 3, quarantined: 0 })
  const { store } = storageOf(database)
  const readMark = async (address: string) => (await store.getPackedStudy(address))?.removedOn
  expect(await readMark('NCT00000001')).toBe('2026-06-01')
  expect(await readMark('NCT00000002')).toBe('2026-06-01')
  expect(await readMark('NCT00000003')).toBeNull()
  // Known only from a table, which still has all the rest.
  expect(await readMark('NCT00000099')).toBe('2026-06-01')
  const engine = createSqliteEngine(indexOf(database), {
    getToday: () => Math.floor(start / dayMs),
  })
  const search = (query: string) =>
    engine.search(parseSearchRequest(new URLSearchParams(query)).request)
  expect(search('q=NCT00000001').trials[0]).toMatchObject({
    overallStatus: 'RECRUITING',
    status: {
      status: 'UNKNOWN',
      label: 'Unknown, was recruiting',
      note: 'removed from the registry by June 2026',
    },
  })
  expect(search('status=recruiting&role=any').total).toBe(others.length)
  expect(search('q=NCT00000099&role=any').trials[0]).toMatchObject({
    briefTitle: 'CAR T cells of a table',
  })

  // Nothing new if nothing has changed.
  expect(await fetchFrom(database, clock)).toMatchObject({ read: 0 })
  if (first === undefined || second === undefined) throw new Error('no trials')
  server.setStudies([first, ...others])
  await fetchFrom(database, clock)
  expect(await readMark('NCT00000001')).toBeNull()
  expect(await readMark('NCT00000002')).toBe('2026-06-01')
})

test.each([
  ['a part of them', 24],
  ['nothing of how many', Number.NaN],
])('a server with %s studies is not trusted about removals', async (_, total) => {
  const registry = createRegistry()
  const clock = { now: () => start }
  await fetchFrom(database, clock)
  server.setStudies(registry.list().slice(1))
  server.setTotal(total)
  expect(await fetchFrom(database, clock)).toMatchObject({ read: 0, quarantined: 0 })
  const { store } = storageOf(database)
  expect((await store.getPackedStudy('NCT00000001'))?.removedOn).toBeNull()
})

test('content that the registry now withholds is kept', async () => {
  server.setStudies([buildTrial(1, '2026-05-01')])
  const clock = { now: () => start }
  await fetchFrom(database, clock)
  const withheld = buildTrial(1, '2026-05-30', 'WITHHELD')
  delete withheld.protocolSection.armsInterventionsModule
  server.setStudies([withheld])
  await fetchFrom(database, clock)
  const packed = await storageOf(database).store.getPackedStudy('NCT00000001')
  const { protocolSection } = unpackStudy(packed?.packed ?? Buffer.alloc(0))
  expect(protocolSection.statusModule?.overallStatus).toBe('WITHHELD')
  expect(protocolSection.armsInterventionsModule?.interventions?.[0]?.name).toBe('CAR T cells')
})

test('an active ingest is waited for, and is not a failure', async () => {
  const stop = new AbortController()
  const clock = createClock((now) => {
    if (now >= start + dayMs / 2) stop.abort()
  })
  const { store } = storageOf(database)
  let runs = 0
  await keepCurrent({
    schedule: parseSchedule('0 * * * *'),
    withStore: (work) => work(store),
    run: () => Promise.resolve({ kind: ++runs < 4 ? 'busy' : 'done' }),
    clock,
    random: () => 0,
    signal: stop.signal,
  })
  expect(runs).toBeGreaterThan(10)
  expect(await store.getSyncState()).toMatchObject({ failedAt: null, failures: 0 })
})

function storageOfRun() {
  return { ...storageOf(database), request: 'test', threads: 1 }
}

function toTableRow(number: string): IncomingRecord {
  const table = `NCT Number,Title,Status,Interventions,Last Update Posted
${number},CAR T cells of a table,Recruiting,Biological: CAR T cells,"May 2, 2026"`
  const bytes = Buffer.from(table)
  const place = { source: 'table.csv', place: 'table.csv row 1' }
  return { kind: 'piece', formatId: 'ctgov-csv', ...place, bytes, byteLength: bytes.length }
}
