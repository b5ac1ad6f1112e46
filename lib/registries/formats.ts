import { ctgovApiFormat } from './ctgov-api/format'
import { ctgovCsvFormat } from './ctgov-csv/format'
import { ctgovLegacyXmlFormat } from './ctgov-legacy-xml/format'
import { ictrpCsvFormat } from './ictrp-csv/format'
import { ictrpXmlFormat } from './ictrp-xml/format'
import { pageFormats } from './page-formats'
import type { SourceFormat, SourceFormatId } from './source-format'

/** Every format that is taken in. The first that recognises a document reads it: strict ones come first. */
const sourceFormats: readonly SourceFormat[] = [
  ctgovLegacyXmlFormat,
  ictrpXmlFormat,
  ctgovCsvFormat,
  ictrpCsvFormat,
  ...pageFormats,
  ctgovApiFormat,
]

/**
 * The format of a document, by its content alone.
 * @param head the first 64 KiB of the text
 */
export function recogniseFormat(head: string): SourceFormat | null {
  const text = head.startsWith('\uFEFF') ? head.slice(1) : head
  // No other format begins like JSON, and a study may well speak of what the others are known by.
  if (/^\s*[[{]/.test(text)) return ctgovApiFormat
  return sourceFormats.find((format) => format.recognise(text)) ?? null
}

export function getFormat(id: SourceFormatId): SourceFormat {
  const format = sourceFormats.find((candidate) => candidate.id === id)
  if (format === undefined) throw new Error(`no format has the id ${id}`)
  return format
}
