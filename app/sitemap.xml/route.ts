import { connection } from 'next/server'
import { getSitemapIndex } from '@/lib/data/sitemap'

/** `GET /sitemap.xml`: the current list of sitemaps. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response(await getSitemapIndex(), { headers: { 'Content-Type': 'application/xml' } })
}
