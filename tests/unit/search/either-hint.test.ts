import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExpression } from '@/lib/expression/parse'
import { parseQuery } from '@/lib/search/query/query-terms'

test.each([
  ['lupus or scleroderma', 'lupus OR scleroderma'],
  ['CAR-T or CAR-NK for lymphoma', '(CAR-T OR CAR-NK) lymphoma'],
  ['multiple sclerosis or lupus, CAR-T', '(multiple sclerosis OR lupus) CAR-T'],
  ['cells for lupus or systemic sclerosis?', 'cells (lupus OR systemic sclerosis)'],
  ['"lupus" or scleroderma CAR-T', '"lupus" OR scleroderma CAR-T'],
])('%s → %s', (query, suggestion) => {
  const { hints } = parseQuery({ query })
  expect(hints.map((hint) => hint.suggestion)).toEqual([suggestion])
  expect(parseExpression(suggestion).problems).toEqual([])
})

test.each(['my lupus   (SLE) or scleroderma', 'his lungs "scarred", or has he (both)'])(
  'the position in “%s” is that of the typed text',
  (query) => {
    const [hint] = parseQuery({ query }).hints
    expect(query.slice(hint?.location.start, hint?.location.end)).toBe('or')
    expect(hint?.suggestion).toContain(' OR ')
  },
)

test('whatever is beside “or”, the suggestion is a correct expression', () => {
  const word = fc.oneof(
    fc.constantFrom('or', 'CAR-T', 'for', 'lupus,', '?', '-x', 'r/r'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const query = words.join(' ')
      for (const { location, suggestion } of parseQuery({ query }).hints) {
        if (query.slice(location.start, location.end) !== 'or' || suggestion === undefined) continue
        expect(suggestion).toContain(' OR ')
      }
    }),
  )
})
