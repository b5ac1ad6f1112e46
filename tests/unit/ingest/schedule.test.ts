import { expect, test } from 'vitest'
import { parseSchedule } from '@/lib/ingest/sync/schedule'

const at = (text: string) => Date.parse(text)

test('daily is after the registry has published its data of the day', () => {
  const schedule = parseSchedule('daily')
  const after = (text: string) => new Date(schedule.next(at(text))).toISOString()
  expect(after('2026-06-01T08:00:00Z')).toBe('2026-06-01T14:00:00.000Z')
  expect(after('2026-06-01T14:00:00Z')).toBe('2026-06-02T14:00:00.000Z')
  expect(schedule.jitterMs).toBe(3_600_000)
})

test('a cron expression uses the machine’s time zone', () => {
  const next = new Date(parseSchedule('30 4 * * 1').next(at('2026-06-01T12:00:00Z')))
  expect([next.getDay(), next.getHours(), next.getMinutes()]).toEqual([1, 4, 30])
})

test.each([
  ['dayly', 'SYNC=dayly is neither "daily" nor a cron expression such as "30 4 * * *"'],
  ['* * *', 'is neither "daily" nor a cron expression'],
  ['0 0 30 2 *', 'it never runs'],
  ['*/10 * * * *', 'asks more often than once an hour'],
])('%s is refused in words', (text, words) => {
  expect(() => parseSchedule(text)).toThrow(words)
})
