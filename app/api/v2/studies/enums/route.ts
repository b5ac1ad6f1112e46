import { answerJson } from '@/lib/ctgov-api/answer'
import { buildEnums } from '@/lib/ctgov-api/enums'
import { refuseUnknown } from '@/lib/ctgov-api/known-parameters'
import { answerApi } from '@/lib/data/api'

/** The same for every request. */
const enums = buildEnums()

/** `GET /api/v2/studies/enums`: the closed vocabularies. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => {
    refuseUnknown(params, [])
    return answerJson(enums)
  })
}
