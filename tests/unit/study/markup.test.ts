import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlainBlocks, unescapeMarkup, type ListItem, type PlainBlock } from '@/lib/study/markup'
import { findLoss, toWords } from './block-words'
import { listText } from './list-text'

const p = (text: string): PlainBlock => ({ kind: 'paragraph', text })
const list = (...items: ListItem[]): PlainBlock => ({ kind: 'list', items })
const item = (text: string, ...children: PlainBlock[]): ListItem => ({ text, children })
const numbered = (marker: string, text: string, ...children: PlainBlock[]): ListItem => ({
  marker,
  text,
  children,
})

test.each([
  [String.raw`CD4 \> 200 \[cells\]`, 'CD4 > 200 [cells]'],
  [String.raw`1\. first`, '1. first'],
  [String.raw`10\^9 and 5\~22`, '10^9 and 5~22'],
  [String.raw`C:\path and a\\b`, String.raw`C:\path and a\b`],
  ['0.9~1*10^9', '0.9~1*10^9'],
  ['<b>&amp;</b>', '<b>&</b>'],
  ['age &gt; 18 &#8805; 2 &#x2265; 3, Crohn&#39;s', "age > 18 ≥ 2 ≥ 3, Crohn's"],
  [
    String.raw`R&D; \&gt; &unknown; &#0; &#xD800; &#9999999;`,
    'R&D; &gt; &unknown; &#0; &#xD800; &#9999999;',
  ],
])('%s is unescaped', (text, expected) => {
  expect(unescapeMarkup(text)).toBe(expected)
})

describe('toPlainBlocks', () => {
  test.each<[string, string, PlainBlock[]]>([
    ['nothing', '', []],
    ['blank lines only', ' \n\n\t\n', []],
    ['two paragraphs', 'One.\n\nTwo.', [p('One.'), p('Two.')]],
    [
      'a hard-wrapped paragraph',
      '      One\n      two.\r\n\r\n      Three.',
      [p('One two.'), p('Three.')],
    ],
    ['bullets', '* a\n* b', [list(item('a'), item('b'))]],
    ['typed bullets of two kinds', '• a\n•b\n- c', [list(item('a'), item('b')), list(item('c'))]],
    [
      'a sub-list by indent',
      '* a\n\n  * b\n  * c\n* d',
      [list(item('a', list(item('b'), item('c'))), item('d'))],
    ],
    [
      'a slip of one column is no sub-list',
      '* a\n * b\n* c',
      [list(item('a'), item('b'), item('c'))],
    ],
    [
      'numbers keep their form',
      '1. a\n2. b\n\n1) c\n\n(1) d',
      [
        list(
          numbered('1.', 'a'),
          numbered('2.', 'b', list(numbered('1)', 'c', list(numbered('(1)', 'd'))))),
        ),
      ],
    ],
    [
      'escaped numbers inside bullets',
      '* 1\\. a\n* 2\\. b',
      [list(numbered('1.', 'a'), numbered('2.', 'b'))],
    ],
    [
      'letters and Roman numerals',
      'a. x\n   i. y\n   ii. z\nb. w',
      [
        list(
          numbered('a.', 'x', list(numbered('i.', 'y'), numbered('ii.', 'z'))),
          numbered('b.', 'w'),
        ),
      ],
    ],
    [
      'i after h is a letter',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((l) => `${l}) x`).join('\n'),
      [
        list(
          ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((l) => numbered(`${l})`, 'x')),
        ),
      ],
    ],
    [
      'full-width and circled numbers',
      '1、甲\n2、乙\n\n① 丙\n② 丁',
      [
        list(
          numbered('1、', '甲'),
          numbered('2、', '乙', list(numbered('①', '丙'), numbered('②', '丁'))),
        ),
      ],
    ],
    [
      'dotted numbers below their number',
      '10. a\n\n    10.1 b\n\n    10.2 c',
      [list(numbered('10.', 'a', list(numbered('10.1', 'b'), numbered('10.2', 'c'))))],
    ],
    [
      'words that look like markers',
      'E. coli\n\n2.5 mg\n\n1.9% of all',
      [p('E. coli'), p('2.5 mg'), p('1.9% of all')],
    ],
    ['a paragraph of an item', '* a\n\n  more\n* b', [list(item('a', p('more')), item('b'))]],
    ['a wrapped item', '  -  a\n     b\n\n  -  c', [list(item('a b'), item('c'))]],
    [
      'a paragraph between lists',
      '* a\n\nText\n\n* b',
      [list(item('a')), p('Text'), list(item('b'))],
    ],
    ['a list break', '* a\n\n<!-- -->\n\n* b', [list(item('a')), list(item('b'))]],
    [
      'a list that starts again',
      '1. a\n2. b\n\n1. c',
      [list(numbered('1.', 'a'), numbered('2.', 'b')), list(numbered('1.', 'c'))],
    ],
    [
      'sub-lists that lost their indent, with a break',
      '* 1\\. a\n* 2\\. b\n\n1. c\n2. d\n\n<!-- -->\n\n1. e\n* 3\\. f',
      [
        list(
          numbered('1.', 'a'),
          numbered(
            '2.',
            'b',
            list(numbered('1.', 'c'), numbered('2.', 'd')),
            list(numbered('1.', 'e')),
          ),
          numbered('3.', 'f'),
        ),
      ],
    ],
    [
      'a sub-list after a colon',
      '* one of:\n1. a\n2. b',
      [list(item('one of:', list(numbered('1.', 'a'), numbered('2.', 'b'))))],
    ],
    [
      'two lists side by side',
      '* a\n* b\n\n1. c',
      [list(item('a'), item('b')), list(numbered('1.', 'c'))],
    ],
    ['an empty bullet', 'a\n\n\\-\n\nb', [p('a'), p('b')]],
    ['a footnote star', '\\*Definition', [p('*Definition')]],
    [
      'a label without a blank line',
      'Part A:\n* a\nPart B:\n* b',
      [p('Part A:'), list(item('a')), p('Part B:'), list(item('b'))],
    ],
  ])('%s', (_title, text, expected) => {
    expect(toPlainBlocks(text)).toEqual(expected)
  })
})

