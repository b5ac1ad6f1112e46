import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
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

/** So much is put together before other requests get their turn. */
const chunkLength = 64 * 1024
const chunkParts = 50

/** Parts as bytes, made when those before were taken. */
function toStream(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await nextTurn()
      let length = 0
      for (let count = 0; count < chunkParts && length < chunkLength; count++) {
        const next = await parts.next()
        if (next.done === true) return controller.close()
        const bytes = typeof next.value === 'string' ? encoder.encode(next.value) : next.value
        if (bytes.length > 0) controller.enqueue(bytes)
        length += bytes.length
      }
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
