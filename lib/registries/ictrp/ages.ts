import { formatAge, type AgeUnit } from '@/lib/study/ages'
import type { RecordNotes } from '../record-reader'

/** How registries write the units; a bare number means years, as their forms ask for them. */
const unitWords: readonly (readonly [AgeUnit, RegExp])[] = [
  ['years', /^(?:|y|yrs?|years?|year\(s\)|age)$/],
  ['months', /^(?:m|mos?|mths?|months?|month\(s\))$/],
  ['weeks', /^(?:w|wks?|weeks?|week\(s\))$/],
  ['days', /^(?:d|days?|day\(s\))$/],
  ['hours', /^(?:h|hrs?|hours?|hour\(s\))$/],
  ['minutes', /^(?:mins?|minutes?|minute\(s\))$/],
]

/** A whole number, its unit in any spelling, and comparison signs on either side. */
const limitPattern =
  /^([<>]=?|[≤≥])? ?(\d{1,5})(?:\.0+)?[ -]?(?:\(([a-z]+)\)|([a-z]*(?:\(s\))?))(?:[ -]?old| of age)?\.? ?([<>]=?|[≤≥])?$/

/** Nobody is older; a bare number above it cannot mean years. */
const maxYears = 150

/**
 * An age limit in the registry's spelling, from `18 Years`, `18Y`, `18.00 Year(s)`, `6 (months)`, `>= 20age old`,
 * `20years-old<=` or a bare number of years. `No limit` gives none. Anything else, such as a range or half a year, is
 * kept as stated, with a warning: a guess could make the wrong people eligible.
 */
export function readAgeLimit(
  notes: RecordNotes,
  limit: 'minimum' | 'maximum',
  text: string | undefined,
): string | undefined {
  if (text === undefined) return undefined
  const lower = text.toLowerCase().replace(/\s+/g, ' ')
  // "18+" is a lower limit, and would be a contradiction as an upper one.
  const plain = limit === 'minimum' ? lower.replace(/ ?\+$/, '') : lower
  if (/^(?:no (?:age )?limit|no m(?:ax|in)imum(?: age)?(?: limit)?|not stated)\.?$/.test(plain)) {
    return undefined
  }
  const place = limit === 'minimum' ? 'Inclusion_agemin' : 'Inclusion_agemax'
  const age = parseLimit(plain, limit)
  if (age !== null) {
    // The record's limits include the age itself; a note says that these don't.
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
  if (unit === undefined || (word === '' && count > maxYears)) return null
  // `18 <=` means the same as `>= 18`; the reverse would be the other column's limit.
  const opensUpwards = limit === 'minimum' ? /^[>≥]/ : /^[<≤]/
  const opensDownwards = limit === 'minimum' ? /^[<≤]/ : /^[>≥]/
  if (before !== undefined && !opensUpwards.test(before)) return null
  if (after !== undefined && !opensDownwards.test(after)) return null
  return formatAge({ count, unit })
}
