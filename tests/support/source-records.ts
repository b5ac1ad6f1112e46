import type { ReadFailure, ReadRecord } from '@/lib/ingest/read/source-record'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'

// Records and failures as the readers yield them, without a file.

interface Where {
  source?: string
  place: string
}

const testSource = 'test.jsonl'

/** The next line of an endless file. */
export function buildLineCounter(): () => string {
  let line = 0
  return () => `${testSource} line ${++line}`
}

export function buildSourceRecord(
  study: Study,
  {
    source = testSource,
    place,
    formatId = 'ctgov-api',
    page,
  }: Where & { formatId?: SourceFormatId; page?: PageStatements | undefined },
): ReadRecord {
  const bytes = Buffer.from(JSON.stringify(study))
  return {
    kind: 'record',
    source,
    place,
    bytes,
    byteLength: bytes.length,
    formatId,
    record: { study, warnings: [], ...(page && { page }) },
  }
}

export function buildSourceFailure(
  text: string,
  { source = testSource, place, reason }: Where & { reason: string },
): ReadFailure {
  const bytes = Buffer.from(text)
  return {
    kind: 'failure',
    source,
    place,
    bytes,
    byteLength: bytes.length,
    cause: 'invalid',
    reason,
  }
}
