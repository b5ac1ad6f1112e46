import type { ReadLimits } from './limits'
import type { Cutter, Piece } from './piece'
import { PieceBuffer, isBlankByte, isMarkByte, trimBytes } from './piece-buffer'

const quote = 0x22
const comma = 0x2c
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

const studyKey = Buffer.from('"protocolSection"')
/** Held back at the end of a chunk, so that `{ "protocolSection"` is not split between two chunks. */
const lookAhead = 256
const maxKeyLength = 32

type Mode =
  /** Between the values of the document, or between the elements of an array. */
  | 'outside'
  /** In a value of the document or an element of an array. */
  | 'inside'
  /** After the array of a page, until the page ends. */
  | 'tail'
  /** In something that cannot begin a record, until something that can. */
  | 'debris'

/**
 * Cuts JSON in any layout: one study, several in sequence, an array, an API page (`{"studies":[…]}`) of any size. It
 * follows only brackets and strings; the parser decides whether a record is valid.
 *
 * `{"protocolSection"` can only be the start of a study (inside a string its quotes would be escaped), so it ends
 * whatever came before: a missing quote or bracket damages only its own record.
 */
export class JsonCutter implements Cutter {
  private mode: Mode = 'outside'
  private readonly pending: PieceBuffer
  private carry: Buffer = Buffer.alloc(0)
  private depth = 0
  private inString = false
  private escaped = false
  /** The latest string at depth 1; if it is the key of an array, it may be `studies`. */
  private key = ''
  private documents = 0
  /** Key of the current array (empty if the array is the document), or `null` outside of arrays. */
  private array: string | null = null
  private index = 0

  constructor(limits: ReadLimits) {
    this.pending = new PieceBuffer(limits)
  }

