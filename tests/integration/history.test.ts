import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { ingest } from '@/lib/ingest/ingest'
import { readSources } from '@/lib/ingest/read/read-sources'
import type { SourceRecord } from '@/lib/ingest/read/source-record'
import type { SourceFormatId } from '@/lib/study/source'
import { parseDrift } from '@/lib/pages/data-report'
import { compareContents, toVersions } from '@/lib/pages/record-versions'
import type { Study } from '@/lib/study/schema'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { findRealFile, realDataFolder } from '../support/real-records'
import { buildSourceFailure, buildSourceRecord } from '../support/source-records'
import { storageOf } from '../support/database'

let database: PortalDatabase
let store: PrismaStore['store']
let remove: PrismaStore['remove']

beforeEach(() => {
  ;({ database, store, remove } = openPrismaStore())
})

afterEach(() => remove())

const study = (overallStatus: string, nctId = 'NCT00000001'): Study => ({
  protocolSection: {
    identificationModule: { nctId, briefTitle: 'A trial of cells' },
    statusModule: { overallStatus },
  },
})

const record = (content: Study, formatId: SourceFormatId = 'ctgov-api'): SourceRecord =>
  buildSourceRecord(content, { place: 'test.jsonl line 1', formatId })
const failure = (reason: string): SourceRecord =>
  buildSourceFailure(reason, { place: 'test.jsonl line 2', reason })

const take = (...incoming: SourceRecord[]) =>
  ingest(incoming, { ...storageOf(database), request: { sources: ['test.jsonl'] } })

test('every distinct version is listed, the oldest first, and content that came back is current', async () => {
  await take(record(study('RECRUITING')))
  await take(record(study('COMPLETED')))
  await take(record(study('RECRUITING')))
  const history = await store.getHistory('NCT00000001')
  const [stored] = history!.records
  expect(history!.records).toHaveLength(1)
  expect(stored!.versions).toHaveLength(2)
  expect(stored!.currentVersionId).toBe(stored!.versions[0]!.id)
  const contents = await store.loadVersions(stored!.versions.map(({ id }) => id))
  expect(
    stored!.versions.map(
      ({ id }) => contents.get(id)?.study.protocolSection.statusModule?.overallStatus,
    ),
  ).toEqual(['RECRUITING', 'COMPLETED'])
})

test('the winning source comes first, whichever arrived first', async () => {
  await take(record(study('RECRUITING'), 'ctgov-csv'))
  await take(record(study('COMPLETED'), 'ctgov-api'))
  const history = await store.getHistory('NCT00000001')
  expect(history!.records.map(({ source }) => source)).toEqual(['ctgov-api', 'ctgov-csv'])
  expect(await store.getHistory('NCT00000009')).toBeNull()
  expect((await store.loadVersions([999])).size).toBe(0)
})

test('an empty store gives zeros', async () => {
  expect(await store.countTrials()).toBe(0)
  expect(await store.countBySource()).toEqual([])
  expect(await store.findRuns(5)).toEqual({ runs: [], total: 0 })
  expect(await store.getLastCompletedAt()).toBeNull()
  expect(await store.countQuarantined()).toEqual({ total: 0, reasons: [] })
})

test('runs, sources and the quarantine are counted', async () => {
  await take(record(study('RECRUITING')), record(study('RECRUITING'), 'ctgov-csv'))
  await take(record(study('NEW_STATUS')), failure('no study'), failure('no study here'))
  await expect(
    ingest(
      (function* () {
        yield record(study('RECRUITING', 'NCT00000002'))
        throw new Error('the disk is full')
      })(),
      { ...storageOf(database), request: { sources: ['more.jsonl'] } },
    ),
  ).rejects.toThrow('the disk is full')

  expect(await store.countTrials()).toBeGreaterThan(0)
  expect(await store.countBySource()).toEqual([
    { source: 'ctgov-api', records: 2, versions: 3 },
    { source: 'ctgov-csv', records: 1, versions: 1 },
  ])
  const { runs, total } = await store.findRuns(2)
  expect(total).toBe(3)
  expect(runs).toMatchObject([
    { state: 'failed', message: 'the disk is full' },
    { state: 'completed', read: 3, updated: 1, quarantined: 2 },
  ])
  expect(await store.getLastCompletedAt()).toBe(runs[1]!.finishedAt)
  expect(parseDrift(runs[1]!.drift)).toEqual([
    { what: 'unknown value NEW_STATUS in protocolSection.statusModule.overallStatus', records: 1 },
  ])
  const quarantined = await store.countQuarantined()
  expect(quarantined.total).toBe(2)
  expect(quarantined.reasons).toContainEqual({ reason: 'no study', count: 1 })
})

