import { randomUUID } from 'node:crypto'
import { chooseMissing, readMigrations, type AppliedMigration, type Migration } from '../migrations'
import { beginWriting } from './damage'
import type { PortalDatabase } from './database'

/** Applied migrations in Prisma's format, so that `prisma migrate deploy` finds nothing left to do. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/**
 * Applies the missing migrations of `folder` (Prisma's layout: `<time>_<name>/migration.sql`) in one transaction: a
 * failure leaves the database unchanged.
 * @returns names of the migrations applied now, in order
 * @throws Error if an applied migration has changed since
 * @throws StoreError if the database is newer than the program
 */
export function migrate(database: PortalDatabase, folder: string): string[] {
  const migrations = readMigrations(folder)
  // Usually nothing is missing. Then no lock is needed, which a long dry run of the ingest would hold.
  if (hasMigrationsTable(database) && findMissing(database, migrations).length === 0) return []
  const run = database.transaction(() => {
    database.exec(migrationsTable)
    const missing = findMissing(database, migrations)
    const insert = database.prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES (?, ?, ?, ?, 1)`,
    )
    for (const { name, sql, checksum } of missing) {
      database.exec(sql)
      insert.run(randomUUID(), checksum, Date.now(), name)
    }
    return missing.map(({ name }) => name)
  })
  beginWriting(database)
  return run.immediate()
}

function hasMigrationsTable(database: PortalDatabase): boolean {
  const found = database
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '_prisma_migrations'`)
    .get()
  return found !== undefined
}

/** @throws as `migrate` does */
function findMissing(database: PortalDatabase, migrations: readonly Migration[]): Migration[] {
  const applied = database
    .prepare<[], AppliedMigration>(
      'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    )
    .all()
  return chooseMissing(migrations, applied)
}
