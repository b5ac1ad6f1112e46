import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { flushFile, removeDatabase } from '@/lib/sqlite/files'
import { openSqliteFile } from '@/lib/sqlite/open-file'
import { forgetPageSums, keepPageSums } from '@/lib/sqlite/page-sums'
import { checkStoreFile } from './damage'
import { openDatabase } from './database'
import { takeIngestLock } from './ingest-lock'
import { readStoreState } from './snapshot'
import { proveDatabase } from './verify'

// Backs up a store and restores it. A backup is one file with the SHA-256 of its bytes beside it, in the format that
// `sha256sum -c` reads.

const toHashPath = (file: string) => `${file}.sha256`

/**
 * Writes one state of the store to a file, even while the store is read and written
 * (https://www.sqlite.org/backup.html).
 * @returns its hash
 * @throws Error if the store is damaged or the written file is not as expected; then there is no file
 */
export async function backupStore(path: string, file: string): Promise<string> {
  const damage = checkStoreFile(path)
  if (damage !== null) {
    throw new Error(
      `${damage.findings.join(' ')} No backup was made, so your last good one is still there.`,
    )
  }
  const newFile = `${file}-new`
  removeDatabase(newFile)
  try {
    const database = openDatabase(`file:${path}`, { readonly: true })
    try {
      await database.backup(newFile)
    } finally {
      database.close()
    }
    // One file without a log beside it, which can be copied and read anywhere.
    const copy = openSqliteFile(newFile)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    proveStore(newFile)
    flushFile(newFile)
    const hash = await hashFile(newFile)
    writeFileSync(toHashPath(file), `${hash}  ${basename(file)}\n`)
    renameSync(newFile, file)
    if ((await hashFile(file)) !== hash)
      throw new Error(
        `${file} reads back differently from what was written. Write it to another disk.`,
      )
    return hash
  } finally {
    removeDatabase(newFile)
  }
}

/**
 * Replaces the store by a backup. The previous file is kept beside it, with the ending `-replaced`.
 * @throws Error if the store is in use or the backup is not intact; then nothing has changed
 */
export async function restoreStore(path: string, file: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Check its path.`)
  const expected = readHash(file)
  const release = takeIngestLock(path)
  const newPath = `${path}-restored`
  try {
    refuseInUse(path)
    removeDatabase(newPath)
    copyFileSync(file, newPath)
    const hash = await hashFile(newPath)
    if (expected !== null && hash !== expected) {
      throw new Error(
        `${file} has changed since it was made: its SHA-256 is ${hash}, but ${toHashPath(file)} says ${expected}. Use another backup.`,
      )
    }
    proveStore(newPath)
    flushFile(newPath)
    forgetPageSums(path)
    removeDatabase(`${path}-replaced`)
    for (const end of ['', '-wal']) {
      if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${path}-replaced${end}`)
    }
    for (const end of ['-shm', '-damage']) rmSync(`${path}${end}`, { force: true })
    renameSync(newPath, path)
    keepPageSums(path)
  } finally {
    removeDatabase(newPath)
    release()
  }
}

/** @throws Error if the file is not an intact store */
function proveStore(path: string): void {
  proveDatabase(path)
  const database = openDatabase(`file:${path}`, { readonly: true })
  try {
    readStoreState(database)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `${path} is a database, but not one of this portal’s (${reason}). Name a file that npm run backup wrote.`,
      {
        cause: error,
      },
    )
  } finally {
    database.close()
  }
}

/** The journal mode of a database cannot be changed while another process has it open. */
function refuseInUse(path: string): void {
  if (!existsSync(path)) return
  const inUse = new Error(
    `${path} is in use. Stop the portal and any other program that has it open, then run the command again.`,
  )
  let database
  try {
    database = openSqliteFile(path, { readonly: false })
    database.pragma('busy_timeout = 500')
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) throw inUse
    // A damaged file, or one that is not a database, may be replaced.
  } finally {
    database?.close()
  }
}

function readHash(file: string): string | null {
  const path = toHashPath(file)
  if (!existsSync(path)) return null
  const [hash = ''] = readFileSync(path, 'utf8').trim().split(/\s/)
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash)
  return hash.digest('hex')
}
