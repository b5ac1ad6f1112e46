import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, isEditedForm, toWordSet } from '@/lib/study/text-changes'

const read = (pieces: ReturnType<typeof compareTexts>, without: 'added' | 'removed') =>
  pieces.flatMap(({ kind, text }) => (kind === without ? [] : text)).join('')

test('a word between two changes becomes part of the change', () => {
  expect(
    compareTexts('Cells are given on a first day.', 'Cells are infused in a third week.'),
  ).toEqual([
    { kind: 'same', text: 'Cells are ' },
    { kind: 'removed', text: 'given on a first day' },
    { kind: 'added', text: 'infused in a third week' },
    { kind: 'same', text: '.' },
  ])
})

test('a changed number in a long text is one change', () => {
  const text = 'adults with relapsed lymphoma '.repeat(40)
  expect(compareTexts(`${text}aged 18.`, `${text}aged 21.`)).toEqual([
    { kind: 'same', text: `${text}aged ` },
    { kind: 'removed', text: '18' },
    { kind: 'added', text: '21' },
    { kind: 'same', text: '.' },
  ])
})

test('two long texts without a common word are compared quickly', () => {
  const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ')
  const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ')
  expect(compareTexts(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})

test('any two texts can be rebuilt from their pieces', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('the', 'cell', '\n', 'CD19', ' ', '.'))
      .map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = compareTexts(before, after)
      expect(read(pieces, 'added')).toBe(before)
      expect(read(pieces, 'removed')).toBe(after)
    }),
  )
})

test.each([
  ['Number of serious adverse events', 'Number of adverse events', true],
  ['City Hospital, Ulm, Germany', 'City Hospital North, Ulm, Germany', true],
  ['Overall survival', 'Overall response', false],
  ['Shenzhen Institute, China', 'Shijiazhuang Hospital, China', false],
])('%s / %s: edited form %s', (before, after, expected) => {
  expect(isEditedForm(toWordSet(before), toWordSet(after))).toBe(expected)
})
