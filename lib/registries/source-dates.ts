import { formatPartialDate, parsePartialDate } from '@/lib/study/dates'

const monthYear = /^([A-Za-z]{3,9})\.?,?[ -](\d{4})$/
const monthDayYear = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/
const dayMonthYear = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})$/
/** As spreadsheets write a day (`05-Aug-26`). `Aug-26` may be a day or a year, so it is not read. */
const dayMonthShortYear = /^(\d{1,2})-([A-Za-z]{3})-(\d{2})$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/
const monthNumberYear = /^(\d{1,2})\/(\d{4})$/
/** China and Japan: `2026年8月5日`. */
const ideographic = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/
/** What registries write after a date. */
const kind = /\s*\((?:actual|anticipated|estimated?d?)\)$/i

/**
 * A date in any format that registries use, as `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; `null` if it is none or the day
 * doesn't exist. Numbers with the year last are read day first, as all of WHO's registries write them ("05/08/2026"
 * is 5 August). Only ICTRP's export time is month first, which is not a date of a trial. For texts from elsewhere see
 * `findRegistryDates`.
 */
export function toRegistryDate(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim().replace(/\s+/g, ' ').replace(kind, '')
  const named = monthYear.exec(trimmed)
  if (named) return format(named[2], toMonth(named[1]))
  const english = monthDayYear.exec(trimmed)
  if (english) return format(english[3], toMonth(english[1]), english[2])
  const european = dayMonthYear.exec(trimmed)
  if (european) return format(european[3], toMonth(european[2]), european[1])
  const short = dayMonthShortYear.exec(trimmed)
  if (short) return format(toFullYear(short[3]), toMonth(short[2]), short[1])
  const iso = yearFirst.exec(trimmed) ?? ideographic.exec(trimmed)
  if (iso) return format(iso[1], iso[2], iso[3])
  const digits = packed.exec(trimmed)
  if (digits) return format(digits[1], digits[2], digits[3])
  const numeric = yearLast.exec(trimmed)
  if (numeric) return format(numeric[3], numeric[2], numeric[1])
  const month = monthNumberYear.exec(trimmed)
  if (month) return format(month[2], month[1])
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

const monthNames =
  'january february march april may june july august september october november december'.split(' ')

/** The month that a name or its beginning means; "Sept" and "Mar", not "Mayor". */
function toMonth(name = ''): string {
  const lower = name.toLowerCase()
  const index = lower.length < 3 ? -1 : monthNames.findIndex((month) => month.startsWith(lower))
  return String(index + 1 || '')
}

/** Trials of registries are not older than 1970. */
function toFullYear(lastDigits = ''): string {
  return `${Number(lastDigits) >= 70 ? '19' : '20'}${lastDigits}`
}

function format(year = '', month?: string, day?: string): string | null {
  const parts = [year]
  if (month !== undefined) parts.push(month.padStart(2, '0'))
  if (day !== undefined) parts.push(day.padStart(2, '0'))
  const date = parsePartialDate(parts.join('-'))
  return date === null ? null : formatPartialDate(date)
}
