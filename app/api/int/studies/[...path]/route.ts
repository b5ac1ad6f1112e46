import { answerJson } from '@/lib/ctgov-api/answer'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { answerApi } from '@/lib/data/api'
import { getIntHistory, getIntStudy, getIntVersion } from '@/lib/data/int-api'

/** `GET /api/int/studies/NCT05828212`, `?history=true`, `/history` and `/history/0`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/int/studies/[...path]'>,
): Promise<Response> {
  const [id = '', folder, version, ...rest] = (await params).path
  return answerApi(request, async (query) => {
    if (folder === undefined) {
      return answerJson(await getIntStudy(id, query.get('history') === 'true'))
    }
    if (folder !== 'history' || rest.length > 0) {
      throw new ApiError(404, 'No such address', 'History is at /api/int/studies/{id}/history.')
    }
    return answerJson(
      version === undefined ? await getIntHistory(id) : await getIntVersion(id, version),
    )
  })
}
