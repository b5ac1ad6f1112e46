import { connection } from 'next/server'
import { answer, answerJson } from '@/lib/ctgov-api/answer'
import { refuseUnknown } from '@/lib/ctgov-api/known-parameters'
import { getApiState } from '@/lib/data/api'
import { getApiVersion } from '@/lib/data/api-version'

/** `GET /api/v2/version`: versions of the interface and of the data. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  return answer(request, getApiState(), () => {
    refuseUnknown(new URL(request.url).searchParams, [])
    return answerJson(getApiVersion())
  })
}
