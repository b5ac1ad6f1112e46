import { connection } from 'next/server'
import { getSiteUrl } from '@/lib/data/site-url'
import { formatLlmsText } from '@/lib/exports/discovery'

/** `GET /llms.txt`: an overview for programs that read texts (https://llmstxt.org). */
export async function GET(): Promise<Response> {
  await connection()
  return new Response(formatLlmsText(await getSiteUrl()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
