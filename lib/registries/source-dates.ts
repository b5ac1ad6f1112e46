import { formatPartialDate, parsePartialDate } from '@/lib/study/dates'

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

const monthYear = /^([A-Za-z]{3,9})\.?,? (\d{4})$/
const monthDayYear = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/
const dayMonthYear = /^(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/

/**
 * A date in any format that registries use, as `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; `null` if it is none or the day
 * doesn't exist. Numbers with the year last are read day first, as all of WHO's registries write them ("05/08/2026"
 * is 5 August). Only ICTRP's export time is month first, which is not a date of a trial. For texts from elsewhere see
 * `findRegistryDates`.
 */
export function toRegistryDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  const named = monthYear.exec(trimmed)
  if (named) return format(named[2], toMonth(named[1]))
  const english = monthDayYear.exec(trimmed)
  if (english) return format(english[3], toMonth(english[1]), english[2])
  const european = dayMonthYear.exec(trimmed)
  if (european) return format(european[3], toMonth(european[2]), european[1])
  const iso = yearFirst.exec(trimmed)
  if (iso) return format(iso[1], iso[2], iso[3])
  const digits = packed.exec(trimmed)
  if (digits) return format(digits[1], digits[2], digits[3])
  const numeric = yearLast.exec(trimmed)
  if (numeric) return format(numeric[3], numeric[2], numeric[1])
  return /^\d{4}$/.test(trimmed) ? format(trimmed) : null
}

/**
 * All dates that a text can mean if it is unknown whether days or months come first: two for "05/08/2026", one for
 * "12/15/2023" and for any other format, none if the day doesn't exist.
 */
export function findRegistryDates(text: string): string[] {
  const dates = new Set([toRegistryDate(text)])
  const [, month, day, year] = yearLast.exec(text.trim().replace(/\s+/g, ' ')) ?? []
  if (year !== undefined) dates.add(format(year, month, day))
  return [...dates].filter((date) => date !== null)
}

function toMonth(name: string | undefined): string {
  return String(months[(name ?? '').slice(0, 3).toLowerCase()] ?? '')
}

function format(year = '', month?: string, day?: string): string | null {
  const parts = [year]
  if (month !== undefined) parts.push(month.padStart(2, '0'))
  if (day !== undefined) parts.push(day.padStart(2, '0'))
  const date = parsePartialDate(parts.join('-'))
  return date === null ? null : formatPartialDate(date)
}
