import { splitClassicAnswer } from '@/lib/registries/ctgov-classic-api/format'
import type { ReadLimits } from './limits'
import type { Cutter, Piece } from './piece'
import { PieceBuffer } from './piece-buffer'

/** An answer has at most a thousand records and is held in memory as a whole. */
const recordsInMemory = 8

/** Cuts an answer of the registry's former interface into its records. */
export class ClassicAnswerCutter implements Cutter {
  private readonly pending: PieceBuffer

  constructor(limits: ReadLimits) {
    this.pending = new PieceBuffer({ ...limits, recordBytes: recordsInMemory * limits.recordBytes })
  }

  *push(chunk: Buffer): Iterable<Piece> {
    this.pending.append(chunk)
  }

  *end(): Iterable<Piece> {
    if (this.pending.byteLength === 0) return
    const whole = this.pending.take('')
    if (whole.fault !== undefined) {
      yield whole
      return
    }
    try {
      for (const { place, text } of splitClassicAnswer(whole.bytes.toString('utf8'))) {
        const bytes = Buffer.from(text)
        yield { place, bytes, byteLength: bytes.length }
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      yield { ...whole, fault: { cause: 'invalid', reason } }
    }
  }
}
