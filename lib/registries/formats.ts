import { beginsWithStudies, ctgovApiFormat } from './ctgov-api/format'
import { ctgovClassicApiFormat } from './ctgov-classic-api/format'
import { ctgovCsvFormat } from './ctgov-csv/format'
import { ctgovLegacyXmlFormat } from './ctgov-legacy-xml/format'
import { ctisFormat } from './ctis/format'
import { ictrpCsvFormat } from './ictrp-csv/format'
import { ictrpXmlFormat } from './ictrp-xml/format'
import { pageFormats } from './page-formats'
import type { SourceFormat } from './source-format'
import type { SourceFormatId } from '@/lib/study/source'

/** All supported formats. The first that recognises a document reads it, so strict ones come first. */
const sourceFormats: readonly SourceFormat[] = [
  ctgovLegacyXmlFormat,
  ictrpXmlFormat,
  ctgovCsvFormat,
  ictrpCsvFormat,
  ...pageFormats,
  ctgovClassicApiFormat,
  ctisFormat,
  ctgovApiFormat,
]

/**
 * The format of a document, judged only by its content.
 * @param head the first 64 KiB of the text
 * @param isStrict for a document that may be something else, such as a script or notes beside the records: JSON then
 * counts only if it begins like studies, so damaged records there are not found
 */
export function recogniseFormat(head: string, isStrict = false): SourceFormat | null {
  const text = head.startsWith('\uFEFF') ? head.slice(1) : head
  const ofJson = [ctgovClassicApiFormat, ctisFormat].find((format) => format.recognise(text))
  if (ofJson !== undefined) return ofJson
  // No other format begins like JSON, and the text of a study may contain the words that identify the others.
  if (/^\s*[[{]/.test(text)) return isStrict && !beginsWithStudies(text) ? null : ctgovApiFormat
  const format = sourceFormats.find((candidate) => candidate.recognise(text)) ?? null
  return isStrict && format === ctgovApiFormat ? null : format
}

/** @throws Error for an unknown id, which only a store of a later version can contain */
export function getFormat(id: SourceFormatId): SourceFormat {
  const format = sourceFormats.find((candidate) => candidate.id === id)
  if (format === undefined) throw new Error(`no format has the id ${id}`)
  return format
}
