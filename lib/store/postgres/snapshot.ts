import {
  describeMissingState,
  StoreError,
  type StoreSnapshot,
  type StoreState,
  type TrialDocument,
} from '../store'
import { beginReading, type ConnectionPool, type Session } from './connection'

export const stateColumns = `identity AS store, revision, changed_at AS "changedAt", rules,
  (SELECT mark FROM trial_change c WHERE c.revision = store_state.revision LIMIT 1) AS mark`

export async function readStoreState(session: Session): Promise<StoreState> {
  const [state] = await session.query<StoreState>(
    `SELECT ${stateColumns} FROM store_state WHERE id = 1`,
  )
  if (state === undefined) throw new StoreError(describeMissingState('The database'))
  return state
}

/** One state of the database, in its own transaction. */
export async function openPostgresSnapshot(database: ConnectionPool): Promise<StoreSnapshot> {
  const transaction = await database.begin(beginReading)
  const listIds = async (sql: string, values: readonly unknown[]) =>
    (await transaction.query<{ id: number }>(sql, values)).map(({ id }) => id)
  try {
    return {
      state: await readStoreState(transaction),
      listTrialIds: (last, count) =>
        listIds('SELECT id FROM trial WHERE id > $1 ORDER BY id LIMIT $2', [last, count]),
      listChangedIds: (revision, last, count) =>
        listIds(
          `SELECT DISTINCT trial_id AS id FROM trial_change WHERE revision > $1 AND trial_id > $2
            ORDER BY trial_id LIMIT $3`,
          [revision, last, count],
        ),
      async countChanged(revision) {
        const [row] = await transaction.query<{ count: number }>(
          'SELECT count(DISTINCT trial_id)::int AS count FROM trial_change WHERE revision > $1',
          [revision],
        )
        return row?.count ?? 0
      },
      async getMark(revision) {
        const [row] = await transaction.query<{ mark: string | null }>(
          'SELECT mark FROM trial_change WHERE revision = $1 LIMIT 1',
          [revision],
        )
        return row?.mark ?? null
      },
      // The document of a trial that is not merged is the newest copy of its one record.
      loadTrials: (ids) =>
        transaction.query<TrialDocument>(
          `SELECT DISTINCT ON (t.id) t.id, coalesce(t.merged, v.study) AS study,
                  CASE WHEN t.merged IS NULL THEN v.page ELSE t.merged_page END AS page
             FROM trial t JOIN trial_record r ON r.trial_id = t.id
             JOIN record_version v ON v.id = r.current_version_id
            WHERE t.id = ANY ($1::int[]) ORDER BY t.id, r.id`,
          [ids],
        ),
      close: () => transaction.rollback(),
    }
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}
