import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeExpression } from '@/lib/expression/describe'
import { parseExpression } from '@/lib/expression/parse'
import { expressionTrees } from '../../arbitraries/expression'

test.each([
  ['', 'is any trial'],
  ['stem cell', 'mentions “stem cell”'],
  [
    'AREA[Condition]"multiple sclerosis" AND AREA[StartDate]RANGE[2020, MAX] NOT mesenchymal',
    'mentions “multiple sclerosis” as a condition and started in 2020 or later and does not mention “mesenchymal”',
  ],
  ['a OR b AND c', 'mentions “a”, or mentions “b” and mentions “c”'],
  ['(a OR b) AND c', '(mentions “a”, or mentions “b”) and mentions “c”'],
  [
    'AREA[Condition](a OR b) AND c',
    '(mentions “a” as a condition, or mentions “b” as a condition) and mentions “c”',
  ],
  ['NOT (a OR b)', 'does not mention “a” and does not mention “b”'],
  ['c NOT (a AND b)', 'mentions “c” and (does not mention “a”, or does not mention “b”)'],
  ['NOT NOT a', 'mentions “a”'],
  ['AREA[OverallStatus]not yet recruiting', 'has overall status “Not yet recruiting”'],
  ['NOT AREA[Phase]PHASE2', 'does not have phase “Phase 2”'],
  ['AREA[Phase]MISSING', 'does not state phase'],
  ['NOT AREA[ResultsFirstPostDate]MISSING', 'states results first post date'],
  ['AREA[StartDate]2022-05', 'started in May 2022'],
  ['AREA[LastUpdatePostDate]RANGE[MIN, 2022-05-03]', 'was last updated on 3 May 2022 or earlier'],
  ['NOT AREA[CompletionDate]RANGE[2020, 2021]', 'was not completed from 2020 to 2021'],
  ['AREA[LargeDocDate]RANGE[2020, MAX]', 'has large doc date in 2020 or later'],
  ['AREA[EnrollmentCount]RANGE[100, MAX]', 'has enrollment count of 100 or more'],
  ['AREA[MinimumAge]RANGE[MIN, 16 years]', 'has minimum age of 16 years or less'],
  ['AREA[Phase:size]2', 'has exactly 2 values of phase'],
  ['AREA[LocationCity:size]RANGE[3, MAX]', 'has 3 or more values of location city'],
  ['AREA[HasResults]true', 'says yes to has results'],
  [
    'SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationStatus]RECRUITING)',
    'has a site that (mentions “Boston” as a city and has location status “Recruiting”)',
  ],
  ['NOT SEARCH[Intervention](x)', 'has no intervention that mentions “x”'],
  [
    'AREA[LocationGeoPoint]DISTANCE[52.52,-13.4,50mi]',
    'has a site within 50 miles of 52.52° N, 13.4° W',
  ],
  ['EXPANSION[None]SLE', 'mentions “SLE”, exactly so'],
  ['COVERAGE[FullMatch]"a b"', 'mentions “a b”, as the whole of a value'],
  ['TILT[StartDate]a', 'mentions “a” (ranked also by start date)'],
  ['AREA[TargetAntigen]CD19', 'mentions “CD19” in target antigen'],
  ['AREA[NCTId]NCT00000001', 'mentions “NCT00000001” in NCT id'],
])('%s → %s', (text, expected) => {
  const { tree, problems } = parseExpression(text)
  expect(problems).toEqual([])
  expect(describeExpression(tree)).toBe(expected)
})

test('every tree is described in one line without remains of the language', () => {
  const plain = fc.constantFrom('lupus', 'cell', 'CD19+')
  fc.assert(
    fc.property(expressionTrees({ words: plain }), (tree) => {
      expect(describeExpression(tree)).toMatch(/^[(a-z][^\n[\]]*$/)
    }),
    { numRuns: 300 },
  )
})
