import { isPostgresUrl } from './open-store'
import { watchPostgres } from './postgres/watch'
import type { PostgresOptions } from './postgres/postgres-store'
import { watchSqlite } from './sqlite/watch'
import type { StoreWatch } from './store-watch'

/** @throws Error that names the file or the database when it cannot be read */
export function openStoreWatch(url: string, options: PostgresOptions = {}): Promise<StoreWatch> {
  return isPostgresUrl(url) ? watchPostgres(url, options) : Promise.resolve(watchSqlite(url))
}
