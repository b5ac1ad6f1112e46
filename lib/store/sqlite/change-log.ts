import { makeMark } from '../revision-mark'
import type { StoreChanges, StoreState } from '../store'
import type { PortalDatabase } from './database'
import { readStoreState } from './snapshot'

/** Records what a transaction changes, under one revision. Create one for each transaction. */
export function createChangeLog(database: PortalDatabase) {
  const raise = database.prepare(
    'UPDATE store_state SET revision = revision + 1, changed_at = ? WHERE id = 1',
  )
  const note = database.prepare(
    'INSERT OR REPLACE INTO trial_change (revision, trial_id, kind, mark) VALUES (?, ?, ?, ?)',
  )
  const setRules = database.prepare('UPDATE store_state SET rules = ? WHERE id = 1')

  return {
    setRules: (rules: string) => void setRules.run(rules),

    /** Starts a transaction; the returned function records its changes, as often as needed. */
    begin() {
      let before: number | null = null
      const mark = makeMark()
      return ({ trials, removedTrials }: StoreChanges): StoreState => {
        if (trials.length > 0 || removedTrials.length > 0) {
          const { revision } = readStoreState(database)
          before ??= revision
          // A part of the transaction may have been rolled back since the revision was raised.
          if (revision === before) raise.run(toSeconds(trials[0]?.now ?? new Date().toISOString()))
          for (const { id, kind } of trials) {
            note.run(before + 1, id, kind === 'new' ? 'added' : 'updated', mark)
          }
          for (const id of removedTrials) note.run(before + 1, id, 'removed', mark)
        }
        return readStoreState(database)
      }
    },
  }
}

const toSeconds = (time: string) => `${time.slice(0, 19)}Z`
