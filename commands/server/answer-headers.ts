import type { IncomingHttpHeaders } from 'node:http'

// The headers of answers, decided in one place: what a page may do in a browser, what browsers and shared caches may
// keep, and that nothing reveals how an answer was made.

/** Read by the browser's part of Next, in answers with a page's data alone. */
const routerAnswers = /^x-nextjs-(?:postponed|stale-time|rewritten-path|rewritten-query|prerender)$/
const internal =
  /^(?:x-nextjs-.*|x-middleware-.*|x-edge-.*|x-powered-by|refresh|connection|keep-alive|transfer-encoding|content-length|date|etag)$/

/**
 * What of a rendered answer's headers is for the client.
 * @param host under which it was asked: addresses of the same one are given without it
 */
export function toPublicHeaders(
  headers: IncomingHttpHeaders,
  host: string | undefined,
): Record<string, string> {
  const isRouterData = headers['content-type']?.startsWith('text/x-component') ?? false
  const shown: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue
    if (internal.test(name) && !(isRouterData && routerAnswers.test(name))) continue
    shown[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const { location } = shown
  if (location !== undefined && URL.canParse(location) && new URL(location).host === host) {
    shown.location = location.replace(/^https?:\/\/[^/?#]*/, '') || '/'
  }
  return shown
}

/** Rendered by Next, and so the same for everybody in one state of the data; routes say of themselves what may be kept. */
export function isPage(headers: Readonly<Record<string, string>>): boolean {
  return /^text\/(?:html|x-component)\b/.test(headers['content-type'] ?? '')
}

/** @param type such as `text/html`, whatever the character set */
export function isOfType(headers: Readonly<Record<string, string>>, type: string): boolean {
  return headers['content-type']?.startsWith(type) ?? false
}

/**
 * Browsers ask each time whether a page is still true, which costs nothing while it is. Caches between may answer for a
 * minute, and for ten while they ask: that long new data may take to be seen through them.
 */
export const pageCaching = {
  'cache-control': 'public, max-age=0, s-maxage=60',
  'cdn-cache-control': 'public, max-age=60, stale-while-revalidate=600',
}

export const neverKept = { 'cache-control': 'no-store' }

/** Pages below it are made for other sites to show inside theirs. */
const framedFolder = '/embed/'

/** What protects a visitor, for every answer. */
export function toProtection(
  path: string,
  {
    isHttps,
    html,
    scriptHashes = [],
    styleHashes = [],
  }: { isHttps: boolean; html: boolean; scriptHashes?: string[]; styleHashes?: string[] },
): Record<string, string> {
  const isFramed = path.startsWith(framedFolder)
  return {
    // Records hold text from anywhere: no content is guessed to be a script.
    'x-content-type-options': 'nosniff',
    // Pages link to many sites, and none of them should learn what someone searched for.
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
    'content-security-policy': html
      ? toPagePolicy({ scriptHashes, styleHashes, isFramed })
      : dataPolicy,
    ...(!isFramed && { 'cross-origin-opener-policy': 'same-origin' }),
    ...(isHttps && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

function toPagePolicy({
  scriptHashes,
  styleHashes,
  isFramed,
}: {
  scriptHashes: readonly string[]
  styleHashes: readonly string[]
  isFramed: boolean
}): string {
  return [
    `default-src 'self'`,
    `script-src ${[`'self'`, ...scriptHashes].join(' ')}`,
    // The widths of bars are in style attributes, which cannot run anything.
    `style-src ${[`'self'`, ...styleHashes].join(' ')}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${isFramed ? '*' : `'self'`}`,
  ].join('; ')
}

/** Data, feeds and pictures opened as if they were pages. */
const dataPolicy = `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'`
