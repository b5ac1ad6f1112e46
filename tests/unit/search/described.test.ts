import { describe, expect, test } from 'vitest'
import { listWeightedParts } from '@/lib/search/query/weighted-parts'
import { findDescribed } from '@/lib/search/question/described'
import { createStandings } from '@/lib/search/question/standing'
import { emptyRequest } from '@/lib/search/request/request'
import { concepts } from '@/lib/vocabulary/concepts'
import { findingLines } from '@/lib/vocabulary/findings'

const describeAll = (text: string) =>
  findDescribed(text, createStandings(text)).map(({ concept }) => concept.id)

test('every line of findings belongs to a known disease, once', () => {
  const ids = findingLines.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const known = new Map(concepts.map((concept) => [concept.id, concept]))
  expect(ids.filter((id) => id !== 'tolerance' && known.get(id)?.kind !== 'condition')).toEqual([])
})

describe('a disease described without its name', () => {
  test.each([
    ['She is on riluzole and has fasciculations of the tongue.', 'als'],
    ['EDSS 5.5, switched from natalizumab to ocrelizumab last year.', 'ms'],
    ['CT shows honeycombing; he takes nintedanib and has a dry cough.', 'ipf'],
    ['Er bekommt Riluzol.', 'als'],
    ['Since the fall he is a paraplegic and can feel nothing below the chest.', 'sci'],
  ])('%s', (text, id) => {
    expect(describeAll(text)[0]).toBe(id)
  })

  test.each([
    ['a usual symptom alone tells nothing', 'He has had a dry cough for three weeks.'],
    ['what is denied tells nothing', 'There is no honeycombing. She takes no riluzole.'],
    ['a normal value tells nothing', 'LVEF 58 % at the last visit; anti-dsDNA negative.'],
    ['an abbreviation is no other word', 'Old cars and a car for his father.'],
    ['words far apart are no finding', 'Riding a motorcycle. The car hit his head.'],
  ])('%s', (_, text) => {
    expect(describeAll(text)).toEqual([])
  })

  const listDiseases = (query: string) =>
    (listWeightedParts({ ...emptyRequest, query }) ?? [])
      .filter(({ kind }) => kind === 'condition')
      .map(({ typed, weight }) => ({ typed, weight }))

  test('stands before one that is only mentioned', () => {
    const [first, second] = listDiseases(
      `My aunt, 61, was thought to have had a stroke when her speech became slurred, but now muscles twitch everywhere, she
       chokes on water and takes riluzole. Are there stem cells for her anywhere in Europe or elsewhere?`,
    )
    expect(first).toEqual({ typed: 'Amyotrophic lateral sclerosis', weight: 3 })
    expect(second?.weight).toBeLessThan(1.5)
  })

  test.each([
    [
      'a denial ends with its list',
      `My father smoked for forty years and cannot walk to the bathroom without oxygen, barrel chest, inhalers of three kinds,
       FEV1 28 percent. He was in hospital four times this winter. Is there anything with stem cells for him?`,
      'Chronic obstructive pulmonary disease',
    ],
    [
      'what somebody is free of is over',
      `72 year old lady, breast cancer 2011, disease free. Since 2022 low counts, marrow with ring sideroblasts and some blasts,
       IPSS-R high, azacitidine six cycles without response. Not for a transplant. Any trial of NK cells?`,
      'Myelodysplastic syndromes',
    ],
  ])('%s', (_, text, disease) => {
    expect(listDiseases(text)[0]?.typed).toBe(disease)
  })

  test('doesn’t change a lymphoma that is named', () => {
    const [first] = listDiseases(
      `Thank you for seeing this man with mantle cell lymphoma, first treated with R-CHOP and R-DHAP, now on a third line with
       progressive nodes in the neck and the abdomen. Would CAR-T be possible in your centre?`,
    )
    expect(first?.typed).toBe('mantle cell lymphoma')
  })
})

test('questions about outcomes come in many wordings', () => {
  const [part] = (
    listWeightedParts({
      ...emptyRequest,
      query: 'people who had stem cells, how are they years later',
    }) ?? []
  ).filter(({ labels }) => labels.role)
  expect(part?.labels.role).toEqual(['FOLLOW_UP'])
})

test('unnamed cells are classified with the rules for titles', () => {
  const parts =
    listWeightedParts({
      ...emptyRequest,
      query: 'bone marrow mesenchymal cells, spinal injection',
    }) ?? []
  expect(parts.filter(({ kind }) => kind === 'cell').map(({ labels }) => labels)).toEqual([
    { cellType: ['MSC'] },
  ])
  expect(parts.filter(({ typed, isSubject }) => isSubject && /bone/i.test(typed))).toEqual([])
})

test('an excluded disease is not inferred', () => {
  const query = 'She is on riluzole, has fasciculations of the tongue and fell twice this month.'
  const list = (synonymsOff: string[]) =>
    (listWeightedParts({ ...emptyRequest, query, synonymsOff }) ?? []).flatMap(
      ({ told }) => told ?? [],
    )
  expect(list([])).toEqual(['als'])
  expect(list(['als'])).toEqual([])
  expect(list(['all'])).toEqual([])
})

describe('if a text names no disease, two common findings are enough', () => {
  const tellAlone = (text: string) =>
    findDescribed(text, createStandings(text), { isAlone: true }).map(({ concept }) => concept.id)

  test.each([
    ['the right hand stays clenched and the rehabilitation of the arm is slow', ['stroke']],
    ['He drops cups and his speech is slurred', []],
    ['own CD34+ cells into the heart for angina that neither stent nor bypass can help', []],
    ['He has lung nodules and dry eyes', []],
  ])('%s', (text, ids) => expect(tellAlone(text)).toEqual(ids))

  test('words that became a filter are evidence too', () => {
    const whole = 'our newborn was cooled for three days after birth'
    const parts = listWeightedParts(
      { ...emptyRequest, query: 'our was cooled for three days' },
      whole,
    )
    expect(parts?.flatMap(({ told }) => told ?? [])).toEqual(['hie'])
  })
})
