import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { flushFile, identifyFile, removeDatabase } from '@/lib/sqlite/files'
import { openSqliteFile, type SqliteDatabase } from '@/lib/sqlite/open-file'
import { indexSchema } from './schema'

// The file of an index. It is a cache: if it is missing, damaged or made by other rules, a new one is built from the
// store beside it and replaces it when complete. Processes that have the old file open continue with it.

export type IndexDatabase = SqliteDatabase

export interface IndexState {
  /** Identifies the rules and tables that it was made by. */
  rules: string
  /** The identity of the store that it is made from; null while the index is empty. */
  store: string | null
  /** The store's revision that the index contains. */
  revision: number
  /** Identifies what the store changed in that revision. */
  mark: string | null
  /** When the store reached that revision, ISO 8601 in UTC. */
  changedAt: string | null
}

/** Creates an empty index. The file must not exist. */
export function createIndexFile(path: string, rules: string): IndexDatabase {
  const database = openIndexFile(path)
  database.exec(indexSchema)
  database.prepare('INSERT INTO search_state (id, rules, revision) VALUES (1, ?, 0)').run(rules)
  return database
}

/** Creates an index that is not read before it is complete, see `finishIndexFile`. After a crash, it is worthless. */
export function beginIndexFile(path: string, rules: string): IndexDatabase {
  removeDatabase(path)
  const database = createIndexFile(path, rules)
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  return database
}

/** Closes a file from `beginIndexFile`, so that it is on the disk and many can open it. */
export function finishIndexFile(database: IndexDatabase): void {
  database.pragma('journal_mode = WAL')
  database.close()
  flushFile(database.name)
}

/** @throws Error that names the file if it cannot be opened or is not a database */
export function openIndexFile(path: string, options: { readonly?: boolean } = {}): IndexDatabase {
  try {
    return openSqliteFile(path, options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The search index ${path} cannot be opened (${reason}). ` +
        'Set INDEX_PATH to a path that can be written, such as .data/index.db.',
      { cause: error },
    )
  }
}

/** @throws SQLite's error if the file is damaged or contains something else */
export function readIndexState(database: IndexDatabase): IndexState {
  const state = database
    .prepare<[], IndexState>(
      'SELECT rules, store, revision, mark, changed_at AS changedAt FROM search_state WHERE id = 1',
    )
    .get()
  if (state === undefined) throw new Error('The search index has no row in search_state.')
  return state
}

/** The state of the index at `path`; null if there is none, or none that can be read. */
export function findIndexState(path: string): IndexState | null {
  const file = identifyFile(path)
  if (file === null || findDamaged(path) === file) return null
  let database: IndexDatabase | undefined
  try {
    database = openSqliteFile(path, { readonly: true })
    return readIndexState(database)
  } catch {
    return null
  } finally {
    database?.close()
  }
}

/** Where a new index is made. */
export const toNewPath = (path: string) => `${path}-new`

/**
 * Replaces an index with a complete one that is not open anywhere. Processes that have the old one open continue with
 * it until they look again.
 */
export function replaceIndexFile(newPath: string, path: string): void {
  // The old file's log must not be taken for the new one's.
  removeDatabase(path)
  renameSync(newPath, path)
  rmSync(toDamageMark(path), { force: true })
}

/** Tells all processes that a file (see `identifyFile`) was found damaged. */
export function markDamaged(path: string, file: string): void {
  writeFileSync(toDamageMark(path), file)
}

/** The file that was found damaged; null if there is none. */
function findDamaged(path: string): string | null {
  const mark = toDamageMark(path)
  return existsSync(mark) ? readFileSync(mark, 'utf8') : null
}

const toDamageMark = (path: string) => `${path}-damaged`
