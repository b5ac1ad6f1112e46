import { answerSiteSearch } from '@/lib/ctgov-api/site-search'
import { answerApi, openStoredStudies } from '@/lib/data/api'

/** `GET /api/int/studies?cond=lupus&from=0&limit=10`: hits, with the parameters of the registry's own pages. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async (params) => answerSiteSearch(params, await openStoredStudies()))
}
