import { formatFeed, getFeedForm, type FeedForm, type FeedSource } from '@/lib/exports/feeds'

const common = { 'Access-Control-Allow-Origin': '*', 'X-Robots-Tag': 'noindex' }

export function answerFeed(form: FeedForm['id'], feed: FeedSource): Response {
  return new Response(formatFeed(form, feed), {
    headers: {
      ...common,
      'Content-Type': `${getFeedForm(form).mediaType}; charset=utf-8`,
      'Cache-Control': 'no-cache',
    },
  })
}

/** @param message what is wrong and what would be right */
export function refuseFeed(status: 400 | 404, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...common, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
