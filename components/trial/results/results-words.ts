import type { ResultsPart } from '@/lib/pages/results-parts'

/** The title of a part. */
export const partTitles: Readonly<Record<ResultsPart, string>> = {
  flow: 'Participants from start to end',
  baseline: 'Participants at the start',
  outcomes: 'Measured outcomes',
  serious: 'Serious adverse events',
  other: 'Other adverse events',
  notes: 'Limits and contact',
}

const unitOf: Partial<Record<ResultsPart, [one: string, many: string]>> = {
  outcomes: ['outcome', 'outcomes'],
  serious: ['kind of event', 'kinds of events'],
  other: ['kind of event', 'kinds of events'],
}

/** "54 outcomes"; `null` for a part that is one table. */
export function describePartCount(part: ResultsPart, count: number): string | null {
  const units = unitOf[part]
  if (!units) return null
  return `${count.toLocaleString('en')} ${count === 1 ? units[0] : units[1]}`
}
