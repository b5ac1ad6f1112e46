import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Study } from '@/lib/study/schema'

// Real records of the registry for tests and benches: files in one folder, a study a line. If TRIALS_DATA_DIR is not
// set, tests of real records are skipped; a folder without the files is an error.

const named = process.env.TRIALS_DATA_DIR ?? ''

/** The folder in TRIALS_DATA_DIR; `null` if it is not set or empty. */
export const realDataFolder: string | null = named === '' ? null : named

const namedCases = process.env.TRIALS_CASES_DIR ?? ''

/** The folder in TRIALS_CASES_DIR with small files from reports; `null` if it is not set or empty. */
export const realCasesFolder: string | null = namedCases === '' ? null : namedCases

/** Path of one of those files. */
export function findRealCase(name: string): string {
  return join(realCasesFolder ?? '', name)
}

const ending = '.jsonl.gz'

/** The newest files; others contain older copies of their trials. */
export const latestRealFiles: readonly string[] = ['studies.jsonl.gz', 'cart-studies.jsonl.gz']

/** Names of all files of records, in alphabetical order: at least one. */
export function listRealFiles(): string[] {
  const all =
    realDataFolder !== null && existsSync(realDataFolder) ? readdirSync(realDataFolder) : []
  const names = all.filter((name) => name.endsWith(ending)).sort()
  if (names.length === 0) throw missing(`real records (*${ending})`)
  return names
}

/**
 * Path of one file.
 * @throws Error that says what to set if there is no such file
 */
export function findRealFile(name: string): string {
  const path = realDataFolder === null ? null : join(realDataFolder, name)
  if (path === null || !existsSync(path)) throw missing(name)
  return path
}

/** The non-blank lines of one file of records. */
export function readRealLines(name: string): string[] {
  return gunzipSync(readFileSync(findRealFile(name)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** The records of some files, one file after the other. */
export function readRealStudies(names: readonly string[] = latestRealFiles): Study[] {
  return names.flatMap((name) => readRealLines(name).map((line) => JSON.parse(line) as Study))
}

function missing(what: string): Error {
  const found = realDataFolder === null ? 'it names none' : `${realDataFolder} has none`
  return new Error(`Set TRIALS_DATA_DIR to the folder with ${what}: ${found}.`)
}

/** In milliseconds: reading all of them takes seconds, and minutes on a busy machine. */
export const readingTimeout = 600_000
