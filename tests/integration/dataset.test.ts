import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { writeDataset } from '@/commands/dataset'
import { dataPackageFormat } from '@/lib/exports/datapackage'
import { buildDataset } from '@/lib/exports/dataset'
import { parseExportRequest } from '@/lib/exports/export-request'
import { writeExport } from '@/lib/exports/formats'
import { createSqliteEngine } from '@/lib/index/engine'
import { ingest } from '@/lib/ingest/ingest'
import { writeHistory } from '@/lib/storage/exported-history'
import { openExport } from '@/lib/storage/exported-trials'
import { DamagedRecordError } from '@/lib/store/store'
import { indexOf, storageOf } from '../support/database'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { buildSourceRecord } from '../support/source-records'
import { buildStudy } from '../support/synthetic-studies'

// The whole collection and its history as files, read back by third-party readers.

let portal: PrismaStore
let folder: string

const take = (...studies: ReturnType<typeof buildStudy>[]) =>
  ingest(
    studies.map((each) =>
      buildSourceRecord(each, { place: '/home/host/x.jsonl line 1', formatId: 'ctgov-api' }),
    ),
    { ...storageOf(portal.database), request: 'test', threads: 1 },
  )

beforeAll(async () => {
  portal = openPrismaStore()
  folder = mkdtempSync(join(tmpdir(), 'dataset-'))
  await take(buildStudy(1), buildStudy(2))
  await take(buildStudy(1, { hasResults: true }))
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await portal.remove()
})

const open = () => ({ store: portal.store, engine: createSqliteEngine(indexOf(portal.database)) })

test('a dataset is a folder whose description matches its files', async () => {
  const path = join(folder, 'monthly')
  const { trials } = await writeDataset(
    { ...open(), close: () => Promise.resolve() },
    'https://portal.example',
    path,
  )
  expect(trials).toBe(2)
  const read = (name: string) => readFileSync(join(path, name))
  // Required by the data package profile: https://datapackage.org/standard/data-package/
  const name = z.string().regex(/^[a-z0-9._-]+$/)
  const licence = z.object({ path: z.url(), title: z.string() })
  const { resources } = z
    .object({
      name,
      created: z.iso.datetime(),
      licenses: z.array(licence).min(1),
      resources: z.array(
        z.object({
          name,
          path: z.string().regex(/^[^./~][^~]*$/),
          bytes: z.int(),
          hash: z.string(),
          schema: z.object({ fields: z.array(z.object({ name: z.string() })) }).optional(),
        }),
      ),
    })
    .parse(JSON.parse(read('datapackage.json').toString()))
  expect(readdirSync(path).sort()).toEqual(
    ['datapackage.json', ...resources.map((each) => each.path)].sort(),
  )
  for (const resource of resources) {
    const bytes = read(resource.path)
    expect(bytes.length).toBe(resource.bytes)
    expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(resource.hash)
  }
  const rows = parse<Record<string, string>>(read('trials.csv'), { bom: true, columns: true })
  expect(rows.map((row) => row['NCT Number']).sort()).toEqual(['NCT00000001', 'NCT00000002'])
  expect(Object.keys(rows[0] ?? {})).toEqual(
    resources
      .find(({ path: file }) => file === 'trials.csv')
      ?.schema?.fields.map((each) => each.name),
  )
  const file = new Uint8Array(read('trials.parquet')).buffer
  expect(await parquetReadObjects({ file })).toHaveLength(2)
  await expect(
    writeDataset({ ...open(), close: () => Promise.resolve() }, 'https://portal.example', path),
  ).rejects.toThrow('already exists')
})

async function collect(parts: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const part of parts) all.push(part)
  return all
}

test('the history has every version with its source and days, of all trials or of some', async () => {
  const list = { kind: 'list', ids: ['NCT00000001'] } as const
  const lines = await collect(writeHistory(open(), list))
  expect(lines.every((line) => line.endsWith('\n'))).toBe(true)
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({
      trialId: 'NCT00000001',
      source: 'ctgov-api',
      version: 1,
      isCurrent: false,
      place: 'x.jsonl line 1',
      study: buildStudy(1),
    }),
    expect.objectContaining({
      version: 2,
      isCurrent: true,
      study: buildStudy(1, { hasResults: true }),
    }),
  ])
  expect(lines[0]).toMatch(/"seenAt":"20\d\d-/)
})

test('the description of a list has an address that returns the list', async () => {
  const engine = createSqliteEngine(indexOf(portal.database))
  const ids = ['NCT00000002', 'NCT00000001']
  const from = { engine, store: portal.store, siteUrl: 'https://portal.example' }
  const { source } = await openExport(from, { kind: 'list', ids })
  const described = await writeExport(dataPackageFormat, source, []).next()
  const { resources } = z
    .object({ resources: z.array(z.object({ path: z.url() })) })
    .parse(JSON.parse(String(described.value)))
  const { searchParams } = new URL(resources[0]?.path ?? '')
  expect(parseExportRequest(searchParams)).toEqual({
    subject: { kind: 'list', ids },
    fields: [],
    problems: [],
  })
})

test('a damaged trial is named, and the others follow', async () => {
  const { store, engine } = open()
  const damaged = Object.assign(Object.create(store) as typeof store, {
    loadVersionTexts: (ids: readonly number[]) =>
      ids.includes(2)
        ? Promise.reject(new DamagedRecordError('version 2 is damaged'))
        : store.loadVersionTexts(ids),
  })
  const list = { kind: 'list', ids: ['NCT00000002', 'NCT00000001'] } as const
  const lines = (await collect(writeHistory({ store: damaged, engine }, list))).map(
    (line) => JSON.parse(line) as { trialId: string; problem?: string },
  )
  expect(lines.map(({ problem }) => problem)).toEqual([
    'version 2 is damaged',
    undefined,
    undefined,
  ])
})

test('search engines for data get the addresses of the files', () => {
  expect(
    buildDataset({ siteUrl: 'https://portal.example', dataAsOf: '2026-11-28T10:00:00Z' }),
  ).toMatchObject({
    '@type': 'Dataset',
    license: 'https://clinicaltrials.gov/about-site/terms-conditions',
    dateModified: '2026-11-28T10:00:00Z',
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: 'https://portal.example/export/trials.csv?role=any&fields=all',
      },
      {},
      {},
      { contentUrl: 'https://portal.example/export/history.jsonl?role=any' },
    ],
  })
})
