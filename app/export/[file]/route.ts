import { connection } from 'next/server'
import { exportSearch } from '@/lib/data/export'
import { exportFormats, findExportFormat } from '@/lib/exports/formats'
import { refuseFile } from '@/lib/exports/refuse-file'
import { describeProblems, parseStrictRequest } from '@/lib/search/request/strict-request'

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
    return refuseFile(404, `There is no such export. These exist: ${names}`)
  }
  const search = new URL(request.url).searchParams
  const { request: asked, problems } = parseStrictRequest(search)
  if (problems.length > 0) return refuseFile(400, describeProblems(problems))
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
