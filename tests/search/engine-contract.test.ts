import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { packStudy } from '@/lib/documents/pack'
import { createSqliteEngine } from '@/lib/index/engine'
import type { IndexDatabase } from '@/lib/index/index-file'
import { openLiveEngine } from '@/lib/index/live-engine'
import { buildIndexDocument } from '@/lib/search/document/document'
import type { FilterSource } from '@/lib/search/filters/definition'
import { testEngine } from '../support/engine-contract'
import { openSearchDatabase, createTestWriter } from '../support/search-database'

const folder = mkdtempSync(join(tmpdir(), 'trials-engines-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0

/** 29 November 2026. */
const someDay = 20_786
const millisecondsOfDay = 86_400_000

function createWriter(database: IndexDatabase) {
  const writer = createTestWriter(database)
  return (trials: ReadonlyMap<number, FilterSource | null>) =>
    database.transaction(() => {
      for (const [id, source] of trials) {
        if (source === null) writer.remove(id)
        else writer.write(id, buildIndexDocument(source), packStudy(source.study))
      }
    })()
}

testEngine('the index in memory', {
  today: someDay,
  open: () => {
    const database = openSearchDatabase()
    const engine = createSqliteEngine(database, { maxVerified: Infinity, getToday: () => someDay })
    return { engine, write: createWriter(database), close: () => database.close() }
  },
})

testEngine('whichever index is in a file', {
  today: Math.floor(Date.now() / millisecondsOfDay),
  open: () => {
    const path = join(folder, `${++count}.db`)
    const database = openSearchDatabase(path)
    const engine = openLiveEngine(path, () => true)
    return {
      engine,
      write: createWriter(database),
      close: () => {
        engine.close()
        database.close()
      },
    }
  },
})
