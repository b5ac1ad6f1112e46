import { connection } from 'next/server'
import { answer, answerJson } from '@/lib/ctgov-api/answer'
import { buildMetadata, checkMetadataParameters } from '@/lib/ctgov-api/metadata'
import { getApiState } from '@/lib/data/api'

/** `GET /api/v2/studies/metadata`: the fields of the data model. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  return answer(request, getApiState(), () => {
    checkMetadataParameters(new URL(request.url).searchParams)
    return answerJson(buildMetadata())
  })
}
