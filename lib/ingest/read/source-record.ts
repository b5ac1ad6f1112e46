import type { ParsedDocument } from '@/lib/registries/parse-document'
import type { SourceFormatId } from '@/lib/study/source'

/** What reading a source gives, one by one: a record, or what could not be read and why. */
export type SourceRecord = ReadRecord | ReadFailure

/** What cutting a source gives, one by one: a record to be parsed, or what could not be read and why. */
export type SourcePiece = CutRecord | ReadFailure

/** What an ingest takes: records that are cut or read. */
export type IncomingRecord = CutRecord | ReadRecord | ReadFailure

interface ReadPlace {
  /** The source as it was named: a path, or `-` for standard input; files of a folder by their own path. */
  source: string
  /** Where in the source, for people: `trials.jsonl.gz line 17`, `pages.zip!a.json studies[3]`. */
  place: string
  /**
   * The record as received (UTF-16 and declared single-byte encodings as UTF-8); of a failure the first
   * `limits.keptBytes`. A CSV row comes after its header line, an XML element without the document around it:
   * each can be parsed again by itself.
   */
  bytes: Buffer
  /** How many bytes the record really has. */
  byteLength: number
}

/** A record that stands alone; `parsePiece` reads it, on whatever thread. */
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
 * - `unreadable`: the file or archive cannot be opened or unpacked, wholly or from some point on
 * - `unrecognised`: no format knows this document
 * - `too-large`: over a limit (record size, unpacking ratio, number of entries)
 * - `encoding`: bytes that are not text in the document's encoding
 * - `invalid`: the record was cut out, but its format refuses it
 */
export type ReadFailureCause = 'unreadable' | 'unrecognised' | 'too-large' | 'encoding' | 'invalid'

export interface ReadFailure extends ReadPlace {
  kind: 'failure'
  cause: ReadFailureCause
  /** The format of the document around it, where that is known. */
  formatId?: SourceFormatId
  /** What is wrong, in words. */
  reason: string
}
