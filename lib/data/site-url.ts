import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/**
 * The portal's address for links that people copy and take away, without a slash at its end: what SITE_URL names, or
 * else the one under which it was asked, which the server in front has read strictly (commands/server/asked-site.ts).
 */
export async function getSiteUrl(): Promise<string> {
  if (env.hasSiteUrl) return env.siteUrl
  const asked = await headers()
  const host = asked.get('host')
  // A name of our own: by the usual one Next would take its own pages for those of another server.
  return host === null ? env.siteUrl : `${asked.get('x-asked-protocol') ?? 'http'}://${host}`
}
