import { expect, test } from 'vitest'
import { explainText, findGlossaryTerm, glossary } from '@/lib/vocabulary/glossary'

const explain = (text: string) =>
  explainText(text).map((piece) => (typeof piece === 'string' ? piece : `[${piece.term.id}]`))

test.each([
  [
    'After leukapheresis and leukapheresis again',
    ['After ', '[leukapheresis]', ' and leukapheresis again'],
  ],
  ['lymphodepleting chemotherapy, then CAR-T', ['[lymphodepletion]', ', then ', '[car-t]']],
  // An abbreviation in small letters is another word.
  ['a crs and an hla', ['a crs and an hla']],
  ['CRS grade 2', ['[crs]', ' grade 2']],
  ['Relapsed/refractory ALL', ['[relapsed]', ' ALL']],
  // A part of a longer word is not the word.
  ['unblinded', ['unblinded']],
  ['nothing of the field', ['nothing of the field']],
])('%s', (text, pieces) => {
  expect(explain(text)).toEqual(pieces)
})

test('explains a text without changing it', () => {
  const text = 'GVHD prophylaxis, apheresis (autologous): open-label, dose-escalation; ECOG 0-1.'
  const whole = explainText(text).map((piece) => (typeof piece === 'string' ? piece : piece.text))
  expect(whole.join('')).toBe(text)
})

test('every term has an address of its own and is found by its words', () => {
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
  for (const term of glossary) {
    for (const words of term.variants ?? []) expect(findGlossaryTerm(words)?.id).toBe(term.id)
  }
})
