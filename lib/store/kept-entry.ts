import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { QuarantineEntry } from './store'

/**
 * The stored form of a quarantined record. Equal bytes are the same record if the number found in them is the same,
 * or without a number if the place is: five files may well hold the same error page.
 */
export function toKeptEntry(entry: QuarantineEntry) {
  const { bytes, place, format = null, sourceKey = null, ...rest } = entry
  const bytesHash = createHash('sha1').update(bytes).digest('base64url')
  const hash =
    sourceKey === null
      ? createHash('sha1').update(`${place}\0`).update(bytes).digest('base64url')
      : bytesHash
  return { ...rest, place, format, sourceKey, hash, bytesHash, packed: () => deflateRawSync(bytes) }
}

export const unpackKept = (packed: Uint8Array): Buffer => inflateRawSync(packed)
