import { expect, test } from 'vitest'
import { readOwn } from '@/lib/study/read-own'

test.each(['constructor', '__proto__', 'toString', 'b', ''])(
  'a table has no “%s” of its own',
  (key) => {
    expect(readOwn({ a: 1 }, key)).toBeUndefined()
  },
)

test('what a table has is read', () => expect(readOwn({ a: 1 }, 'a')).toBe(1))
