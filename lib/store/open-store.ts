import { existsSync } from 'node:fs'
import { describeDatabase } from './postgres/connection'
import { hasPostgresStore } from './postgres/migrate'
import { openPostgresStore, type PostgresOptions } from './postgres/postgres-store'
import { createSqliteStore } from './sqlite/sqlite-store'
import { checkStoreFile, ensureSums, listAddressesOf, type StoreDamage } from './sqlite/damage'
import { openDatabase, toDatabasePath } from './sqlite/database'
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

export const isStoreUrl = (url: string): boolean => url.startsWith('file:') || isPostgresUrl(url)

export const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:/.test(url)

/** The file that a store is in; null where it is in none of its own. */
export function findStoreFile(url: string): string | null {
  const path = isPostgresUrl(url) ? ':memory:' : toDatabasePath(url)
  return path === ':memory:' ? null : path
}

/** What is known to be damaged in a store. */
export interface DamageReport {
  /** What was found, a sentence each. */
  findings: string[]
  /** Addresses of the trials that cannot be shown for it; null when every trial is in doubt. */
  trials: string[] | null
}

/**
 * Looks whether a store is what was written, as far as that can be told without reading every record: a second for each
 * GB of a SQLite file. PostgreSQL has sums of its own.
 * @returns null when nothing is known to be damaged
 */
export function checkStore(url: string): DamageReport | null {
  const path = findStoreFile(url)
  return path === null ? null : toReport(path, checkStoreFile(path))
}

/**
 * Lets a later check tell that the store is what was written, where it could not yet: after a first look at the
 * file's structure, and unless another process writes.
 * @returns what that look has found damaged
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
