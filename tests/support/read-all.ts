import { Readable } from 'node:stream'
import { readSources, type ReadOptions } from '@/lib/ingest/read/read-sources'
import type { ReadFailure, ReadRecord } from '@/lib/ingest/read/source-record'

export interface Reading {
  records: ReadRecord[]
  failures: ReadFailure[]
}

/** Everything that the sources yield, in order within each kind. */
export async function readAll(
  sources: readonly string[],
  options: ReadOptions = {},
): Promise<Reading> {
  const reading: Reading = { records: [], failures: [] }
  for await (const item of readSources(sources, options)) {
    if (item.kind === 'record') reading.records.push(item)
    else reading.failures.push(item)
  }
  return reading
}

/** Reads a document as standard input, in chunks of `chunkBytes`. */
export function readBytes(
  bytes: Buffer | string,
  options: ReadOptions & { chunkBytes?: number } = {},
): Promise<Reading> {
  const { chunkBytes = 64 * 1024, ...rest } = options
  const whole = Buffer.from(bytes)
  const chunks: Buffer[] = []
  for (let start = 0; start < whole.length; start += chunkBytes) {
    chunks.push(whole.subarray(start, start + chunkBytes))
  }
  return readAll(['-'], { ...rest, stdin: Readable.from(chunks, { objectMode: true }) })
}

export function toTitles(reading: Reading): (string | undefined)[] {
  return reading.records.map(
    ({ record }) => record.study.protocolSection.identificationModule.nctId,
  )
}
