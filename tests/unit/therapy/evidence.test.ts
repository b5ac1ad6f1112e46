import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '@/lib/therapy/classify'
import { getFacetValue } from '@/lib/therapy/facets'
import { notStated } from '@/lib/therapy/labels'
import { toMatchable } from '@/lib/therapy/text'
import { hostileRecords } from '@/tests/support/hostile-texts'
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

function assertEvidence(parts: SyntheticStudy): void {
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
}

describe('evidence', () => {
  test('is the exact words of the source at its path, for every label of any record', () => {
    fc.assert(fc.property(study, assertEvidence), { numRuns: 150 })
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

// A rule that goes back over what it has read would run for minutes here.
describe('long hostile records', () => {
  test.each(hostileRecords)('%s', (_, parts) => assertEvidence(parts))
})
