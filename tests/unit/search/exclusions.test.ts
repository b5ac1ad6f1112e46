import { describe, expect, test } from 'vitest'
import { choices, describeChoice, getChoiceByKey } from '@/lib/search/filters/exclusions'
import {
  choiceIds,
  filterIds,
  isExclusion,
  isValueFilter,
  toExclusionId,
} from '@/lib/search/filters/filter-ids'
import { filters } from '@/lib/search/filters/filters'
import { describeRequest } from '@/lib/search/request/describe-request'
import { emptyRequest, formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import { listChosenValues, withFilterToggled } from '@/lib/search/request/request-links'

const parse = (query: string) => parseSearchRequest(new URLSearchParams(query)).request

test('every filter with values has an exclusion, and no span has one', () => {
  for (const id of filterIds) {
    const { kind } = filters[id]
    expect(isValueFilter(id)).toBe(kind === 'choice' || kind === 'open')
  }
  for (const id of choiceIds) {
    expect(choices[id].id).toBe(id)
    expect(getChoiceByKey(choices[id].key)).toBe(choices[id])
    expect(isExclusion(id)).toBe(choices[id].kind === 'exclusion')
  }
  const keys = choiceIds.map((id) => choices[id].key)
  expect(new Set(keys).size).toBe(keys.length)
})

describe('the sentence and the chips of what is left out', () => {
  test.each([
    ['not-country=china', 'Trials outside China', 'Country: outside China'],
    ['not-country=united states', 'Trials outside the United States', null],
    ['not-state=texas, united states', 'Trials outside texas, united states', null],
    ['not-facility=st mary', 'Trials at sites other than st mary', null],
    ['not-status=completed', 'Trials, not completed', 'Status: not completed'],
    [
      'not-status=not-recruiting',
      'Trials, with a status other than not recruiting',
      'Status: other than not recruiting',
    ],
    ['status=recruiting&not-status=withdrawn', 'Recruiting trials, not withdrawn', null],
    ['not-phase=1', 'Trials, not in phase 1', 'Phase: not phase 1'],
    ['not-phase=early-1&not-phase=1', 'Trials, not in early phase 1 or phase 1', null],
    ['not-phase=none', 'Trials, with a stated phase', 'Phase: stated'],
    [
      'not-phase=none&not-phase=na',
      'Trials, with a stated phase, with a phase other than not applicable',
      null,
    ],
    ['not-type=observational', 'Trials, not observational', 'Study type: not observational'],
    ['not-cell=car-t', 'Trials without CAR-T cells', 'Cell type: not CAR-T cells'],
    ['not-target=cd19&not-cell=nk', 'Trials without natural killer cells, not against CD19', null],
    ['cell=nk&not-cell=car-t', 'Trials with natural killer cells, without CAR-T cells', null],
    ['not-source=autologous', 'Trials, with cells that are not autologous (own cells)', null],
    ['not-condition=lupus', 'Trials not about Systemic lupus erythematosus', null],
    ['not-results=yes', 'Trials, without posted results', 'Results: not posted'],
    ['not-results=no', 'Trials, with posted results', 'Results: other than not posted'],
    [
      'not-healthy=yes',
      'Trials, not accepting healthy volunteers',
      'Healthy volunteers: not accepted',
    ],
    [
      'not-healthy=no',
      'Trials, not refusing healthy volunteers',
      'Healthy volunteers: other than not accepted',
    ],
    [
      'not-sponsor-class=indiv',
      'Trials, not led by an individual',
      'Kind of sponsor: not individual',
    ],
    ['not-documents=protocol', 'Trials, without an uploaded study protocol', null],
    ['not-sex=female', 'Trials, not open to female participants', 'Sex: not female'],
    [
      'not-indication=hodgkin-lymphoma',
      'Trials not in Hodgkin lymphoma',
      'Disease group: not Hodgkin lymphoma',
    ],
    ['country=france&not-city=paris, france', 'Trials in France, outside paris, france', null],
    ['not-country=china&q=lupus', 'Trials outside China matching “lupus”', null],
  ])('%s', (query, sentence, chip) => {
    const request = parse(query)
    expect(describeRequest(request)).toBe(sentence)
    if (chip === null) return
    const [chosen] = listChosenValues(request.filters)
    if (!chosen) throw new Error('nothing is left out')
    const { name, words } = describeChoice(chosen.filter, [
      choices[chosen.filter].labelOf(chosen.value),
    ])
    expect(`${name}: ${words}`).toBe(chip)
  })
})

test('every sentence and chip of what is left out can be read aloud', () => {
  const wrong =
    /\b(?:not|without|other than) (?:not\b(?! (?:applicable|yet|recruiting|randomised|stated|accepted|posted))|with\b|without\b|results\b|healthy\b)|\bnot not\b|^Not\b| or not stated|undefined|,,| {2}/
  for (const id of filterIds.filter(isValueFilter)) {
    const filter = filters[id]
    const values = filter.kind === 'choice' ? filter.values : ['one', 'two', 'three']
    const pairs = values.flatMap((value, index) => [[value], [value, values[index + 1] ?? value]])
    for (const chosen of pairs) {
      const labels = [...new Set(chosen)].map((value) => choices[toExclusionId(id)].labelOf(value))
      const sentence = describeRequest({
        ...emptyRequest,
        filters: { [toExclusionId(id)]: [...new Set(chosen)] },
      })
      expect(sentence).not.toMatch(wrong)
      expect(describeChoice(toExclusionId(id), labels).words).not.toMatch(wrong)
    }
  }
})

test('a value is either wanted or left out', () => {
  const request = parse('country=china&country=japan')
  const without = withFilterToggled(request, 'not-country', 'china')
  expect(formatSearchRequest(without)).toBe('country=japan&not-country=china')
  expect(formatSearchRequest(withFilterToggled(without, 'country', 'china'))).toBe(
    'country=china&country=japan',
  )
  expect(formatSearchRequest(withFilterToggled(without, 'not-country', 'china'))).toBe(
    'country=japan',
  )
})

test('a value that nobody knows is a problem of its key', () => {
  const { problems } = parseSearchRequest(new URLSearchParams('not-status=maybe'))
  expect(problems).toEqual([expect.objectContaining({ key: 'not-status' })])
})
