import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { Refused } from './read-request'

// The portal's public address for one request. SITE_URL wins if it is set. Otherwise it is the client's Host header,
// which is checked strictly because it appears in links. Cached answers are keyed by it, so that a client never gets a
// page that was made for another host.

export interface SiteReaderOptions {
  /** Public address, or where the portal listens. */
  siteUrl: string
  /** Whether `siteUrl` was set and so holds whatever a client says. */
  hasSiteUrl: boolean
  /** Whether a sender is believed about the address that a visitor asked. */
  isProxy: (address: string) => boolean
}

/** A name or an address, with a port or without. */
const hostForm = /^(?:[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/** @returns what reads the address, and throws `Refused` for a name that none can have */
export function createSiteReader({ siteUrl, hasSiteUrl, isProxy }: SiteReaderOptions) {
  const named = new URL(siteUrl)
  if (hasSiteUrl) return () => named
  const read = new LRUCache<string, URL>({ max: 100 })
  return ({ headers, socket }: IncomingMessage): URL => {
    const isBelieved = isProxy(socket.remoteAddress ?? '')
    const forwarded = (name: string) => (isBelieved ? firstOf(headers[name]) : undefined)
    const host = forwarded('x-forwarded-host') ?? headers.host
    // A client of HTTP 1.0 need not name one.
    if (host === undefined) return named
    const protocol = forwarded('x-forwarded-proto')?.toLowerCase() === 'https' ? 'https' : 'http'
    const site = `${protocol}://${host}`
    const known = read.get(site)
    if (known) return known
    if (!hostForm.test(host) || !URL.canParse(site)) {
      throw new Refused(400, 'The header Host names no server.')
    }
    const url = new URL(site)
    read.set(site, url)
    return url
  }
}

/** Each proxy on the way writes behind those before it. */
function firstOf(value: string | string[] | undefined): string | undefined {
  const [first = ''] = (Array.isArray(value) ? value.join() : (value ?? '')).split(',')
  return first.trim() || undefined
}
