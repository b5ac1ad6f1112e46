import { toXmlText } from './xml-text'

// Addresses for search engines. Format and limits: https://www.sitemaps.org/protocol.html

/** A listed page, with the time of its last change if known. */
export interface SitemapEntry {
  url: string
  /** ISO 8601. */
  changedAt?: string
}

/** The list of sitemaps. */
export function formatSitemapIndex(entries: readonly SitemapEntry[]): string {
  return formatDocument('sitemapindex', 'sitemap', entries)
}

/** One sitemap. */
export function formatSitemap(entries: readonly SitemapEntry[]): string {
  return formatDocument('urlset', 'url', entries)
}

function formatDocument(root: string, element: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, changedAt }) => {
    const changed = changedAt === undefined ? '' : `<lastmod>${changedAt}</lastmod>`
    return `<${element}><loc>${toXmlText(url)}</loc>${changed}</${element}>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</${root}>
`
}
