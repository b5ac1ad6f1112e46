import 'server-only'
import { env } from '@/lib/env'
import type { ExportFormat, ExportSource } from '@/lib/exports/format'
import { writeExport } from '@/lib/exports/formats'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { openExport } from '@/lib/storage/exported-trials'
import { getPortal } from './portal'

/** What of an export a client gets. */
export interface SearchExport {
  source: ExportSource
  /** UTF-8, made as fast as the client takes it; making it ends when the client leaves. */
  body: ReadableStream<Uint8Array>
}

/** Every trial of a search, in its order, in one format. */
export function exportSearch(request: SearchRequest, format: ExportFormat): SearchExport {
  const { source, trials } = openExport(getPortal().engine, request, env.siteUrl)
  return { source, body: toStream(writeExport(format, source, trials)) }
}

/** Parts of text as bytes, each made when the one before was taken. */
function toStream(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await parts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
