import { answerJson } from '@/lib/ctgov-api/answer'
import { buildOpenApi } from '@/lib/ctgov-api/openapi'
import { answerApi } from '@/lib/data/api'
import { getSiteUrl } from '@/lib/data/site-url'

/** `GET /api/oas/v2`: the description of the API for client generators (OpenAPI). */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => answerJson(buildOpenApi(await getSiteUrl())))
}
