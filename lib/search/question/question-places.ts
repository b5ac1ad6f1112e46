import { getCountry } from '@/lib/vocabulary/countries'
import { getRegion } from '@/lib/vocabulary/regions'
import { getStateCode } from '@/lib/vocabulary/states'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import { defaultRadius, parsePlace, parseRadius, type Near } from '../place/near'
import type { PlaceReading, Town } from '../place/places'
import type { Question, TextRange } from './question'

// Where a question wants a trial to be: "near Leeds", "within 50 miles of Houston, TX", "in the UK".

/**
 * What is known of the name of a place; `unknown` where nothing has that name.
 * @param scope `sites` for the places of the trials alone, which are found faster
 */
export type FindPlace = (name: string, scope?: 'sites') => PlaceReading

/** "New York City, New York, United States" */
const maxNameWords = 6

const nearWords =
  /\b(?:(?:somewhere |anywhere |lives? |living )?(?:near(?:by)?(?: to)?|close to|around)|(?:within|less than) (\d{1,5})\s?(km|kilomet(?:er|re)s?|miles?|mi) (?:of|from|around))\s+(?:the )?/gi
const insideWords = /\b(?:(?:lives? |living )?(?:in|inside)|from|within)\s+(?:the )?/gi

/** A town that somebody names is meant with what lies around it. */
const insideRadius: Near['radius'] = { length: 30, unit: 'km' }

/** A country with so many times the sites of a town of its name is meant. */
const usualNamesake = 20

/** A town that few records name is more often a word or a name of something else. */
const minSites = 8

/** A town with so many people is meant, also in small letters. */
const minPopulation = 100_000

/** Towns that are words too, also with a capital. */
const wordTowns = new Set(
  'bath best car columbia cure edge gap hope mobile nice orange of- park reading split union why'.split(
    ' ',
  ),
)

/**
 * Where somebody lives, without a word that says so: a ZIP code as the whole text, since numbers have other meanings
 * beside words, or a Canadian or British postcode at its end.
 */
const postalCode =
  /^\s*\d{5}(?:-\d{4})?\s*$|(?<![^\s,])(?:[a-z]\d[a-z]\s?\d[a-z]\d|[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2})\s*$/i

/** Codes of countries and states that are words in small letters: "in my", "in me". Some write "in the uk" so. */
const wordCode = /^(?!uk$|us$)[a-z]{2}$/

/** Before a word that is a country's name alone. */
const elsewhere = /\b(?:new|latin|north|south|central)\s+$/i

/** Between two places of which either will do: "Vietnam or China", "France, Spain". */
const nextPlace = /^\s*(?:,|\/|(?:,\s*)?(?:or|and)\b)\s*(?:in\s+)?(?:the\s+)?/i

/** Takes the first place that the records know, and countries that are named beside it. */
export function takePlace(question: Question, findPlace: FindPlace): void {
  takeFirstPlace(question, findPlace)
  takeOtherCountries(question, findPlace)
}

/** "Vietnam or China": countries that stand beside the one that was found. */
function takeOtherCountries(question: Question, findPlace: FindPlace): void {
  const { text } = question
  const isCountry = (name: string) =>
    !wordCode.test(name) && (getCountry(name) !== null || getRegion(name) !== null)
  for (;;) {
    const taken = question.listTaken().find(({ id }) => id === 'country')
    const end = taken?.spans.at(-1)?.end
    if (end === undefined) return
    const join = nextPlace.exec(text.slice(end))
    if (!join) return
    const found = findNamed(text, end + join[0].length, (name) =>
      isCountry(name) ? findArea(name, findPlace) : null,
    )
    if (!found || !takeReading(question, found.value, { start: end, end: found.end })) return
  }
}

/** The countries of a part of the world that have sites, or a country. */
function findArea(name: string, findPlace: FindPlace): PlaceReading | null {
  const members = getRegion(name)
  if (members === null) return toRegion(findPlace(name, 'sites'))
  const choices = members.flatMap((country) => {
    const reading = toRegion(findPlace(country.name, 'sites'))
    return reading?.kind === 'region'
      ? reading.choices.filter((each) => each.kind === 'region' && each.region.filter === 'country')
      : []
  })
  return choices.length > 0 ? { kind: 'region', choices } : null
}

