import { connection } from 'next/server'
import {
  writeFigureCsv,
  writeFigureSvg,
  type FigureSource,
} from '@/components/insights/figure-files'
import { writeTownsCsv, writeTownsSvg } from '@/components/map/town-files'
import { toSearchHref } from '@/components/search/search-href'
import { findTowns, getInsights } from '@/lib/data/insights'
import { getChangedAt } from '@/lib/data/trials'
import { getSiteUrl } from '@/lib/data/site-url'
import { refuseFile } from '@/lib/exports/refuse-file'
import { toFigures } from '@/lib/pages/figures'
import { describeSearch } from '@/lib/data/labels'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { describeProblems, parseStrictRequest } from '@/lib/search/request/strict-request'

/** `/figures/<figure>.svg?<search>`, or `.csv`: a figure of the insights or the map of a search as a file. */
export async function GET(request: Request, { params }: RouteContext<'/figures/[file]'>) {
  await connection()
  const { file } = await params
  const search = new URL(request.url).searchParams
  const { request: asked, problems } = parseStrictRequest(search)
  if (problems.length > 0) return refuseFile(400, describeProblems(problems))
  const [, id = '', ending = ''] = /^([a-z-]+)\.(svg|csv)$/.exec(file) ?? []
  const text = await writeFile(id, ending, asked)
  if (text === null)
    return refuseFile(
      404,
      'There is no such figure. The insights and the map of a search link to theirs.',
    )
  return new Response(text, {
    headers: {
      'Content-Type': ending === 'svg' ? 'image/svg+xml; charset=utf-8' : 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cell-therapy-trials-${file}"`,
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-cache',
    },
  })
}

async function writeFile(
  id: string,
  ending: string,
  request: SearchRequest,
): Promise<string | null> {
  if (ending === 'csv' && id === 'towns') return writeTownsCsv(await findTowns(request))
  if (ending === 'svg' && id === 'map') {
    return writeTownsSvg(await findTowns(request), request.area, await toSource(request))
  }
  const year = new Date().getUTCFullYear()
  const figure = toFigures(await getInsights(request), year).find((each) => each.id === id)
  if (!figure) return null
  return ending === 'csv' ? writeFigureCsv(figure) : writeFigureSvg(figure, await toSource(request))
}

async function toSource(request: SearchRequest): Promise<FigureSource> {
  const changedAt = await getChangedAt()
  return {
    sentence: describeSearch(request),
    asOf: changedAt?.slice(0, 10),
    url: `${await getSiteUrl()}${toSearchHref(request)}`,
  }
}
