import { connection } from 'next/server'
import { answer, answerJson } from '@/lib/ctgov-api/answer'
import { refuseUnknown } from '@/lib/ctgov-api/known-parameters'
import { buildSearchAreas } from '@/lib/ctgov-api/search-areas'
import { getApiState } from '@/lib/data/api'

/** `GET /api/v2/studies/search-areas`: where a search looks for its words. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  return answer(request, getApiState(), () => {
    refuseUnknown(new URL(request.url).searchParams, [])
    return answerJson(buildSearchAreas())
  })
}
