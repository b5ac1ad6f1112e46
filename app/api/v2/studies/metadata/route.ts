import { answerJson } from '@/lib/ctgov-api/answer'
import { buildMetadata, checkMetadataParameters } from '@/lib/ctgov-api/metadata'
import { answerApi } from '@/lib/data/api'

/** The same for every request. */
const metadata = buildMetadata()

/** `GET /api/v2/studies/metadata`: the fields of the data model. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => {
    checkMetadataParameters(params)
    return answerJson(metadata)
  })
}
