import { connection } from 'next/server'
import { exportHistory, exportTrials } from '@/lib/data/export'
import { parseExportRequest } from '@/lib/exports/export-request'
import type { ExportFormat } from '@/lib/exports/format'
import { chooseColumns, exportFormats, findExportFormat } from '@/lib/exports/formats'
import { historyFile, historyType } from '@/lib/exports/dataset'
import { refuseFile } from '@/lib/exports/refuse-file'
import { describeProblems } from '@/lib/search/request/strict-request'

/**
 * `/export/trials.<format>?<search>` or `?ids=<numbers>`: every trial of a search or list as a file. The parameters
 * are those of `/trials`, plus `fields` for the columns of a table. `/export/history.jsonl` has every version of
 * them. Unlike a page, a file has no place for messages, so an address with problems is refused.
 */
export async function GET(request: Request, { params }: RouteContext<'/export/[file]'>) {
  await connection()
  const { file } = await params
  const search = new URL(request.url).searchParams
  if (file === historyFile) return answerHistory(search)
  const found = findExportFormat(/^trials\.(.+)$/.exec(file)?.[1] ?? '')
  if (found === null) {
    const names = [...exportFormats.map(({ id }) => `trials.${id}`), historyFile]
      .map((each) => `/export/${each}`)
      .join(', ')
    return refuseFile(404, `There is no such export. These exist: ${names}`)
  }
  const { subject, fields, problems } = parseExportRequest(search)
  if (problems.length > 0) {
    return refuseFile(400, describeProblems(problems))
  }
  let format: ExportFormat
  try {
    format = chooseColumns(found, fields)
  } catch (error) {
    return refuseFile(400, error instanceof Error ? error.message : String(error))
  }
  const { source, body } = await exportTrials(subject, format)
  const day = source.dataAsOf?.slice(0, 10)
  const name = ['cell-therapy-trials', ...(day === undefined ? [] : [day])].join('-')
  search.delete('fields')
  const description = `/export/trials.datapackage.json${search.size === 0 ? '' : `?${search.toString()}`}`
  return new Response(body, {
    headers: {
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="${name}.${format.id}"`,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Content-Disposition, Link, X-Total-Count',
      Link: `<${description}>; rel="describedby"; type="application/json"`,
      'X-Total-Count': String(source.total),
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-cache',
    },
  })
}

function answerHistory(search: URLSearchParams): Response {
  const { subject, fields, problems } = parseExportRequest(search)
  if (problems.length > 0 || fields.length > 0) {
    const noColumns =
      fields.length > 0
        ? [{ key: 'fields', message: 'History has no columns: leave “fields” out.' }]
        : []
    return refuseFile(400, describeProblems([...problems, ...noColumns]))
  }
  return new Response(exportHistory(subject), {
    headers: {
      'Content-Type': historyType,
      'Content-Disposition': 'attachment; filename="cell-therapy-trials-history.jsonl"',
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-cache',
    },
  })
}
