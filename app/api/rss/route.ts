import { connection } from 'next/server'
import { answerFeed } from '@/lib/data/feed-answer'
import { refuseFile } from '@/lib/exports/refuse-file'
import { getSearchFeed } from '@/lib/data/feeds'
import { parseRegistryLink } from '@/lib/search/registry-links/registry-links'
import { emptyRequest } from '@/lib/search/request/request'

/** Parameters of the registry's feed that only affect its format. */
const displayOnly = ['dateField', 'count']

/** `/api/rss?cond=lupus&aggFilters=status:rec`: the feed of a search, with the parameters of the registry's pages. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const params = new URL(request.url).searchParams
  for (const name of displayOnly) params.delete(name)
  const link = parseRegistryLink(`https://clinicaltrials.gov/search?${params}`)
  if (link !== null && link.notUnderstood.length > 0) {
    return refuseFile(
      400,
      `We don’t support parts of this address: ${link.notUnderstood.join(', ')}. Leave them out.`,
    )
  }
  return answerFeed('rss', await getSearchFeed(link?.request ?? emptyRequest))
}
