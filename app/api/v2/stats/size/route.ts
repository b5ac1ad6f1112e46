import { answerStudySizes } from '@/lib/ctgov-api/stats'
import { answerApi } from '@/lib/data/api'
import { getStatsSource } from '@/lib/data/api-stats'

/** `GET /api/v2/stats/size`: how large the studies are. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => answerStudySizes(params, getStatsSource()))
}
