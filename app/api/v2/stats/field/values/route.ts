import { answerFieldValues } from '@/lib/ctgov-api/stats'
import { answerApi } from '@/lib/data/api'
import { getStatsSource } from '@/lib/data/api-stats'

/** `GET /api/v2/stats/field/values`: which values fields have, and how often. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => answerFieldValues(params, getStatsSource()))
}