describe('nothing is dropped', () => {
  test('from generated lists', () => {
    fc.assert(
      fc.property(listText, (text) => {
        expect(findLoss(text, toWords(toPlainBlocks(text)))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  test('from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(findLoss(text, toWords(toPlainBlocks(text)))).toBeNull()
      }),
    )
  })
})

const size = 1_000_000
test.each([
  ['stars', '*'.repeat(size)],
  ['stars with spaces', '* '.repeat(size / 2)],
  ['empty items', '*\n'.repeat(size / 2)],
  ['a staircase', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}* x`).join('\n')],
  ['numbers of all kinds', '1. x\na) x\n* x\n(1) x\n'.repeat(size / 20)],
  ['backslashes', '\\'.repeat(size)],
  ['deep indents', `${' '.repeat(size)}x`],
  ['digits', '1'.repeat(size)],
  ['dots', '1.'.repeat(size / 2)],
  ['list breaks', '<!-- -->\n* x\n'.repeat(size / 14)],
  ['Roman numerals', 'iv) x\n'.repeat(size / 6)],
])('a megabyte of %s takes linear time', (_title, text) => {
  // Quadratic work would take minutes, more than the time limit of a test.
  const blocks = toPlainBlocks(text)
  expect(depthOf(blocks)).toBeLessThanOrEqual(12)
})

function depthOf(blocks: PlainBlock[]): number {
  const depths = blocks.map((block) =>
    block.kind === 'list'
      ? 1 + Math.max(0, ...block.items.slice(0, 5000).map((i) => depthOf(i.children)))
      : 0,
  )
  return depths.reduce((deepest, depth) => Math.max(deepest, depth), 0)
}
