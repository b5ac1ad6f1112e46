import { mayHoldUnwritable, toWholeValue } from '@/lib/study/whole-text'
import type { SourceFormatId } from '@/lib/study/source'
import { getFormat } from './formats'
import type { ParsedRecord, ParseWarning } from './source-format'

export interface ParsedDocument extends ParsedRecord {
  /** Whether the record differs from the document, so that the document must be kept beside it. */
  isMended?: boolean
}

/** The number of places listed in a warning; a document may be broken everywhere. */
const maxNamed = 5

/**
 * Reads one document of one record like its format's `SourceFormat.parse`, and repairs texts that cannot be shown:
 * lone surrogates, NUL, other control characters. The warnings list the repairs.
 * @throws SourceError if the document is not what its format promises
 */
export function parseDocument(formatId: SourceFormatId, text: string): ParsedDocument {
  const record = getFormat(formatId).parse(text)
  if (!mayHoldUnwritable(text)) return record
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
  const more = places.length - maxNamed
  return [
    ...places.slice(0, maxNamed).map((place) => ({ place, message })),
    ...(more > 0 ? [{ place: 'study', message: `${message} in ${more} more places` }] : []),
  ]
}
