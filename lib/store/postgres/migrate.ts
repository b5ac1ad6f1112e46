import { randomUUID } from 'node:crypto'
import { chooseMissing, readMigrations, type AppliedMigration, type Migration } from '../migrations'
import { StoreError } from '../store'
import { openPool, type ConnectionPool, type Session } from './connection'

/** Applied migrations in Prisma's format, so that `prisma migrate deploy` finds nothing left to do. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** Held during a migration, until the end of the transaction. */
const migrationLock = 'SELECT pg_advisory_xact_lock(1414742339, 1)'

/** Like the SQLite store's: applies all missing migrations in one transaction, one server at a time. */
export async function migrate(database: ConnectionPool, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder)
  // Usually nothing is missing; then no lock is needed.
  if ((await hasMigrationsTable(database)) && (await isCurrent(database, migrations))) return []
  const [encoding] = await database.query<{ server_encoding: string }>('SHOW server_encoding')
  if (encoding?.server_encoding !== 'UTF8') {
    throw new StoreError(
      `${database.name} stores text as ${encoding?.server_encoding}. Create the database with the encoding UTF8.`,
    )
  }
  return database.transaction(async (session) => {
    await session.query(migrationLock)
    await session.query(migrationsTable)
    const missing = await findMissing(session, migrations)
    for (const { name, sql, checksum } of missing) {
      await session.query(sql)
      await session.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
         VALUES ($1, $2, now(), $3, 1)`,
        [randomUUID(), checksum, name],
      )
    }
    return missing.map(({ name }) => name)
  })
}

/** Whether this database contains a store. */
export async function hasPostgresStore(url: string): Promise<boolean> {
  const database = openPool(url, { connections: 1 })
  try {
    return await hasMigrationsTable(database)
  } finally {
    await database.close()
  }
}

async function hasMigrationsTable(session: Session): Promise<boolean> {
  const [row] = await session.query<{ found: string | null }>(
    `SELECT to_regclass('"_prisma_migrations"')::text AS found`,
  )
  return row !== undefined && row.found !== null
}

async function isCurrent(session: Session, migrations: readonly Migration[]): Promise<boolean> {
  return (await findMissing(session, migrations)).length === 0
}

async function findMissing(
  session: Session,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const applied = await session.query<AppliedMigration>(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  return chooseMissing(migrations, applied)
}
