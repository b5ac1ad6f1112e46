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
  ['my son has (ALL) or lymphoma', 'son (\\ALL OR lymphoma)'],
  ['CAR-T for lymphoma or ALL in Leeds', 'CAR-T (lymphoma OR \\ALL) in Leeds'],
  ['CAR-NK not CAR-T lupus', 'CAR-NK lupus NOT CAR-T'],
  ['not exosomes, MSC for the knee', 'MSC knee NOT exosomes'],
  ['-lupus CAR-T', 'CAR-T NOT lupus'],
  ['!multiple sclerosis CAR-T', 'CAR-T NOT multiple sclerosis'],
  ['CAR-T without cord blood', 'CAR-T NOT cord blood'],
  ['lupus Or CAR-T', 'lupus OR CAR-T'],
])('%s → %s', (query, suggestion) => {
  const { hints } = parseQuery({ query })
  expect(hints.map((hint) => hint.suggestion)).toEqual([suggestion])
  expect(parseExpression(suggestion).problems).toEqual([])
})

test.each([
  'my lupus   (SLE) or scleroderma',
  'his lungs "scarred", or has he (both)',
  'my son has (ALL) or lymphoma',
  'relapsed ALL, ALL again, or lymphoma in Leeds',
])('the position in “%s” is that of the typed text', (query) => {
  const [hint] = parseQuery({ query }).hints
  expect(query.slice(hint?.location.start, hint?.location.end)).toBe('or')
  expect(hint?.suggestion).toContain(' OR ')
})

test('whatever is beside “or”, the suggestion is a correct expression', () => {
  const word = fc.oneof(
    fc.constantFrom('or', 'CAR-T', 'for', 'lupus,', '?', '-x', 'r/r', 'ALL', '(ALL)', 'my'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const query = words.join(' ')
      for (const { location, suggestion, message } of parseQuery({ query }).hints) {
        if (!message.startsWith('"or"')) continue
        expect(query.slice(location.start, location.end)).toBe('or')
        expect(suggestion).toContain(' OR ')
      }
    }),
  )
})
