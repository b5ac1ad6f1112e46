import { formatAge, type AgeUnit } from '@/lib/study/ages'
import type { RecordNotes } from '../record-reader'

/** How registries write the units; a bare number is one of years, as their forms ask for it. */
const unitWords: readonly (readonly [AgeUnit, RegExp])[] = [
  ['years', /^(?:|y|yrs?|years?|year\(s\)|age)$/],
  ['months', /^(?:m|mos?|mths?|months?|month\(s\))$/],
  ['weeks', /^(?:w|wks?|weeks?|week\(s\))$/],
  ['days', /^(?:d|days?|day\(s\))$/],
  ['hours', /^(?:h|hrs?|hours?|hour\(s\))$/],
  ['minutes', /^(?:mins?|minutes?|minute\(s\))$/],
]

/** A whole number, its unit in any writing, and comparisons on either side of them. */
const limitPattern =
  /^([<>]=?|[≤≥])? ?(\d{1,5})(?:\.0+)?[ -]?(?:\(([a-z]+)\)|([a-z]*(?:\(s\))?))(?:[ -]?old| of age)?\.? ?([<>]=?|[≤≥])?$/

/** Nobody is older; a bare number above it is no number of years. */
const mostYears = 150

/**
 * A limit of age in the registry's spelling: of `18 Years`, `18Y`, `18.00 Year(s)`, `6 (months)`, `>= 20age old`,
 * `20years-old<=`, a bare number of years. `No limit` is none. Anything else, such as a range or half a year, is
 * kept as stated, with a warning: a guess would take the wrong people for eligible.
 */
export function readAgeLimit(
  notes: RecordNotes,
  limit: 'minimum' | 'maximum',
  text: string | undefined,
): string | undefined {
  if (text === undefined) return undefined
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  if (/^(?:no (?:age )?limit|no m(?:ax|in)imum(?: age)?(?: limit)?|not stated)\.?$/.test(plain)) {
    return undefined
  }
  const place = limit === 'minimum' ? 'Inclusion_agemin' : 'Inclusion_agemax'
  const age = parseLimit(plain, limit)
  if (age !== null) {
    // The record's limits include the age itself; that these do not is told beside them.
    if (/[<>](?!=)/.test(plain)) notes.keep(place, text)
    return age
  }
  notes.warn(place, `"${text}" is not an age that was understood`)
  notes.keep(place, text)
  return undefined
}

function parseLimit(text: string, limit: 'minimum' | 'maximum'): string | null {
  const match = limitPattern.exec(text)
  if (match === null) return null
  const [, before, digits, inBrackets, plainWord = '', after] = match
  const word = inBrackets ?? plainWord
  const unit = unitWords.find(([, words]) => words.test(word))?.[0]
  const count = Number(digits)
  if (unit === undefined || (word === '' && count > mostYears)) return null
  // `18 <=` says of the age what `>= 18` says; the other way round it is another limit than the column's.
  const opensUpwards = limit === 'minimum' ? /^[>≥]/ : /^[<≤]/
  const opensDownwards = limit === 'minimum' ? /^[<≤]/ : /^[>≥]/
  if (before !== undefined && !opensUpwards.test(before)) return null
  if (after !== undefined && !opensDownwards.test(after)) return null
  return formatAge({ count, unit })
}
