import { toPlainLine } from '@/lib/study/markup'

/** A value of a results table as the registry states it; every part is text and may be "NA". */
export interface StatedMeasurement {
  value?: string
  spread?: string
  lowerLimit?: string
  upperLimit?: string
  comment?: string
}

/** "4.2 (1.1)", "4.2 (3.0 to 5.1)", "NA – not reached"; "–" if nothing is stated. */
export function describeMeasurement(measurement: StatedMeasurement): string {
  const { value, spread, lowerLimit, upperLimit, comment } = measurement
  const hasLimits = lowerLimit !== undefined || upperLimit !== undefined
  const limits = hasLimits && `${lowerLimit ?? '–'} to ${upperLimit ?? '–'}`
  const range = [spread, limits].filter(Boolean).join('; ')
  const main = [value, range && `(${range})`].filter(Boolean).join(' ')
  return [main, toPlainLine(comment)].filter(Boolean).join(' – ') || '–'
}
