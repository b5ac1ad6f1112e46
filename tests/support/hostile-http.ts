import { connect } from 'node:net'
import { makeHostileRequests, type Random } from './hostile-requests'

// Requests that nobody should send: methods, targets, encodings, headers of the framework, other protocols, ids,
// tokens and cookies, as bytes. Seeded: the same every time.

const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']
const oddMethods = ['TRACE', 'CONNECT', 'PROPFIND', 'M-SEARCH', 'get', 'GETT', 'X', '']
const paths = [
  '/',
  '/trials',
  '/trials/NCT05828212',
  '/trials/NCT00000000/history',
  '/trials/nothing/results',
  '/trials/NCT05828212/opengraph-image',
  '/api/v2/studies',
  '/api/v2/studies/NCT05828212',
  '/api/v2/stats/field/values',
  '/api/v2/stats/size',
  '/api/v2/version',
  '/api/v2/nothing',
  '/suggest',
  '/suggest/values',
  '/search/values',
  '/cells',
  '/cells/car-t',
  '/targets/cd19',
  '/about/data',
  '/help/search',
  '/sitemap.xml',
  '/sitemaps/trials-1.xml',
  '/_next/static/chunks/nothing.js',
  '/_next/image?url=/x&w=64&q=75',
  '/_next/data/x/trials.json',
  '/_next/webpack-hmr',
  '/favicon.ico',
  '/robots.txt',
  '/health/live',
  '/nope',
]
const oddPaths = [
  '//',
  '//example.org/',
  '/\\example.org',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..;/',
  '/trials/%',
  '/trials/%FF',
  '/trials/%00',
  '/trials/%ED%A0%80',
  '/%E0%A4%A',
  '/trials.rsc',
  '/trials/NCT05828212.segments/_tree.segment.rsc',
  '/_error',
  '/_global-error',
  '/_not-found',
  '/404',
  '/500',
  '/api/v2/studies/constructor',
  '/api/v2/studies/__proto__',
  '/index',
  '*',
  'nothing',
  'http://example.org/trials',
  'https://[::1/',
  '?q=x',
  '/trials?q[]=1&q[a]=2',
  '/trials?_rsc=1',
  `/${'a/'.repeat(500)}`,
  `/trials/${'x'.repeat(7_000)}`,
]
const oddHeaders = [
  ['RSC', '1'],
  ['RSC', '2'],
  ['RSC', '1, 1'],
  ['Next-Router-State-Tree', '%5B%22%22%5D'],
  ['Next-Router-State-Tree', '['],
  ['Next-Router-Prefetch', '1'],
  ['Next-Router-Prefetch', '4'],
  ['Next-Router-Segment-Prefetch', '/_tree'],
  ['Next-Router-Segment-Prefetch', '/../../x'],
  ['Next-Url', '/trials/%'],
  ['Next-Action', '7f'.repeat(20)],
  ['Next-Action', 'x'],
  ['Next-Resume', '1'],
  ['X-Middleware-Subrequest', 'proxy:proxy:proxy:proxy:proxy'],
  ['X-Middleware-Rewrite', 'http://127.0.0.1/'],
  ['X-Matched-Path', '/about'],
  ['X-Now-Route-Matches', '1=a'],
  ['X-Invoke-Path', '/about'],
  ['X-Invoke-Status', '500'],
  ['X-Nextjs-Data', '1'],
  ['X-Prerender-Revalidate', 'x'],
  ['X-Forwarded-Host', 'example.org'],
  ['X-Forwarded-Proto', 'javascript'],
  ['X-Forwarded-For', '1.2.3.4, nonsense, ::'],
  ['X-Http-Method-Override', 'DELETE'],
  ['Upgrade', 'h2c'],
  ['Upgrade', 'websocket'],
  ['Expect', '100-continue'],
  ['Expect', 'nothing'],
  ['Accept-Encoding', 'br;q=0, *;q=0.5, ,;;'],
  ['Accept-Encoding', 'x'.repeat(3_000)],
  ['If-None-Match', '*'],
  ['If-None-Match', 'W/"", ""'],
  ['If-Modified-Since', 'Thu, 01 Jan 2099 00:00:00 GMT'],
  ['If-Match', '"x"'],
  ['Range', 'bytes=0-1,2-3,-1'],
  ['Content-Type', 'multipart/form-data; boundary=x'],
  ['Content-Type', 'text/plain;charset=x'],
  ['Cookie', '__prerender_bypass=x; __next_preview_data=y; a=\u00ff'],
  ['Cookie', 'a='.repeat(2_000)],
  ['Origin', 'null'],
  ['Access-Control-Request-Method', 'GET'],
  ['Transfer-Encoding', 'chunked'],
  ['Transfer-Encoding', 'gzip, chunked'],
  ['Content-Length', '5'],
  ['Content-Length', '-1'],
  ['Content-Length', '99999999999999999999'],
  ['Traceparent', '00-x'],
  ['X-Request-Id', '"><script>'],
  ['Bad Header', 'x'],
  ['X-Long', 'x'.repeat(20_000)],
  ['X-Bytes', '\u0080\u00ff\t'],
] as const
const parameters = [
  'pageToken=x',
  'pageToken=e30',
  `pageToken=${'A'.repeat(2_000)}`,
  'pageSize=-1',
  'pageSize=1e9',
  'fields=x',
  'fields=NCTId|NCTId|',
  'query.term=%00',
  'query.id=NCT1%20OR',
  'sort=@relevance',
  'format=xml',
  'countTotal=maybe',
  'filter.advanced=AREA%5B',
  'filter.geo=distance(0,0,x)',
  'aggFilters=phase:9',
  'id=..%2f..%2f',
  'place=%ED%A0%80',
  'v=1&v=2',
]

