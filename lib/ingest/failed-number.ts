import { getFormat } from '@/lib/registries/formats'
import type { SourceFormatId } from '@/lib/study/source'

/** A record's own number stands at its beginning; damaged megabytes are not searched for it. */
const searchedBytes = 64 * 1024

/**
 * The registry number of a record that could not be read, as far as it can be told without reading it: so that a
 * good version of it is recognised, wherever it comes from. Null when in doubt.
 */
export function findFailedNumber(
  bytes: Buffer,
  formatId: SourceFormatId | undefined,
): string | null {
  const text = bytes.toString('latin1', 0, searchedBytes)
  const format = formatId === undefined ? null : getFormat(formatId)
  if (format?.findNumber) return format.findNumber(text)
  // Tables and pages name other trials too: a number counts only where it is the only one.
  const numbers = new Set(text.match(/\bNCT\d{8}\b/g))
  const [only] = numbers
  return numbers.size === 1 && only !== undefined ? only : null
}
