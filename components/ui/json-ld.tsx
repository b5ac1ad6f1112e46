/** The subject of a page for search engines, in the vocabulary of schema.org. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  // "<" is escaped so that no text of a record can end the element.
  const json = JSON.stringify(data).replace(/</g, '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
