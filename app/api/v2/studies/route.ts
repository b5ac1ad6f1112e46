import { answer } from '@/lib/ctgov-api/answer'
import { answerStudies } from '@/lib/ctgov-api/studies'
import { getApiState, storedStudies } from '@/lib/data/api'

/** `GET /api/v2/studies`: studies that match, page by page, as the registry's API gives them. */
export function GET(request: Request): Promise<Response> {
  return answer(request, getApiState(), () =>
    answerStudies(new URL(request.url).searchParams, storedStudies),
  )
}
