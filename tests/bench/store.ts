import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { openStore } from '@/lib/store/open-store'
import { createDatabase, startPostgres } from '@/tests/support/postgres'
import { findRealFile } from '@/tests/support/real-records'

// How fast the ingest writes into each kind of store: `npm run bench -- store`. TRIALS_DATA_DIR names the folder with
// studies.jsonl.gz, which is ingested once, and again when nothing in it is new. PostgreSQL runs on the same machine
// with its default settings, so both write everything safely to disk. No index is written.

const source = findRealFile('studies.jsonl.gz')
const threads = availableParallelism()
const folder = mkdtempSync(join(tmpdir(), 'bench-store-'))

interface Rate {
  read: number
  seconds: number
}

async function measure(url: string): Promise<{ first: Rate; again: Rate }> {
  const store = openStore(url)
  try {
    await store.migrate('prisma/migrations')
    const first = await ingest(cutSources([source]), { store, request: {}, threads })
    const again = await ingest(cutSources([source]), { store, request: {}, threads })
    return { first, again }
  } finally {
    await store.close()
  }
}

const toRate = ({ read, seconds }: Rate) => read / seconds

function report(name: string, { first, again }: { first: Rate; again: Rate }): void {
  console.log(
    `${name.padEnd(12)} ${first.read} records: ${toRate(first).toFixed(0)} a second, ` +
      `${toRate(again).toFixed(0)} when nothing is new`,
  )
}

const server = await startPostgres([])
try {
  // The first run loads what both need.
  await measure(`file:${join(folder, 'warm.db')}`)
  const sqlite = await measure(`file:${join(folder, 'portal.db')}`)
  report('SQLite', sqlite)
  const postgres = await measure(await createDatabase(server.url))
  report('PostgreSQL', postgres)
  const share = toRate(postgres.first) / toRate(sqlite.first)
  console.log(`PostgreSQL takes in at ${share.toFixed(2)} of SQLite's rate`)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}
