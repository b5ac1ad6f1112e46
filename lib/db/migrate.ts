import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PortalDatabase } from './database'

/** Applied migrations as Prisma keeps them, so that `prisma migrate deploy` finds nothing left to do. */
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

interface AppliedMigration {
  migration_name: string
  checksum: string
}

/**
 * Applies what is missing of `folder` (Prisma's layout: `<time>_<name>/migration.sql`), all in one
 * transaction: a failure leaves the database as it was.
 * @returns names of the migrations applied now, in order.
 * @throws Error when an applied migration has changed since, or the database is newer than the program.
 */
export function migrate(database: PortalDatabase, folder: string): string[] {
  const migrations = readMigrations(folder)
  const run = database.transaction(() => {
    database.exec(migrationsTable)
    const applied = database
      .prepare<[], AppliedMigration>(
        'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
      )
      .all()
    const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]))
    for (const name of checksums.keys()) {
      if (!migrations.some((migration) => migration.name === name)) {
        throw new Error(
          `The database was made by a newer version of the portal (it has the migration ${name}). ` +
            'Run that version, or set DATABASE_URL to another file.',
        )
      }
    }
    const insert = database.prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES (?, ?, ?, ?, 1)`,
    )
    const added: string[] = []
    for (const { name, sql, checksum } of migrations) {
      const known = checksums.get(name)
      if (known === checksum) continue
      if (known !== undefined) {
        throw new Error(
          `The migration ${name} was changed after it had been applied. ` +
            'Restore its file; changes belong in a new migration.',
        )
      }
      database.exec(sql)
      insert.run(randomUUID(), checksum, Date.now(), name)
      added.push(name)
    }
    return added
  })
  return run.immediate()
}

function readMigrations(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
