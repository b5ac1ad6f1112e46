import { connection } from 'next/server'
import { getSavedStates } from '@/lib/data/saved'

/** `/saved/state?id=…&search=…`: how trials and searches that a browser keeps are now. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const params = new URL(request.url).searchParams
  const states = await getSavedStates(params.getAll('id'), params.getAll('search'))
  return Response.json(states, {
    headers: { 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex' },
  })
}
