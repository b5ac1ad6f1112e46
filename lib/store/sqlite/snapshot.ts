import {
  describeMissingState,
  type StoreSnapshot,
  type StoreState,
  type TrialDocument,
} from '../store'
import { openDatabase, type PortalDatabase } from './database'

export function readStoreState(database: PortalDatabase): StoreState {
  const state = database
    .prepare<[], StoreState>(
      `SELECT identity AS store, revision, changed_at AS changedAt, rules,
              (SELECT mark FROM trial_change c WHERE c.revision = s.revision LIMIT 1) AS mark
         FROM store_state s WHERE id = 1`,
    )
    .get()
  if (state === undefined) throw new Error(describeMissingState(database.name))
  return state
}

/** One state of the database, read on a separate connection; for a database in memory its present state. */
export function openSqliteSnapshot(
  database: PortalDatabase,
  isDamaged: (trialId: number) => boolean,
): StoreSnapshot {
  const own = database.memory ? database : openDatabase(`file:${database.name}`, { readonly: true })
  if (own !== database) own.exec('BEGIN')
  const trialIds = own
    .prepare<[number, number], number>('SELECT id FROM trial WHERE id > ? ORDER BY id LIMIT ?')
    .pluck()
  const changedIds = own
    .prepare<[number, number, number], number>(
      `SELECT DISTINCT trial_id FROM trial_change WHERE revision > ? AND trial_id > ?
        ORDER BY trial_id LIMIT ?`,
    )
    .pluck()
  const countChanged = own
    .prepare<[number], number>(
      'SELECT count(DISTINCT trial_id) FROM trial_change WHERE revision > ?',
    )
    .pluck()
  const mark = own
    .prepare<[number], string | null>('SELECT mark FROM trial_change WHERE revision = ? LIMIT 1')
    .pluck()
  // The document of a trial that is not merged is the newest copy of its one record.
  const document = own.prepare<[number], TrialDocument>(
    `SELECT t.id, coalesce(t.merged, v.study) AS study,
            CASE WHEN t.merged IS NULL THEN v.page ELSE t.merged_page END AS page
       FROM trial t JOIN trial_record r ON r.trial_id = t.id
       JOIN record_version v ON v.id = r.current_version_id WHERE t.id = ? LIMIT 1`,
  )
  return {
    state: readStoreState(own),
    listTrialIds: (last, count) => Promise.resolve(trialIds.all(last, count)),
    listChangedIds: (revision, last, count) =>
      Promise.resolve(changedIds.all(revision, last, count)),
    countChanged: (revision) => Promise.resolve(countChanged.get(revision) ?? 0),
    getMark: (revision) => Promise.resolve(mark.get(revision) ?? null),
    loadTrials: (ids) =>
      Promise.resolve(ids.flatMap((id) => (isDamaged(id) ? [] : (document.get(id) ?? [])))),
    close() {
      if (own !== database) own.close()
      return Promise.resolve()
    },
  }
}
