import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { parseBooleanParameter, refuseUnknown, toShown } from '@/lib/ctgov-api/known-parameters'

const known = ['fields', 'types']

function refuse(query: string, remedyOf?: (name: string) => string | undefined): string {
  try {
    refuseUnknown(new URLSearchParams(query), known, remedyOf)
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.message}`
    throw error
  }
  return 'known'
}

describe('unknown parameters', () => {
  test.each(['', 'fields=Phase', 'types=ENUM&fields=Phase', 'fields=a&fields=b', 'fields'])(
    '%j has none',
    (query) => expect(refuse(query)).toBe('known'),
  )

  test.each([
    ['foo=1', 'foo'],
    ['fields=a&foo=1&bar=2', 'foo'],
    ['Fields=a', 'Fields'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['toString', 'toString'],
    ['=1', ''],
    ['a%0Ab=1', 'a b'],
  ])('%j has %j', (query, name) =>
    expect(refuse(query)).toBe(
      `400 \`${name}\` is unknown parameter\nKnown parameters: fields, types.`,
    ),
  )

  test('a remedy for the name replaces the list', () => {
    const remedyOf = (name: string) => (name === 'filter.phase' ? 'Send aggFilters.' : undefined)
    expect(refuse('filter.phase=2', remedyOf)).toBe(
      '400 `filter.phase` is unknown parameter\nSend aggFilters.',
    )
    expect(refuse('foo=2', remedyOf)).toContain('Known parameters')
  })

  test('an endpoint without parameters says so', () => {
    expect(() => refuseUnknown(new URLSearchParams('a=1'), [])).toThrow(
      '`a` is unknown parameter\nThis address has no parameters.',
    )
  })

  test('a name of 10,000 characters is not repeated completely', () => {
    expect(refuse(`${'x'.repeat(10_000)}=1`).length).toBeLessThan(250)
  })
})

describe('yes or no', () => {
  test.each([
    ['', false],
    ['flag=true', true],
    ['flag=false', false],
    ['flag=True', true],
    ['flag=False', false],
  ])('%j is %j', (query, value) =>
    expect(parseBooleanParameter(new URLSearchParams(query), 'flag', false)).toBe(value),
  )

  test('absent means the fallback', () => {
    expect(parseBooleanParameter(new URLSearchParams(), 'flag', true)).toBe(true)
  })

  test.each(['x', '', 'yes', '1', '__proto__', 'true,true'])('%j is refused', (value) =>
    expect(() =>
      parseBooleanParameter(new URLSearchParams({ flag: value }), 'flag', false),
    ).toThrow(`Invalid value in parameter \`flag\`: \`${value}\`\nKnown values: true, false.`),
  )
})

test('a text is never cut inside a character', () => {
  expect(toShown(`${'x'.repeat(99)}\u{1f600}y`)).toBe(`${'x'.repeat(99)}…`)
})

test('code points that are no characters are not repeated', () => {
  expect(toShown('a\ufffeb\ufdd0c\u{1ffff}d')).toBe('a b c d')
})

test('a text in a message is one short line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const shown = toShown(text)
      expect(shown).not.toMatch(/[\r\n\u2028\u2029]/)
      expect(shown.length).toBeLessThanOrEqual(101)
      expect(shown.isWellFormed()).toBe(true)
    }),
  )
})
