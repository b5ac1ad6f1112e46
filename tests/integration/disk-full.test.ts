import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { indexOf, openTestDatabase, storageOf } from '../support/database'
import { buildIngestLines } from '../support/ingest-lines'
import { findDamage, readContent } from '../support/store-content'

// SQLite's own limit of a file's pages simulates a full disk: the error is the same.

let folder: string
let source: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-full-'))
  source = join(folder, 'records.jsonl')
  writeFileSync(source, Buffer.concat(buildIngestLines({ seed: 5, count: 200 })))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const take = (database: PortalDatabase) =>
  ingest(cutSources([source]), {
    ...storageOf(database),
    request: {},
    threads: 1,
    batchRecords: 32,
  })

test.each(['store', 'index'] as const)(
  'if the disk of the %s is full the error says so, and the next run completes it',
  async (which) => {
    const undisturbed = openTestDatabase(`file:${join(folder, `${which}-undisturbed.db`)}`)
    await take(undisturbed)
    const database = openTestDatabase(`file:${join(folder, `${which}.db`)}`)
    const file = which === 'store' ? database : indexOf(database)
    const pages = file.pragma('page_count', { simple: true })
    file.pragma(`max_page_count = ${Number(pages) + 25}`)
    await expect(take(database)).rejects.toThrow(`no space left on the disk for ${file.name}`)
    expect(findDamage(database)).toEqual([])
    file.pragma('max_page_count = 1000000')
    await take(database)
    expect(findDamage(database)).toEqual([])
    expect(readContent(database)).toEqual(readContent(undisturbed))
  },
)
