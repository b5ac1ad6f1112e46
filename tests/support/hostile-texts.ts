import type { SyntheticStudy } from '../unit/therapy/synthetic-study'

// Texts that take far too long if a regular expression backtracks.

/** Units that a text for the search's analysis repeats. */
export const hostileUnits: readonly (readonly [name: string, unit: string])[] = [
  ['hyphens', 'a-'],
  ['digits', '1'],
  ['thousands', '1,000,'],
  ['decimals', '1.1'],
  ['EudraCT beginnings', '2015-001234-'],
  ['apostrophes', "a'"],
  ['marks', 'e\u0301'],
  ['marks alone', '\u0301'],
  ['Greek', 'γ'],
  ['jamo', '\u1112'],
  ['cART', 'cART-'],
  ['words without end', 'ising'],
  ['x between numbers', '1x'],
  ['plus', 'CD4+'],
  ['exponents', '1^1e'],
]

const million = 1_000_000

/** Records for the therapy classifier. */
export const hostileRecords: readonly (readonly [name: string, parts: SyntheticStudy])[] = [
  ['a title of one million letters', { title: 'a'.repeat(million) }],
  ['a title of repeated cells', { title: 'CAR-T cells '.repeat(million / 12) }],
  [
    'hyphens between telling words',
    { title: `after ${'-'.repeat(80)} CAR-T ${'- '.repeat(million / 2)}` },
  ],
  ['words that begin every rule', { title: 'autologous donor expanded '.repeat(million / 26) }],
  ['digits like doses', { title: 'NK cells', summary: '1 x 10^6 - '.repeat(million / 11) }],
  ['brackets', { title: '('.repeat(million), summary: 'CAR ('.repeat(million / 5) }],
  [
    'a hundred thousand arms',
    { title: 'CAR-T', arms: Array<string>(100_000).fill('CD19 CAR-T autologous') },
  ],
  [
    'prose full of mentions',
    { title: 'x', summary: 'infusion of NK cells after HSCT; '.repeat(30_000) },
  ],
]

/** 10,000 words that repeatedly begin a synonym and never complete it. */
export const synonymText = 'acute lymphoblastic '.repeat(5_000)
