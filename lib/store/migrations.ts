import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from './store'

// Migrations in Prisma's layout: `<time>_<name>/migration.sql`. Each kind of database has a folder of its own.

export interface Migration {
  name: string
  sql: string
  checksum: string
}

/** As in Prisma's own table. */
export interface AppliedMigration {
  migration_name: string
  checksum: string
}

/** In the order in which they are applied. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * The migrations that a database lacks.
 * @throws Error if an applied migration has changed since
 * @throws StoreError if the database is newer than the program
 */
export function chooseMissing(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]))
  for (const name of checksums.keys()) {
    if (!migrations.some((migration) => migration.name === name)) {
      throw new StoreError(
        `The database was made by a newer version of the portal (it has the migration ${name}). ` +
          'Run that version, or set DATABASE_URL to another database.',
      )
    }
  }
  return migrations.filter(({ name, checksum }) => {
    const known = checksums.get(name)
    if (known !== undefined && known !== checksum) {
      throw new Error(
        `The migration ${name} was changed after it had been applied. ` +
          'Restore its file; changes belong in a new migration.',
      )
    }
    return known === undefined
  })
}
