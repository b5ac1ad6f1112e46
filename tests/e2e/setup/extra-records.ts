import { openDatabase } from '@/lib/store/sqlite/database'
import { ingest } from '@/lib/ingest/ingest'
import type { SourceRecord } from '@/lib/ingest/read/source-record'
import { getIndexRules } from '@/commands/rules'
import { toIndexPath } from '@/lib/env'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { openStore } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'
import type { Study } from '@/lib/study/schema'
import { buildSourceFailure, buildSourceRecord } from '../../support/source-records'

// Tests share one portal with the five seed trials: whatever a test loads beside them it takes out again.

/** Takes records of the registry in, in one run, as the ingest command would. */
export async function addStudies(databaseUrl: string, file: string, ...studies: Study[]) {
  await addRecords(
    databaseUrl,
    file,
    studies.map((study, index) =>
      buildSourceRecord(study, { source: file, place: `${file} line ${index + 1}` }),
    ),
  )
}

/** Runs over a document that cannot be read. */
export async function addFailure(databaseUrl: string, file: string, reason: string) {
  const place = `${file} line 1`
  await addRecords(databaseUrl, file, [
    buildSourceFailure(`${file} ${reason}`, { source: file, place, reason }),
  ])
}

async function addRecords(databaseUrl: string, file: string, records: SourceRecord[]) {
  const store = openStore(databaseUrl)
  const index = await openPortalIndex(store, databaseUrl)
  try {
    await ingest(records, { store, index: index?.writer, request: { sources: [file] } })
  } finally {
    index?.close()
    await store.close()
  }
}

/** As the ingest command does: the portal serves meanwhile. */
const openPortalIndex = (store: Store, databaseUrl: string) =>
  keepIndex(store, { path: toIndexPath(databaseUrl), rules: getIndexRules() })

/** Takes out what came from `file`: trials, what was set aside, and the runs. */
export async function removeAdded(databaseUrl: string, file: string): Promise<void> {
  const database = openDatabase(databaseUrl)
  const trials = `SELECT DISTINCT r.trial_id FROM trial_record r
     JOIN record_version v ON v.record_id = r.id WHERE v.place LIKE ? || ' line %'`
  database.transaction(() => {
    database.prepare('UPDATE store_state SET revision = revision + 1').run()
    database
      .prepare(
        `INSERT INTO trial_change (revision, trial_id, kind)
           SELECT store_state.revision, trial_id, 'removed' FROM store_state, (${trials})`,
      )
      .run(file)
    database.prepare(`DELETE FROM trial WHERE id IN (${trials})`).run(file)
    database.prepare(`DELETE FROM quarantined_record WHERE place LIKE ? || ' line %'`).run(file)
    database
      .prepare('DELETE FROM ingest_run WHERE request = ?')
      .run(JSON.stringify({ sources: [file] }))
  })()
  database.close()
  const store = openStore(databaseUrl)
  const index = await openPortalIndex(store, databaseUrl)
  index?.close()
  await store.close()
}
