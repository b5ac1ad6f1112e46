import { connection } from 'next/server'
import { answer } from '@/lib/ctgov-api/answer'
import { answerListSizes } from '@/lib/ctgov-api/stats'
import { getApiState } from '@/lib/data/api'
import { getStatsSource } from '@/lib/data/api-stats'

/** `GET /api/v2/stats/field/sizes`: how long lists are. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  return answer(request, getApiState(), () =>
    answerListSizes(new URL(request.url).searchParams, getStatsSource()),
  )
}
