import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { unpackStudy } from '@/lib/store/documents'
import { readStudyBatches } from '@/lib/store/sqlite/study-batches'
import { ingest } from '@/lib/ingest/ingest'
import { openTestDatabase, storageOf } from '../support/database'
import { buildSourceRecord } from '../support/source-records'
import { buildStudy, toNctId } from '../support/synthetic-studies'

let database: PortalDatabase

beforeEach(async () => {
  database = openTestDatabase()
  const records = [1, 2, 3, 4, 5].map((number) =>
    buildSourceRecord(buildStudy(number), { place: `test.jsonl line ${number}` }),
  )
  await ingest(records, { ...storageOf(database), request: { sources: ['test.jsonl'] } })
})

afterEach(() => database.close())

test.each([1, 2, 5, 6])('batches of %i hold every study once', (size) => {
  const batches = [...readStudyBatches(database, size)]
  expect(batches.every((batch) => batch.length <= size)).toBe(true)
  const studies = batches.flat()
  expect(studies.map(({ address }) => address)).toEqual([1, 2, 3, 4, 5].map(toNctId))
  for (const { address, packed } of studies) {
    expect(unpackStudy(packed).protocolSection.identificationModule.nctId).toBe(address)
  }
})

test('between two batches the connection serves others, also those who write', () => {
  const met: string[] = []
  for (const batch of readStudyBatches(database, 2)) {
    met.push(...batch.map(({ address }) => address))
    database.transaction(() => {
      database.prepare('DELETE FROM trial WHERE address = ?').run(toNctId(4))
    })()
  }
  expect(met).toEqual([1, 2, 3, 5].map(toNctId))
})

test('an empty store has no batches', () => {
  database.exec('DELETE FROM trial')
  expect([...readStudyBatches(database, 20)]).toEqual([])
})
