import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIndexFile } from '@/lib/index/index-file'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { openStore } from '@/lib/store/open-store'
import { openDatabase } from '@/lib/store/sqlite/database'
import { toTestIndexPath } from '../support/database'
import type { ChildOrder } from '../support/ingest-child'
import { buildIngestLines, buildRandom } from '../support/ingest-lines'
import { administer, createDatabase, startPostgres, type PostgresServer } from '../support/postgres'
import { startIngestChild, type IngestChild } from '../support/start-ingest-child'
import { readIndexContent } from '../support/store-content'

// The ingest on PostgreSQL does the same as on SQLite, and survives the same failures.

/** A few show whether it works at all; `STORE_KILLS=50` asks for more. */
const kills = Number(process.env.STORE_KILLS ?? 4)
const timeoutMs = 60_000 + kills * 60_000
const lineCount = 300

let server: PostgresServer
let folder: string
let source: string
let template: string
const children = new Set<IngestChild>()

beforeAll(async () => {
  server = await startPostgres()
  folder = mkdtempSync(join(tmpdir(), 'postgres-ingest-'))
  source = join(folder, 'records.jsonl')
  writeFileSync(source, Buffer.concat(buildIngestLines({ seed: 11, count: lineCount })))
  template = await createDatabase(server.url)
  const store = openStore(template)
  await store.migrate('prisma/migrations')
  await store.close()
})
afterAll(async () => {
  for (const child of children) child.kill()
  await server.stop()
  rmSync(folder, { recursive: true })
})

type Ask = (sql: string) => Promise<unknown[]>

/** All content of a store, without row ids and times; documents as they are packed. */
async function readContent(ask: Ask) {
  return {
    trials: await ask(
      `SELECT address, nct_id, brief_title, overall_status, lead_sponsor, merged, merged_page
         FROM trial ORDER BY address`,
    ),
    versions: await ask(
      `SELECT t.address, r.source, r.source_key, v.hash, v.place, v.study, v.page, v.warnings, v.updated_on,
              v.standing, CASE WHEN v.id = r.current_version_id THEN 1 ELSE 0 END AS is_current
         FROM record_version v JOIN trial_record r ON r.id = v.record_id JOIN trial t ON t.id = r.trial_id
        ORDER BY r.source, r.source_key, v.hash`,
    ),
    identifiers: await ask(
      `SELECT t.address, i.value, i.kind FROM trial_identifier i JOIN trial t ON t.id = i.trial_id
        ORDER BY i.value, i.kind, t.address`,
    ),
    quarantine: await ask(
      `SELECT place, reason, source_key, hash, bytes, CASE WHEN cleared_at IS NULL THEN 1 ELSE 0 END AS is_open
         FROM quarantined_record ORDER BY hash`,
    ),
  }
}

