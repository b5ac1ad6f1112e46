import { connection } from 'next/server'
import { getSiteUrl } from '@/lib/data/site-url'
import { formatOpenSearch } from '@/lib/exports/discovery'

/** `GET /opensearch.xml`: lets a browser search the portal from its address bar. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response(formatOpenSearch(await getSiteUrl()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}
