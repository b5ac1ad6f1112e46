import { NextResponse, type NextRequest } from 'next/server'
import { findTrialAddress } from '@/lib/data/addresses'

// Addresses of trials are decided before a page begins, because a page that has begun to stream can no
// longer answer 404 or redirect properly: one look-up by an indexed key, no document is read.

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const segment = decodeSegment(request.nextUrl.pathname.split('/')[2] ?? '')
  const rest = request.nextUrl.pathname.split('/').slice(3)
  const asksForTrial = request.nextUrl.pathname.startsWith('/trials/')
  const address = await findTrialAddress(segment)
  if (address === null) {
    const url = request.nextUrl.clone()
    url.pathname = '/trials/unknown'
    url.search = new URLSearchParams({ id: segment.slice(0, 200) }).toString()
    return NextResponse.rewrite(url, { status: 404 })
  }
  const canonical = ['/trials', encodeURIComponent(address), ...rest].join('/')
  if (asksForTrial && canonical === request.nextUrl.pathname) return NextResponse.next()
  const url = request.nextUrl.clone()
  url.pathname = canonical
  return NextResponse.redirect(url, 308)
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

export const config = { matcher: ['/trials/:id/:rest*', '/study/:id/:rest*', '/studies/:id'] }
