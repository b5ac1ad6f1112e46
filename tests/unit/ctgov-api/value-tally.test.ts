import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createValueTally } from '@/lib/ctgov-api/value-tally'
import { compareByLetters } from '@/lib/study/text-order'

function countSlowly(values: readonly string[]) {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, studiesCount]) => ({ value, studiesCount }))
    .sort((a, b) => b.studiesCount - a.studiesCount || compareByLetters(a.value, b.value))
}

function tally(values: readonly string[], most: number) {
  const counted = createValueTally(most)
  for (const value of values) counted.add(value)
  return counted
}

test('counts the same as a slow count, whatever the order', () => {
  // Few letters, so that values repeat; any text, so that every kind of text is hashed.
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 200 }),
      fc.integer({ min: 1, max: 6 }),
      (all, most) => {
        const slow = countSlowly(all)
        const counted = tally(all, most)
        expect(counted.getSize()).toBe(slow.length)
        expect(counted.listTop()).toEqual(slow.slice(0, most))
      },
    ),
  )
})

test('a late and frequent value replaces an early and rare one', () => {
  const early = Array.from({ length: 100 }, (_, index) => `early ${index}`)
  expect(tally([...early, 'late', 'late'], 1).listTop()).toEqual([
    { value: 'late', studiesCount: 2 },
  ])
})

test('tells a hundred thousand values apart', () => {
  const values = Array.from({ length: 100_000 }, (_, index) => `NCT${index}`)
  const counted = tally([...values, ...values.slice(0, 10)], 10)
  expect(counted.getSize()).toBe(100_000)
  expect(counted.listTop().map(({ studiesCount }) => studiesCount)).toEqual(Array(10).fill(2))
})

test('long texts are counted and not listed', () => {
  const long = 'x'.repeat(10_000)
  const counted = tally([long, long, `${long}y`, 'short'], 5)
  expect(counted.getSize()).toBe(3)
  expect(counted.listTop()).toEqual([{ value: 'short', studiesCount: 1 }])
})

test('names that objects inherit are values like others', () => {
  expect(tally(['__proto__', 'constructor', '__proto__', ''], 5).listTop()).toEqual([
    { value: '__proto__', studiesCount: 2 },
    { value: '', studiesCount: 1 },
    { value: 'constructor', studiesCount: 1 },
  ])
})
