import type { StatsField, StatsRecord, StatsType } from './stats-fields'
import { createValueTally, type ValueCount } from './value-tally'

// `/stats/field/values`: statistics of one field's values; studies are added one by one. A value of the wrong type
// counts as missing.

interface Described {
  type: StatsType
  piece: string
  field: string
  /** Studies without a value in the field. */
  missingStudiesCount: number
}

interface TextStats extends Described {
  uniqueValuesCount: number
  /** Values with the number of studies that have them. */
  topValues: ValueCount[]
  longest?: { length: number; nctId: string; value: string }
}

interface DateStats extends Described {
  min?: string
  max?: string
  formats: string[]
}

interface NumberStats extends Described {
  min?: number
  max?: number
  avg?: number
}

interface BooleanStats extends Described {
  falseCount: number
  trueCount: number
}

export type FieldValueStats = TextStats | DateStats | NumberStats | BooleanStats

export interface FieldValueCounter {
  add(record: StatsRecord): void
  toStats(): FieldValueStats
}

/** The registry's API documents no limit. */
export const maxTopValues = 50

/** Collects the values of one type. */
interface Figures<Stats> {
  /**
   * @param values of one study, at least one
   * @param trialId the study's address
   */
  add(values: readonly unknown[], trialId: string): void
  isValue: (value: unknown) => boolean
  toStats(described: Described): Stats
}

/** @param field one with a type */
export function createFieldValueCounter(
  { piece, path, collect }: StatsField,
  type: StatsType,
): FieldValueCounter {
  const figures = createFigures(type)
  let missingStudiesCount = 0
  return {
    add(record) {
      const values = collect(record).filter(figures.isValue)
      if (values.length === 0) missingStudiesCount += 1
      else figures.add(values, record.trialId)
    },
    toStats: () => figures.toStats({ type, piece, field: path, missingStudiesCount }),
  }
}

function createFigures(type: StatsType): Figures<FieldValueStats> {
  switch (type) {
    case 'ENUM':
      return createTextFigures({ hasLongest: false })
    case 'STRING':
      return createTextFigures({ hasLongest: true })
    case 'DATE':
      return createDateFigures()
    case 'INTEGER':
    case 'NUMBER':
      return createNumberFigures()
    case 'BOOLEAN':
      return createBooleanFigures()
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

function createTextFigures({ hasLongest }: { hasLongest: boolean }): Figures<TextStats> {
  const tally = createValueTally(maxTopValues)
  let longest: TextStats['longest']
  return {
    isValue: isText,
    add(values, trialId) {
      for (const value of new Set(values.filter(isText))) {
        tally.add(value)
        if (hasLongest && value.length > (longest?.length ?? -1)) {
          longest = { length: value.length, nctId: trialId, value }
        }
      }
    },
    toStats: (described) => ({
      ...described,
      uniqueValuesCount: tally.getSize(),
      topValues: tally.listTop(),
      ...(longest === undefined ? {} : { longest }),
    }),
  }
}

/** Date formats in the registry's notation, the least precise first. */
const dateForms = [
  ['yyyy', /^\d{4}$/],
  ['yyyy-MM', /^\d{4}-\d\d$/],
  ['yyyy-MM-dd', /^\d{4}-\d\d-\d\d$/],
  ["yyyy-MM-dd'T'HH:mm", /^\d{4}-\d\d-\d\dT\d\d:\d\d$/],
] as const

function findDateForm(value: unknown): string | undefined {
  if (!isText(value)) return undefined
  return dateForms.find(([, pattern]) => pattern.test(value))?.[0]
}

function createDateFigures(): Figures<DateStats> {
  const formats = new Set<string>()
  let min: string | undefined
  let max: string | undefined
  return {
    isValue: (value) => findDateForm(value) !== undefined,
    add(values) {
      for (const value of values.filter(isText)) {
        formats.add(findDateForm(value) ?? '')
        if (min === undefined || value < min) min = value
        if (max === undefined || value > max) max = value
      }
    },
    toStats: (described) => ({
      ...described,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      formats: dateForms.map(([form]) => form).filter((form) => formats.has(form)),
    }),
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

function createNumberFigures(): Figures<NumberStats> {
  let count = 0
  let sum = 0
  let min = Infinity
  let max = -Infinity
  return {
    isValue: isNumber,
    add(values) {
      for (const value of values.filter(isNumber)) {
        count += 1
        sum += value
        min = Math.min(min, value)
        max = Math.max(max, value)
      }
    },
    toStats: (described) =>
      count === 0 ? described : { ...described, min, max, avg: sum / count },
  }
}

function createBooleanFigures(): Figures<BooleanStats> {
  let falseCount = 0
  let trueCount = 0
  return {
    isValue: (value) => typeof value === 'boolean',
    add(values) {
      // A study with several dates may have both formats.
      if (values.includes(false)) falseCount += 1
      if (values.includes(true)) trueCount += 1
    },
    toStats: (described) => ({ ...described, falseCount, trueCount }),
  }
}