test.skipIf(realDataFolder === null)(
  'four months of real records give 135 changes of status, and no change that is only a fuller copy (TRIALS_DATA_DIR)',
  async () => {
    // The newer file first: what counts is the update in a copy.
    for (const name of ['cart-studies.jsonl.gz', 'cart-studies-2026-04-24.jsonl.gz']) {
      await ingest(readSources([findRealFile(name)]), { ...storageOf(database), request: { name } })
    }
    const addresses = database.prepare<[], string>('SELECT address FROM trial').pluck().all()
    let statuses = 0
    const withoutUpdate = new Set<string>()
    for (const address of addresses) {
      const [stored] = (await store.getHistory(address))!.records
      if (stored === undefined || stored.versions.length === 1) continue
      const contents = await store.loadVersions(stored.versions.map(({ id }) => id))
      const versions = toVersions(
        stored.versions.map(({ id, hash, extent, ...copy }) => ({
          ...copy,
          versionId: hash,
          isCurrent: id === stored.currentVersionId,
          content: { ...contents.get(id)!, extent },
        })),
      )
      versions.forEach(({ version, content }, index) => {
        const before = versions[index - 1]?.content
        if (before === undefined || content === undefined) return
        const paths = compareContents(before, content).map(({ path }) => path)
        if (paths.includes('protocolSection.statusModule.overallStatus')) statuses++
        if (version.isSameUpdate) paths.forEach((path) => withoutUpdate.add(path))
      })
    }
    expect(statuses).toBe(135)
    // What the registry itself changes between two updates: lapsed statuses, names of organisations, places.
    const locations = 'protocolSection.contactsLocationsModule.locations'
    expect([...withoutUpdate].sort()).toEqual([
      locations,
      `${locations}.city`,
      `${locations}.geoPoint.lat`,
      `${locations}.geoPoint.lon`,
      'protocolSection.sponsorCollaboratorsModule.leadSponsor.name',
      'protocolSection.statusModule.overallStatus',
    ])
  },
)

test('statements outside of the model are stored with the version, and a change of them makes a new one', async () => {
  const page = (support: string): SourceRecord => ({
    ...record(study('Recruiting'), 'ictrp-csv'),
    kind: 'record',
    record: { study: study('Recruiting'), unmapped: { Source_Support: support }, warnings: [] },
  })
  for (const support of ['A fund', 'A fund', 'Another fund']) {
    await ingest([page(support)], { ...storageOf(database), request: {} })
  }
  const trial = await store.getTrial('NCT00000001')
  expect(trial?.records[0]?.unmapped).toEqual({ Source_Support: 'Another fund' })
  const history = await store.getHistory('NCT00000001')
  expect(history?.records[0]?.versions).toHaveLength(2)
})

test('trials with equal title and sponsor are reported as similar, and stay two', async () => {
  const titled = (nctId: string, briefTitle: string, name = 'A Hospital'): SourceRecord =>
    record({
      protocolSection: {
        identificationModule: { nctId, briefTitle },
        sponsorCollaboratorsModule: { leadSponsor: { name } },
      },
    })
  const title = 'Engineered Cells in Adults With Relapsed Lymphoma'
  await ingest(
    [
      titled('NCT00000001', title),
      titled('NCT00000002', `${title.toUpperCase()}.`),
      titled('NCT00000003', title, 'Another Hospital'),
      titled('NCT00000004', `${title} and Leukemia`),
    ],
    { ...storageOf(database), request: {} },
  )
  const first = await store.getTrial('NCT00000001')
  expect(first && (await store.findTrialsAlike(first))).toEqual([
    { address: 'NCT00000002', briefTitle: `${title.toUpperCase()}.` },
  ])
})