  *push(chunk: Buffer): Iterable<Piece> {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk])
    const limit = Math.max(0, bytes.length - lookAhead)
    yield* this.scan(bytes, limit)
    this.carry = Buffer.from(bytes.subarray(limit))
  }

  *end(): Iterable<Piece> {
    yield* this.scan(this.carry, this.carry.length)
    this.carry = Buffer.alloc(0)
    if (this.mode === 'inside') yield this.finish('the document ends inside this record')
    if (this.mode === 'debris') yield this.finishDebris()
    if (this.mode === 'tail' || this.array !== null) {
      yield {
        place: this.nextPlace(),
        bytes: Buffer.alloc(0),
        byteLength: 0,
        fault: { cause: 'invalid', reason: 'the document ends before its list of studies does' },
      }
    }
  }

  /** Reads `bytes` up to `limit`; what follows is only used to look ahead. */
  private *scan(bytes: Buffer, limit: number): Iterable<Piece> {
    /** Where the part of the current record that is not yet in `pending` begins. */
    let kept = 0
    let marker = findStudyStart(bytes, 0)
    let i = 0
    while (i < limit) {
      if (i === marker) {
        marker = findStudyStart(bytes, i + 1)
        if (this.mode === 'inside' || this.mode === 'debris') {
          this.pending.append(bytes.subarray(kept, i))
          yield this.mode === 'inside'
            ? this.finish('the next record begins before this one ends')
            : this.finishDebris()
        }
        this.mode = 'outside'
      }
      if (this.mode === 'outside') {
        this.leaveGap(bytes[i] ?? 0)
        kept = i
        i += 1
      } else if (this.mode === 'debris') {
        const byte = bytes[i]
        if (byte === openBrace || (byte === closeBracket && this.array !== null)) {
          this.pending.append(bytes.subarray(kept, i))
          yield this.finishDebris()
        } else {
          i += 1
        }
      } else {
        i = this.advance(bytes, i, marker > i ? Math.min(marker, limit) : limit)
        if (this.depth === 0) {
          if (this.mode === 'inside') {
            this.pending.append(bytes.subarray(kept, i))
            yield this.finish()
          }
          this.mode = 'outside'
        } else if (this.opensStudies(bytes[i - 1])) {
          this.pending.clear()
          this.enterArray('studies')
        }
      }
    }
    if (this.mode === 'inside' || this.mode === 'debris') {
      this.pending.append(Buffer.from(bytes.subarray(kept, limit)))
    }
  }

  /** Decides from one byte between records what begins there. */
  private leaveGap(byte: number): void {
    if (byte === openBrace) {
      this.mode = 'inside'
      this.depth = 1
      this.inString = false
      this.escaped = false
      this.key = ''
    } else if (byte === openBracket && this.array === null) {
      this.enterArray('')
    } else if (byte === closeBracket && this.array !== null) {
      this.mode = this.array === '' ? 'outside' : 'tail'
      this.array = null
      this.depth = 1
      this.inString = false
      this.escaped = false
    } else if (!isBlankByte(byte) && !isMarkByte(byte) && byte !== comma) {
      this.mode = 'debris'
    }
  }

  private enterArray(name: string): void {
    this.mode = 'outside'
    this.array = name
    this.index = 0
    if (name === '') this.documents += 1
  }

  private opensStudies(byte: number | undefined): boolean {
    return (
      this.mode === 'inside' &&
      this.array === null &&
      this.depth === 2 &&
      byte === openBracket &&
      !this.inString &&
      this.key === 'studies'
    )
  }

  private finish(fault?: string): Piece {
    const piece = this.pending.take(this.nextPlace())
    if (this.array === null) this.documents += 1
    else this.index += 1
    if (fault !== undefined) {
      piece.fault ??= { cause: 'invalid', reason: fault }
      piece.bytes = trimBytes(piece.bytes)
    }
    this.mode = 'outside'
    return piece
  }

  private finishDebris(): Piece {
    const piece = this.pending.take(`before ${this.nextPlace() || 'the first record'}`)
    piece.fault ??= { cause: 'invalid', reason: 'expected a JSON object here' }
    this.mode = 'outside'
    return piece
  }

  private nextPlace(): string {
    if (this.array !== null) return `${this.array}[${this.index}]`
    return this.documents === 0 ? '' : `document ${this.documents + 1}`
  }

  /**
   * Follows brackets and strings from `start` until the record closes, an array opens where a page has its studies,
   * or `limit`. Returns where it stopped: after the deciding bracket.
   */
  private advance(bytes: Buffer, start: number, limit: number): number {
    let i = start
    while (i < limit) {
      if (this.inString) {
        i = this.skipString(bytes, i, limit)
        continue
      }
      const byte = bytes[i]
      i += 1
      if (byte === quote) {
        this.inString = true
        if (this.depth === 1) this.key = ''
      } else if (byte === openBrace || byte === openBracket) {
        this.depth += 1
        if (this.opensStudies(byte)) return i
      } else if (byte === closeBrace || byte === closeBracket) {
        this.depth -= 1
        if (this.depth === 0) return i
      }
    }
    return i
  }

  private skipString(bytes: Buffer, start: number, limit: number): number {
    const isKey = this.depth === 1
    for (let i = start; i < limit; i += 1) {
      const byte = bytes[i] ?? 0
      if (this.escaped) {
        this.escaped = false
      } else if (byte === backslash) {
        this.escaped = true
      } else if (byte === quote) {
        this.inString = false
        return i + 1
      }
      if (isKey && this.key.length < maxKeyLength) this.key += String.fromCharCode(byte)
    }
    return limit
  }
}

/** The first `{` at or after `from` that opens a study, or -1. */
function findStudyStart(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(studyKey, from)
  while (at >= 0) {
    let before = at - 1
    while (before >= from && isBlankByte(bytes[before])) before -= 1
    if (before >= from && bytes[before] === openBrace) return before
    at = bytes.indexOf(studyKey, at + 1)
  }
  return -1
}
