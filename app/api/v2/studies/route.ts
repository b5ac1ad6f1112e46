import { answerStudies } from '@/lib/ctgov-api/studies'
import { answerApi, openStoredStudies } from '@/lib/data/api'

/** `GET /api/v2/studies`: studies that match, page by page, as the registry's API gives them. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async (params) => answerStudies(params, await openStoredStudies()))
}
