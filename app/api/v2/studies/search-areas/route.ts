import { answerJson } from '@/lib/ctgov-api/answer'
import { refuseUnknown } from '@/lib/ctgov-api/known-parameters'
import { buildSearchAreas } from '@/lib/ctgov-api/search-areas'
import { answerApi } from '@/lib/data/api'

/** The same for every request. */
const areas = buildSearchAreas()

/** `GET /api/v2/studies/search-areas`: the fields that each search area searches. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => {
    refuseUnknown(params, [])
    return answerJson(areas)
  })
}
