import 'server-only'
import { env } from '@/lib/env'
import { ownSite } from '@/lib/pages/own-site'

/** The portal's own address for texts that people copy and print; a placeholder where SITE_URL does not name it. */
export function getOwnSite(): string {
  return env.hasSiteUrl ? env.siteUrl : ownSite
}
