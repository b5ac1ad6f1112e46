import { expect, test } from 'vitest'
import { classifySynthetic, valuesOf, type SyntheticStudy } from './synthetic-study'

// Whose word counts where the title, the summary and the table of products each name a donor.

const title = (text: string, more: Partial<SyntheticStudy> = {}): SyntheticStudy => ({
  title: text,
  ...more,
})

test.each<[string, string[], SyntheticStudy]>([
  [
    'two kinds of cells from two donors',
    ['ALLOGENEIC', 'AUTOLOGOUS', 'BOTH'],
    title('CD19 CAR-T vs Donor Lymphocyte Infusion in Leukemia', {
      interventions: ['CAR-T', 'donor lymphocyte infusion'],
      summary:
        'Patients are randomized to receive either autologous CD19 CAR-T cells or chemotherapy with donor lymphocytes.',
    }),
  ],
  [
    'a transplant in prose does not change the donor that the title states',
    ['AUTOLOGOUS'],
    title('Autologous CD19 CAR-T Cells in Leukemia', {
      interventions: ['CAR-T'],
      summary: 'CAR-T cells are given before allogeneic CD19 CAR-T cells of other trials.',
    }),
  ],
  [
    'the record against the table of products',
    ['ALLOGENEIC'],
    title('Allogeneic Kymriah CAR-T Cells in Lymphoma', { interventions: ['Kymriah'] }),
  ],
  [
    'what the product is made from',
    ['AUTOLOGOUS'],
    title('LX-012 in Lupus', {
      interventions: ['LX-012'],
      summary:
        "LX-012 is made from a participant's own white blood cells. These are engineered to create CD19 CAR-T cells.",
    }),
  ],
])('%s', (_, donors, study) => {
  expect(valuesOf(classifySynthetic(study), 'donorSource')).toEqual(donors)
})
