import { answerJson } from '@/lib/ctgov-api/answer'
import { refuseUnknown } from '@/lib/ctgov-api/known-parameters'
import { answerApi } from '@/lib/data/api'
import { getApiVersion } from '@/lib/data/api-version'

/** `GET /api/v2/version`: versions of the API and of the data. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => {
    refuseUnknown(params, [])
    return answerJson(getApiVersion())
  })
}
