import type { NextRequest } from 'next/server'
import { findSuggestions } from '@/lib/data/suggestions'

/** Longer texts are no beginnings of names; what is pasted is read by the search itself. */
const longestText = 200

/** `GET /suggest?q=lymph`: names and trials for the search box. Whatever the parameter holds, the answer is a list. */
export async function GET(request: NextRequest): Promise<Response> {
  const [text = ''] = request.nextUrl.searchParams.getAll('q')
  const typed = text.toWellFormed().replace(/[\u0000-\u001f\u007f]+/g, ' ')
  const suggestions = typed.length > longestText ? [] : await findSuggestions(typed)
  return Response.json(
    { suggestions },
    // A word typed, deleted and typed again is answered by the browser; data newer than that can wait a minute.
    { headers: { 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex' } },
  )
}
