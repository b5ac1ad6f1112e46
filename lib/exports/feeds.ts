import { Feed } from 'feed'
import type { FeedForm } from './feed-addresses'
import { toXmlText, withoutControls as clean } from './xml-text'

// What feed readers subscribe to: new and changed trials, with each change in words.

export interface FeedEntry {
  /** Permanent id: one for each version of a record. */
  id: string
  url: string
  title: string
  /** What changed, in a sentence or two. */
  text: string
  /** When the portal first saw it, ISO 8601 in UTC. */
  seenAt: string
}

export interface FeedSource {
  title: string
  /** The page that the feed belongs to. */
  url: string
  /** The address of the feed itself in each form, by the form's id. */
  feedUrls: Readonly<Record<FeedForm['id'], string>>
  siteUrl: string
  /** When the collection last changed, ISO 8601; absent for an empty one. */
  dataAsOf: string | undefined
  /** The latest first. */
  entries: readonly FeedEntry[]
}

/** A feed as text, with entries in the given order. Characters that XML forbids are left out. */
export function formatFeed(form: FeedForm['id'], source: FeedSource): string {
  const { feedUrls } = source
  const newest = source.entries[0]?.seenAt ?? source.dataAsOf
  const feed = new Feed({
    id: feedUrls.atom,
    title: clean(source.title),
    description: `${clean(source.title)}: new and changed trials`,
    link: source.url,
    feedLinks: { [form === 'rss' ? 'rss' : form]: feedUrls[form] },
    updated: new Date(newest ?? 0),
    generator: 'Cell Therapy Trials',
    language: 'en',
    copyright: 'Records belong to their registries; see each trial’s page.',
  })
  for (const { id, url, title, text, seenAt } of source.entries) {
    feed.addItem({
      id,
      link: url,
      title: clean(title),
      // In RSS and JSON Feed it is HTML, in which "<18 years" would be a tag.
      description: form === 'atom' ? clean(text) : toXmlText(text),
      date: new Date(seenAt),
      published: new Date(seenAt),
    })
  }
  // The library calls every text HTML; ours are plain.
  if (form === 'atom')
    return feed.atom1().replaceAll(' type="html"><![CDATA[', ' type="text"><![CDATA[')
  return form === 'rss' ? feed.rss2() : feed.json1()
}
