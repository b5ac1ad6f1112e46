import type { Metadata } from 'next'
import { toCardImages } from '@/components/social/card-image'
import { toFeedLinks } from '@/lib/exports/feed-addresses'
import { toBrowsePath, toTopicRequest, type BrowseTopic } from '@/lib/pages/browse'
import { formatSearchRequest } from '@/lib/search/request/request'

/** The description of a topic's page for search engines and link previews. */
export function describeTopic(topic: BrowseTopic): Metadata {
  const { kind, value, label, description } = topic
  const title = `${label}: clinical trials`
  const path = toBrowsePath(kind.filter, value) ?? '/cells'
  return {
    title,
    description,
    alternates: {
      canonical: path,
      types: toFeedLinks({ query: formatSearchRequest(toTopicRequest(topic)) }),
    },
    openGraph: {
      type: 'website',
      title,
      description,
      url: path,
      siteName: 'Cell Therapy Trials',
      images: toCardImages(toTopicRequest(topic), title),
    },
  }
}
