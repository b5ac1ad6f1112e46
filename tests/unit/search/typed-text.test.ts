import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toShownName, toShownText } from '@/lib/search/request/typed-text'

test.each([
  ['a\u0000\u001fb', 'a b', 'a b'],
  [' a \u007f\tb\u00a0\n', ' a  b\u00a0 ', 'a b'],
  ['a\ud800b', 'a\ufffdb', 'a\ufffdb'],
  ['a\ufffeb\ufdd0', 'a b ', 'a b'],
  ['\u0000', ' ', ''],
])('%j', (typed, text, name) => {
  expect(toShownText(typed)).toBe(text)
  expect(toShownName(typed)).toBe(name)
})

test('clean text is not changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(toShownText(toShownText(typed))).toBe(toShownText(typed))
      const name = toShownName(typed)
      expect(toShownName(name)).toBe(name)
      expect(name.isWellFormed()).toBe(true)
    }),
  )
})
