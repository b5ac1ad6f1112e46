import { openDatabase } from '@/lib/store/sqlite/database'
import { openVersionReader } from '@/lib/store/sqlite/data-version'

// Not marked as the server's own: the program in front of Next asks this, outside of Next.

export interface DataState {
  /** Letters and digits that differ whenever anything that a page may show has changed. */
  read: () => string
  close: () => void
}

/** @throws Error that names the file when it cannot be opened. */
export function openDataState(databaseUrl: string): DataState {
  const database = openDatabase(databaseUrl, { readonly: true })
  return { read: openVersionReader(database), close: () => database.close() }
}
