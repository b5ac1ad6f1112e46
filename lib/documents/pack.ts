import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { Study } from '@/lib/study/schema'
import { compareByLetters } from '@/lib/study/text-order'

// Measured on registry records of 20 kB: Brotli at quality 0 packs to 5.5 kB in a third of the time that deflate
// needs at level 1 for 5.3 kB. Quality 1 also packs to 5.3 kB, but takes a third longer, and the ingest waits for it.
// Higher qualities would cost more than they save on disk.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } }

/** Packs a document for the store. */
export function packText(text: string | Uint8Array): Buffer {
  return brotliCompressSync(text, quality)
}

export function unpackText(bytes: Uint8Array): string {
  return brotliDecompressSync(bytes).toString('utf8')
}

export function packStudy(study: Study): Buffer {
  return packText(JSON.stringify(study))
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Packs a registry record as it was received, with its own spelling of numbers and escapes. Only line breaks are
 * removed: the stored text is one line, ready for export.
 * @param bytes the UTF-8 text that `study` was parsed from
 */
export function packReceivedStudy(study: Study, bytes: Uint8Array): Buffer {
  const isOneLine = !bytes.includes(lineFeed) && !bytes.includes(carriageReturn)
  return isOneLine ? packText(bytes) : packStudy(study)
}

/** Only for bytes from `packStudy`; they were validated before. */
export function unpackStudy(bytes: Uint8Array): Study {
  return JSON.parse(unpackText(bytes)) as Study
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url')
}

/** Hash of a JSON value that does not depend on the order of object keys. */
export function hashContent(value: unknown): string {
  return createHash('sha1').update(toCanonicalJson(value)).digest('base64url')
}

function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareByLetters(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
