import { answerJson } from '@/lib/ctgov-api/answer'
import { buildMetadata, parseMetadataParameters } from '@/lib/ctgov-api/metadata'
import { answerApi } from '@/lib/data/api'

/** `GET /api/v2/studies/metadata`: the fields of the data model. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, (params) => answerJson(buildMetadata(parseMetadataParameters(params))))
}
