import type { ReadFailureCause } from './source-record'

/** One record cut out of a document, not parsed yet. */
export interface Piece {
  /** Where in the document: `line 17`, `studies[3]`; empty where the document is the record. */
  place: string
  /** Cut to what the quarantine keeps when the piece is faulty and longer than that. */
  bytes: Buffer
  byteLength: number
  /** What is wrong with the cut itself; such a piece is not parsed. */
  fault?: { cause: ReadFailureCause; reason: string }
}

/**
 * Cuts a stream of UTF-8 bytes into records. Holds one record at most; damage in one record must not take
 * the next one with it.
 */
export interface Cutter {
  push(chunk: Buffer): Iterable<Piece>
  end(): Iterable<Piece>
}