async function readUrl(url: string) {
  if (url.startsWith('file:')) {
    const database = openDatabase(url, { readonly: true })
    const content = await readContent((sql) => Promise.resolve(database.prepare(sql).all()))
    database.close()
    return content
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const content = await readContent(async (sql) => {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  })
  await client.end()
  return content
}

function readIndex(order: ChildOrder) {
  const index = openIndexFile(toTestIndexPath(order.databasePath), { readonly: true })
  try {
    return readIndexContent(index)
  } finally {
    index.close()
  }
}

async function startChild(): Promise<IngestChild> {
  const child = startIngestChild()
  children.add(child)
  await child.next('ready')
  return child
}

test('an ingest on PostgreSQL gives the same result as on SQLite, also with several threads', async () => {
  const stores = [`file:${join(folder, 'same.db')}`, await createDatabase(server.url, template)]
  const contents = []
  for (const url of stores) {
    const store = openStore(url)
    await store.migrate('prisma/migrations')
    const counts = []
    for (const threads of [2, 1]) {
      const { read, added, updated, unchanged, quarantined } = await ingest(cutSources([source]), {
        store,
        request: {},
        threads,
        batchRecords: 64,
      })
      counts.push({ read, added, updated, unchanged, quarantined })
    }
    await store.close()
    contents.push({ counts, ...(await readUrl(url)) })
  }
  expect(contents[1]?.trials.length).toBeGreaterThan(100)
  expect(contents[1]).toEqual(contents[0])
}, 120_000)

/** A trigger with PostgreSQL's own error for a full disk. */
const fillDisk = `
  CREATE FUNCTION refuse_growth() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (SELECT count(*) FROM record_version) > 100 THEN
      RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER refuse_growth AFTER INSERT ON record_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_growth()`
const makeRoom = 'DROP TRIGGER refuse_growth ON record_version'

test('if the disk of the database server is full the error says so, and the next run completes it', async () => {
  const take = async (url: string) => {
    const store = openStore(url)
    try {
      await ingest(cutSources([source]), { store, request: {}, threads: 1, batchRecords: 32 })
    } finally {
      await store.close()
    }
  }
  const [undisturbed, url] = [
    await createDatabase(server.url, template),
    await createDatabase(server.url, template),
  ]
  await take(undisturbed)
  await administer(url, fillDisk)
  await expect(take(url)).rejects.toThrow(
    /the disk of the database server is full .* Free some space/,
  )
  const { versions } = await readUrl(url)
  expect(versions.length).toBeGreaterThan(0)
  await administer(url, makeRoom)
  await take(url)
  expect(await readUrl(url)).toEqual(await readUrl(undisturbed))
}, 60_000)

test(
  `killed at ${kills} points, a run is completed to the same content, in the index too`,
  async () => {
    const random = buildRandom(23)
    const prepare = async (name: string): Promise<ChildOrder & { databaseUrl: string }> => ({
      databasePath: join(folder, `${name}.db`),
      databaseUrl: await createDatabase(server.url, template),
      source,
      threads: 1,
      batchRecords: 32,
    })
    const undisturbed = await prepare('undisturbed')
    let child = await startChild()
    child.send(undisturbed)
    const whole = await child.next('done')
    const expected = {
      content: await readUrl(undisturbed.databaseUrl),
      index: readIndex(undisturbed),
    }
    expect(expected.content.quarantine.length).toBeGreaterThan(0)

    for (let number = 0; number < kills; number++) {
      const order = await prepare(`kill-${number}`)
      const successor = startChild()
      const killAt =
        number % 2 === 0
          ? { clockReadings: 1 + Math.floor(random() * whole.clockReadings) }
          : { batches: 1 + Math.floor(random() * (whole.batches - 1)) }
      child.send({ ...order, killAt })
      expect(await child.ended).toBe('SIGKILL')
      child = await successor
      child.send(order)
      await child.next('done')
      expect({ content: await readUrl(order.databaseUrl), index: readIndex(order) }).toEqual(
        expected,
      )
    }
  },
  timeoutMs,
)

test(
  `killed at ${kills} moments, what follows the store is completed to the same index`,
  async () => {
    const random = buildRandom(29)
    const databaseUrl = await createDatabase(server.url, template)
    const build = (name: string) => ({
      databasePath: join(folder, name),
      databaseUrl,
      source,
      threads: 1,
      batchRecords: 32,
      followsOnly: true,
    })
    const indexOf = ({ databasePath }: ChildOrder) => toTestIndexPath(databasePath)
    const lines = buildIngestLines({ seed: 12, count: 2 * lineCount })
    const take = async (some: readonly Buffer[]) => {
      const path = join(folder, 'some.jsonl')
      writeFileSync(path, Buffer.concat(some))
      const store = openStore(databaseUrl)
      await ingest(cutSources([path]), { store, request: {}, threads: 1 })
      await store.close()
    }
    const follow = async (child: IngestChild, order: ChildOrder) => {
      child.send(order)
      const startedAt = performance.now()
      const { indexed } = await child.next('followed')
      return { indexed, ms: performance.now() - startedAt }
    }
    // One begins with an index of half the records, the next one without any.
    const [half, whole] = [build('half'), build('whole')]
    await take(lines.slice(0, lineCount))
    let child = await startChild()
    await follow(child, half)
    await take(lines.slice(lineCount))
    const undisturbed = await follow(child, whole)
    expect(undisturbed.indexed).toBeGreaterThan(200)
    const expected = readIndex(whole)

    let interrupted = 0
    for (let number = 0; number < kills; number++) {
      const order = build(`follow-${number}`)
      if (number % 2 === 0) copyFileSync(indexOf(half), indexOf(order))
      const successor = startChild()
      child.send(order)
      await child.next('started')
      await pause(random() * undisturbed.ms)
      child.kill()
      await child.ended
      child = await successor
      if ((await follow(child, order)).indexed !== null) interrupted++
      expect(readIndex(order)).toEqual(expected)
    }
    expect(interrupted).toBeGreaterThan(kills / 4)
  },
  timeoutMs,
)
