import { expect, test } from 'vitest'
import { buildTermPlan, usualSettings } from '@/lib/expression/plan'
import { findSynonyms } from '@/lib/search/analysis/synonyms'
import { parseQuery, searchAnalysis } from '@/lib/search/query/query-terms'

const location = { start: 0, end: 0 }

function plan(text: string) {
  const words = text.split(' ')
  return buildTermPlan(
    { kind: 'words', words, location },
    usualSettings,
    searchAnalysis,
    findSynonyms,
  )
}

test.each([
  ['CAR-HER2', ['CAR', 'HER2']],
  ['QQQ-ALL', ['QQQ', 'ALL']],
  ['PLX-PAD', ['PLX', 'PAD']],
  ['MSC-GVHD sarcoma', ['MSC', 'GVHD', 'sarcoma']],
  ['anti-BCMA-CAR-T', ['anti', 'BCMA', 'CAR-T']],
  // A name that covers the whole word, or only letters inside it, separates nothing.
  ['CAR-T', ['CAR-T']],
  ['hUC-MSC knee', ['hUC-MSC', 'knee']],
  ['ATA-188', ['ATA-188']],
  ['iC9.GD2.CAR.IL-15', ['iC9.GD2.CAR.IL-15']],
  ['T-cell acute lymphoblastic leukemia', ['T-cell acute lymphoblastic leukemia']],
])('%s requires %j', (text, parts) => {
  expect(plan(text).parts.map(({ typed }) => typed)).toEqual(parts)
})

test('each part of a word has its own synonyms', () => {
  const [car, her2] = plan('CAR-HER2').parts
  expect(car?.synonyms).toContainEqual(searchAnalysis.tokens('chimeric antigen receptor'))
  expect(her2?.synonyms).toContainEqual(searchAnalysis.tokens('ERBB2'))
})

test('an abbreviation that is also an ordinary word is looked for as typed beside a hyphen', () => {
  expect(plan('QQQ-ALL').parts[1]?.words).toEqual([searchAnalysis.tokens('ALL')])
  expect(plan('ALL').parts[0]?.words).toEqual([])
})

test('a separated word counts for the rank as typed', () => {
  expect(plan('PLX-PAD hip').compounds).toEqual([searchAnalysis.tokens('PLX-PAD')])
  expect(plan('CAR-T hip').compounds).toEqual([])
})

test('the words of a name that is read as one must be adjacent', () => {
  const { findSynonyms: findNames } = parseQuery({ query: 'type 1 diabetes cells' })
  const words = ['type', '1', 'diabetes', 'cells']
  const term = { kind: 'words', words, location } as const
  const [name, cells] = buildTermPlan(term, usualSettings, searchAnalysis, findNames).parts
  expect(name?.words).toEqual([searchAnalysis.tokens('type 1 diabetes')])
  expect(name?.synonyms).toContainEqual(searchAnalysis.tokens('T1D'))
  expect(cells?.words).toEqual([['cell']])
  // With parentheses the words may be anywhere.
  const apart = parseQuery({ query: '(type 1 diabetes cells)' })
  const [same] = buildTermPlan(term, usualSettings, searchAnalysis, apart.findSynonyms).parts
  expect(same?.words).toHaveLength(3)
})
