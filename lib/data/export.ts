import 'server-only'
import type { ExportSubject } from '@/lib/exports/export-request'
import type { ExportFormat, ExportSource } from '@/lib/exports/format'
import { writeExport } from '@/lib/exports/formats'
import { toStream } from '@/lib/exports/stream'
import { writeHistory } from '@/lib/storage/exported-history'
import { openExport } from '@/lib/storage/exported-trials'
import { getPortal } from './portal'
import { getSiteUrl } from './site-url'

/** The part of an export that a client gets. */
export interface OpenFile {
  source: ExportSource
  /** See `toStream`. */
  body: ReadableStream<Uint8Array>
}

/** Every version of the trials of a search or a list, as lines of JSON. */
export function exportHistory(subject: ExportSubject): OpenFile['body'] {
  return toStream(writeHistory(getPortal(), subject))
}

/** Every trial of a search or a list, in its order, in one format. */
export async function exportTrials(
  subject: ExportSubject,
  format: ExportFormat,
): Promise<OpenFile> {
  const { source, trials } = await openExport(
    { ...getPortal(), siteUrl: await getSiteUrl() },
    subject,
  )
  return { source, body: toStream(writeExport(format, source, trials)) }
}
