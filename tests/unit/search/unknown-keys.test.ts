import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSearchRequest } from '@/lib/search/request/request'
import { findUnknownKeys } from '@/lib/search/request/unknown-keys'

const read = (address: string) =>
  findUnknownKeys(new URLSearchParams(address)).map(({ key, suggestion }) => [
    key,
    suggestion && decodeURIComponent(formatSearchRequest(suggestion)).replaceAll('+', ' '),
  ])

describe('an unknown key is named, with the nearest search', () => {
  test.each([
    ['cond=lupus', 'cond', 'condition=systemic lupus erythematosus'],
    ['disease=lupus&phase=2', 'disease', 'condition=systemic lupus erythematosus&phase=2'],
    ['Phase=2&Phase=3', 'Phase', 'phase=2&phase=3'],
    ['conditon=lupus', 'conditon', 'condition=systemic lupus erythematosus'],
    ['query=lupus', 'query', 'q=lupus'],
    ['location=Lyon, France', 'location', 'near=Lyon, France'],
    ['gender=f', 'gender', undefined],
    ['term=lupus&q=cells', 'term', undefined],
    ['investigator=Smith', 'investigator', undefined],
  ])('%s', (address, key, suggestion) => {
    expect(read(address)).toEqual([[key, suggestion]])
  })

  test('the search of the last one has all keys that can be read', () => {
    expect(read('condition_name=lupus&gender=female&investigator=Smith&age=30')).toEqual([
      ['condition_name', undefined],
      ['gender', 'condition=systemic lupus erythematosus&age=30&sex=female'],
      ['investigator', undefined],
    ])
  })

  test('the sentence names both keys', () => {
    const [problem] = findUnknownKeys({ cond: 'lupus' })
    expect(problem?.message).toBe('There is no search option “cond”. Did you mean “condition”?')
  })
})

test.each([
  'q=x&phase=2&started-from=2020&near=Lyon&within=50km&without=all&sort=title&page=2&size=50',
  'utm_source=mail&fbclid=1&gclid=2&mc_eid=3&_rsc=4&ref=5',
  'cond=&disease=+',
])('no message for %s', (address) => expect(read(address)).toEqual([]))

test('parameters that are not texts are skipped, because the framework may pass them', () => {
  const params: unknown = { constructor: Object, toString: () => 'x', cond: ['lupus', 1], size: {} }
  expect(findUnknownKeys(params as Record<string, string>).map(({ key }) => key)).toEqual(['cond'])
})

test('any address has few messages, and what they offer is an address', () => {
  const key = fc.oneof(
    fc.constantFrom('cond', 'Phase', 'q', 'constructor', 'near', 'term'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.string()), { maxLength: 30 }), (pairs) => {
      const problems = findUnknownKeys(new URLSearchParams(pairs))
      expect(problems.length).toBeLessThanOrEqual(10)
      for (const { suggestion } of problems) {
        if (suggestion) expect(formatSearchRequest(suggestion)).not.toBe('')
      }
    }),
  )
})
