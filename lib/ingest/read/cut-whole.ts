import type { ReadLimits } from './limits'
import type { Cutter, Piece } from './piece'
import { PieceBuffer } from './piece-buffer'

/** The whole document is one record: saved pages. */
export class WholeCutter implements Cutter {
  private readonly pending: PieceBuffer

  constructor(limits: ReadLimits) {
    this.pending = new PieceBuffer(limits)
  }

  *push(chunk: Buffer): Iterable<Piece> {
    this.pending.append(chunk)
  }

  *end(): Iterable<Piece> {
    if (this.pending.byteLength > 0) yield this.pending.take('')
  }
}
