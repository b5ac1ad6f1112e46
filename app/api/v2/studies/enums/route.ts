import { connection } from 'next/server'
import { answer, answerJson } from '@/lib/ctgov-api/answer'
import { buildEnums } from '@/lib/ctgov-api/enums'
import { refuseUnknown } from '@/lib/ctgov-api/known-parameters'
import { getApiState } from '@/lib/data/api'

/** `GET /api/v2/studies/enums`: the closed vocabularies. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  return answer(request, getApiState(), () => {
    refuseUnknown(new URL(request.url).searchParams, [])
    return answerJson(buildEnums())
  })
}
