import { answerStudy } from '@/lib/ctgov-api/one-study'
import { answerApi, describePortal, findStudy } from '@/lib/data/api'

/** `GET /api/v2/studies/NCT05828212`: one study. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v2/studies/[id]'>,
): Promise<Response> {
  const { id } = await params
  return answerApi(request, async (query) =>
    answerStudy(id, query, findStudy, await describePortal()),
  )
}
