import { expect, test } from 'vitest'
import { feedForms } from '@/lib/exports/feed-addresses'
import { formatFeed, type FeedSource } from '@/lib/exports/feeds'

const title = 'Cells for people <18 years & others: R&D "now" ]]> <b>x</b>'
const text = 'Why it stopped: Company <adjusted> & more. <script>alert(1)</script>'

const source: FeedSource = {
  title: 'Trials matching “<b>”',
  url: 'https://portal.example/trials',
  feedUrls: {
    atom: 'https://portal.example/feeds/trials.atom',
    rss: 'https://portal.example/feeds/trials.rss',
    json: 'https://portal.example/feeds/trials.json',
  },
  siteUrl: 'https://portal.example',
  dataAsOf: '2026-11-28T10:00:00Z',
  entries: [
    {
      id: 'https://portal.example/trials/x#1',
      url: 'https://portal.example/trials/x',
      title,
      text,
      seenAt: '2026-11-28T10:00:00Z',
    },
  ],
}

/** HTML with the five references of XML, as what a reader shows. */
const toShown = (html: string) => {
  expect(html).not.toMatch(/<[a-z/]/i)
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

test.each(feedForms)('$label shows texts as they are, whatever signs they have', ({ id }) => {
  const written = formatFeed(id, source)
  if (id === 'json') {
    const { items } = JSON.parse(written) as { items: { title: string; content_html: string }[] }
    expect(items[0]?.title).toBe(title)
    expect(toShown(items[0]?.content_html ?? '')).toBe(text)
    return
  }
  const item = /<(?:entry|item)>[\s\S]*/.exec(written)?.[0] ?? ''
  const read = (name: string) =>
    new RegExp(`<${name}(?: type="text")?><!\\[CDATA\\[([\\s\\S]*?)\\]\\]></${name}>`)
      .exec(item)?.[1]
      ?.replaceAll(']]]]><![CDATA[>', ']]>')
  expect(read('title')).toBe(title)
  if (id === 'atom') expect(read('summary')).toBe(text)
  else expect(toShown(read('description') ?? '')).toBe(text)
})
