import { describePartialDate, formatPartialDate, parsePartialDate } from '@/lib/study/dates'

/**
 * A date in words, as precise as the source gave it. Text that is not a date is shown unchanged. A full ISO 8601
 * moment is shown as its day in UTC.
 */
export function TimeStamp({ value }: { value: string }) {
  const date = parsePartialDate(value) ?? parsePartialDate(value.slice(0, 10))
  if (!date) return <>{value}</>
  return <time dateTime={formatPartialDate(date)}>{describePartialDate(date)}</time>
}
