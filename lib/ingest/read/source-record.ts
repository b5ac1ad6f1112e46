import type { ParsedDocument } from '@/lib/registries/parse-document'
import type { SourceFormatId } from '@/lib/study/source'

/** What reading a source yields, one by one: a record, or what could not be read and why. */
export type SourceRecord = ReadRecord | ReadFailure

/** What cutting a source yields, one by one: an unparsed record, or what could not be read and why. */
export type SourcePiece = CutRecord | ReadFailure

/** What an ingest accepts: cut or parsed records. */
export type IncomingRecord = CutRecord | ReadRecord | ReadFailure

interface ReadPlace {
  /** The source as it was named: a path, or `-` for standard input; files in a folder have their own path. */
  source: string
  /** Position in the source, for people: `trials.jsonl.gz line 17`, `pages.zip!a.json studies[3]`. */
  place: string
  /**
   * The record as received (UTF-16 and declared single-byte encodings as UTF-8); for a failure the first
   * `limits.keptBytes`. A CSV row has its header line before it, an XML element lacks the document around it: each
   * can be parsed again by itself.
   */
  bytes: Buffer
  /** The record's full size in bytes. */
  byteLength: number
}

/** A record cut from its document; `parsePiece` can parse it on any thread. */
export interface CutRecord extends ReadPlace {
  kind: 'piece'
  formatId: SourceFormatId
}

export interface ReadRecord extends ReadPlace {
  kind: 'record'
  formatId: SourceFormatId
  record: ParsedDocument
}

/**
 * - `unreadable`: the file or archive cannot be opened or unpacked, or only up to some point
 * - `unrecognised`: no format knows this document
 * - `too-large`: over a limit (record size, unpacking ratio, number of entries)
 * - `encoding`: bytes that are not text in the document's encoding
 * - `invalid`: the record was cut out, but its format refuses it
 */
export type ReadFailureCause = 'unreadable' | 'unrecognised' | 'too-large' | 'encoding' | 'invalid'

export interface ReadFailure extends ReadPlace {
  kind: 'failure'
  cause: ReadFailureCause
  /** The format of the document around it, if known. */
  formatId?: SourceFormatId
  /** What is wrong, in words. */
  reason: string
}
