import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayHoldUnwritable, toWholeText, toWholeValue } from '@/lib/study/whole-text'

describe('text holds what can be shown', () => {
  test.each([
    ['half a pair', 'a\ud83db', 'a\ufffdb'],
    ['the other half', '\ude00', '\ufffd'],
    ['a whole pair', 'a😀', 'a😀'],
    ['NUL', 'CAR\u0000-T', 'CAR\ufffd-T'],
    ['escape sequences', '\u001b[31mred', '\ufffd[31mred'],
    ['control characters of Latin-1', '\u009b31m', '\ufffd31m'],
    ['no characters', '\uffff\ufffe', '\ufffd\ufffd'],
    ['tabs and line breaks', 'a\tb\r\nc\n', 'a\tb\r\nc\n'],
    ['other breaks', 'a\u000bb\u000cc\u0085d', 'a\nb\nc\nd'],
    ['right-to-left words', 'שלום \u200fab', 'שלום \u200fab'],
  ])('%s', (_, text, whole) => expect(toWholeText(text)).toBe(whole))

  test('whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = toWholeText(text)
        expect(toWholeText(whole)).toBe(whole)
        expect(() => encodeURIComponent(whole)).not.toThrow()
        expect(mayHoldUnwritable(whole.replaceAll('&#', '').replaceAll('\\', ''))).toBe(false)
      }),
    )
  })
})

describe('values', () => {
  test('are mended wherever a text is, names of members too, and the places are told', () => {
    const places: string[] = []
    const value = { a: ['x', 'y\u0000', { 'b\u0001': 1 }], c: null, d: '\ud800' }
    expect(toWholeValue(value, (path) => places.push(path))).toEqual({
      a: ['x', 'y\ufffd', { 'b\ufffd': 1 }],
      c: null,
      d: '\ufffd',
    })
    expect(places).toEqual(['a[1]', 'a[2].b\ufffd', 'd'])
  })

  test('with nothing to mend stay the very same', () => {
    const value = { a: ['x', { b: [] }], c: 1 }
    expect(toWholeValue(value, () => expect.unreachable())).toBe(value)
  })
})
