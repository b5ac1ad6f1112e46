import { answerDownload } from '@/lib/ctgov-api/site-search'
import { answerApi, openStoredStudies } from '@/lib/data/api'

/** `GET /api/int/studies/download?format=json&cond=lupus`: every study of a search in one file. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async (params) => answerDownload(params, await openStoredStudies()))
}
