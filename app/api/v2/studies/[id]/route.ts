import { answer } from '@/lib/ctgov-api/answer'
import { answerStudy } from '@/lib/ctgov-api/one-study'
import { findStudy, getApiState } from '@/lib/data/api'

/** `GET /api/v2/studies/NCT05828212`: one study. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v2/studies/[id]'>,
): Promise<Response> {
  const { id } = await params
  return answer(request, getApiState(), () =>
    answerStudy(id, new URL(request.url).searchParams, findStudy),
  )
}
