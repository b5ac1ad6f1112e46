'use client' // compares what the visitor enters with the rules, and keeps it only in this browser

import { useId, useSyncExternalStore, type ReactNode } from 'react'
import { createKeptText } from '@/components/ui/kept-text'
import {
  checkPerson,
  oldestAge,
  type Person,
  type RuleFit,
  type StatedRules,
} from '@/lib/study/person-fit'
import { Fit } from './fit'

interface CouldItBeProps {
  rules: StatedRules
  /** The person whom the search was for, if the visitor has not entered anything yet. */
  begin: Person
  /** Rules that no field of the record states: distance, free text. */
  children: ReactNode
}

const keptPerson = createKeptText('person', () => localStorage)

/** Age, sex and health beside the rules that the record states in structured fields. */
export function CouldItBe({ rules, begin, children }: CouldItBeProps) {
  const id = useId()
  // Only the browser knows what it stores, so the page begins with the person whom the search was for.
  const kept = useSyncExternalStore(keptPerson.subscribe, keptPerson.read, () => '')
  const person = { ...begin, ...parsePerson(kept) }
  const change = (part: Person) => keptPerson.keep(JSON.stringify({ ...person, ...part }))

  return (
    <>
      <div className="inputs needs-script">
        <div>
          <label htmlFor={`${id}age`} className="label">
            Age
          </label>
          <input
            id={`${id}age`}
            className="field"
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            value={person.age ?? ''}
            onChange={({ target }) => change({ age: toAge(target.value) })}
          />
        </div>
        <div>
          <label htmlFor={`${id}sex`} className="label">
            Sex
          </label>
          <select
            id={`${id}sex`}
            className="field"
            value={person.sex ?? ''}
            onChange={({ target }) => change({ sex: toSex(target.value) })}
          >
            <option value="">Choose</option>
            <option value="FEMALE">Female</option>
            <option value="MALE">Male</option>
          </select>
        </div>
        <div>
          <label htmlFor={`${id}health`} className="label">
            The person
          </label>
          <select
            id={`${id}health`}
            className="field"
            value={person.health ?? ''}
            onChange={({ target }) => change({ health: toHealth(target.value) })}
          >
            <option value="">Choose</option>
            <option value="condition">has the condition</option>
            <option value="healthy">is healthy</option>
          </select>
        </div>
      </div>
      <ul className="rules" aria-live="polite">
        {checkPerson(rules, person).map((each) => (
          <Rule key={each.rule} {...each} />
        ))}
        {children}
      </ul>
    </>
  )
}

function Rule({ fit, reason }: RuleFit) {
  return (
    <li>
      <Fit fit={fit} />
      <span>{reason}</span>
    </li>
  )
}

function parsePerson(text: string): Person {
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return {}
    const { age, sex, health } = { age: '', sex: '', health: '', ...kept }
    return { age: toAge(String(age)), sex: toSex(sex), health: toHealth(health) }
  } catch {
    return {}
  }
}

function toAge(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= oldestAge ? Number(text) : undefined
}

function toSex(value: unknown): Person['sex'] {
  return value === 'FEMALE' || value === 'MALE' ? value : undefined
}

function toHealth(value: unknown): Person['health'] {
  return value === 'condition' || value === 'healthy' ? value : undefined
}
