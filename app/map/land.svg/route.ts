import { writeLandFile } from '@/components/map/draw-land'
import { parseFrame } from '@/components/map/map-frame'

/** Land and borders in a frame, for the maps of pages: the same for everyone, cached for months. */
export function GET(request: Request): Response {
  const frame = parseFrame(new URL(request.url).searchParams)
  if (!frame) return new Response('There is no such map.\n', { status: 404 })
  return new Response(writeLandFile(frame), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=2592000, stale-while-revalidate=2592000',
    },
  })
}
