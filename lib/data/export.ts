import 'server-only'
import { env } from '@/lib/env'
import type { ExportSubject } from '@/lib/exports/export-request'
import type { ExportFormat, ExportSource } from '@/lib/exports/format'
import { writeExport } from '@/lib/exports/formats'
import { toStream } from '@/lib/exports/stream'
import { openExport } from '@/lib/storage/exported-trials'
import { getPortal } from './portal'

/** What of an export a client gets. */
export interface OpenFile {
  source: ExportSource
  /** See `toStream`. */
  body: ReadableStream<Uint8Array>
}

/** Every trial of a search or a list, in its order, in one format. */
export async function exportTrials(
  subject: ExportSubject,
  format: ExportFormat,
): Promise<OpenFile> {
  const { source, trials } = await openExport({ ...getPortal(), siteUrl: env.siteUrl }, subject)
  return { source, body: toStream(writeExport(format, source, trials)) }
}
