import type { RecordNotes } from '../record-reader'
import { findRegistryDates } from '../source-dates'

/**
 * A date of the download, which writes the year first. A spreadsheet that saved the file again writes dates in its
 * country's format: `12/15/2023` can only be one day, but `05/08/2026` is ambiguous and kept as stated, with a
 * warning.
 */
export function readTableDate(
  notes: RecordNotes,
  place: string,
  text: string | undefined,
): string | undefined {
  const [date, other] = findRegistryDates(text ?? '')
  if (text === undefined || date === undefined || other === undefined) {
    return notes.readDate(place, date ?? text)
  }
  notes.warn(place, `"${text}" could be read in two ways, as ${date} or ${other}`)
  notes.keep(place, text)
  return undefined
}
