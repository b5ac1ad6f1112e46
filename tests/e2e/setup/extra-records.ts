import { openDatabase } from '@/lib/store/sqlite/database'
import { ingest } from '@/lib/ingest/ingest'
import type { SourceRecord } from '@/lib/ingest/read/source-record'
import { openIndexWriter } from '@/lib/index/writer'
import type { Study } from '@/lib/study/schema'
import { buildSourceFailure, buildSourceRecord } from '../../support/source-records'
import { storageOf } from '@/tests/support/database'

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
  const database = openDatabase(databaseUrl)
  try {
    await ingest(records, { ...storageOf(database), request: { sources: [file] } })
  } finally {
    database.close()
  }
}

/** Takes out what came from `file`: trials, what was set aside, and the runs. */
export function removeAdded(databaseUrl: string, file: string): void {
  const database = openDatabase(databaseUrl)
  try {
    const index = openIndexWriter(database)
    const trials = database
      .prepare<[string], number>(
        `SELECT DISTINCT r.trial_id FROM trial_record r JOIN record_version v ON v.record_id = r.id
          WHERE v.place LIKE ? || ' line %'`,
      )
      .pluck()
      .all(file)
    database.transaction(() => {
      for (const id of trials) {
        index.remove(id)
        database.prepare('DELETE FROM trial WHERE id = ?').run(id)
      }
      database.prepare(`DELETE FROM quarantined_record WHERE place LIKE ? || ' line %'`).run(file)
      database
        .prepare('DELETE FROM ingest_run WHERE request = ?')
        .run(JSON.stringify({ sources: [file] }))
    })()
  } finally {
    database.close()
  }
}
