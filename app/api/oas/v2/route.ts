import { answerJson } from '@/lib/ctgov-api/answer'
import { buildOpenApi } from '@/lib/ctgov-api/openapi'
import { answerApi } from '@/lib/data/api'
import { env } from '@/lib/env'

/** `GET /api/oas/v2`: the API described for programs that make clients (OpenAPI). */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, () => answerJson(buildOpenApi(env.siteUrl)))
}
