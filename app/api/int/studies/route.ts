import { answerSiteSearch } from '@/lib/ctgov-api/site-search'
import { answerApi, openStoredStudies } from '@/lib/data/api'

/** `GET /api/int/studies?cond=lupus&from=0&limit=10`: hits as the registry's own pages ask for them. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async (params) => answerSiteSearch(params, await openStoredStudies()))
}
