import { existsSync } from 'node:fs'
import { isPostgresUrl } from '@/lib/store/open-store'
import { toDatabasePath } from '@/lib/store/sqlite/database'

/**
 * The file of the store that a setting names, for commands that work on files.
 * @throws Error with the equivalent command for another kind of store, or if there is no file
 */
export function requireStoreFile(databaseUrl: string, { mustExist = true } = {}): string {
  if (isPostgresUrl(databaseUrl)) {
    throw new Error(
      'The trials are stored in PostgreSQL, which has tools of its own for this: pg_dump and pg_restore for backups, pg_amcheck to look for damage.',
    )
  }
  const path = toDatabasePath(databaseUrl)
  if (mustExist && !existsSync(path)) {
    throw new Error(`There is no database at ${path} yet: npm start creates it.`)
  }
  return path
}
