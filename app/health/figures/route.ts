import { getFigures } from '@/lib/data/health'

/** `GET /health/figures`: the metrics of the data in `/metrics`. */
export async function GET(): Promise<Response> {
  return Response.json(await getFigures(), { headers: { 'Cache-Control': 'no-store' } })
}
