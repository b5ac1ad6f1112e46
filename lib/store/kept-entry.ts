import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { QuarantineEntry } from './store'

/**
 * What is kept of a record in quarantine. Bytes are the same record by the number that could be read in them, else
 * by their place, since five files may well hold the same error page.
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
