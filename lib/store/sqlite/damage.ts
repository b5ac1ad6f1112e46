import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { identifyFile, statFile } from '@/lib/sqlite/files'
import { checkPages, forgetPageSums, hasPageSums, keepPageSums } from '@/lib/sqlite/page-sums'
import { openSqliteFile } from '@/lib/sqlite/open-file'
import { IngestLockedError } from '../store'
import type { PortalDatabase } from './database'
import { takeIngestLock } from './ingest-lock'

// Finds the damage in a store whose pages differ from what was written. Damaged pages are traced to the trials with
// rows in them, so that all others can be served and exported. If that is not possible, every trial counts as
// doubtful.

export interface StoreDamage {
  /** Ids of the trials with damaged rows; null if every trial is doubtful. */
  trials: number[] | null
  /** What was found, one sentence each. */
  findings: string[]
}

/** Maximum number of pages in a message; a file can be damaged everywhere. */
const maxNamed = 5

/**
 * Compares a store's file with its page checksums, and leaves a note for the processes that serve it.
 * @returns null if no damage is known
 */
export function checkStoreFile(path: string): StoreDamage | null {
  const check = checkPages(path)
  if (check.kind !== 'damaged') {
    if (check.kind === 'good') rmSync(toNotePath(path), { force: true })
    return readStoreDamage(path)
  }
  const damage = describeDamage(path, check.pages, check.missing)
  writeNote(path, damage)
  return damage
}

function writeNote(path: string, damage: StoreDamage): void {
  writeFileSync(toNotePath(path), JSON.stringify({ file: identifyFile(path), ...damage }))
}

/** What the last check found in this very file; null if it was intact or was not checked. */
function readStoreDamage(path: string): StoreDamage | null {
  if (!existsSync(toNotePath(path))) return null
  try {
    const { file, ...damage } = JSON.parse(
      readFileSync(toNotePath(path), 'utf8'),
    ) as StoreDamage & {
      file: string
    }
    return file === identifyFile(path) ? damage : null
  } catch {
    return null
  }
}

/** Changes whenever a check has found something else. */
function identifyDamage(path: string): string {
  const { ino, mtimeMs } = statFile(toNotePath(path)) ?? {}
  return ino === undefined ? '' : `${ino} ${mtimeMs}`
}

/** Adds checksums to a file without any, if SQLite finds nothing wrong with it and nobody is writing. */
export function ensureSums(path: string): StoreDamage | null {
  if (hasPageSums(path)) return null
  let release: () => void
  try {
    release = takeIngestLock(path)
  } catch (error) {
    if (error instanceof IngestLockedError) return null
    throw error
  }
  const database = openSqliteFile(path, { readonly: true })
  try {
    const findings = database.prepare<[], string>('PRAGMA integrity_check(5)').pluck().all()
    if (findings.length === 1 && findings[0] === 'ok') keepPageSums(path)
    else {
      const damage = { trials: null, findings: [`${path} is damaged: ${findings.join('; ')}.`] }
      writeNote(path, damage)
      return damage
    }
    return null
  } finally {
    database.close()
    release()
  }
}

/** Deletes the checksums before the store is written. */
export function beginWriting(database: PortalDatabase): void {
  if (!database.memory) forgetPageSums(database.name)
}

/** The damage of an open store, read again when a check has found something else. */
export function createDamageReader(path: string): () => StoreDamage | null {
  let known = { id: '', damage: null as StoreDamage | null }
  return () => {
    const id = identifyDamage(path)
    if (id !== known.id) known = { id, damage: id === '' ? null : readStoreDamage(path) }
    return known.damage
  }
}

/** Addresses of trials whose rows may be damaged, read from an index instead of the rows. */
export function listAddressesOf(path: string, ids: readonly number[]): string[] {
  const database = openSqliteFile(path, { readonly: true })
  try {
    const find = database
      .prepare<[number], string>(
        'SELECT address FROM trial INDEXED BY "trial_address_key" WHERE +id = ?',
      )
      .pluck()
    return ids.flatMap((id) => find.get(id) ?? [])
  } catch {
    return []
  } finally {
    database.close()
  }
}

const toNotePath = (path: string) => `${path}-damage`

/** Row ids from `first` to `last`. */
interface RowRange {
  first: number
  last: number
}

interface TreePage {
  tree: string
  path: string
  kind: 'leaf' | 'internal' | 'overflow'
}

