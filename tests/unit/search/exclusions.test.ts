import { describe, expect, test } from 'vitest'
import { choices, describeChoice, getChoiceByKey } from '@/lib/search/filters/exclusions'
import { choiceIds, filterIds, isExclusion, isValueFilter } from '@/lib/search/filters/filter-ids'
import { filters } from '@/lib/search/filters/filters'
import { describeRequest } from '@/lib/search/request/describe-request'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
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
    ['not-status=completed', 'Not completed trials', 'Status: not completed'],
    ['not-phase=1', 'Not phase 1 trials', 'Phase: not phase 1'],
    ['not-cell=car-t', 'Trials not with CAR-T', 'Cell type: not CAR-T cells'],
    ['not-source=autologous', 'Trials, donor: not autologous', null],
    ['not-condition=lupus', 'Trials not of Systemic lupus', null],
    ['country=france&not-city=paris, france', 'Trials in France, outside paris, france', null],
  ])('%s', (query, sentence, chip) => {
    const request = parse(query)
    expect(describeRequest(request)).toMatch(sentence.replace(', outside', ' outside'))
    if (chip === null) return
    const [chosen] = listChosenValues(request.filters)
    if (!chosen) throw new Error('nothing is left out')
    const { name, words } = describeChoice(chosen.filter, [
      choices[chosen.filter].labelOf(chosen.value),
    ])
    expect(`${name}: ${words}`).toBe(chip)
  })
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