/** Generates requests as bytes, one after the other. */
function makeHostileHttp(random: Random): () => string {
  const searches = makeHostileRequests(random)
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!
  return () => {
    const method = random(8) === 0 ? pick(oddMethods) : pick(methods)
    let target = random(5) === 0 ? pick(oddPaths) : pick(paths)
    const joint = target.includes('?') ? '&' : '?'
    switch (random(4)) {
      case 0:
        target += `${joint}${pick(parameters)}&${pick(parameters)}`
        break
      case 1:
        target += `${joint}${searches().params.toString().slice(0, 6_000)}`
    }
    const headers = Array.from({ length: random(4) }, () => pick(oddHeaders))
    const lines = headers.map(([name, value]) => `${name}: ${value}`)
    const host = random(20) === 0 ? pick(['', 'x y', '[', 'example.org:99999']) : 'localhost'
    const body = random(6) === 0 ? pick(['{}', 'a=b', '0\r\n\r\n', '--x\r\n', '\u0000']) : ''
    const version = random(40) === 0 ? pick(['1.0', '2.0', '0.9', 'x']) : '1.1'
    return `${method} ${target} HTTP/${version}\r\nHost: ${host}\r\n${lines.map((line) => `${line}\r\n`).join('')}Connection: close\r\n\r\n${body}`
  }
}

interface HostileAnswer {
  /** Null if the server closed the connection without an answer. */
  status: number | null
  /** Whether no answer came in time. */
  isLate: boolean
}

/**
 * Sends one request unchanged and reads the first line of the answer.
 * @param patienceMs a server may wait this long for the rest of a broken request
 */
function sendHostile(port: number, bytes: string, patienceMs: number): Promise<HostileAnswer> {
  return new Promise((resolve) => {
    let answer = ''
    let isLate = false
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    const late = setTimeout(() => {
      isLate = true
      socket.destroy()
    }, patienceMs)
    socket.setEncoding('latin1').on('data', (text: string) => {
      if (answer.length < 100) answer += text
    })
    socket.on('error', () => undefined)
    socket.once('close', () => {
      clearTimeout(late)
      // Informational responses before the final one are not counted.
      const status = /HTTP\/1\.1 ([2-5]\d\d)/.exec(answer)?.[1]
      resolve({ status: status === undefined ? null : Number(status), isLate })
    })
  })
}

export interface HostileOutcome {
  /** Answers by status. */
  statuses: Map<string, number>
  /** Requests with a server error, or without an answer in time. */
  failures: string[]
}

/** Sends this many requests, some at a time. */
export async function sendManyHostile(
  port: number,
  count: number,
  random: Random,
  { atOnce = 8, patienceMs = 60_000 } = {},
): Promise<HostileOutcome> {
  const next = makeHostileHttp(random)
  const statuses = new Map<string, number>()
  const failures: string[] = []
  let sent = 0
  const work = async () => {
    while (sent < count) {
      sent++
      const bytes = next()
      const { status, isLate } = await sendHostile(port, bytes, patienceMs)
      const name = isLate ? 'late' : String(status ?? 'closed')
      statuses.set(name, (statuses.get(name) ?? 0) + 1)
      if (isLate || (status ?? 0) >= 500)
        failures.push(`${name}: ${JSON.stringify(bytes.slice(0, 600))}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { statuses, failures }
}
