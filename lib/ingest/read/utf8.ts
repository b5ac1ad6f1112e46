import { isAscii, isUtf8 } from 'node:buffer'

/** How a document's bytes become text. Decided from its first bytes, never from its name. */
export type Encoding =
  | { kind: 'utf-8'; skip: number }
  | { kind: 'utf-16le' | 'utf-16be'; skip: number }
  /** Declared by an XML document, such as `iso-8859-1`. */
  | { kind: 'declared'; label: string; skip: 0 }

/**
 * A byte that no UTF-8 text contains. It replaces bytes that are not text in the document's encoding, so that the
 * record around it is reported later and nothing is replaced silently.
 */
const notText = Buffer.from([0xff])

/**
 * What a decoder returns for bytes that are not text: the replacement character, and for single bytes that some
 * tables leave undefined, such as 0xFF in GBK and Big5, characters at the end of the private use area, which `fatal`
 * accepts.
 */
const replaced = /[\ufffd\uf8c0-\uf8fe]/

/** @param head the first bytes of the document; 200 are enough, more reveal a wrong declaration */
export function detectEncoding(head: Buffer): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { kind: 'utf-8', skip: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { kind: 'utf-16le', skip: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { kind: 'utf-16be', skip: 2 }
  // Without a byte order mark: a document begins with ASCII, so in UTF-16 every second byte is zero.
  if (head.length >= 4) {
    const [a = 0, b = 0, c = 0, d = 0] = head
    if (a !== 0 && b === 0 && c !== 0 && d === 0) return { kind: 'utf-16le', skip: 0 }
    if (a === 0 && b !== 0 && c === 0 && d !== 0) return { kind: 'utf-16be', skip: 0 }
  }
  const declared = /^<\?xml[^>]{0,100}\bencoding\s*=\s*["']([A-Za-z0-9._-]{2,40})["']/.exec(
    head.toString('latin1', 0, 200),
  )?.[1]
  if (
    declared !== undefined &&
    !/^(?:utf-?8|us-ascii)$/i.test(declared) &&
    isKnown(declared) &&
    !isPlainlyUtf8(head)
  ) {
    return { kind: 'declared', label: declared.toLowerCase(), skip: 0 }
  }
  return { kind: 'utf-8', skip: 0 }
}

/** Whether bytes beyond ASCII form UTF-8, which they hardly do by chance in another encoding. */
function isPlainlyUtf8(head: Buffer): boolean {
  // The end may be in the middle of a character.
  const end = head.findLastIndex((byte) => byte < 0x80) + 1
  const whole = head.subarray(0, end)
  return !isAscii(whole) && isUtf8(whole)
}

function isKnown(label: string): boolean {
  try {
    // A declared UTF-16 without its mark or pattern in the bytes is a wrong declaration.
    return !new TextDecoder(label).encoding.startsWith('utf-16')
  } catch {
    return false
  }
}

/** Converts chunks of the document, after its first `skip` bytes, to UTF-8. Use one per document. */
export function buildUtf8Converter(encoding: Encoding): {
  convert(chunk: Buffer): Buffer
  end(): Buffer
} {
  if (encoding.kind === 'utf-8') return { convert: (chunk) => chunk, end: () => Buffer.alloc(0) }
  const label = encoding.kind === 'declared' ? encoding.label : encoding.kind
  // Not `fatal`, which would refuse the whole chunk with all its records.
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return {
    convert: (chunk) => toUtf8(decoder.decode(chunk, { stream: true })),
    end: () => toUtf8(decoder.decode()),
  }
}

function toUtf8(text: string): Buffer {
  if (!replaced.test(text)) return Buffer.from(text)
  const parts: Buffer[] = []
  for (const [index, part] of text.split(replaced).entries()) {
    if (index > 0) parts.push(notText)
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
}

/** The message for a record in which the converter found bytes that are not text. */
export function describeNotText(encoding: Encoding): string {
  const stated =
    encoding.kind === 'declared' ? `${encoding.label}, as the document declares` : encoding.kind
  return `expected text in ${stated}, found bytes that are not text: save the file as UTF-8`
}

/** Offset of the first byte that is not valid UTF-8, or -1. */
export function findInvalidUtf8(bytes: Buffer): number {
  let i = 0
  while (i < bytes.length) {
    const first = bytes[i] ?? 0
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    if (length > 1 && !isUtf8(bytes.subarray(i, i + length))) return i
    i += length
  }
  return -1
}
