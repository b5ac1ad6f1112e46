import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LiteralIndex } from '@/lib/therapy/literal-index'
import { compilePattern } from '@/lib/therapy/pattern'
import { findRequiredLiterals } from '@/lib/therapy/required-literals'
import { compileRules, findMatches, mayMatch, toZoneText } from '@/lib/therapy/rule-set'
import { doseRule, routeRules } from '@/lib/therapy/rules/administration'
import { cellRules } from '@/lib/therapy/rules/cell-types'
import { donorRules } from '@/lib/therapy/rules/donor'
import { indicationRules } from '@/lib/therapy/rules/indications'
import { modificationRules } from '@/lib/therapy/rules/modification'
import { targetRules } from '@/lib/therapy/rules/targets'
import { tissueRules } from '@/lib/therapy/rules/tissue'
import { toMatchable } from '@/lib/therapy/text'

const word = (text: string) => ({ text, startsWord: true, endsWord: true })
const inside = (text: string) => ({ text, startsWord: false, endsWord: false })

test.each([
  [/stem cell/, inside('stemcell')],
  [/stem[ -]{1,3}cells?/, inside('stemcell')],
  [/\bCARs?\b/, { any: [word('cars'), word('car')] }],
  [/\bCARs?/, { text: 'car', startsWord: true, endsWord: false }],
  [/stem|marrow/, { any: [inside('stem'), inside('marrow')] }],
  [/(?:anti-)?CD[ -]?19/, { any: [inside('anticd19'), inside('cd19')] }],
  [/(?:a|stem)x/, { any: [inside('ax'), inside('stemx')] }],
  [/(?:a|stem)\w*/, null],
  [/NK(?!T)(?<=NK)/, inside('nk')],
  [/colou?r/, { any: [inside('colour'), inside('color')] }],
  [/immuni[sz]ation/, { any: [inside('immunisation'), inside('immunization')] }],
  [/CD[0-5]\d/, { all: [inside('cd'), anyOf('0123456789')] }],
  [/(?<![a-z])nk(?![a-z])/i, word('nk')],
  [/(?<![a-z])NK(?![a-z])/, inside('nk')],
  [/\b\(NK\)\b/, inside('(nk)')],
  [/(?:T{2}|cells?)\w*x (?:own){0,2}of/, { all: [inside('of')] }],
  [/[abc]+\d*/, null],
  [/Γδ/i, inside('ΓΔ')],
])('%s needs %j', (pattern, expected) => {
  const found = findRequiredLiterals(pattern)
  const only = expected !== null && 'all' in expected && expected.all.length === 1
  expect(found).toEqual(only ? expected.all[0] : expected)
})

function anyOf(characters: string) {
  return { any: [...characters].map(inside) }
}

test.each([
  ['car', true, true, 'a CAR.', true],
  ['car', true, true, 'CARs', false],
  ['car', true, true, 'scar', false],
  ['car', true, true, 'scar and C-A-R', true],
  ['cart', true, true, 'CAR - T', true],
  ['cart', false, false, 'a scar to', true],
  ['cd19', false, false, 'CD 19', true],
  ['ΓΔ', false, false, 'γδ T', true],
  ['Μ', false, false, '10 µg', true],
  ['ab', false, false, 'a;b', false],
] as const)('%s (%s, %s) in “%s”: %s', (text, startsWord, endsWord, source, isThere) => {
  const index = new LiteralIndex()
  const id = index.add({ text, startsWord, endsWord })
  index.add(inside('ca'))
  expect(index.scan(source).has[id]).toBe(isThere ? 1 : 0)
  expect(index.scan(source).ids.includes(id)).toBe(isThere)
})

describe('a rule that is skipped could not have matched', () => {
  const all = [
    ...cellRules,
    ...targetRules,
    ...donorRules,
    ...indicationRules,
    ...modificationRules,
    ...tissueRules,
    ...routeRules,
    doseRule,
  ]
  const rules = compileRules(all)
  const words = [
    ...new Set(all.flatMap(({ pattern }) => pattern.match(/[A-Za-z0-9γδα]{2,}/g) ?? [])),
  ]
  const segment = (source: string) => ({
    zone: 'A' as const,
    kind: 'title' as const,
    path: 'title',
    source,
    text: toMatchable(source),
  })

  test('on texts made of the words of the rules', () => {
    // Glued in all ways: whether a word stands alone decides about many rules.
    const glue = fc.constantFrom(' ', ' ', ' ', '-', '', ' - ', '.', '/', 's ', '\u212a', '7')
    const part = fc.constantFrom(...words, '-', '/', '(', 'T', 'of', 'with', 'cells', 'CAR')
    const text = fc
      .array(fc.tuple(part, glue), { maxLength: 30 })
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(text, (source) => {
        const zone = toZoneText([segment(source)])
        for (const compiled of rules) {
          compiled.pattern.lastIndex = 0
          if (compiled.pattern.test(zone.text)) expect(mayMatch(compiled, zone)).toBe(true)
        }
      }),
      { numRuns: 250 },
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
