import type { ReadLimits } from './limits'
import type { Cutter, Piece } from './piece'
import { PieceBuffer, trimBytes, withoutMark } from './piece-buffer'

const lineFeed = 0x0a
const comma = 0x2c

/**
 * One record a line (`.jsonl`). A new line always begins a new record, so damage stays within its line. Blank lines
 * are skipped.
 */
export class LineCutter implements Cutter {
  private readonly pending: PieceBuffer
  private line = 0

  constructor(limits: ReadLimits) {
    this.pending = new PieceBuffer(limits)
  }

  *push(chunk: Buffer): Iterable<Piece> {
    let start = 0
    for (;;) {
      const end = chunk.indexOf(lineFeed, start)
      if (end < 0) break
      this.pending.append(chunk.subarray(start, end))
      yield* this.finishLine()
      start = end + 1
    }
    this.pending.append(chunk.subarray(start))
  }

  *end(): Iterable<Piece> {
    yield* this.finishLine()
  }

  private *finishLine(): Iterable<Piece> {
    this.line += 1
    if (this.pending.byteLength === 0) return
    const piece = this.pending.take(`line ${this.line}`)
    piece.bytes = withoutMark(trimBytes(piece.bytes))
    if (piece.bytes.length > 0) yield piece
  }
}

/** Opens an array that has one element a line: `[` or `{"totalCount":2,"studies":[`. */
export const elementLinesHead = /^\s*(?:\{[^{}[\]]*"studies"\s*:\s*)?\[\s*$/
const elementLinesTail = /^\s*\]/

/**
 * A JSON array or API page with one element a line, as the registry itself writes it. Yields the elements without
 * their commas; damage stays within its line, as with `LineCutter`.
 */
export class ElementLineCutter implements Cutter {
  private readonly lines: LineCutter
  private index = 0
  private name = ''

  constructor(limits: ReadLimits) {
    this.lines = new LineCutter(limits)
  }

  *push(chunk: Buffer): Iterable<Piece> {
    for (const line of this.lines.push(chunk)) yield* this.toElement(line)
  }

  *end(): Iterable<Piece> {
    for (const line of this.lines.end()) yield* this.toElement(line)
  }

  private *toElement(line: Piece): Iterable<Piece> {
    if (line.byteLength <= 1000) {
      const text = line.bytes.toString('latin1')
      if (elementLinesHead.test(text)) {
        this.name = text.includes('"studies"') ? 'studies' : ''
        this.index = 0
        return
      }
      if (elementLinesTail.test(text)) return
    }
    const { bytes } = line
    if (line.fault === undefined && bytes[bytes.length - 1] === comma) {
      line.bytes = bytes.subarray(0, bytes.length - 1)
      line.byteLength -= 1
    }
    line.place = `${this.name}[${this.index}]`
    this.index += 1
    yield line
  }
}
