import { expect, test } from 'vitest'
import { toVisible, toVisibleJson, toVisibleText } from '@/commands/visible'

test.each([
  ['colours and titles', 'a\u001b[31mb\u0007', 'a\\u001b[31mb\\u0007'],
  ['one-byte sequences', '\u009b2J', '\\u009b2J'],
  ['a new row and column', 'a\r\nb\tc', 'a\\u000d\\nb\\tc'],
  ['turned order', 'a\u202ecba\u2066\u200f', 'a\\u202ecba\\u2066\\u200f'],
  ['half a pair', '\ud800', '\\ud800'],
  ['words of any script', 'naïve שלום 細胞 😀', 'naïve שלום 細胞 😀'],
])('a value with %s stays on its line', (_, value, shown) => expect(toVisible(value)).toBe(shown))

test('text keeps its own lines and columns, and nothing else', () => {
  expect(toVisibleText('a\n\tb\r\u001b[2J')).toBe('a\n\tb\\u000d\\u001b[2J')
})

test('JSON keeps its value', () => {
  const text = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('')
  const json = toVisibleJson({ text: `${text}\ud800` })
  expect(JSON.parse(json)).toEqual({ text: `${text}\ud800` })
  expect(json).toBe(toVisible(json))
})
