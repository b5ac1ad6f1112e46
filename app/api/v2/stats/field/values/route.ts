import { connection } from 'next/server'
import { answer } from '@/lib/ctgov-api/answer'
import { answerFieldValues } from '@/lib/ctgov-api/stats'
import { getApiState } from '@/lib/data/api'
import { getStatsSource } from '@/lib/data/api-stats'

/** `GET /api/v2/stats/field/values`: which values fields have, and how often. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  return answer(request, getApiState(), () =>
    answerFieldValues(new URL(request.url).searchParams, getStatsSource()),
  )
}
