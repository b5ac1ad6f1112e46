import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ApiError } from '@/lib/ctgov-api/api-error'
import {
  answerFieldValues,
  answerListSizes,
  answerStudySizes,
  type StatsSource,
} from '@/lib/ctgov-api/stats'
import type { StatsRecord } from '@/lib/ctgov-api/stats-fields'
import { studyFields } from '@/lib/study/fields'
import { compareByLetters } from '@/lib/study/text-order'
import { studyArbitrary } from '@/tests/arbitraries/study'
import { buildStudy } from '@/tests/support/synthetic-studies'

const count = z.int().nonnegative()
const described = { piece: z.string(), field: z.string(), missingStudiesCount: count }
const tops = z
  .array(z.strictObject({ value: z.string(), studiesCount: z.int().positive() }))
  .max(50)
const longest = z.strictObject({ length: count, nctId: z.string(), value: z.string() })
const figures = {
  min: z.number().optional(),
  max: z.number().optional(),
  avg: z.number().optional(),
}
const fieldValues = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ENUM'),
    ...described,
    uniqueValuesCount: count,
    topValues: tops,
  }),
  z.strictObject({
    type: z.literal('STRING'),
    ...described,
    uniqueValuesCount: count,
    topValues: tops,
    longest: longest.optional(),
  }),
  z.strictObject({
    type: z.literal('DATE'),
    ...described,
    min: z.string().optional(),
    max: z.string().optional(),
    formats: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal('INTEGER'), ...described, ...figures }),
  z.strictObject({ type: z.literal('NUMBER'), ...described, ...figures }),
  z.strictObject({
    type: z.literal('BOOLEAN'),
    ...described,
    falseCount: count,
    trueCount: count,
  }),
])
const listSizes = z.strictObject({
  piece: z.string(),
  field: z.string(),
  uniqueSizesCount: count,
  minSize: z.int().positive().optional(),
  maxSize: z.int().positive().optional(),
  topSizes: z
    .array(z.strictObject({ size: z.int().positive(), studiesCount: z.int().positive() }))
    .max(50),
})
const studySizes = z.strictObject({
  totalStudies: count,
  averageSizeBytes: count,
  percentiles: z.record(z.string().regex(/^\d+$/), count),
  ranges: z.array(z.strictObject({ sizeRange: z.string(), studiesCount: count })),
  largestStudies: z.array(z.strictObject({ id: z.string(), sizeBytes: count })).max(10),
})

function toSource(records: readonly StatsRecord[]): StatsSource {
  return (parts) =>
    Promise.resolve(
      parts.map((part) => {
        const counter = part.createCounter()
        for (const record of records) counter.add(record)
        return counter.toStats()
      }),
    )
}

type Answer = typeof answerFieldValues

async function ask(answer: Answer, query: string, records: readonly StatsRecord[] = []) {
  const response = await answer(new URLSearchParams(query), toSource(records))
  expect(response.headers.get('Content-Type')).toContain('application/json')
  return (await response.json()) as unknown
}

const askValues = async (query: string, records?: readonly StatsRecord[]) =>
  z.array(fieldValues).parse(await ask(answerFieldValues, query, records))
const askSizes = async (query: string, records?: readonly StatsRecord[]) =>
  z.array(listSizes).parse(await ask(answerListSizes, query, records))

