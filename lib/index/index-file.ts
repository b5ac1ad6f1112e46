import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { flushFile, identifyFile, removeDatabase } from '@/lib/sqlite/files'
import { openSqliteFile, type SqliteDatabase } from '@/lib/sqlite/open-file'
import { indexSchema } from './schema'

// The file that an index lies in. It is a cache: when it is missing, damaged or made by other rules it is made anew
// from the store, in a file beside it that takes its place once it is whole. Who has the old one open goes on with it.

export type IndexDatabase = SqliteDatabase

export interface IndexState {
  /** Stands for the rules and tables by which it was made. */
  rules: string
  /** The identity of the store that it is made from; null while it is empty. */
  store: string | null
  /** Of the store: what it has in it. */
  revision: number
  /** Of the store: stands for what was changed under that revision. */
  mark: string | null
  /** When the store came to that revision, ISO 8601 in UTC. */
  changedAt: string | null
}

/** Makes an empty index. The file must not exist. */
export function createIndexFile(path: string, rules: string): IndexDatabase {
  const database = openIndexFile(path)
  database.exec(indexSchema)
  database.prepare('INSERT INTO search_state (id, rules, revision) VALUES (1, ?, 0)').run(rules)
  return database
}

/** The same for a file that nobody reads before it is whole: see `finishIndexFile`. It is worth nothing after a crash. */
export function beginIndexFile(path: string, rules: string): IndexDatabase {
  removeDatabase(path)
  const database = createIndexFile(path, rules)
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  return database
}

/** Closes a file that was begun, so that it is on the disk and can be opened by many. */
export function finishIndexFile(database: IndexDatabase): void {
  database.pragma('journal_mode = WAL')
  database.close()
  flushFile(database.name)
}

/** @throws Error that names the file when it cannot be opened or is not a database */
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

/** @throws Error of SQLite when the file is damaged or holds something else */
export function readIndexState(database: IndexDatabase): IndexState {
  const state = database
    .prepare<[], IndexState>(
      'SELECT rules, store, revision, mark, changed_at AS changedAt FROM search_state WHERE id = 1',
    )
    .get()
  if (state === undefined) throw new Error('The search index has no row in search_state.')
  return state
}

/** The state of the index at `path`; null when there is none, or none that can be read. */
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
 * Puts a whole index, which nobody has open, in the place of another. Processes that have the other open go on with
 * it until they look again.
 */
export function replaceIndexFile(newPath: string, path: string): void {
  // The log of the old file must not be taken for the new one's.
  removeDatabase(path)
  renameSync(newPath, path)
  rmSync(toDamageMark(path), { force: true })
}

/** Says to all processes that a file, see `identifyFile`, was found damaged. */
export function markDamaged(path: string, file: string): void {
  writeFileSync(toDamageMark(path), file)
}

/** Which file was found damaged; null when none was. */
function findDamaged(path: string): string | null {
  const mark = toDamageMark(path)
  return existsSync(mark) ? readFileSync(mark, 'utf8') : null
}

const toDamageMark = (path: string) => `${path}-damaged`
