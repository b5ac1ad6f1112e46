import { getFigures } from '@/lib/data/health'

/** `GET /health/figures`: what `/metrics` says of the data. */
export async function GET(): Promise<Response> {
  return Response.json(await getFigures(), { headers: { 'Cache-Control': 'no-store' } })
}
