import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import type { IndexDatabase } from '@/lib/index/index-file'
import { openIndexWriter, toIndexRow } from '@/lib/index/writer'
import { buildIndexDocument } from '@/lib/search/document/document'
import { emptyRequest } from '@/lib/search/request/request'
import { buildStudy } from '../support/synthetic-studies'
import { openSearchDatabase } from '../support/search-database'

// FTS5 searches every segment for each word, so an index that was just built or has grown a lot has one.

const countSegments = (database: IndexDatabase) =>
  database.prepare<[], number>('SELECT count(DISTINCT segid) FROM search_text_idx').pluck().get()

function openAdvancing() {
  const database = openSearchDatabase()
  const writer = openIndexWriter(database)
  let revision = 0
  const point = (next: number) => ({ store: 'test', revision: next, mark: null, changedAt: null })
  /** Writes a range of trials in one transaction. */
  const write = async (from: number, to: number) => {
    await writer.advance(revision, point(revision + 1), (put) => {
      for (let number = from; number <= to; number++) {
        const row = toIndexRow(buildIndexDocument({ study: buildStudy(number) }))
        put(new Map([[number, { row, document: new Uint8Array() }]]))
      }
    })
    revision++
  }
  return { database, write }
}

test('an index that grows batch by batch has few segments, and finds every trial', async () => {
  const { database, write } = openAdvancing()
  const engine = createSqliteEngine(database)
  for (let batch = 0; batch < 12; batch++) await write(batch * 50 + 1, batch * 50 + 50)
  expect(countSegments(database)).toBeLessThanOrEqual(5)
  expect(engine.search({ ...emptyRequest, query: 'trial' }).total).toBe(
    engine.search(emptyRequest).total,
  )
  database.close()
})

test('what is left of many segments is merged with the next large change, and nothing by a small one', async () => {
  const { database, write } = openAdvancing()
  await write(1, 400)
  expect(countSegments(database)).toBe(1)
  await write(401, 402)
  expect(countSegments(database)).toBe(2)
  // The state left by a process that was killed while merging.
  await write(403, 410)
  database.exec(`INSERT INTO search_text(search_text, rank) VALUES ('merge', -1)`)
  expect(countSegments(database)).toBeGreaterThan(1)
  await write(1, 410)
  expect(countSegments(database)).toBe(1)
  database.close()
})
