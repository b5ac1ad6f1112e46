import { connection } from 'next/server'
import { exportSearch } from '@/lib/data/export'
import { exportFormats, findExportFormat } from '@/lib/exports/formats'
import { parseSearchRequest } from '@/lib/search/request/request'
import { findUnknownKeys } from '@/lib/search/request/unknown-keys'

/**
 * `/export/trials.<format>?<search>`: every trial of a search as a file. The parameters are those of `/trials`;
 * unlike a page, a file says nothing of what was not understood, so such an address is refused.
 */
export async function GET(request: Request, { params }: RouteContext<'/export/[file]'>) {
  await connection()
  const { file } = await params
  const format = findExportFormat(/^trials\.(.+)$/.exec(file)?.[1] ?? '')
  if (format === null) {
    const names = exportFormats.map(({ id }) => `/export/trials.${id}`).join(', ')
    return refuse(404, `There is no such export. These exist: ${names}`)
  }
  const search = new URL(request.url).searchParams
  const { request: asked, problems } = parseSearchRequest(search)
  const wrong = [...problems, ...findUnknownKeys(search)]
  if (wrong.length > 0) {
    return refuse(400, wrong.map(({ key, message }) => `${key}: ${message}`).join('\n'))
  }
  const { source, body } = exportSearch(asked, format)
  const day = source.dataAsOf?.slice(0, 10)
  const name = ['cell-therapy-trials', ...(day === undefined ? [] : [day])].join('-')
  return new Response(body, {
    headers: {
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="${name}.${format.id}"`,
      'Access-Control-Allow-Origin': '*',
      'X-Total-Count': String(source.total),
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-cache',
    },
  })
}

function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Robots-Tag': 'noindex' },
  })
}
