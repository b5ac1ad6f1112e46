import type { NextRequest } from 'next/server'
import { findPlaceSuggestions, findSuggestions } from '@/lib/data/suggestions'
import { longestNamePart, toShownText } from '@/lib/search/request/typed-text'

/**
 * `GET /suggest?q=lymph`: names and trials for the search box; `?place=lyo`: towns and countries for a place. The
 * answer is always a list, whatever the parameters.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl
  const find = searchParams.has('place') ? findPlaceSuggestions : findSuggestions
  const text = searchParams.get('place') ?? searchParams.get('q') ?? ''
  const typed = toShownText(text)
  const suggestions = typed.length > longestNamePart ? [] : await find(typed)
  return Response.json(
    { suggestions },
    // If a word is typed, deleted and typed again, the browser answers from its cache; newer data can wait a minute.
    { headers: { 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex' } },
  )
}
