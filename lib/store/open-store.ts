import { openDatabase } from './sqlite/database'
import { createSqliteStore } from './sqlite/sqlite-store'
import type { Store } from './store'

/**
 * Opens the store that a setting names: `file:` and the path of a SQLite file, made if need be.
 * @throws Error that names the file when it cannot be opened
 */
export function openStore(url: string, options: { readonly?: boolean } = {}): Store {
  return createSqliteStore(openDatabase(url, options))
}
