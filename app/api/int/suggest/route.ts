import { answerJson } from '@/lib/ctgov-api/answer'
import { answerApi } from '@/lib/data/api'
import { findSuggestions } from '@/lib/data/suggestions'
import { longestNamePart, toShownText } from '@/lib/search/request/typed-text'

/** `GET /api/int/suggest?input=lymph`: names that begin with the text, as a list. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async (params) => {
    const typed = toShownText(params.get('input') ?? '')
    const suggestions = typed.length > longestNamePart ? [] : await findSuggestions(typed)
    return answerJson(suggestions.map(({ label }) => label))
  })
}
