import type { MetadataRoute } from 'next'
import { getSiteUrl } from '@/lib/data/site-url'

/** Built without an address: a build serves any. */
export const dynamic = 'force-dynamic'

export default async function robots(): Promise<MetadataRoute.Robots> {
  // Every combination of filters has an address too. Links to those are marked nofollow: a robot needs the trials,
  // the topics and the plain lists. People may still share a filtered list.
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        ...['/api/', '/trials/unknown', '/suggest', '/search/values'],
        ...['/export/', '/feeds/', '/mcp'],
      ],
    },
    sitemap: `${await getSiteUrl()}/sitemap.xml`,
  }
}
