import { answerListSizes } from '@/lib/ctgov-api/stats'
import { answerApi } from '@/lib/data/api'
import { getStatsSource } from '@/lib/data/api-stats'

/** `GET /api/v2/stats/field/sizes`: how long lists are. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => answerListSizes(params, getStatsSource()))
}
