import { maySayUnwritable, toWholeValue } from '@/lib/study/whole-text'
import type { SourceFormatId } from '@/lib/study/source'
import { getFormat } from './formats'
import type { ParsedRecord, ParseWarning } from './source-format'

export interface ParsedDocument extends ParsedRecord {
  /** Whether the record differs from what the document says, so that the document is kept beside it. */
  isMended?: boolean
}

/** Places that are named; a document may be broken everywhere. */
const mostNamed = 5

/**
 * Reads one document of one record, as `SourceFormat.parse` of its format does, and lets no text pass that cannot be
 * shown: a lone half of a surrogate pair, NUL, other control characters. What was mended stands in the warnings.
 * @throws SourceError when the document is not what its format promises
 */
export function parseDocument(formatId: SourceFormatId, text: string): ParsedDocument {
  const record = getFormat(formatId).parse(text)
  if (!maySayUnwritable(text)) return record
  const places = new Set<string>()
  const { study, page, unmapped, ...about } = record
  const content = { study, ...(page && { page }), ...(unmapped && { unmapped }) }
  const mended = toWholeValue(content, (path) => places.add(path.replace(/^study\./, '')))
  const { warnings, ...rest } = toWholeValue(about, () => undefined)
  if (places.size === 0) return { ...content, ...rest, warnings }
  return { ...mended, ...rest, warnings: [...warnings, ...toWarnings([...places])], isMended: true }
}

function toWarnings(places: readonly string[]): ParseWarning[] {
  const message = 'characters that cannot be shown were replaced'
  const more = places.length - mostNamed
  return [
    ...places.slice(0, mostNamed).map((place) => ({ place, message })),
    ...(more > 0 ? [{ place: 'study', message: `${message} in ${more} more places` }] : []),
  ]
}
