import { ApiError } from '@/lib/ctgov-api/api-error'
import { answerApi } from '@/lib/data/api'

/** Addresses that the API does not have. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, () => {
    throw new ApiError(404, 'No such address', 'The addresses of this API are listed at /help/api.')
  })
}
