import { answer } from '@/lib/ctgov-api/answer'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { getApiState } from '@/lib/data/api'

/** Addresses that the API does not have. */
export function GET(request: Request): Promise<Response> {
  return answer(request, getApiState(), () => {
    throw new ApiError(404, 'No such address', 'The addresses of this API are listed at /help/api.')
  })
}
