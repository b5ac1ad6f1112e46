import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Study } from '@/lib/study/schema'

/**
 * Documents are stored deflated at the fastest level: records shrink to about a quarter, and a
 * higher level would cost the ingest more time than it saves on disk.
 */
export function packText(text: string | Uint8Array): Buffer {
  return deflateRawSync(text, { level: 1 })
}

export function unpackText(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8')
}

export function packStudy(study: Study): Buffer {
  return packText(JSON.stringify(study))
}

/** Only for bytes that `packStudy` made: what is stored was validated on its way in. */
export function unpackStudy(bytes: Uint8Array): Study {
  return JSON.parse(unpackText(bytes)) as Study
}

/**
 * Hash of a JSON value that does not depend on the order of object keys: two downloads of the same
 * record are one version even if the server wrote its keys in another order.
 */
export function hashContent(value: unknown): string {
  return createHash('sha1').update(toCanonicalJson(value)).digest('base64url')
}

export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
