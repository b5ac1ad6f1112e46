import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { env } from '@/lib/env'

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The address is that of the running portal, not that of the build.
  await connection()
  // Every combination of filters is an address too. Links to those are marked nofollow: a robot needs the trials, the
  // topics and the plain lists. Those who made a list may still share it.
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        ...['/api/', '/trials/unknown', '/suggest', '/search/values'],
        ...['/export/', '/feeds/', '/mcp'],
      ],
    },
    sitemap: `${env.siteUrl}/sitemap.xml`,
  }
}