function takeFirstPlace(question: Question, findPlace: FindPlace): void {
  const { text } = question
  const code = postalCode.exec(text)
  const reading = code ? findPlace(code[0].trim()) : null
  if (code && reading?.kind === 'found') {
    const { index: start } = code
    if (takeReading(question, reading, { start, end: start + code[0].length })) return
  }
  for (const match of text.matchAll(nearWords)) {
    const radius = match[1] ? parseRadius(`${match[1]} ${match[2] ?? ''}`) : defaultRadius
    const start = match.index
    const found = findNamed(text, start + match[0].length, (name) => {
      if (wordCode.test(name)) return null
      const reading = findPlace(name)
      return reading.kind === 'unknown' || isUnlikely(name, reading) ? null : reading
    })
    if (!found || !radius) continue
    if (takeReading(question, found.value, { start, end: found.end }, radius)) return
  }
  // A country or a town that is meant without "near" is one with sites.
  const isInside = (name: string) => (wordCode.test(name) ? null : findArea(name, findPlace))
  const isTown = (name: string) => {
    const reading = findPlace(name, 'sites')
    const [town] = listTowns(reading)
    const isKnown = town !== undefined && town.sites >= minSites
    return isKnown && !wordTowns.has(name.toLowerCase()) ? reading : null
  }
  for (const match of text.matchAll(insideWords)) {
    const start = match.index
    const found = findNamed(text, start + match[0].length, isInside)
    if (found && takeReading(question, found.value, { start, end: found.end })) return
    const town = findNamed(text, start + match[0].length, isTown)
    if (town && takeReading(question, town.value, { start, end: town.end }, insideRadius)) return
  }
  // Without a word before it: a country, a state by its full name, and a town with a capital.
  const isState = (name: string) => getStateCode(name) !== null && name.length > 2
  const starts = [...text.matchAll(/(?<![^\s(])\p{L}/gu)].filter(
    ({ index }) => !elsewhere.test(text.slice(0, index)),
  )
  for (const { index: start } of starts) {
    const found = findNamed(text, start, (name) =>
      name === 'us' || (getCountry(name) === null && getRegion(name) === null && !isState(name))
        ? null
        : isInside(name),
    )
    if (found && takeReading(question, found.value, { start, end: found.end })) return
  }
  if (text === text.toUpperCase()) return
  const names = findConcepts(text)
  for (const { index: start } of starts) {
    if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start))) continue
    const town = findNamed(text, start, isTown)
    if (!town || names.some((name) => name.start < town.end && name.end > start)) continue
    if (takeReading(question, town.value, { start, end: town.end }, insideRadius)) return
  }
}

/** A small town without a site, in small letters: more often a word of the question. */
function isUnlikely(name: string, reading: PlaceReading): boolean {
  const [town] = listTowns(reading)
  const isSmall = town?.sites === 0 && (town.population ?? 0) < minPopulation
  return isSmall && !/^[\p{Lu}\d]/u.test(name)
}

/** A country or state, also where a village of that name is known too. */
function toRegion(reading: PlaceReading): PlaceReading | null {
  if (reading.kind === 'region') return reading
  if (reading.kind !== 'found') return null
  const choices = reading.others.filter(
    (each) => each.kind === 'region' && each.region.sites > usualNamesake * reading.town.sites,
  )
  return choices.length > 0 ? { kind: 'region', choices } : null
}

function listTowns(reading: PlaceReading): Town[] {
  if (reading.kind === 'found') return [reading.town]
  return reading.choices.flatMap((each) => (each.kind === 'town' ? [each.town] : []))
}

/** The longest name at a place of the text. */
function findNamed<Value>(
  text: string,
  from: number,
  read: (name: string) => Value | null,
): { value: Value; end: number } | null {
  const words = [...text.slice(from).matchAll(/\S+/g)].slice(0, maxNameWords)
  for (const last of words.toReversed()) {
    const end = from + last.index + last[0].length
    const name = text.slice(from, end).replace(/[,;:.!?]+$/, '')
    const value = name === '' ? null : read(name)
    if (value !== null) return { value, end }
  }
  return null
}

/** Takes a town to be near to, or a country or state to be in; nothing where several may be meant. */
function takeReading(
  question: Question,
  reading: PlaceReading,
  span: TextRange,
  radius: Near['radius'] = defaultRadius,
): boolean {
  if (reading.kind === 'found') {
    const place = parsePlace(reading.town.text)
    if (place) question.takeNear({ place, radius }, span)
    return place !== null
  }
  // Of several towns of a name the one with most sites; the sentence says which.
  const [first] = reading.choices
  if (first?.kind === 'town') {
    const place = parsePlace(first.town.text)
    if (place) question.takeNear({ place, radius }, span)
    return place !== null
  }
  const regions = reading.choices.flatMap((each) => (each.kind === 'region' ? [each.region] : []))
  // The one with most sites comes first: the United Kingdom, not "UK" as a few records' state.
  const filter = regions[0]?.filter
  const alike = regions.filter((region) => region.filter === filter)
  // A country may stand under several names; of several states one is meant.
  if (filter === undefined || (filter === 'state' && alike.length > 1)) return false
  const values = alike.map(({ value }) => value)
  question.take(filter, values, span)
  return true
}
