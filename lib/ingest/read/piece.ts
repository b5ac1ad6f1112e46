import type { ReadFailureCause } from './source-record'

/** One record cut out of a document, not parsed yet. */
export interface Piece {
  /** Position in the document: `line 17`, `studies[3]`; empty if the document is the record. */
  place: string
  /** Shortened to the size that the quarantine keeps if the piece is faulty and longer. */
  bytes: Buffer
  byteLength: number
  /** Why the record could not be cut properly; such a piece is not parsed. */
  fault?: { cause: ReadFailureCause; reason: string }
}

/**
 * Cuts a stream of UTF-8 bytes into records. Holds at most one record; damage in one record must not affect the next.
 */
export interface Cutter {
  push(chunk: Buffer): Iterable<Piece>
  end(): Iterable<Piece>
}
