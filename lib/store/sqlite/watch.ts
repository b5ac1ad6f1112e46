import { createVersionReader } from '@/lib/sqlite/data-version'
import type { StoreWatch } from '../store-watch'
import { openDatabase } from './database'
import { readStoreState } from './snapshot'

export function watchSqlite(url: string): StoreWatch {
  const database = openDatabase(url, { readonly: true })
  const readVersion = createVersionReader(database)
  const readReading = database
    .prepare<[], number>('SELECT version FROM reading_state WHERE id = 1')
    .pluck()
  // A copy that changes nothing of its trial is still a version, which the trial's history shows.
  const readLastCopy = database
    .prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'record_version'`)
    .pluck()
  const readTrials = () => {
    const { store, revision, mark, rules } = readStoreState(database)
    return [store, revision, mark, rules, readReading.get(), readLastCopy.get()].join('.')
  }
  let seen = { version: '', trials: '' }
  return {
    read() {
      const version = readVersion()
      if (version !== seen.version) seen = { version, trials: readTrials() }
      return seen.trials
    },
    readRuns: readVersion,
    getState: () => readStoreState(database),
    close() {
      database.close()
      return Promise.resolve()
    },
  }
}
