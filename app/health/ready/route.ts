import { checkPortal } from '@/lib/data/health'

/** `GET /health/ready`: whether searches and trials work. The server in front answers `/health/live`. */
export async function GET(): Promise<Response> {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  try {
    const trials = await checkPortal()
    return new Response(`Ready: ${trials} trials can be searched and read.\n`, { headers })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return new Response(`Not ready: ${reason}\n`, { status: 503, headers })
  }
}
