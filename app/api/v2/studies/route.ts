import { answerStudies } from '@/lib/ctgov-api/studies'
import { answerApi, storedStudies } from '@/lib/data/api'

/** `GET /api/v2/studies`: studies that match, page by page, as the registry's API gives them. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => answerStudies(params, storedStudies))
}
