import { expect, test } from 'vitest'
import { listWeightedParts } from '@/lib/search/query/weighted-parts'
import { readFeatures } from '@/lib/search/question/question-features'
import { emptyRequest } from '@/lib/search/request/request'

const read = (text: string) =>
  readFeatures(text).map(({ id, values, start, end }) => [
    id,
    values.join(' '),
    text.slice(start, end),
  ])

test.each([
  ['iPSC derived NK cells', [['tissue', 'PLURIPOTENT_LINE', 'iPSC']]],
  ['Wharton’s jelly, type 2 diabetes', [['tissue', 'UMBILICAL_CORD', 'Wharton’s jelly']]],
  ["Wharton's jelly, type 2 diabetes", [['tissue', 'UMBILICAL_CORD', "Wharton's jelly"]]],
  ['CRISPR CAR-T', [['modification', 'CRISPR GENE_EDITED', 'CRISPR']]],
  ['mRNA CAR-T', [['modification', 'MRNA', 'mRNA CAR']]],
  [
    'bone marrow cells by lumbar puncture',
    [
      ['tissue', 'BONE_MARROW', 'bone marrow'],
      ['route', 'INTRATHECAL', 'by lumbar puncture'],
    ],
  ],
  [
    'fat cells into the knee',
    [
      ['tissue', 'ADIPOSE', 'fat'],
      ['route', 'INTRA_ARTICULAR', 'into the knee'],
    ],
  ],
  ['universal CAR-T', [['donorSource', 'ALLOGENEIC', 'universal']]],
  ['gene therapy with transduced cells', []],
  ['fatty liver, fatigue', []],
])('“%s”', (text, features) => expect(read(text)).toEqual(features))

test('a part of a procedure’s name is not a tissue that cells are made from', () => {
  const parts = listWeightedParts({ ...emptyRequest, query: 'bone marrow transplant, lungs' }) ?? []
  expect(parts.map(({ typed }) => typed)).not.toContain('bone marrow')
})
