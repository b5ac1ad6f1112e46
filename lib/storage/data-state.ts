import { openDatabase } from '@/lib/store/sqlite/database'
import { openVersionReader } from '@/lib/store/sqlite/data-version'

export interface DataState {
  /** What differs whenever anything that a page may show has changed: the stored data, or the day. */
  read: () => string
  close: () => void
}

/**
 * Opens what tells states of the data apart, asked at each request. Everything that answers are made from must have a
 * part in it.
 * @throws Error that names the file when it cannot be opened
 */
export function openDataState(url: string): DataState {
  const database = openDatabase(url, { readonly: true })
  const readVersion = openVersionReader(database)
  return {
    read: () => `${readVersion()}-${new Date().toISOString().slice(0, 10)}`,
    close: () => database.close(),
  }
}
