import { expect, test } from 'vitest'
import { toReadableStudy } from '@/lib/study/readable-study'
import type { Study } from '@/lib/study/schema'

const study: Study = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000001',
      briefTitle: 'Cells at the Children&Amp;#39;s Hospital: R&D',
    },
    descriptionModule: { briefSummary: 'Doses \\&lt; 5, cells &amp;amp;amp; tissue, age &gt; 3' },
    conditionsModule: { conditions: ['Hodgkin&#39;s lymphoma', 'Head &Amp; neck'] },
  },
}

test('character references in plain text are decoded, markup is left to its reader', () => {
  const { protocolSection } = toReadableStudy(study)
  expect(protocolSection.identificationModule.briefTitle).toBe(
    "Cells at the Children's Hospital: R&D",
  )
  expect(protocolSection.conditionsModule?.conditions).toEqual([
    "Hodgkin's lymphoma",
    'Head & neck',
  ])
  expect(protocolSection.descriptionModule?.briefSummary).toBe(
    'Doses &lt; 5, cells &amp; tissue, age &gt; 3',
  )
})

test('the record itself is not changed', () => {
  const before = structuredClone(study)
  toReadableStudy(study)
  expect(study).toEqual(before)
  const plain: Study = { protocolSection: { identificationModule: { briefTitle: 'R&D' } } }
  expect(toReadableStudy(plain)).toBe(plain)
})
