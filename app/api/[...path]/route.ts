import { ApiError } from '@/lib/ctgov-api/api-error'
import { answerApi } from '@/lib/data/api'

/** Addresses that the API doesn't have, such as those of the registry's former API: `/api/query/study_fields`. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, () => {
    throw new ApiError(
      404,
      'No such address',
      'The API is at /api/v2, and its addresses are listed at /help/api.',
    )
  })
}
