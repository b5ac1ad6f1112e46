import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

export default function robots(): MetadataRoute.Robots {
  // Every combination of filters is an address; robots need the trials and the plain list only.
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/trials/unknown', '/suggest', '/search/values'],
    },
    sitemap: `${env.siteUrl}/sitemap.xml`,
  }
}
