import { isLikeRegistryNumber } from '@/lib/study/registry-numbers'
import { isSeparatorLine } from '@/lib/registries/csv-table'
import type { ReadLimits } from './limits'
import type { Cutter, Piece } from './piece'
import { PieceBuffer, trimBytes, withoutMark } from './piece-buffer'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** The first cell of a line, or the second if rows are numbered, with the separator after it. */
const firstCell = /^"?(?:\d+"?[,;\t]"?)?([\w./-]+)"?[,;\t](?=\S)/
const rowStartBytes = 120

/**
 * Cuts a CSV table into rows, each preceded by a line with the table's columns, so that every row is a separate
 * document. A row ends at a line break outside quotes, or where a line begins with a trial's number: a stray quote
 * damages only its own row.
 */
export class CsvCutter implements Cutter {
  private readonly pending: PieceBuffer
  private carry: Buffer = Buffer.alloc(0)
  private readonly delimiterByte: number
  /** In tab-separated tables a quote may be literal; the parser decides. */
  private readonly isTabbed: boolean
  private readonly lineBreak: number
  private header: Buffer | null
  private inQuotes = false
  private atFieldStart = true
  private line = 1
  private rowLine = 1

  /**
   * @param columns names of the columns of a table without a header line; else the first line has them
   * @param hasReturns whether lines end with a carriage return alone, as spreadsheets for the Mac write them
   */
  constructor(
    limits: ReadLimits,
    delimiter: string,
    columns?: readonly string[],
    hasReturns = false,
  ) {
    this.pending = new PieceBuffer(limits)
    this.lineBreak = hasReturns ? carriageReturn : lineFeed
    this.delimiterByte = delimiter.charCodeAt(0)
    this.isTabbed = delimiter === '\t'
    this.header = columns === undefined ? null : Buffer.from(`${columns.join(delimiter)}\n`)
  }

  *push(chunk: Buffer): Iterable<Piece> {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk])
    const done = yield* this.scan(bytes, Math.max(0, bytes.length - rowStartBytes))
    this.carry = Buffer.from(bytes.subarray(done))
  }

  *end(): Iterable<Piece> {
    yield* this.scan(this.carry, this.carry.length)
    this.carry = Buffer.alloc(0)
    yield* this.finishRow(this.inQuotes && !this.isTabbed && 'the table ends inside a quoted cell')
  }

  /** Reads `bytes` up to `limit`, or one byte further for a doubled quote; returns where it stopped. */
  private *scan(bytes: Buffer, limit: number): Generator<Piece, number> {
    let kept = 0
    let i = 0
    for (; i < limit; i += 1) {
      const byte = bytes[i]
      if (byte === this.lineBreak) {
        this.line += 1
        const cutShort = this.inQuotes && this.header !== null && startsRow(bytes, i + 1)
        if (this.inQuotes && !cutShort) continue
        this.pending.append(bytes.subarray(kept, i))
        kept = i + 1
        yield* this.finishRow(cutShort && !this.isTabbed && 'a quote is opened and not closed')
      } else if (byte === quote) {
        if (this.atFieldStart) {
          this.inQuotes = true
          this.atFieldStart = false
        } else if (this.inQuotes) {
          if (bytes[i + 1] === quote) i += 1
          else if (this.endsField(bytes[i + 1])) this.inQuotes = false
        }
      } else if (byte === this.delimiterByte) {
        if (!this.inQuotes) this.atFieldStart = true
      } else {
        this.atFieldStart = false
      }
    }
    if (kept < i) this.pending.append(Buffer.from(bytes.subarray(kept, i)))
    return i
  }

  private endsField(byte: number | undefined): boolean {
    return (
      byte === undefined ||
      byte === this.delimiterByte ||
      byte === lineFeed ||
      byte === carriageReturn
    )
  }

  private *finishRow(fault: string | false): Iterable<Piece> {
    const place = `line ${this.rowLine}`
    this.rowLine = this.line
    this.inQuotes = false
    this.atFieldStart = true
    if (this.pending.byteLength === 0) return
    const piece = this.pending.take(place)
    if (trimBytes(piece.bytes).length === 0) return
    // Tabs at the end of a row are its empty cells.
    piece.bytes = withoutMark(trimBytes(piece.bytes, this.delimiterByte))
    if (this.header === null) {
      if (!isSeparatorLine(piece.bytes.toString('latin1', 0, 20))) {
        this.header = Buffer.concat([piece.bytes, Buffer.from('\n')])
      }
      return
    }
    // Tables that were joined have their columns once more.
    if (this.header.subarray(0, -1).equals(piece.bytes)) return
    if (fault !== false) piece.fault ??= { cause: 'invalid', reason: fault }
    piece.bytes = Buffer.concat([this.header, piece.bytes])
    yield piece
  }
}

/** Whether a line begins with a trial's number, as every row of these tables does. */
function startsRow(bytes: Buffer, at: number): boolean {
  const [, cell] = firstCell.exec(bytes.toString('latin1', at, at + rowStartBytes)) ?? []
  return cell !== undefined && isLikeRegistryNumber(cell)
}