function describeDamage(path: string, pages: readonly number[], missing: number): StoreDamage {
  const named = pages.slice(0, maxNamed).join(', ')
  const more = pages.length > maxNamed ? ` and ${pages.length - maxNamed} more` : ''
  const findings = [
    ...(missing > 0 ? [`${path} was cut off. Pages missing at its end: ${missing}.`] : []),
    ...(pages.length > 0
      ? [
          `${path} is damaged: pages that differ from what was written: ${pages.length} (${named}${more}).`,
        ]
      : []),
  ]
  const trials = missing > 0 ? null : findTrialsIn(path, pages)
  return { trials, findings }
}

/** The trials with rows in these pages; null if that cannot be found out. */
function findTrialsIn(path: string, pages: readonly number[]): number[] | null {
  let database: PortalDatabase | undefined
  try {
    database = openSqliteFile(path, { readonly: true })
    const trials = new Set<number>()
    for (const page of pages) {
      for (const id of findTrialsOf(database, page) ?? [NaN]) {
        if (Number.isNaN(id)) return null
        trials.add(id)
      }
    }
    return [...trials].sort((a, b) => a - b)
  } catch {
    return null
  } finally {
    database?.close()
  }
}

/** SQLite itself lists which table each page belongs to (https://www.sqlite.org/dbstat.html). */
function findTrialsOf(database: PortalDatabase, page: number): number[] | null {
  const found = database
    .prepare<[number], TreePage>(
      'SELECT name AS tree, path, pagetype AS kind FROM dbstat WHERE pageno = ?',
    )
    .get(page)
  // A page without a table is free; its content has no meaning.
  if (found === undefined) return isWhole(database) ? [] : null
  if (found.kind === 'internal') return null
  const range = findRows(database, found)
  switch (found.tree) {
    case 'trial':
      return listIds(range)
    case 'trial_record':
      return listTrialsOfRecords(database, range)
    case 'record_version':
      return database
        .prepare<[number, number], number>(
          `SELECT record_id FROM record_version
            INDEXED BY "record_version_record_id_updated_on_standing_arrival_extent_id_idx"
            WHERE +id BETWEEN ? AND ?`,
        )
        .pluck()
        .all(range.first, range.last)
        .flatMap((id) => listTrialsOfRecords(database, { first: id, last: id }))
    // Trials are not built from these.
    case 'ingest_run':
    case 'quarantined_record':
    case '_prisma_migrations':
      return []
    default:
      return null
  }
}

/** Whether every page was found; pages without a table are then free. */
function isWhole(database: PortalDatabase): boolean {
  const used = database.prepare<[], number>('SELECT count(*) FROM dbstat').pluck().get() ?? 0
  const count = (name: string) => Number(database.pragma(name, { simple: true }))
  return used + count('freelist_count') === count('page_count')
}

/** A page cannot hold more rows than this. */
const maxRows = 10_000

function listIds({ first, last }: RowRange): number[] {
  if (last - first > maxRows) throw new Error('The page has too many rows to be told apart.')
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function listTrialsOfRecords(database: PortalDatabase, { first, last }: RowRange): number[] {
  return database
    .prepare<[number, number], number>(
      `SELECT trial_id FROM trial_record INDEXED BY "trial_record_trial_id_idx" WHERE +id BETWEEN ? AND ?`,
    )
    .pluck()
    .all(first, last)
}

/** Which rows are in a page: for a leaf, all ids between those of its neighbours. */
function findRows(database: PortalDatabase, { tree, path, kind }: TreePage): RowRange {
  const leaves = database
    .prepare<[string], { path: string; cells: number }>(
      `SELECT path, ncell AS cells FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path`,
    )
    .all(tree)
  // "/01a/003+000000" is an overflow page of the fourth cell in the leaf "/01a/".
  const leafPath = kind === 'overflow' ? path.replace(/[^/]*$/, '') : path
  const index = leaves.findIndex((leaf) => leaf.path === leafPath)
  if (index < 0) throw new Error('The page belongs to no leaf.')
  const before = leaves.slice(0, index).reduce((sum, { cells }) => sum + cells, 0)
  const cells = leaves[index]?.cells ?? 0
  const at = (offset: number) =>
    database
      .prepare<[number], number>(
        `SELECT id FROM "${tree}" NOT INDEXED ORDER BY id LIMIT 1 OFFSET ?`,
      )
      .pluck()
      .get(offset)
  if (kind === 'overflow') {
    const cell = parseInt(/([0-9a-f]+)\+/.exec(path)?.[1] ?? '', 16)
    const id = at(before + cell)
    if (id === undefined) throw new Error('The page belongs to no row.')
    return { first: id, last: id }
  }
  const first = before === 0 ? 1 : (at(before - 1) ?? 0) + 1
  const next = at(before + cells)
  const last = next === undefined ? (lastId(database, tree) ?? first) : next - 1
  return { first, last }
}

function lastId(database: PortalDatabase, table: string): number | undefined {
  return database
    .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .pluck()
    .get(table)
}
