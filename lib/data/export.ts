import 'server-only'
import { env } from '@/lib/env'
import type { ExportFormat, ExportSource } from '@/lib/exports/format'
import { writeExport } from '@/lib/exports/formats'
import { toStream } from '@/lib/exports/stream'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { openExport } from '@/lib/storage/exported-trials'
import { getPortal } from './portal'

/** What of an export a client gets. */
export interface SearchExport {
  source: ExportSource
  /** See `toStream`. */
  body: ReadableStream<Uint8Array>
}

/** Every trial of a search, in its order, in one format. */
export function exportSearch(request: SearchRequest, format: ExportFormat): SearchExport {
  const { source, trials } = openExport(getPortal().engine, request, env.siteUrl)
  return { source, body: toStream(writeExport(format, source, trials)) }
}
