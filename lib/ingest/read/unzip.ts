import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { formatBytes, LimitError } from './limits'
import { DamagedContainerError, createRatioGuard, type UnpackBudget } from './unpack-budget'

/** One file in an archive. `bytes` throws if the entry is damaged or unpacks to too much. */
export interface ZipEntry {
  name: string
  /** Size in the archive. */
  packedBytes: number
  bytes: AsyncIterable<Buffer>
}

/**
 * The files of a zip archive, in the archive's order; folders and the extra files of macOS are skipped.
 * @throws DamagedContainerError if the archive's directory cannot be read, after the entries before the damage
 * @throws LimitError if it has more entries than the limits allow
 */
export async function* readZipEntries(
  path: string,
  budget: UnpackBudget,
): AsyncGenerator<ZipEntry> {
  let zip: ZipFile
  try {
    // Names are only shown, never used as paths. They are not decoded, so that a hostile name doesn't end the
    // archive.
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false })
  } catch (error) {
    throw toContainerError(error)
  }
  try {
    const entries = zip.eachEntry()[Symbol.asyncIterator]()
    for (let count = 1; ; count += 1) {
      let next: IteratorResult<Entry>
      try {
        next = await entries.next()
      } catch (error) {
        throw toContainerError(error)
      }
      if (next.done === true) return
      if (count > budget.limits.zipEntries) {
        throw new LimitError(`holds more than ${budget.limits.zipEntries} entries`)
      }
      const name = decodeName(next.value)
      if (name.endsWith('/') || name.startsWith('__MACOSX/')) continue
      const packedBytes = next.value.compressedSize
      yield { name, packedBytes, bytes: readEntry(zip, next.value, budget) }
    }
  } finally {
    zip.close()
  }
}

/** The part of an office document that lists the types of all others. Source: ECMA-376, part 2. */
const contentTypesName = '[Content_Types].xml'
/** Office documents have few parts; an archive with more names contains records. */
const officeEntries = 5000

/** Whether an archive is an office document, such as a workbook; `false` if its directory is damaged. */
export async function isOfficeDocument(path: string): Promise<boolean> {
  try {
    const zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    })
    try {
      if (zip.entryCount > officeEntries) return false
      for await (const entry of zip.eachEntry()) {
        if (decodeName(entry) === contentTypesName) return true
      }
      return false
    } finally {
      zip.close()
    }
  } catch {
    return false
  }
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  budget: UnpackBudget,
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new DamagedContainerError('the entry is encrypted')
  if (!entry.canDecodeFileData()) {
    throw new DamagedContainerError(
      `compression method ${entry.compressionMethod} is not supported`,
    )
  }
  const guard = createRatioGuard(budget)
  // This is the size that the archive states; the reader below checks the real one.
  guard.packed(Math.max(entry.compressedSize, 1))
  let checksum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      guard.unpacked(chunk.length)
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw error instanceof LimitError ? error : toContainerError(error)
  }
  if (checksum !== entry.crc32) {
    throw new DamagedContainerError('the entry does not have the checksum that its archive states')
  }
}

function toContainerError(error: unknown): DamagedContainerError {
  if (error instanceof DamagedContainerError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new DamagedContainerError(`zip archive is damaged (${message})`)
}

function decodeName(entry: Entry): string {
  // Without string decoding the library returns bytes, although its types say text.
  const name: unknown = entry.fileName
  const bytes = Buffer.isBuffer(name) ? name : Buffer.from(String(name))
  // Control characters would corrupt the terminal that prints the place.
  return bytes.toString('utf8').replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
}

/**
 * Writes a zip that cannot be read in place (from a pipe, inside another archive) to a temporary file, which is
 * removed after `read`.
 */
export async function* withSpooledFile<Result>(
  bytes: AsyncIterable<Buffer>,
  limit: number,
  read: (path: string) => AsyncIterable<Result>,
): AsyncGenerator<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'cell-therapy-trials-'))
  try {
    const path = join(folder, 'archive.zip')
    await pipeline(Readable.from(limitBytes(bytes, limit)), createWriteStream(path))
    yield* read(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* limitBytes(bytes: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let total = 0
  for await (const chunk of bytes) {
    total += chunk.length
    if (total > limit) throw new LimitError(`archive is larger than ${formatBytes(limit)}`)
    yield chunk
  }
}
