import type { Metadata } from 'next'
import { toBrowsePath, type BrowseTopic } from '@/lib/pages/browse'

/** What search engines and messengers are told about the page of a topic. */
export function describeTopic({ kind, value, label, description }: BrowseTopic): Metadata {
  const title = `${label}: clinical trials`
  const path = toBrowsePath(kind.filter, value) ?? '/cells'
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { type: 'website', title, description, url: path, siteName: 'Cell Therapy Trials' },
  }
}
