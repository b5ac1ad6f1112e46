import { existsSync } from 'node:fs'
import { describeDatabase } from './postgres/connection'
import { hasPostgresStore } from './postgres/migrate'
import { openPostgresStore, type PostgresOptions } from './postgres/postgres-store'
import { openDatabase, toDatabasePath } from './sqlite/database'
import { createSqliteStore } from './sqlite/sqlite-store'
import type { Store } from './store'

/**
 * Opens the store that a setting names: `file:` and the path of a SQLite file, made if need be, or the address of a
 * PostgreSQL database.
 * @throws Error that names the file when it cannot be opened; of PostgreSQL the first question says so
 */
export function openStore(
  url: string,
  options: PostgresOptions & { readonly?: boolean } = {},
): Store {
  if (isPostgresUrl(url)) return openPostgresStore(url, options)
  return createSqliteStore(openDatabase(url, options))
}

/** Whether there is a store under this setting, without making one. */
export async function hasStore(url: string): Promise<boolean> {
  return isPostgresUrl(url) ? hasPostgresStore(url) : existsSync(toDatabasePath(url))
}

/** What messages call the store: the path of its file, or where its database is. */
export const describeStore = (url: string): string =>
  isPostgresUrl(url) ? describeDatabase(url) : toDatabasePath(url)

export const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:/.test(url)
