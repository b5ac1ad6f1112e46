import { describeAgeRange, parseAge, toAgeDays } from './ages'
import { joinNames } from './join-names'
import { lowerFirst } from './letter-case'
import type { Study } from './schema'

// Compares one person with the rules that a record states in structured fields. Free text is not read: whether its
// rules fit is for the person and the trial's team to find out.

/** What a record says about age, sex and health, and nothing else: all that a browser needs to compare. */
export interface StatedRules {
  minimumAge?: string
  maximumAge?: string
  /** The registry lists age groups even if there is no limit; then a missing limit means "any age". */
  hasAgeGroups: boolean
  sex?: string
  isGenderBased: boolean
  healthyVolunteers?: boolean
  /** The conditions that the trial studies, in words; empty if it names none. */
  conditions?: string
}

export interface Person {
  /** In whole years. */
  age?: number | undefined
  sex?: 'FEMALE' | 'MALE' | undefined
  /** Whether the person has the condition that the trial studies. */
  health?: 'condition' | 'healthy' | undefined
}

export interface RuleFit {
  rule: 'age' | 'sex' | 'health'
  fit: 'fits' | 'not' | 'ask'
  reason: string
}

/** Years. The longest life on record was 122. */
export const oldestAge = 125

/** The rules of a record that can be compared with one person. Rules that the record doesn't state are absent. */
export function toStatedRules(study: Study): StatedRules {
  const eligibility = study.protocolSection.eligibilityModule ?? {}
  const { minimumAge, maximumAge, stdAges = [], sex, genderBased, healthyVolunteers } = eligibility
  return {
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
    hasAgeGroups: stdAges.length > 0,
    ...(sex !== undefined && { sex }),
    isGenderBased: genderBased ?? false,
    ...(healthyVolunteers !== undefined && { healthyVolunteers }),
    conditions: joinNames(study.protocolSection.conditionsModule?.conditions ?? []),
  }
}

/** One answer for each thing known about the person, in the order age, sex, health. */
export function checkPerson(rules: StatedRules, { age, sex, health }: Person): RuleFit[] {
  return [
    ...(age === undefined ? [] : [checkAge(rules, age)]),
    ...(sex === undefined ? [] : [checkSex(rules, sex)]),
    ...(health === undefined ? [] : [checkHealth(rules, health)]),
  ]
}

function checkAge({ minimumAge, maximumAge, hasAgeGroups }: StatedRules, age: number): RuleFit {
  const stated = [minimumAge, maximumAge].filter((text) => text?.trim())
  if (stated.length === 0 && !hasAgeGroups) {
    return { rule: 'age', fit: 'ask', reason: 'The record does not say which ages can take part.' }
  }
  const range = describeAgeRange(minimumAge, maximumAge, hasAgeGroups ? ['ADULT'] : [])
  if (stated.length === 0) return { rule: 'age', fit: 'fits', reason: `Any age can take part.` }
  const [first, last] = [toFirstDay(minimumAge), toLastDay(maximumAge)]
  if (first === null || last === null) {
    return { rule: 'age', fit: 'ask', reason: `The record states the age as “${range}”.` }
  }
  // A person of 9 years may be exactly 9 or one day short of 10.
  const birthday = toAgeDays({ count: age, unit: 'years' })
  const nextBirthday = toAgeDays({ count: age + 1, unit: 'years' })
  const words = lowerFirst(range)
  if (nextBirthday <= first || birthday >= last) {
    return { rule: 'age', fit: 'not', reason: `Age ${age} is outside the stated range: ${words}.` }
  }
  return birthday >= first && nextBirthday <= last
    ? { rule: 'age', fit: 'fits', reason: `Age ${age} is within the stated range: ${words}.` }
    : {
        rule: 'age',
        fit: 'ask',
        reason: `Age ${age} is at the edge of the stated range: ${words}.`,
      }
}

/** The first day of life that a lower limit allows; `null` for a text that is not an age. */
function toFirstDay(text: string | undefined): number | null {
  if (!text?.trim()) return 0
  const limit = parseAge(text)
  return limit === 'no-limit' ? 0 : limit && toAgeDays(limit)
}

/** The first day of life that an upper limit no longer allows: 65 years last until the 66th birthday. */
function toLastDay(text: string | undefined): number | null {
  if (!text?.trim()) return Infinity
  const limit = parseAge(text)
  if (limit === 'no-limit') return Infinity
  return limit && toAgeDays({ ...limit, count: limit.count + 1 })
}

/** "any sex", "female only", "male, depends on gender"; `null` if the record says nothing about it. */
export function describeSexRule({
  sex,
  isGenderBased,
}: Pick<StatedRules, 'sex' | 'isGenderBased'>): string | null {
  const one = sex === undefined || sex === 'ALL' ? null : sex.toLowerCase()
  if (isGenderBased) return [one, 'depends on gender'].filter(Boolean).join(', ')
  if (one !== null) return `${one} only`
  return sex === undefined ? null : 'any sex'
}

function checkSex({ sex, isGenderBased }: StatedRules, person: 'FEMALE' | 'MALE'): RuleFit {
  if (isGenderBased) {
    return { rule: 'sex', fit: 'ask', reason: 'Who can take part depends on gender. See below.' }
  }
  if (sex === 'ALL') return { rule: 'sex', fit: 'fits', reason: 'Any sex can take part.' }
  if (sex !== 'FEMALE' && sex !== 'MALE') {
    return { rule: 'sex', fit: 'ask', reason: 'The record does not say who can take part by sex.' }
  }
  return {
    rule: 'sex',
    fit: sex === person ? 'fits' : 'not',
    reason: `Only people whose sex is ${sex.toLowerCase()} can take part.`,
  }
}

function checkHealth(rules: StatedRules, health: 'condition' | 'healthy'): RuleFit {
  const { healthyVolunteers, conditions = '' } = rules
  if (health === 'healthy') {
    if (healthyVolunteers === undefined) {
      const reason = 'The record does not say whether healthy volunteers can take part.'
      return { rule: 'health', fit: 'ask', reason }
    }
    return healthyVolunteers
      ? { rule: 'health', fit: 'fits', reason: 'Healthy volunteers can take part.' }
      : { rule: 'health', fit: 'not', reason: 'Healthy volunteers can’t take part.' }
  }
  return conditions === ''
    ? { rule: 'health', fit: 'ask', reason: 'The record does not name the condition.' }
    : { rule: 'health', fit: 'fits', reason: `The trial is for people with: ${conditions}.` }
}
