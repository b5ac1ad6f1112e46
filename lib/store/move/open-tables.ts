import { isPostgresUrl } from '../open-store'
import { openPostgresTables } from '../postgres/tables'
import { openSqliteTables } from '../sqlite/tables'
import type { StoreTables } from './tables'

/** Opens the tables of the store that a setting names, see `openStore`. */
export function openStoreTables(url: string): StoreTables {
  return isPostgresUrl(url) ? openPostgresTables(url) : openSqliteTables(url)
}
