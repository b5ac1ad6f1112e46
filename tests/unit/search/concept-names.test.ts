import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findConceptNames, findMisspeltConceptNames } from '@/lib/search/suggest/concept-names'
import { addConcepts } from '@/lib/search/suggest/suggest-concepts'

test.each([
  ['devik', 'Neuromyelitis optica'],
  ['lou gerig', 'Amyotrophic lateral sclerosis'],
  ['yescrata', 'Axicabtagene ciloleucel'],
  ['kymrhia', 'Tisagenlecleucel'],
])('%s is a misspelt name of %s', (typed, label) => {
  expect(findConceptNames(typed, 3)).toEqual([])
  expect(findMisspeltConceptNames(typed, 3).map(({ concept }) => concept.label)).toContain(label)
})

test.each(['dev', 'xxxxxxxx', 'cd191', 'kymriahkymriah', '', '"(', 'a'.repeat(60)])(
  '“%s” is not a name',
  (typed) => expect(findMisspeltConceptNames(typed, 3)).toEqual([]),
)

test('a misspelt name is suggested as what it means', () => {
  const suggestions = addConcepts('kymrhia', [], 8, { countTrials: () => 5 })
  expect(suggestions).toEqual([
    {
      kind: 'intervention',
      label: 'Tisagenlecleucel (also called Kymriah)',
      count: 5,
      query: 'Tisagenlecleucel',
    },
  ])
})

test('any text gives at most the requested number of names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(findMisspeltConceptNames(text, 2).length).toBeLessThanOrEqual(2)
    }),
  )
})
