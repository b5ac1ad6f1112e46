import fc from 'fast-check'
import { coverageModes, expansionLevels, type Expression } from '@/lib/expression/tree'
import { reservedWords } from '@/lib/expression/operators'
import { statuses } from '@/lib/study/vocabularies/status'
import { phases } from '@/lib/study/vocabularies/design'

// Trees and texts of the query language for property tests: of the parser here, and elsewhere of the search engine
// against `match`.

export interface ExpressionOptions {
  /** Words of terms; pass those of the records so that terms match something. */
  words?: fc.Arbitrary<string>
  /** Search areas and text fields to look in. */
  textAreas?: readonly string[]
  /** Text fields of a site, for SEARCH[Location]. */
  siteAreas?: readonly string[]
  /** How deeply operators nest. */
  depth?: number
  /** Places for DISTANCE. */
  points?: fc.Arbitrary<{ latitude: number; longitude: number }>
}

const location = { start: 0, end: 0 }

const plainWords = [
  'lymphoma',
  'sclerosis',
  'multiple',
  'cell',
  'therapy',
  'CAR-T',
  'CD19+',
  'anti-BCMA',
  'IL-2',
  'r/r',
  "devic's",
  'phase',
  'recruiting',
  'NCT00000001',
  'Boston',
]

/** Words with everything that could be mistaken for syntax. */
const oddWords = [
  ...reservedWords,
  'and',
  'or',
  'not',
  'AREA[Condition]x',
  'range[1,2]',
  '[18F]FDG',
  '0.9~1*10^9',
  '1,000',
  'a,b',
  ',',
  '-',
  '&',
  '"',
  '“',
  '\\',
  '\\AND',
  'a\\b',
  '(',
  ')',
  'x)',
  '🙂',
  'https://example.org/?a=b&c=[d]',
]

/** A run of characters without white space, well-formed. */
const anyWord = fc
  .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
  .map((text) => text.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b]+/g, ''))
  .filter((text) => text !== '' && text.isWellFormed())

const expressionWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 2, arbitrary: fc.constantFrom(...oddWords) },
  { weight: 1, arbitrary: anyWord },
)

const defaultTextAreas = [
  'BasicSearch',
  'ConditionSearch',
  'InterventionSearch',
  'TitleSearch',
  'SponsorSearch',
  'EligibilitySearch',
  'Condition',
  'BriefTitle',
  'InterventionName',
  'LocationCountry',
  'ConditionsModule',
  'CellType',
]

const defaultSiteAreas = ['LocationCity', 'LocationCountry', 'LocationFacility', 'LocationState']

const dateText = fc.oneof(
  fc.integer({ min: 1995, max: 2030 }).map(String),
  fc
    .tuple(fc.integer({ min: 1995, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc
    .tuple(
      fc.integer({ min: 1995, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, ...rest]) => [year, ...rest.map((n) => String(n).padStart(2, '0'))].join('-')),
)
const numberText = fc
  .oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -5, max: 5 }))
  .map((number) => String(number + 0))
const ageText = fc.oneof(
  fc.integer({ min: 2, max: 100 }).map((count) => `${count} years`),
  fc.integer({ min: 2, max: 240 }).map((count) => `${count} months`),
  fc.constantFrom('1 year', '0 days', '18 days', '1 month'),
)

interface TypedArea {
  area: string
  size: boolean
  value: fc.Arbitrary<string>
  /** Sorts two values, so that a range is never reversed. */
  order?: (text: string) => number
}

function toAgeOrder(text: string): number {
  const [count = '0', unit = ''] = text.split(' ')
  const days = unit.startsWith('year') ? 365.2425 : unit.startsWith('month') ? 30.436875 : 1
  return Number(count) * days
}

const typedAreas: readonly TypedArea[] = [
  { area: 'OverallStatus', size: false, value: fc.constantFrom(...statuses) },
  { area: 'Phase', size: false, value: fc.constantFrom(...phases) },
  { area: 'Sex', size: false, value: fc.constantFrom('ALL', 'FEMALE', 'MALE') },
  { area: 'HasResults', size: false, value: fc.constantFrom('true', 'false') },
  { area: 'StartDate', size: false, value: dateText, order: (text) => Date.parse(text) },
  { area: 'LastUpdatePostDate', size: false, value: dateText, order: (text) => Date.parse(text) },
  { area: 'EnrollmentCount', size: false, value: numberText, order: Number },
  { area: 'MinimumAge', size: false, value: ageText, order: toAgeOrder },
  { area: 'MaximumAge', size: false, value: ageText, order: toAgeOrder },
  { area: 'Phase', size: true, value: numberText, order: Number },
  { area: 'LocationCity', size: true, value: numberText, order: Number },
]

