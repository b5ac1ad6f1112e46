import { createVersionReader } from '@/lib/sqlite/data-version'
import type { StoreWatch } from '../store-watch'
import { openDatabase } from './database'
import { readStoreState } from './snapshot'

export function watchSqlite(url: string): StoreWatch {
  const database = openDatabase(url, { readonly: true })
  return {
    read: createVersionReader(database),
    getState: () => readStoreState(database),
    close() {
      database.close()
      return Promise.resolve()
    },
  }
}
