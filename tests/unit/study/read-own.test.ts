import { expect, test } from 'vitest'
import { readOwn } from '@/lib/study/read-own'

test.each(['constructor', '__proto__', 'toString', 'b', ''])(
  'a table does not itself have “%s”',
  (key) => {
    expect(readOwn({ a: 1 }, key)).toBeUndefined()
  },
)

test('a value in the table is read', () => expect(readOwn({ a: 1 }, 'a')).toBe(1))
