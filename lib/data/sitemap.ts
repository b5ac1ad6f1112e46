import 'server-only'
import { formatSitemap, formatSitemapIndex } from '@/lib/exports/sitemap'
import { browseKinds, listBrowseTopics, toBrowsePath } from '@/lib/pages/browse'
import { toTrialPath } from '@/lib/study/trial-path'
import { getPortal } from './portal'
import { getSiteUrl } from './site-url'

// What the sitemap lists for search engines: the permanent pages and every trial, never the countless combinations of
// filters.

/** A sitemap may list 50,000 addresses; fewer keep each answer under a few megabytes. */
const trialsInPart = 20_000

const pagesPart = 'pages.xml'
const fixedPaths = [
  '/',
  '/trials',
  '/cells',
  '/glossary',
  '/care',
  '/embed',
  '/help/search',
  '/help/api',
  '/about',
  '/about/data',
]

/** The list of sitemaps: one for pages, and one for each group of this many trials. */
export async function getSitemapIndex(): Promise<string> {
  const parts = Math.ceil((await getPortal().store.countTrials()) / trialsInPart)
  const names = [pagesPart, ...Array.from({ length: parts }, (_, index) => toPartName(index))]
  const siteUrl = await getSiteUrl()
  return formatSitemapIndex(names.map((name) => ({ url: `${siteUrl}/sitemaps/${name}` })))
}

/** One of the sitemaps in the list; null for any other name. */
export async function getSitemapPart(name: string): Promise<string | null> {
  const siteUrl = await getSiteUrl()
  if (name === pagesPart) {
    const topics = browseKinds.flatMap((kind) =>
      listBrowseTopics(kind).flatMap(({ value }) => toBrowsePath(kind.filter, value) ?? []),
    )
    return formatSitemap([...fixedPaths, ...topics].map((path) => ({ url: `${siteUrl}${path}` })))
  }
  const part = /^trials-([1-9]\d{0,5})\.xml$/.exec(name)?.[1]
  if (part === undefined) return null
  const start = (Number(part) - 1) * trialsInPart
  const trials = await getPortal().store.listAddresses({ start, count: trialsInPart })
  if (trials.length === 0) return null
  return formatSitemap(
    trials.map(({ address, changedAt }) => ({
      url: `${siteUrl}${toTrialPath(address)}`,
      changedAt,
    })),
  )
}

function toPartName(index: number): string {
  return `trials-${index + 1}.xml`
}
