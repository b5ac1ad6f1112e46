import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildLexicon,
  countWords,
  findSpellings,
  suggestSpelling,
} from '@/lib/search/analysis/spelling'

const lexicon = buildLexicon(
  new Map(
    Object.entries({
      leukemia: 900,
      lymphoma: 800,
      lymphona: 1,
      myeloma: 500,
      melanoma: 300,
      neuromyelitis: 4,
      nephropathy: 30,
      mesenchymal: 400,
      autologous: 700,
      allogeneic: 600,
      multiple: 900,
      sclerosis: 200,
      lupus: 90,
      asthma: 120,
      bone: 300,
      marrow: 280,
      cell: 2000,
      cells: 2100,
      cystic: 20,
      stroke: 60,
      diabetes: 210,
    }),
  ),
)

describe('did you mean', () => {
  test.each([
    ['leukimia', 'leukemia'],
    ['Lukemia', 'leukemia'],
    ['leukaemia', 'leukemia'],
    ['leukeima', 'leukemia'],
    ['lymfoma', 'lymphoma'],
    ['nefropathi', 'nephropathy'],
    ['leukoemmia', 'leukemia'],
    ['limphoma', 'lymphoma'],
    ['mieloma', 'myeloma'],
    ['neuromyelitus', 'neuromyelitis'],
    ['mesenchimal', 'mesenchymal'],
    ['autolougus', 'autologous'],
    ['alogenic', 'allogeneic'],
    ['scelrosis', 'sclerosis'],
    ['lupas', 'lupus'],
    ['athsma', 'asthma'],
    ['diabeties', 'diabetes'],
    ['stoke', 'stroke'],
    ['bonemarrow', 'bone marrow'],
    ['lymphona', 'lymphoma'],
  ])('%s → %s', (typed, word) => expect(suggestSpelling(typed, lexicon)).toBe(word))

  test.each(['lymphoma', 'cell', 'AML', 'CD91', 'NCT01234567', 'xylophone', '', 'a'.repeat(5000)])(
    'nothing for %.20s',
    (typed) => expect(suggestSpelling(typed, lexicon)).toBeNull(),
  )
  test('several candidates, best first', () => {
    expect(findSpellings('lymphonna', lexicon).map(({ word }) => word)).toEqual([
      'lymphoma',
      'lymphona',
    ])
  })
})

/** The textbook recursion over all prefixes, for comparison. */
function slowDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, at(i - 2, j - 2) + 1)
      }
      const row = table[i]
      if (row) row[j] = cost
    }
  }
  return at(one.length, other.length)
}

test('finds exactly the words within the distance, as the textbook says', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.uniqueArray(words, { maxLength: 60 }), words, (list, typed) => {
      fc.pre(!list.includes(typed))
      const found = findSpellings(typed, buildLexicon(new Map(list.map((w) => [w, 1]))), 1000)
      const most = typed.length < 4 ? 0 : typed.length < 6 ? 1 : typed.length < 12 ? 2 : 3
      const expected = list.filter((word) => slowDistance(typed, word) <= most)
      const single = found.filter(({ word }) => !word.includes(' '))
      expect(single.map(({ word }) => word).sort()).toEqual(most === 0 ? [] : expected.sort())
      for (const { word, distance } of single) expect(distance).toBe(slowDistance(typed, word))
    }),
    { numRuns: 500 },
  )
})

test('countWords counts each word once per document, in its spelling', () => {
  const counts = new Map<string, number>()
  countWords(['CAR-T in Lymphoma', 'lymphoma, Sjögren'], counts)
  countWords(['Lymphoma of CD19+ cells'], counts)
  expect(Object.fromEntries(counts)).toEqual({ car: 1, lymphoma: 2, sjögren: 1, cells: 1 })
})
