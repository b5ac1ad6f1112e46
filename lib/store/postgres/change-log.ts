import { makeMark } from '../revision-mark'
import type { StoreChanges, StoreState } from '../store'
import type { Session } from './connection'
import { readStoreState, stateColumns } from './snapshot'

/**
 * Records what a transaction changes under one revision, however many changes there are. The transaction updates the
 * one counter row, so the next transaction waits for it and revisions become visible in order.
 */
export function beginChangeLog(session: Session) {
  let before: number | null = null
  const mark = makeMark()
  return async ({ trials, removedTrials }: StoreChanges): Promise<StoreState> => {
    if (trials.length === 0 && removedTrials.length === 0) return readStoreState(session)
    // A part of the transaction may have been rolled back since the revision was raised.
    const [state] = await session.query<StoreState>(
      `UPDATE store_state
          SET changed_at = CASE WHEN revision = $1::int + 1 THEN changed_at ELSE $2 END,
              revision = coalesce($1::int, revision) + 1
        WHERE id = 1 RETURNING ${stateColumns}`,
      [before, toSeconds(trials[0]?.now ?? new Date().toISOString())],
    )
    if (state === undefined) return readStoreState(session)
    before ??= state.revision - 1
    const kinds = new Map<number, string>()
    for (const { id, kind } of trials) kinds.set(id, kind === 'new' ? 'added' : 'updated')
    for (const id of removedTrials) kinds.set(id, 'removed')
    await session.query(
      `INSERT INTO trial_change (revision, trial_id, kind, mark)
       SELECT $1::int, *, $4::text FROM unnest($2::int[], $3::text[])
       ON CONFLICT (revision, trial_id) DO UPDATE SET kind = excluded.kind`,
      [state.revision, [...kinds.keys()], [...kinds.values()], mark],
    )
    return { ...state, mark }
  }
}

const toSeconds = (time: string) => `${time.slice(0, 19)}Z`
