import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { classifySynthetic, valuesOf } from './synthetic-study'

// Small records as registries word them, written down with their right values before they were tried: transplants of
// blood stem cells, what is done around cells, kinds of cells by many names, and donors, routes, tissues, targets and
// groups of diseases in many words.

const list = z.string().transform((text) => text.split('; ').filter((item) => item !== ''))

const row = z.strictObject({
  /** `transplant`: the part of a transplant of blood stem cells; `role`: the strongest part of any cells. */
  facet: z.enum([
    'transplant',
    'role',
    'cellType',
    'donorSource',
    'route',
    'tissue',
    'targetAntigen',
    'indicationGroup',
  ]),
  /** All values of the facet, with a space between them; of a transplant and of roles the one. */
  value: z.string(),
  /** Of a transplant; empty where it is not asked for. */
  donor: z.string(),
  title: z.string(),
  interventions: list,
  conditions: list,
  summary: z.string(),
  studyType: z.enum(['', 'OBSERVATIONAL']),
})

const path = new URL('../../therapy/wordings.tsv', import.meta.url)
const rows = z
  .array(row)
  .parse(parse(readFileSync(path, 'utf8'), { columns: true, delimiter: '\t', quote: null }))

test.each(rows)(
  '$facet is $value $donor in “$title” $interventions $conditions $summary',
  ({ facet, value, donor, studyType, ...study }) => {
    const labels = classifySynthetic({ ...study, ...(studyType ? { studyType } : {}) })
    if (facet !== 'transplant' && facet !== 'role')
      expect(valuesOf(labels, facet).toSorted()).toEqual(value.split(' ').toSorted())
    else if (value === 'none') expect(labels.role).toBeNull()
    else if (facet === 'role') expect(labels.role).toBe(value)
    else expect(labels.cells).toContainEqual({ cellType: 'HSCT', role: value })
    if (donor) expect(valuesOf(labels, 'donorSource')).toContain(donor)
  },
)
