import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseStudy, studySchema } from '@/lib/study/schema'
import { buildQuickCheck } from '@/lib/study/schema/quick-check'
import { flag, list, number, record, text } from '@/lib/study/schema/record'
import { studyArbitrary } from '../../arbitraries/study'

const check = buildQuickCheck(studySchema)

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1e308, true, [], {}, [[]], [null], ['x', 1]),
  fc.constantFrom<unknown>(Infinity, NaN, undefined, 1n),
  fc.jsonValue(),
)

/** Written to a place, it removes the value there. */
const removal = Symbol('removal')

/** Every place in a value, as a list of steps. */
function listPaths(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, child]) => listPaths(child, [...path, key]))
  return [path, ...inner]
}

function replaceAt(value: unknown, path: readonly PropertyKey[], by: unknown): unknown {
  const copy = structuredClone(value)
  const [last, ...steps] = [...path].reverse()
  if (last === undefined) return by
  let parent = copy as Record<PropertyKey, unknown>
  for (const step of steps.reverse()) parent = parent[step] as Record<PropertyKey, unknown>
  if (by === removal) delete parent[last]
  else parent[last] = by
  return copy
}

test('what zod accepts is accepted at once, if it came as JSON', () => {
  fc.assert(
    fc.property(studyArbitrary, (study) => {
      expect(studySchema.safeParse(study).success).toBe(true)
      expect(check(study)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('nothing is accepted that zod refuses, whatever is at one place of a record', () => {
  const damaged = fc
    .tuple(studyArbitrary, fc.nat(), fc.oneof(odd, fc.constant(removal)))
    .map(([study, at, by]) => {
      const paths = listPaths(study)
      return replaceAt(study, paths[at % paths.length] ?? [], by)
    })
  let refused = 0
  fc.assert(
    fc.property(damaged, (value) => {
      const accepted = studySchema.safeParse(value).success
      if (!accepted) refused++
      if (check(value)) expect(accepted).toBe(true)
      expect(parseStudy(value).ok).toBe(accepted)
    }),
    { numRuns: 400 },
  )
  expect(refused).toBeGreaterThan(50)
})

test.each([
  ['text with a condition', text().min(3), 'ab', 'abc'],
  ['a whole number', z.int(), 1.5, 1],
  ['one of two kinds', z.union([text(), number()]), true, 'x'],
  ['a value that may be null', z.nullable(flag()), 1, null],
  ['a list with a length', list(text()).min(1), [], ['x']],
  ['a field that may be undefined', record({ a: text() }).extend({ b: z.optional(text()) }), 1, {}],
  ['an object without other keys', z.strictObject({ a: text() }), { a: 'x', b: 1 }, { a: 'x' }],
] as const)('%s is left to zod', (_, schema, bad, good) => {
  const quick = buildQuickCheck(record({ value: schema }, ['value']))
  expect(quick({ value: bad })).toBe(false)
  expect(quick({ value: good })).toBe(true)
  expect(quick({})).toBe(false)
})

test('depth is counted inside unknown keys too, also in a value that contains itself', () => {
  const nest = (levels: number): unknown => (levels === 0 ? 'end' : { inner: nest(levels - 1) })
  const study = (levels: number) => ({
    protocolSection: { identificationModule: { briefTitle: 'A trial' }, news: nest(levels) },
  })
  expect(check(study(62))).toBe(true)
  expect(parseStudy(study(62)).ok).toBe(true)
  expect(check(study(63))).toBe(false)
  expect(parseStudy(study(63)).ok).toBe(false)
  const loop: Record<string, unknown> = study(1)
  loop.self = loop
  expect(check(loop)).toBe(false)
})
