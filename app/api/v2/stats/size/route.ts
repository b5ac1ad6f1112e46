import { connection } from 'next/server'
import { answer } from '@/lib/ctgov-api/answer'
import { answerStudySizes } from '@/lib/ctgov-api/stats'
import { getApiState } from '@/lib/data/api'
import { getStatsSource } from '@/lib/data/api-stats'

/** `GET /api/v2/stats/size`: how large the studies are. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  return answer(request, getApiState(), () =>
    answerStudySizes(new URL(request.url).searchParams, getStatsSource()),
  )
}