async function refusal(answer: Answer, query: string): Promise<string> {
  try {
    await answer(new URLSearchParams(query), toSource([]))
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.message}`
    throw error
  }
  return 'answered'
}

const records = fc
  .array(fc.tuple(studyArbitrary, fc.integer({ min: 1, max: 3_000_000 })), { maxLength: 8 })
  .map((all) =>
    all.map(([study, sizeBytes], index): StatsRecord => ({
      study,
      sizeBytes,
      trialId: `t${index}`,
    })),
  )

/** The values at a path, read from the JSON text in the obvious way. */
function readPath(value: unknown, steps: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => readPath(item, steps))
  const [step, ...rest] = steps
  if (step === undefined) return [value]
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).find(([key]) => key === step)?.[1] as unknown
  return below === undefined ? [] : readPath(below, rest)
}
const toPlain = (all: readonly StatsRecord[]) =>
  all.map(({ study }) => JSON.parse(JSON.stringify(study)) as unknown)
const readAll = (all: readonly unknown[], path: string) =>
  all.map((study) => readPath(study, path.split('.')))

describe('values of fields', () => {
  test('agree with a slow count', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const read = toPlain(all)
        for (const stats of await askValues('', all)) {
          const values = readAll(read, stats.field)
          const given = values.filter((each) => each.length > 0)
          const flat = given.flat()
          expect(stats.missingStudiesCount, stats.piece).toBe(all.length - given.length)
          switch (stats.type) {
            case 'ENUM':
            case 'STRING': {
              expect(stats.uniqueValuesCount).toBe(new Set(flat).size)
              const top = [...new Set(flat.map(String))]
                .map((value) => ({
                  value,
                  studiesCount: given.filter((each) => each.includes(value)).length,
                }))
                .sort(
                  (a, b) => b.studiesCount - a.studiesCount || compareByLetters(a.value, b.value),
                )
              expect(stats.topValues).toEqual(top.slice(0, 50))
              if (stats.type === 'ENUM') break
              const lengths = flat.map((value) => String(value).length)
              expect(stats.longest?.length).toBe(
                flat.length === 0 ? undefined : Math.max(...lengths),
              )
              break
            }
            case 'DATE': {
              const sorted = flat.map(String).sort(compareByLetters)
              expect([stats.min, stats.max]).toEqual([sorted[0], sorted.at(-1)])
              const forms = new Set(sorted.map((date) => date.length))
              expect(stats.formats.length).toBe(forms.size)
              break
            }
            case 'INTEGER':
            case 'NUMBER': {
              const sorted = flat.map(Number).sort((a, b) => a - b)
              expect([stats.min, stats.max]).toEqual([sorted[0], sorted.at(-1)])
              const sum = sorted.reduce((total, value) => total + value, 0)
              if (sorted.length > 0) expect(stats.avg).toBeCloseTo(sum / sorted.length, 3)
              break
            }
            case 'BOOLEAN':
              expect(stats.trueCount).toBe(given.filter((each) => each.includes(true)).length)
              expect(stats.falseCount).toBe(given.filter((each) => each.includes(false)).length)
          }
        }
      }),
      { numRuns: 12 },
    )
  })

  const study = (number: number, extra: Record<string, unknown> = {}): StatsRecord => ({
    study: buildStudy(number, extra),
    trialId: `NCT${number}`,
    sizeBytes: 1000,
  })

  test('are those of every field with values, in the model’s order', async () => {
    const stats = await askValues('')
    const pieces = studyFields
      .filter(({ children, type }) => children.length === 0 && type !== 'GeoPoint')
      .map(({ piece }) => piece)
    expect(stats.map(({ piece }) => piece).slice(0, pieces.length)).toEqual(pieces)
    // What a client of the registry's API counted for types without lists.
    const own = stats.filter(({ piece }) => pieces.includes(piece))
    const countOf = (type: string) => own.filter((each) => each.type === type).length
    expect([countOf('ENUM'), countOf('DATE'), countOf('BOOLEAN')]).toEqual([55, 29, 28])
  })

  test.each([
    'fields=Phase',
    'fields=PHASE',
    'fields=protocolSection.designModule.phases',
    'fields=Phase,Phase|PHASE',
    'fields=Phase&types=ENUM',
    'types=ENUM|STRING&fields= Phase ,',
  ])('%s asks for phases', async (query) => {
    expect(await askValues(query, [study(1), study(2)])).toEqual([
      {
        type: 'ENUM',
        piece: 'Phase',
        field: 'protocolSection.designModule.phases',
        missingStudiesCount: 0,
        uniqueValuesCount: 2,
        topValues: [
          { value: 'PHASE1', studiesCount: 2 },
          { value: 'PHASE2', studiesCount: 2 },
        ],
      },
    ])
  })

  test('keys come in the registry’s order', async () => {
    const [date] = await askValues('fields=StartDate', [study(1)])
    expect(Object.keys(date ?? {})).toEqual([
      'type',
      'piece',
      'field',
      'missingStudiesCount',
      'min',
      'max',
      'formats',
    ])
    expect(date).toMatchObject({ min: '2023-05', max: '2023-05', formats: ['yyyy-MM'] })
  })

  test('types choose among all fields', async () => {
    const types = new Set((await askValues('types=INTEGER,NUMBER')).map(({ type }) => type))
    expect([...types].sort()).toEqual(['INTEGER', 'NUMBER'])
    expect(await askValues('types=DATE&fields=Phase')).toEqual([])
    expect((await askValues('types=')).length).toBe((await askValues('')).length)
  })

  test('a value of another type counts as missing', async () => {
    const odd = study(1, { hasResults: 'yes', resultsSection: 7 })
    expect(await askValues('fields=HasResults', [odd, study(2)])).toMatchObject([
      { missingStudiesCount: 1, falseCount: 1, trueCount: 0 },
    ])
  })

  test('the portal’s own fields have them too', async () => {
    const stats = await askValues('fields=CellType|portalSection.trialId', [study(1), study(2)])
    expect(stats.map(({ piece, field, type }) => [piece, field, type])).toEqual([
      ['PortalTrialId', 'portalSection.trialId', 'STRING'],
      ['CellType', 'portalSection.cellTypes', 'STRING'],
    ])
    expect(stats[0]).toMatchObject({ uniqueValuesCount: 2, missingStudiesCount: 0 })
  })
})

describe('sizes of lists', () => {
  test('agree with a slow count', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const read = toPlain(all)
        for (const stats of await askSizes('', all)) {
          const sizes = readAll(read, stats.field)
            .map((values) => values.length)
            .filter((size) => size > 0)
          expect(stats.uniqueSizesCount, stats.piece).toBe(new Set(sizes).size)
          expect(stats.minSize).toBe(sizes.length === 0 ? undefined : Math.min(...sizes))
          expect(stats.maxSize).toBe(sizes.length === 0 ? undefined : Math.max(...sizes))
          for (const { size, studiesCount } of stats.topSizes) {
            expect(studiesCount).toBe(sizes.filter((each) => each === size).length)
          }
          expect(stats.topSizes.length).toBe(Math.min(50, stats.uniqueSizesCount))
        }
      }),
      { numRuns: 12 },
    )
  })

  test('are those of every list, unless fields are named', async () => {
    const pieces = (await askSizes('')).map(({ piece }) => piece)
    expect(pieces).toEqual(expect.arrayContaining(['Phase', 'Intervention']))
    for (const piece of ['BriefTitle', 'CellType']) expect(pieces).not.toContain(piece)
    const named = await askSizes('fields=Intervention|LocationCity')
    expect(named.map(({ piece }) => piece)).toEqual(['Intervention', 'LocationCity'])
  })
})

test('sizes of studies agree with a slow count', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (all) => {
      const stats = studySizes.parse(await ask(answerStudySizes, '', all))
      const sizes = all.map(({ sizeBytes }) => sizeBytes).sort((a, b) => a - b)
      const total = sizes.reduce((sum, size) => sum + size, 0)
      expect(stats.totalStudies).toBe(all.length)
      expect(stats.averageSizeBytes).toBe(all.length === 0 ? 0 : Math.round(total / all.length))
      expect(stats.largestStudies.map(({ sizeBytes }) => sizeBytes)).toEqual(
        [...sizes].reverse().slice(0, 10),
      )
      for (const [percentage, bytes] of Object.entries(stats.percentiles)) {
        const within = sizes.filter((size) => size <= bytes).length
        const below = sizes.filter((size) => size < bytes).length
        expect(within * 100).toBeGreaterThanOrEqual(Number(percentage) * all.length)
        expect(below * 100).toBeLessThan(Number(percentage) * all.length)
      }
      const inRanges = stats.ranges.reduce((sum, { studiesCount }) => sum + studiesCount, 0)
      expect(inRanges).toBe(all.length)
    }),
  )
})

test('a study of exactly so many kilobytes belongs to the range that begins there', async () => {
  const sized = (sizeBytes: number): StatsRecord => ({
    study: buildStudy(1),
    trialId: 'NCT00000001',
    sizeBytes,
  })
  const all = [sized(2047), sized(2048), sized(2_000_000)]
  const { ranges } = studySizes.parse(await ask(answerStudySizes, '', all))
  expect(ranges.filter(({ studiesCount }) => studiesCount > 0)).toEqual([
    { sizeRange: '0 - 2 KB', studiesCount: 1 },
    { sizeRange: '2 - 4 KB', studiesCount: 1 },
    { sizeRange: '>= 1024 KB', studiesCount: 1 },
  ])
})

describe('refused', () => {
  const endpoints: [string, Answer][] = [
    ['/stats/field/values', answerFieldValues],
    ['/stats/field/sizes', answerListSizes],
    ['/stats/size', answerStudySizes],
  ]

  test.each(endpoints)('%s: searches and unknown parameters', async (_, answer) => {
    for (const name of ['query.cond', 'filter.ids', 'postFilter.geo']) {
      const text = await refusal(answer, `fields=Phase&${name}=x`)
      expect(text.split('\n')[0]).toBe(`400 Invalid prefix in parameter name: ${name}`)
    }
    for (const name of ['foo', '__proto__', 'constructor', 'query', 'x.query.cond']) {
      expect(await refusal(answer, `${name}=1`)).toContain(`400 \`${name}\` is unknown parameter`)
    }
    expect((await refusal(answer, `query.${'x'.repeat(10_000)}=1`)).length).toBeLessThan(400)
  })

  test.each([
    ['X', ''],
    ['Phases', 'Did you mean Phase?'],
    ['phase', 'Did you mean Phase?'],
    ['__proto__', ''],
    ['constructor', ''],
    ['ProtocolSection', ''],
    ['LocationGeoPoint', ''],
    ['Phase:size', ''],
  ])('fields=%s', async (name, remedy) => {
    const [first, second] = (await refusal(answerFieldValues, `fields=Sex|${name}|Y`)).split('\n')
    expect(first).toBe(`404 Unknown piece name of field path: ${name}`)
    expect(second).toContain(remedy)
  })

  test('a name of 10,000 characters is not repeated completely', async () => {
    const text = await refusal(answerListSizes, `fields=${'x'.repeat(10_000)}`)
    expect(text).toMatch(/^404 Unknown piece name of field path: x{100}…\n/)
  })

  test.each(['fields=', 'fields', 'fields=,|'])('%s is an unknown name', async (query) => {
    expect(await refusal(answerFieldValues, query)).toContain('400 Parameter `fields` is empty')
    expect(await refusal(answerListSizes, query)).toContain('400 Parameter `fields` is empty')
  })

  test.each(['enum', 'X', '__proto__'])('types=%s', async (type) => {
    expect(await refusal(answerFieldValues, `types=ENUM,${type}`)).toContain(
      `400 Invalid value in parameter \`types\`: \`${type}\``,
    )
  })
})
