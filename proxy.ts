import { NextResponse, type NextRequest } from 'next/server'
import { openToAll } from '@/lib/ctgov-api/answer'
import { findTrialOrFault } from '@/lib/data/addresses'
import { toStudyUrl } from '@/lib/study/registry-urls'
import { parseNctId, parseTrialAddress } from '@/lib/study/trial-id'
import { browseKinds, getBrowseTopic, toBrowsePath } from './lib/pages/browse'

// Resolves addresses of trials before rendering, because a page that has begun to stream can no longer answer 404 or
// redirect properly. It takes one look-up by an indexed key and reads no document. Addresses of topics need no
// look-up: their vocabularies are closed.

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const folder = request.nextUrl.pathname.split('/')[1] ?? ''
  if (request.method === 'OPTIONS' && folder === 'api') return answerPreflight()
  if (routeFolders.has(folder)) return answerEncoded(request)
  const written = request.nextUrl.pathname.split('/')[2] ?? ''
  const segment = decodeSegment(written) ?? written
  if (browseKinds.some((kind) => kind.folder === folder)) {
    return answerTopic(request, folder, segment)
  }
  const rest = request.nextUrl.pathname.split('/').slice(3)
  const asksForTrial = request.nextUrl.pathname.startsWith('/trials/')
  const found = await findTrialOrFault(segment)
  if ('fault' in found) return answerUnreadable(segment)
  const { address } = found
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
  // Temporary, because a registry number that so far only one trial mentions may later belong to a trial of its own.
  return NextResponse.redirect(url, parseTrialAddress(segment) === null ? 307 : 308)
}

const routeFolders: ReadonlySet<string> = new Set(['api', 'sitemaps'])

/** The browser's preflight request: may a script of another site send an unusual header, If-None-Match? */
function answerPreflight(): NextResponse {
  return new NextResponse(null, {
    status: 204,
    headers: { ...openToAll, 'Access-Control-Allow-Headers': '*' },
  })
}

/**
 * The reason is for the operators and goes to the log. The answer is a line of text, because Next turns a rewritten
 * page with a status of 500 or higher into an error 500; the server in front shows the text in a page.
 */
function answerUnreadable(asked: string): NextResponse {
  const nctId = parseNctId(asked)
  const original =
    nctId === null
      ? 'Its registry has the original.'
      : `Its registry has the original: ${toStudyUrl(nctId)}`
  return new NextResponse(
    'We can’t show this trial at the moment: our copy of its record can’t be read. ' +
      `${original}\n`,
    {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '600' },
    },
  )
}

/** A path that cannot be decoded would cause a server error in routes with path parameters. */
function answerEncoded(request: NextRequest): NextResponse {
  if (decodeSegment(request.nextUrl.pathname) !== null) return NextResponse.next()
  return new NextResponse('The address cannot be decoded: %25 stands for a percent sign.\n', {
    status: 400,
    headers: { ...openToAll, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** A topic's page, a redirect to its canonical address, or the list of all topics with the status 404. */
function answerTopic(request: NextRequest, folder: string, slug: string): NextResponse {
  const url = request.nextUrl.clone()
  if (slug === '') {
    url.pathname = '/cells'
    url.hash = folder
    return NextResponse.redirect(url, 308)
  }
  const topic = getBrowseTopic(folder, slug)
  if (topic === null) {
    url.pathname = '/cells'
    url.search = new URLSearchParams({ unknown: slug.slice(0, 100) }).toString()
    return NextResponse.rewrite(url, { status: 404 })
  }
  const path = toBrowsePath(topic.kind.filter, topic.value)
  if (path === null || path === url.pathname) return NextResponse.next()
  url.pathname = path
  return NextResponse.redirect(url, 308)
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

export const config = {
  matcher: [
    {
      source: '/trials/:id/:rest*',
      // The server in front leaves the proxy out where a page finds the same (commands/server/renderer.ts).
      missing: [{ type: 'header', key: 'x-skip-proxy' }],
    },
    '/study/:id/:rest*',
    '/studies/:id',
    '/cells/:slug',
    '/targets/:slug?',
    '/indications/:slug?',
    // In these folders only the paths that need it go through the proxy.
    '/:folder(api|sitemaps)/:rest(.*%.*)',
    {
      source: '/api/:path*',
      has: [{ type: 'header', key: 'access-control-request-method' }],
    },
  ],
}
