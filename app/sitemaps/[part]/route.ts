import { connection } from 'next/server'
import { getSitemapPart } from '@/lib/data/sitemap'

/** `GET /sitemaps/trials-1.xml`: one of the sitemaps in that list. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  await connection()
  const sitemap = await getSitemapPart((await params).part)
  if (sitemap === null) {
    return new Response('There is no such sitemap. The list of them is /sitemap.xml.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  return new Response(sitemap, { headers: { 'Content-Type': 'application/xml' } })
}
