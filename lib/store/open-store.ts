import { existsSync } from 'node:fs'
import { describeDatabase } from './postgres/connection'
import { hasPostgresStore } from './postgres/migrate'
import { openPostgresStore, type PostgresOptions } from './postgres/postgres-store'
import { createSqliteStore } from './sqlite/sqlite-store'
import { checkStoreFile, ensureSums, listAddressesOf, type StoreDamage } from './sqlite/damage'
import { openDatabase, toDatabasePath } from './sqlite/database'
import type { Store } from './store'

/**
 * Opens the store that a setting names: `file:` and the path of a SQLite file, created if needed, or the address of a
 * PostgreSQL database.
 * @throws Error that names the file if it cannot be opened; with PostgreSQL the first query throws
 */
export function openStore(
  url: string,
  options: PostgresOptions & { readonly?: boolean } = {},
): Store {
  if (isPostgresUrl(url)) return openPostgresStore(url, options)
  return createSqliteStore(openDatabase(url, options))
}

/** Whether there is a store under this setting; doesn't create one. */
export async function hasStore(url: string): Promise<boolean> {
  return isPostgresUrl(url) ? hasPostgresStore(url) : existsSync(toDatabasePath(url))
}

/** The store's name in messages: the path of its file, or where its database is. */
export const describeStore = (url: string): string =>
  isPostgresUrl(url) ? describeDatabase(url) : toDatabasePath(url)

export const isStoreUrl = (url: string): boolean => url.startsWith('file:') || isPostgresUrl(url)

export const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:/.test(url)

/** The store's file; null if it has none. */
export function findStoreFile(url: string): string | null {
  const path = isPostgresUrl(url) ? ':memory:' : toDatabasePath(url)
  return path === ':memory:' ? null : path
}

/** What is known to be damaged in a store. */
export interface DamageReport {
  /** What was found, one sentence each. */
  findings: string[]
  /** Addresses of the trials that cannot be shown because of it; null if any trial may be affected. */
  trials: string[] | null
}

/**
 * Checks whether a store is as it was written, as far as possible without reading every record: one second per GB of
 * a SQLite file. PostgreSQL has its own checksums.
 * @returns null if no damage is known
 */
export function checkStore(url: string): DamageReport | null {
  const path = findStoreFile(url)
  return path === null ? null : toReport(path, checkStoreFile(path))
}

/**
 * Adds the checksums that later checks need, if there are none yet: after a check of the file's structure, and only
 * if no other process writes.
 * @returns the damage that the check found
 */
export function protectStore(url: string): DamageReport | null {
  const path = findStoreFile(url)
  return path === null ? null : toReport(path, ensureSums(path))
}

function toReport(path: string, damage: StoreDamage | null): DamageReport | null {
  if (damage === null) return null
  const { findings, trials } = damage
  return { findings, trials: trials && listAddressesOf(path, trials) }
}
