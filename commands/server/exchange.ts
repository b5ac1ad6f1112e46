import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AnsweredFrom } from './metrics'
import { Refused, type Asked } from './read-request'

// A request with its answer, and what is read of the request besides what it asks for.

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  /** Of this request, in logs and in the answer. */
  id: string
  kind: string
  from: AnsweredFrom
  asked?: Asked
}

const maxBodyBytes = 1024 * 1024
/** What lies there is read by programs, in a browser too. */
const programFolders: ReadonlySet<string> = new Set([
  'api',
  'export',
  'feeds',
  'health',
  'mcp',
  'metrics',
])

export function createExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  return { request, response, id: readId(request), from: 'server', kind: 'other' }
}

/** The proxy's number of the request, or one of our own. */
function readId(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/**
 * All of a request's body.
 * @throws Refused when it is too large
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (request.method !== 'POST') return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBodyBytes) {
      throw new Refused(413, 'The body is larger than 1 MB.', { connection: 'close' })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whether the client says that it has this content, in whatever encoding. */
export function isKnown(request: IncomingMessage, tag: string): boolean {
  const known = request.headers['if-none-match']
  return known?.split(',').some((each) => each.includes(`"${tag}`)) ?? false
}

export function readAccepted(request: IncomingMessage): string | undefined {
  const accepted = request.headers['accept-encoding']
  return Array.isArray(accepted) ? accepted.join(',') : accepted
}

/** A browser that shows the answer, and no program that reads it. */
export function wantsPage({ method, headers, url = '' }: IncomingMessage): boolean {
  const [, folder = ''] = url.split(/[/?]/)
  return (
    (method === 'GET' || method === 'HEAD') &&
    (headers.accept?.includes('text/html') ?? false) &&
    headers.rsc === undefined &&
    !programFolders.has(folder)
  )
}

/** Kinds of addresses, for figures: few, whatever is asked for. */
export function toKind({ path, headers }: Asked): string {
  const [, folder = '', , part = ''] = path.split('/')
  if (folder === '') return 'home'
  if (folder === '_next') return 'static'
  if (folder === 'trials' && path === '/trials') return headers.rsc ? 'search-data' : 'search'
  if (folder === 'trials') return part === '' ? 'trial' : 'trial-part'
  return [
    'api',
    'suggest',
    'health',
    'metrics',
    'cells',
    'targets',
    'indications',
    'help',
    'about',
    'export',
    'feeds',
    'mcp',
  ].includes(folder)
    ? folder
    : 'other'
}
