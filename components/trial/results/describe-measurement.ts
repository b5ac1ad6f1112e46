/** A value of a results table as the registry states it; every part is text and may be "NA". */
export interface StatedMeasurement {
  value?: string
  spread?: string
  lowerLimit?: string
  upperLimit?: string
  comment?: string
}

/** "4.2 (1.1)", "4.2 (3.0 to 5.1)", "NA – not reached"; "–" where nothing is stated. */
export function describeMeasurement(measurement: StatedMeasurement): string {
  const { value, spread, lowerLimit, upperLimit, comment } = measurement
  const range =
    lowerLimit !== undefined || upperLimit !== undefined
      ? `${lowerLimit ?? '–'} to ${upperLimit ?? '–'}`
      : spread
  const main = [value, range && `(${range})`].filter(Boolean).join(' ')
  return [main, comment].filter(Boolean).join(' – ') || '–'
}
