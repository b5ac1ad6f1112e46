import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { crc32 } from 'node:zlib'
import { statFile } from './files'
import { openSqliteFile } from './open-file'

// SQLite has no checksums: a byte that a disk has changed is read as if it had been written. So a checksum of each
// page is kept beside a file that is not being written. A writing program removes the checksums first and computes
// them again afterwards. If a process was killed in between, there are none, and damage is not reported.

/** The result of comparing a file with its checksums. */
export type PageCheck =
  | { kind: 'unknown' | 'good' }
  /**
   * `pages` are the numbers of those that differ from what was written, from 1; `missing` those past the end of the
   * file.
   */
  | { kind: 'damaged'; pages: number[]; missing: number }

const magic = 'pages 1\n'
const headerBytes = magic.length + 12
const chunkBytes = 4 * 1024 * 1024

const toSumsPath = (path: string) => `${path}-sums`

export function hasPageSums(path: string): boolean {
  return existsSync(toSumsPath(path))
}

/** Removes the checksums before the file is written. */
export function forgetPageSums(path: string): void {
  rmSync(toSumsPath(path), { force: true })
}

/**
 * Writes the log into the file, and stores the checksums of its pages. Nobody may write meanwhile. If another process
 * reads for so long that the log must stay, no checksums are stored.
 */
export function keepPageSums(path: string): void {
  const database = openSqliteFile(path)
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
    takePageSums(path)
  } finally {
    database.close()
  }
}

function takePageSums(path: string): void {
  const pageBytes = isLogged(path) ? null : readPageBytes(path)
  if (pageBytes === null) return
  const sums = sumPages(path, pageBytes)
  const body = Buffer.from(sums.buffer, sums.byteOffset, sums.byteLength)
  const header = Buffer.alloc(headerBytes)
  header.write(magic)
  header.writeUInt32LE(pageBytes, magic.length)
  header.writeUInt32LE(sums.length, magic.length + 4)
  header.writeUInt32LE(crc32(body), magic.length + 8)
  // All or nothing.
  const newPath = `${toSumsPath(path)}-new`
  writeFileSync(newPath, Buffer.concat([header, body]))
  // Someone wrote without the lock, such as a single row of the portal itself: the checksums are already outdated.
  if (isLogged(path)) rmSync(newPath)
  else renameSync(newPath, toSumsPath(path))
}

/** Compares a file with its checksums. Reads all of it: a second for each GB. */
export function checkPages(path: string): PageCheck {
  const kept = readSums(path)
  if (kept === null || isLogged(path)) return { kind: 'unknown' }
  const found = existsSync(path) ? sumPages(path, kept.pageBytes) : new Uint32Array(0)
  const pages: number[] = []
  kept.sums.forEach((sum, index) => {
    if (index < found.length && found[index] !== sum) pages.push(index + 1)
  })
  const missing = Math.max(0, kept.sums.length - found.length)
  if (pages.length === 0 && missing === 0) return { kind: 'good' }
  // A process that holds the lock has begun to write meanwhile.
  if (readSums(path)?.id !== kept.id) return { kind: 'unknown' }
  return { kind: 'damaged', pages, missing }
}

/** The checksums, and an identifier that changes when they are written again. */
function readSums(path: string): { id: string; pageBytes: number; sums: Uint32Array } | null {
  const sumsPath = toSumsPath(path)
  const { ino, mtimeMs } = statFile(sumsPath) ?? {}
  if (ino === undefined) return null
  const bytes = readFileSync(sumsPath)
  if (bytes.length < headerBytes || bytes.toString('latin1', 0, magic.length) !== magic) return null
  const count = bytes.readUInt32LE(magic.length + 4)
  const body = bytes.subarray(headerBytes)
  // Damaged checksums say nothing.
  if (body.length !== count * 4 || crc32(body) !== bytes.readUInt32LE(magic.length + 8)) return null
  const sums = Uint32Array.from({ length: count }, (_, index) => body.readUInt32LE(index * 4))
  return { id: `${ino} ${mtimeMs}`, pageBytes: bytes.readUInt32LE(magic.length), sums }
}

function sumPages(path: string, pageBytes: number): Uint32Array {
  const file = openSync(path, 'r')
  try {
    const { size } = statSync(path)
    const sums = new Uint32Array(Math.ceil(size / pageBytes))
    const chunk = Buffer.alloc(Math.max(pageBytes, chunkBytes - (chunkBytes % pageBytes)))
    for (let page = 0; page < sums.length;) {
      const length = readSync(file, chunk, 0, chunk.length, page * pageBytes)
      if (length === 0) break
      for (let at = 0; at < length; at += pageBytes) {
        sums[page++] = crc32(chunk.subarray(at, Math.min(at + pageBytes, length)))
      }
    }
    return sums
  } finally {
    closeSync(file)
  }
}

/** From the header (https://www.sqlite.org/fileformat.html#page_size); null if it is not a database. */
function readPageBytes(path: string): number | null {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(18)
    if (readSync(file, header, 0, 18, 0) < 18) return null
    if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return null
    const bytes = header.readUInt16BE(16)
    return bytes === 1 ? 65_536 : bytes
  } finally {
    closeSync(file)
  }
}

/** Whether there are pages in the log that are not in the file yet. */
function isLogged(path: string): boolean {
  return (statFile(`${path}-wal`)?.size ?? 0) > 0
}
