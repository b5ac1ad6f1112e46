import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/**
 * The portal's address for links that people copy, without a trailing slash: SITE_URL, or else the address of the
 * request, which the server in front has validated (commands/server/asked-site.ts).
 */
export async function getSiteUrl(): Promise<string> {
  if (env.hasSiteUrl) return env.siteUrl
  const asked = await headers()
  const host = asked.get('host')
  // A header of our own: with the usual one Next would treat its own pages as those of another server.
  return host === null ? env.siteUrl : `${asked.get('x-asked-protocol') ?? 'http'}://${host}`
}
