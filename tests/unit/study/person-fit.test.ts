import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkPerson,
  describeSexRule,
  oldestAge,
  toStatedRules,
  type StatedRules,
} from '@/lib/study/person-fit'

const adults: StatedRules = {
  minimumAge: '18 Years',
  maximumAge: '75 Years',
  hasAgeGroups: true,
  sex: 'FEMALE',
  isGenderBased: false,
  healthyVolunteers: false,
  conditions: 'Lupus',
}
const silent: StatedRules = { hasAgeGroups: false, isGenderBased: false, conditions: '' }

describe('age', () => {
  test.each([
    ['18 Years', '75 Years', 17, 'not'],
    ['18 Years', '75 Years', 18, 'fits'],
    // An upper limit of 75 years lasts until the 76th birthday.
    ['18 Years', '75 Years', 75, 'fits'],
    ['18 Years', '75 Years', 76, 'not'],
    ['6 Months', undefined, 0, 'ask'],
    ['6 Months', undefined, 1, 'fits'],
    [undefined, '18 Months', 1, 'ask'],
    [undefined, '18 Months', 2, 'not'],
    [undefined, undefined, 40, 'fits'],
    ['N/A', 'N/A', 3, 'fits'],
    ['adult', undefined, 40, 'ask'],
  ])('from %s to %s, a person of %i: %s', (minimumAge, maximumAge, age, fit) => {
    const rules = {
      ...adults,
      minimumAge: minimumAge ?? '',
      maximumAge: maximumAge ?? '',
    }
    expect(checkPerson(rules, { age }).map((each) => each.fit)).toEqual([fit])
  })

  test('a limit in whole years never needs a question', () => {
    const years = fc.integer({ min: 0, max: oldestAge })
    fc.assert(
      fc.property(years, years, years, (least, most, age) => {
        const rules = { ...adults, minimumAge: `${least} Years`, maximumAge: `${most} Years` }
        const [answer] = checkPerson(rules, { age })
        expect(answer?.fit).toBe(age >= least && age <= most ? 'fits' : 'not')
      }),
    )
  })
})

test.each([
  [adults, { sex: 'FEMALE' }, 'fits'],
  [adults, { sex: 'MALE' }, 'not'],
  [{ ...adults, sex: 'ALL' }, { sex: 'MALE' }, 'fits'],
  [{ ...adults, isGenderBased: true }, { sex: 'FEMALE' }, 'ask'],
  [adults, { health: 'healthy' }, 'not'],
  [{ ...adults, healthyVolunteers: true }, { health: 'healthy' }, 'fits'],
  [adults, { health: 'condition' }, 'fits'],
] as const)('%j beside %j: %s', (rules, person, fit) => {
  expect(checkPerson(rules, person).map((each) => each.fit)).toEqual([fit])
})

test('what a record doesn’t state is to be asked, and unknown facts about a person get no answer', () => {
  const person = { age: 40, sex: 'MALE', health: 'healthy' } as const
  expect(checkPerson(silent, person).map(({ fit }) => fit)).toEqual(['ask', 'ask', 'ask'])
  expect(checkPerson(silent, { health: 'condition' }).map(({ fit }) => fit)).toEqual(['ask'])
  expect(checkPerson(adults, {})).toEqual([])
})

test('no answer says that a person qualifies', () => {
  const answers = checkPerson(adults, { age: 40, sex: 'FEMALE', health: 'condition' })
  expect(answers.map(({ reason }) => reason)).toEqual([
    'Age 40 is within the stated range: 18 to 75 years.',
    'Only people whose sex is female can take part.',
    'The trial is for people with: Lupus.',
  ])
})

test('the rules of a record are those that it states', () => {
  const study = {
    protocolSection: {
      identificationModule: { briefTitle: 'A title' },
      eligibilityModule: { minimumAge: '18 Years', sex: 'ALL' as const },
      conditionsModule: { conditions: ['Lupus', 'Nephritis'] },
    },
  }
  expect(toStatedRules(study)).toEqual({
    minimumAge: '18 Years',
    hasAgeGroups: false,
    sex: 'ALL',
    isGenderBased: false,
    conditions: 'Lupus, Nephritis',
  })
})

describe('the rule of sex and gender in words', () => {
  test.each([
    ['any sex', { sex: 'ALL', isGenderBased: false }],
    ['female only', { sex: 'FEMALE', isGenderBased: false }],
    ['male, depends on gender', { sex: 'MALE', isGenderBased: true }],
    ['depends on gender', { sex: 'ALL', isGenderBased: true }],
    ['depends on gender', { isGenderBased: true }],
    [null, { isGenderBased: false }],
  ])('%s', (words, rules) => {
    expect(describeSexRule(rules)).toBe(words)
  })
})
