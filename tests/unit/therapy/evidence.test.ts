import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '@/lib/therapy/classify'
import { getFacetValue } from '@/lib/therapy/facets'
import { notStated } from '@/lib/therapy/labels'
import { toMatchable } from '@/lib/therapy/text'
import { toStudy, type SyntheticStudy } from './synthetic-study'

/** The value at a path like "a.b[2].c". */
function readPath(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value)
}

const phrases = [
  'CAR-T cells',
  'anti–CD19／CD22',
  'autologous',
  'allogeneic',
  'after stem cell transplantation',
  'NK cells',
  'mesenchymal stem cells',
  'γδ T cells',
  'IL13Rα2',
  'BCMA',
  '2·0×10^6 cells/kg',
  'intravenous infusion of',
  'lentiviral',
  'Kymriah',
  'CTX110',
  'in lymphoma',
  'exosomes',
  'previously treated with',
  '🧬',
  '\n',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...phrases), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(' '))
const study = fc.record({
  title: text,
  officialTitle: text,
  interventions: fc.array(text, { maxLength: 3 }),
  arms: fc.array(text, { maxLength: 3 }),
  armDescriptions: fc.array(text, { maxLength: 3 }),
  conditions: fc.array(text, { maxLength: 3 }),
  summary: text,
  criteria: text,
  studyType: fc.constantFrom('INTERVENTIONAL', 'OBSERVATIONAL', 'EXPANDED_ACCESS'),
})

describe('evidence', () => {
  test('is the exact words of the source at its path, for every label of any record', () => {
    fc.assert(
      fc.property(study, (parts: SyntheticStudy) => {
        const record = toStudy(parts)
        for (const { facet, value, evidence } of classify(record).labels) {
          if (evidence.length === 0) expect([notStated, 'OTHER']).toContain(value)
          for (const { path, start, end, text: words, zone } of evidence) {
            expect((readPath(record, path) as string).slice(start, end)).toBe(words)
            expect(words.trim()).not.toBe('')
            if (zone === 'C') expect(facet).toBe('role')
          }
          if (facet !== 'dose') expect(getFacetValue(facet, value)).not.toBeNull()
        }
      }),
      { numRuns: 150 },
    )
  })

  test('classification depends on the record alone', () => {
    fc.assert(
      fc.property(study, (parts: SyntheticStudy) => {
        expect(classify(toStudy(parts))).toEqual(classify(toStudy(parts)))
      }),
      { numRuns: 40 },
    )
  })

  test('folding a text never changes its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        expect(toMatchable(source)).toHaveLength(source.length)
      }),
    )
  })
})

describe('hostile records are done in well under a second', () => {
  const million = 1_000_000
  test.each<[string, SyntheticStudy]>([
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
  ])('%s', (_, parts) => {
    const record = toStudy(parts)
    const started = process.cpuUsage()
    classify(record)
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(900)
  })
})
