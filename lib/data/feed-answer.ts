import { getFeedForm, type FeedForm } from '@/lib/exports/feed-addresses'
import { formatFeed, type FeedSource } from '@/lib/exports/feeds'

/** A feed as an answer that any website may read; browsers and proxies ask again each time. */
export function answerFeed(form: FeedForm['id'], feed: FeedSource): Response {
  return new Response(formatFeed(form, feed), {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
      'Content-Type': `${getFeedForm(form).mediaType}; charset=utf-8`,
      'Cache-Control': 'no-cache',
    },
  })
}
