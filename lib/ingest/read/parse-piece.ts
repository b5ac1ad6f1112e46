import { isAscii, isUtf8 } from 'node:buffer'
import { parseDocument } from '@/lib/registries/parse-document'
import { SourceError } from '@/lib/registries/source-format'
import { type SourceFormatId } from '@/lib/study/source'
import { toWholeText } from '@/lib/study/whole-text'
import { defaultReadLimits, type ReadLimits } from './limits'
import type { CutRecord, ReadFailure, ReadFailureCause, ReadRecord } from './source-record'
import { findInvalidUtf8 } from './utf8'

/** Parses one record by its format. Never throws; an invalid record becomes a failure. */
export function parsePiece(
  piece: CutRecord,
  limits: Partial<ReadLimits> = {},
): ReadRecord | ReadFailure {
  const at = { ...piece, limits: { ...defaultReadLimits, ...limits } }
  const { source, place, bytes, byteLength, formatId } = piece
  if (!isUtf8(bytes)) {
    const offset = findInvalidUtf8(bytes)
    const found = bytes[offset]?.toString(16).padStart(2, '0') ?? ''
    const reason =
      `expected UTF-8 text, found byte 0x${found} at byte ${offset + 1} of the record: ` +
      'save the file as UTF-8'
    return toFailure(at, 'encoding', reason, bytes)
  }
  try {
    // If all bytes are ASCII, no decoding is needed.
    const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
    const record = parseDocument(formatId, text)
    return { kind: 'record', source, place, bytes, byteLength, formatId, record }
  } catch (error) {
    return toFailure(at, 'invalid', toParseReason(error), bytes)
  }
}

function toParseReason(error: unknown): string {
  if (error instanceof SourceError) return error.message
  return error instanceof Error ? error.message : String(error)
}

interface FailurePlace {
  source: string
  place: string
  limits: ReadLimits
  /** Absent if no format is known. */
  formatId?: SourceFormatId
}

/** A failure with the part of the record that is kept. */
export function toFailure(
  at: FailurePlace,
  cause: ReadFailureCause,
  reason: string,
  bytes: Buffer = Buffer.alloc(0),
  byteLength = bytes.length,
): ReadFailure {
  const { keptBytes } = at.limits
  // Copied when cut: a view would keep the whole in memory.
  const kept = bytes.length > keptBytes ? Buffer.from(bytes.subarray(0, keptBytes)) : bytes
  const failure: ReadFailure = {
    kind: 'failure',
    source: at.source,
    place: at.place,
    bytes: kept,
    byteLength,
    cause,
    reason: toWholeText(reason),
  }
  if (at.formatId !== undefined) failure.formatId = at.formatId
  return failure
}
