import type { IncomingMessage } from 'node:http'
import type { Lane } from './turns'

// What a request asks for, read once and strictly: only what is understood goes on to the processes that render, so
// that nothing a client sends besides can change an answer, and what is malformed is refused before it costs anything.

export interface Asked {
  method: 'GET' | 'POST' | 'OPTIONS'
  /** GET with the headers alone. */
  headOnly: boolean
  /** Path and query, as they were sent, or the page for missing addresses. */
  target: string
  path: string
  lane: Lane
  /** What is handed on, with the address under which the portal was asked. */
  headers: Record<string, string>
  /** The same for all requests that get the same answer; null where answers are not alike. */
  key: string | null
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
  }
}

/** The folders whose routes read more than GET; a request to them may have a body. */
const writableFolders: ReadonlySet<string> = new Set(['mcp'])
/** What programs on other sites' pages may ask for, with any headers. */
const openFolders: ReadonlySet<string> = new Set(['api', 'export', 'feeds'])
/** Their answers are not alike for the same address, or are about this moment. */
const uncachedFolders: ReadonlySet<string> = new Set(['mcp', 'health'])
const smallFolders: ReadonlySet<string> = new Set([
  ...['api', 'suggest', 'sitemaps', 'health', '_next', 'mcp'],
  ...['robots.txt', 'sitemap.xml', 'icon.svg', 'favicon.ico', 'llms.txt', 'opensearch.xml'],
])

/** What the browser's part of Next says when it asks for a page's data; their values decide the answer. */
const routerHeaders = {
  rsc: /^1$/,
  'next-router-prefetch': /^[1-3]$/,
  'next-router-segment-prefetch': /^\/[\w$/@%!*.()\-~+:[\]|,]{0,500}$/,
} as const
/**
 * Said by the browser's part of Next without a meaning here. What it has already (the tree of states) would make a
 * different answer for each way that leads to a page: the whole page's data are sent instead, which differ by the
 * header and the footer.
 */
const passedOver: ReadonlySet<string> = new Set([
  ...['next-router-state-tree', 'next-url', 'x-nextjs-request-id', 'x-nextjs-html-request-id'],
])
/** Names that only Next itself may use. */
const frameworkHeader =
  /^(?:next-|rsc$|x-(?:next|middleware|invoke|matched-path|now-|action|prerender))/
/** What routes with answers of their own may read besides. */
const handedOn = ['accept', 'content-type', 'last-event-id', 'origin', 'traceparent', 'tracestate']

/** Where Next has the page for addresses without one, whole. */
export const missingPage = '/404'
/** Next gives its page for an error this address, and answers it with a status of 500. */
const errorPage = '/_global-error'

/** No page has so many to send; what Next does with them grows with their square. */
const maxParams = 500

/**
 * @param site the address under which the portal was asked, see `createSiteReader`
 * @throws Refused with the status and the sentence that the client gets.
 */
export function readRequest(request: IncomingMessage, site: URL): Asked {
  const target = mendSlashes(readTarget(request.url ?? ''))
  const [path = '', query = ''] = splitOnce(target, '?')
  if (query.split('&', maxParams + 1).length > maxParams) {
    throw new Refused(400, `The address has more than ${maxParams} parameters.`)
  }
  // Servers on the way may have gone by the one or the other (RFC 9112, section 3.2).
  if ((request.headersDistinct.host?.length ?? 0) > 1) {
    throw new Refused(400, 'The request names two servers. Send one Host header.')
  }
  const folder = path.split('/')[1] ?? ''
  const method = readMethod(request.method ?? '', folder)
  const headers: Record<string, string> = {
    ...readRouterHeaders(request),
    host: site.host,
    'x-asked-protocol': site.protocol.slice(0, -1),
  }
  const isPost = method === 'POST'
  if (isPost || uncachedFolders.has(folder)) copyHeaders(request, headers, folder)
  if (method === 'OPTIONS') {
    for (const name of ['origin', 'access-control-request-method']) {
      const value = request.headers[name]
      if (typeof value === 'string') headers[name] = value
    }
  }
  const isErrorPage =
    target.includes(errorPage.slice(1)) && new URL(`${site.origin}${target}`).pathname === errorPage
  return {
    method,
    headOnly: request.method === 'HEAD',
    target: isErrorPage ? missingPage : target,
    path,
    lane: smallFolders.has(folder) || 'next-router-prefetch' in headers ? 'small' : 'page',
    headers,
    key:
      method === 'GET' && !uncachedFolders.has(folder) ? toKey(site, path, query, headers) : null,
  }
}

function readTarget(url: string): string {
  // A client may send the whole address, as to a proxy.
  const target = url.replace(/^https?:\/\/[^/?]*/i, '')
  if (target.startsWith('?')) return `/${target}`
  if (!target.startsWith('/')) throw new Refused(400, 'An address begins with a slash.')
  const path = decode(splitOnce(target, '?')[0] ?? '')
  if (path === null) {
    throw new Refused(400, 'The address cannot be decoded. For a percent sign, write %25.')
  }
  if (/[\u0000-\u001f\u007f]/.test(path)) {
    throw new Refused(400, 'The address contains control characters.')
  }
  return target
}

/** Programs that put an address together from two parts write `/api/v2//studies`. */
function mendSlashes(target: string): string {
  const [path] = splitOnce(target, '?')
  if (!/^\/+api\//.test(path)) return target
  return path.replace(/\/{2,}/g, '/') + target.slice(path.length)
}

function readMethod(method: string, folder: string): Asked['method'] {
  if (method === 'GET' || method === 'HEAD') return 'GET'
  const isWritable = writableFolders.has(folder)
  if (isWritable && (method === 'POST' || method === 'OPTIONS')) return method
  const allowed = isWritable ? 'GET, HEAD, OPTIONS, POST' : 'GET, HEAD, OPTIONS'
  if (method === 'OPTIONS') {
    throw new Refused(204, '', {
      Allow: allowed,
      ...(openFolders.has(folder) && {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': allowed,
        'Access-Control-Allow-Headers': '*',
        'Access-Control-Max-Age': '86400',
      }),
    })
  }
  throw new Refused(405, `${method} is not allowed here.`, { Allow: allowed })
}

/** @throws Refused for what no browser's part of Next sends. */
function readRouterHeaders({ headers }: IncomingMessage): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (!frameworkHeader.test(name) || passedOver.has(name)) continue
    if (!isRouterHeader(name) || typeof value !== 'string' || !routerHeaders[name].test(value)) {
      throw new Refused(400, `The header ${name} has a value that we don’t understand.`)
    }
    found[name] = value
  }
  if (Object.keys(found).length > 0 && found.rsc === undefined) {
    throw new Refused(400, 'These router headers also need RSC: 1.')
  }
  return found
}

function isRouterHeader(name: string): name is keyof typeof routerHeaders {
  return name in routerHeaders
}

function copyHeaders(
  request: IncomingMessage,
  headers: Record<string, string>,
  folder: string,
): void {
  for (const [name, value] of Object.entries(request.headers)) {
    const isOwn = name.startsWith(`${folder}-`)
    if ((isOwn || handedOn.includes(name)) && typeof value === 'string') headers[name] = value
  }
}

/** The order of different parameters and the spelling of their characters make no other answer. */
function toKey(site: URL, path: string, query: string, headers: Record<string, string>): string {
  const params = new URLSearchParams(query)
  params.sort()
  const router = Object.keys(routerHeaders).map((name) => headers[name] ?? '')
  return [`${site.origin}${path}?${params.toString()}`, ...router].join('\n')
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}
