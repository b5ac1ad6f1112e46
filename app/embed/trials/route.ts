import { connection } from 'next/server'
import {
  embedKeys,
  parseEmbedOptions,
  writeEmbed,
  writeEmbedProblems,
} from '@/components/embed/embed-document'
import { describeSearch } from '@/lib/data/labels'
import { searchTrials } from '@/lib/data/trials'
import { parseStrictRequest } from '@/lib/search/request/strict-request'

/** `/embed/trials?<search>&show=list&accent=5b2f94`: a live list or count of a search, for a frame on another site. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const params = new URL(request.url).searchParams
  const { options, problems: wrongOptions } = parseEmbedOptions(params)
  for (const key of embedKeys) params.delete(key)
  const { request: asked, problems } = parseStrictRequest(params)
  const wrong = [...wrongOptions, ...problems]
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Robots-Tag': 'noindex' }
  if (wrong.length > 0) return new Response(writeEmbedProblems(wrong), { status: 400, headers })
  const page = await searchTrials({ ...asked, page: 1, pageSize: options.limit }, [])
  const read = page.applied ?? asked
  return new Response(writeEmbed(read, describeSearch(read), page, options), { headers })
}
