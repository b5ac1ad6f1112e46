import { formatBytes, type ReadLimits } from './limits'
import type { Piece } from './piece'

/** Gathers the bytes of one record across chunks, up to the size limit. */
export class PieceBuffer {
  private parts: Buffer[] = []
  private total = 0
  private overflowed = false

  constructor(private readonly limits: Pick<ReadLimits, 'recordBytes' | 'keptBytes'>) {}

  get byteLength(): number {
    return this.total
  }

  append(bytes: Buffer): void {
    if (bytes.length === 0) return
    this.total += bytes.length
    if (this.overflowed) return
    this.parts.push(bytes)
    if (this.total <= this.limits.recordBytes) return
    this.overflowed = true
    const whole = Buffer.concat(this.parts)
    this.parts = [Buffer.from(whole.subarray(0, this.limits.keptBytes))]
  }

  /** Empties the buffer into a piece, which is faulty if it exceeded the limit. */
  take(place: string): Piece {
    const [first] = this.parts
    const bytes = this.parts.length === 1 && first !== undefined ? first : Buffer.concat(this.parts)
    const piece: Piece = { place, bytes, byteLength: this.total }
    if (this.overflowed) {
      piece.fault = {
        cause: 'too-large',
        reason:
          `record of ${formatBytes(this.total)} is larger than the limit of ` +
          formatBytes(this.limits.recordBytes),
      }
    }
    this.clear()
    return piece
  }

  clear(): void {
    this.parts = []
    this.total = 0
    this.overflowed = false
  }
}

const space = 0x20
const tab = 0x09
const lineFeed = 0x0a
const carriageReturn = 0x0d

export function isBlankByte(byte: number | undefined): boolean {
  return byte === space || byte === lineFeed || byte === carriageReturn || byte === tab
}

/**
 * The bytes without white space at either end; not a copy.
 * @param separator a byte that doesn't count as white space, such as the tab between cells
 */
export function trimBytes(bytes: Buffer, separator?: number): Buffer {
  const isBlank = (byte: number | undefined) => byte !== separator && isBlankByte(byte)
  let start = 0
  let end = bytes.length
  while (start < end && isBlank(bytes[start])) start += 1
  while (end > start && isBlank(bytes[end - 1])) end -= 1
  return start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end)
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** The bytes without a byte order mark before them: files that were joined have one in their middle. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes
}

/** Whether a byte belongs to a byte order mark. Between records nothing else has one of these bytes. */
export function isMarkByte(byte: number): boolean {
  return byteOrderMark.includes(byte)
}
