import { connection } from 'next/server'
import { getSavedStates } from '@/lib/data/saved'

/** `/saved/state?id=…&search=…`: the present state of trials and searches that a browser has saved. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const params = new URL(request.url).searchParams
  const states = await getSavedStates(params.getAll('id'), params.getAll('search'))
  return Response.json(states, {
    headers: { 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex' },
  })
}
