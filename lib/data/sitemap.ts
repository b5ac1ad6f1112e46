import 'server-only'
import { env } from '@/lib/env'
import { browseKinds, listBrowseTopics, toBrowsePath } from '@/lib/pages/browse'
import { getPortal } from './portal'

// What search engines are told to read: the pages that stay and every trial, never the countless combinations of
// filters. Format and limits: https://www.sitemaps.org/protocol.html

/** A sitemap may name 50,000 addresses; fewer keep each answer under a few megabytes. */
const trialsInPart = 20_000

const pagesPart = 'pages.xml'
const fixedPaths = ['/', '/trials', '/cells', '/help/search', '/help/api', '/about', '/about/data']

/** The list of sitemaps: one of pages, and one for each so many trials. */
export async function getSitemapIndex(): Promise<string> {
  const parts = Math.ceil((await getPortal().store.countTrials()) / trialsInPart)
  const names = [pagesPart, ...Array.from({ length: parts }, (_, index) => toPartName(index))]
  const entries = names.map((name) => `<sitemap>${toLocation(`/sitemaps/${name}`)}</sitemap>`)
  return toDocument('sitemapindex', entries)
}

/** One of the sitemaps that the list names; null for any other name. */
export async function getSitemapPart(name: string): Promise<string | null> {
  if (name === pagesPart) {
    const topics = browseKinds.flatMap((kind) =>
      listBrowseTopics(kind).flatMap(({ value }) => toBrowsePath(kind.filter, value) ?? []),
    )
    return toDocument(
      'urlset',
      [...fixedPaths, ...topics].map((path) => `<url>${toLocation(path)}</url>`),
    )
  }
  const part = /^trials-([1-9]\d{0,5})\.xml$/.exec(name)?.[1]
  if (part === undefined) return null
  const start = (Number(part) - 1) * trialsInPart
  const trials = await getPortal().store.listAddresses({ start, count: trialsInPart })
  if (trials.length === 0) return null
  const entries = trials.map(({ address, changedAt }) => {
    const location = toLocation(`/trials/${encodeURIComponent(address)}`)
    return `<url>${location}<lastmod>${changedAt}</lastmod></url>`
  })
  return toDocument('urlset', entries)
}

function toPartName(index: number): string {
  return `trials-${index + 1}.xml`
}

function toLocation(path: string): string {
  const address = `${env.siteUrl}${path}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<loc>${address}</loc>`
}

function toDocument(element: 'sitemapindex' | 'urlset', entries: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return `<?xml version="1.0" encoding="UTF-8"?>
<${element} xmlns="${namespace}">
${entries.join('\n')}
</${element}>
`
}