/** Canonical trees, as `parseExpression` returns them for a correct text. Locations are all 0. */
export function expressionTrees(options: ExpressionOptions = {}): fc.Arbitrary<Expression> {
  const words = options.words ?? expressionWords
  const textAreas = options.textAreas ?? defaultTextAreas
  const siteAreas = options.siteAreas ?? defaultSiteAreas
  const points =
    options.points ??
    fc.record({
      latitude: fc.integer({ min: -90, max: 90 }),
      longitude: fc.integer({ min: -180, max: 180 }),
    })

  const terms: fc.Arbitrary<Expression> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .array(words, { minLength: 1, maxLength: 4 })
        .map((list): Expression => ({ kind: 'words', words: list, location })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(words, { minLength: 1, maxLength: 3 })
        .map((list): Expression => ({ kind: 'phrase', text: list.join(' '), location })),
    },
  )
  const everything = fc.constant<Expression>({ kind: 'all', location })
  const missing = fc.constant<Expression>({ kind: 'missing', location })

  const distances = fc
    .tuple(points, fc.integer({ min: 1, max: 500 }), fc.constantFrom('mi', 'km', 'm'))
    .map(([{ latitude, longitude }, radius, unit]): Expression => ({
      kind: 'distance',
      latitude: latitude + 0,
      longitude: longitude + 0,
      radius,
      unit,
      location,
    }))

  function typedLeaf({ value, order }: TypedArea): fc.Arbitrary<Expression> {
    const term = value.map((text): Expression => ({
      kind: 'words',
      words: text.split(' '),
      location,
    }))
    const phrase = value.map((text): Expression => ({ kind: 'phrase', text, location }))
    if (order === undefined) return fc.oneof(term, phrase, missing)
    const bound = fc.option(value)
    const range = fc.tuple(bound, bound).map(([a, b]): Expression => {
      const swapped = a !== null && b !== null && order(a) > order(b)
      return { kind: 'range', from: swapped ? b : a, to: swapped ? a : b, location }
    })
    return fc.oneof({ weight: 2, arbitrary: range }, term, missing)
  }

  function area(name: string, size: boolean, operand: fc.Arbitrary<Expression>) {
    return operand.map((inner): Expression => {
      return { kind: 'area', area: name, size, operand: inner, location }
    })
  }

  const typed = fc
    .constantFrom(...typedAreas)
    .chain((kind) => area(kind.area, kind.size, combine(typedLeaf(kind), 1)))
  const places = area('LocationGeoPoint', false, combine(fc.oneof(distances, missing), 1))
  const site: fc.Arbitrary<Expression> = fc.oneof(
    terms,
    fc.constantFrom(...siteAreas).chain((name) => area(name, false, fc.oneof(terms, missing))),
    area('LocationGeoPoint', false, distances),
  )
  const search = combine(site, 2).map((operand): Expression => ({
    kind: 'search',
    document: 'Location',
    operand,
    location,
  }))
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    { weight: 6, arbitrary: terms },
    { weight: 3, arbitrary: typed },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...textAreas)
        .chain((name) => area(name, false, combine(fc.oneof(terms, missing), 1))),
    },
    { weight: 1, arbitrary: places },
    { weight: 1, arbitrary: search },
    { weight: 1, arbitrary: everything },
  )
  return combine(leaf, options.depth ?? 3)
}

/** Leaves under AND, OR, NOT and the operators that control matching. */
function combine(leaf: fc.Arbitrary<Expression>, depth: number): fc.Arbitrary<Expression> {
  if (depth === 0) return leaf
  const inner = combine(leaf, depth - 1)
  const several = fc.array(inner, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: several.map((parts) => join('and', parts)) },
    { weight: 2, arbitrary: several.map((parts) => join('or', parts)) },
    {
      weight: 1,
      arbitrary: inner.map((operand): Expression => ({ kind: 'not', operand, location })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...coverageModes), inner)
        .map(([coverage, operand]): Expression => ({
          kind: 'coverage',
          coverage,
          operand,
          location,
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...expansionLevels), inner)
        .map(([expansion, operand]): Expression => ({
          kind: 'expansion',
          expansion,
          operand,
          location,
        })),
    },
  )
}

function join(kind: 'and' | 'or', parts: readonly Expression[]): Expression {
  const operands = parts.flatMap((part): Expression[] =>
    (part.kind === 'and' || part.kind === 'or') && part.kind === kind ? part.operands : [part],
  )
  return { kind, operands, location }
}

const fragments = [
  ...reservedWords,
  ...oddWords,
  'AREA[Condition]',
  'AREA[Conditon]',
  'AREA[OverallStatus]',
  'AREA[StartDate]',
  'AREA[Phase:size]',
  'AREA[',
  'AREA',
  'SEARCH[Location](',
  'RANGE[2020, MAX]',
  'RANGE[MAX,',
  'DISTANCE[1,2,3mi]',
  'DISTANCE(1,2,3)',
  'COVERAGE[FullMatch]',
  'EXPANSION[',
  'TILT[StartDate]',
  '(',
  ')',
  '(((',
  ')))',
  '"',
  '""',
  '"a b"',
  '\\',
  '\\"',
  ',',
  ' ',
  '  ',
  '\u0000',
  '\ud800',
  '\u202e',
  "'; DROP TABLE trials; --",
  '%',
  '_',
  '*',
  'NEAR(a b, 3)',
  '{a}:b',
  'RECRUITING',
  '2020-13',
  '-1',
  '1e999',
  '__proto__',
  'constructor',
]

/** Texts that people would not write: syntax in pieces, every Unicode character, lone surrogates. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 20 }).map(glue) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 5 })), {
        maxLength: 20,
      })
      .map((parts) => parts.join(' ')),
  },
)

function glue(parts: readonly string[]): string {
  return parts.join('')
}
