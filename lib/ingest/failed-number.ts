import { getFormat } from '@/lib/registries/formats'
import type { SourceFormatId } from '@/lib/study/source'

/** A record's own number is at its beginning; a damaged record of several megabytes is not searched to its end. */
const searchedBytes = 64 * 1024

/**
 * The registry number of a record that could not be read, as far as it can be found without parsing. It lets a later
 * good version be recognised, wherever it comes from. Null if in doubt.
 */
export function findFailedNumber(
  bytes: Buffer,
  formatId: SourceFormatId | undefined,
): string | null {
  const text = bytes.toString('latin1', 0, searchedBytes)
  const format = formatId === undefined ? null : getFormat(formatId)
  if (format?.findNumber) return format.findNumber(text)
  // Tables and pages mention other trials too, so a number counts only if it is the only one.
  const numbers = new Set(text.match(/\bNCT\d{8}\b/g))
  const [only] = numbers
  return numbers.size === 1 && only !== undefined ? only : null
}
