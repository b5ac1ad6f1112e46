/** What a page is about, for search engines, in words of schema.org. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  // "<" is escaped so that no text of a record can end the element.
  const json = JSON.stringify(data).replace(/</g, '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
