import { answerStudies } from '@/lib/ctgov-api/studies'
import { answerApi, openStoredStudies } from '@/lib/data/api'

/** `GET /api/v2/studies`: matching studies, page by page, as in the registry's API. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async (params) => answerStudies(params, await openStoredStudies()))
}
