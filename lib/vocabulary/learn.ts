import { compareByLetters } from '@/lib/study/text-order'
import type { Concept } from './concept'

/**
 * What the records themselves teach about names: a condition and its MeSH term in records that have
 * one of each, and the other names that sponsors give for an intervention. Candidates with counts
 * come out; which of them are good enough to search by is decided by the thresholds below.
 */

/** The few facts of a record that are read. */
export interface NamingFacts {
  conditions: readonly string[]
  /** MeSH terms of the conditions, without their ancestors. */
  conditionTerms: readonly string[]
  interventions: readonly { name: string; otherNames: readonly string[] }[]
}

export interface LearnedSynonym {
  source: 'condition-term' | 'other-name'
  /** The name that more records use; as most of them write it. */
  name: string
  synonym: string
  /** Records that teach the pair. */
  count: number
  /** Records with that name alone, of which `count` teach the pair. */
  nameCount: number
}

/** A pair must be taught by this many records; one sponsor's slip is not enough. */
export const minRecords = 2

/**
 * At least this share of the records with one condition must have the same single MeSH term, and of
 * the term's records this share the condition: MeSH terms are broader than what people write
 * ("Hypersensitivity" for peanut allergy), and a broad term has many conditions below it.
 */
export const minConditionShare = 0.6
export const minTermShare = 0.2

/** An "other name" of more interventions than this is a word for a kind ("Chemotherapy"). */
export const maxNamesOfSynonym = 2

/** Longer names are descriptions. */
const maxNameTerms = 6

/** Words that make an entry something else than a name. */
const descriptive =
  'placebo sham control comparator none no not other same standard arm group cohort dose mg ml kg ' +
  'ug tablet capsule injection infusion daily oral intravenous subcutaneous drug experimental ' +
  'active study treatment vehicle saline and or plus with combination regimen biosimilar generic ' +
  'vaccine immunotherapy chemotherapy radiotherapy na n'

/** A condition with such a word is narrower than a term without it: "relapsed leukemia". */
const qualifying =
  'relapsed refractory recurrent advanced metastatic severe moderate mild stage grade adult ' +
  'pediatric childhood juvenile early late newly diagnosed resistant high low risk persistent ' +
  'primary secondary'

interface Spellings {
  /** How often each way to write it occurs. */
  counts: Map<string, number>
  records: number
}

interface Pair {
  first: string
  second: string
  count: number
}

function countOne(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

function noteSpelling(names: Map<string, Spellings>, key: string, text: string): void {
  const spellings = names.get(key) ?? { counts: new Map<string, number>(), records: 0 }
  countOne(spellings.counts, text)
  spellings.records++
  names.set(key, spellings)
}

function notePair(pairs: Map<string, Pair>, first: string, second: string): void {
  const id = `${first}\t${second}`
  const pair = pairs.get(id)
  if (pair) pair.count++
  else pairs.set(id, { first, second, count: 1 })
}

function getUsualSpelling(names: Map<string, Spellings>, key: string): string {
  let best = ''
  let most = 0
  for (const [text, count] of names.get(key)?.counts ?? []) {
    if (count > most || (count === most && text < best)) {
      best = text
      most = count
    }
  }
  return best
}

/** Without trade mark signs and a bracket at the end, which repeats the name or says a kind. */
function toPlainName(text: string): string {
  return text
    .replace(/[®™©]/g, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim()
}

/**
 * Candidates, most taught first, then by name. `toKey` unites spellings of one name: join the terms
 * of the text analysis with blanks. Reads each record once; memory grows with the distinct names.
 */
export function learnSynonyms(
  records: Iterable<NamingFacts>,
  toKey: (text: string) => string,
): LearnedSynonym[] {
  const conditions = new Map<string, Spellings>()
  const terms = new Map<string, Spellings>()
  const conditionPairs = new Map<string, Pair>()
  const names = new Map<string, Spellings>()
  const namePairs = new Map<string, Pair>()

  const toKeys = (words: string) => new Set(words.split(' ').map(toKey))
  const descriptiveKeys = toKeys(descriptive)
  const qualifyingKeys = toKeys(qualifying)
  const isName = (key: string) => {
    const words = key.split(' ')
    if (key === '' || words.length > maxNameTerms) return false
    // "10 mg", "arm 2", "T": nothing to search by.
    if (key.length < 3 || /^[\d ]+$/.test(key)) return false
    return !words.some((word) => descriptiveKeys.has(word))
  }

  for (const record of records) {
    const [condition, ...moreConditions] = record.conditions
    const [term, ...moreTerms] = record.conditionTerms
    if (condition !== undefined && moreConditions.length === 0) {
      if (term !== undefined && moreTerms.length === 0) {
        const conditionKey = toKey(toPlainName(condition))
        const termKey = toKey(term)
        noteSpelling(conditions, conditionKey, toPlainName(condition))
        noteSpelling(terms, termKey, term)
        if (conditionKey !== termKey) notePair(conditionPairs, conditionKey, termKey)
      }
    }
    /** A pair counts once a record, however many arms repeat it. */
    const taught = new Set<string>()
    for (const { name, otherNames } of record.interventions) {
      const plain = toPlainName(name)
      const key = toKey(plain)
      if (!isName(key)) continue
      if (!taught.has(key)) noteSpelling(names, key, plain)
      taught.add(key)
      for (const otherName of otherNames) {
        const other = toPlainName(otherName)
        const otherKey = toKey(other)
        const id = `${key}\t${otherKey}`
        if (otherKey === key || !isName(otherKey) || taught.has(id)) continue
        taught.add(id)
        noteSpelling(names, otherKey, other)
        notePair(namePairs, key, otherKey)
      }
    }
  }

  const learned: LearnedSynonym[] = []
  for (const { first, second, count } of conditionPairs.values()) {
    const conditionCount = conditions.get(first)?.records ?? 0
    const termCount = terms.get(second)?.records ?? 0
    if (count < minRecords) continue
    if (count < minConditionShare * conditionCount || count < minTermShare * termCount) continue
    const termWords = new Set(second.split(' '))
    if (first.split(' ').some((word) => qualifyingKeys.has(word) && !termWords.has(word))) continue
    learned.push({
      source: 'condition-term',
      name: getUsualSpelling(conditions, first),
      synonym: getUsualSpelling(terms, second),
      count,
      nameCount: conditionCount,
    })
  }
  learned.push(...toOtherNames(names, namePairs))
  return learned.sort(
    (a, b) =>
      b.count - a.count ||
      compareByLetters(a.name, b.name) ||
      compareByLetters(a.synonym, b.synonym),
  )
}

/** Words before codes, then by alphabet. */
function compareNames(a: string, b: string): number {
  return Number(/\d/.test(a)) - Number(/\d/.test(b)) || compareByLetters(a, b)
}

/** Pairs of names in both directions together, without words for a kind. */
function toOtherNames(names: Map<string, Spellings>, pairs: Map<string, Pair>): LearnedSynonym[] {
  /** For each other name, the interventions that have it. */
  const owners = new Map<string, Set<string>>()
  for (const { first, second } of pairs.values()) {
    const set = owners.get(second) ?? new Set<string>()
    set.add(first)
    owners.set(second, set)
  }
  const united = new Map<string, Pair>()
  for (const { first, second, count } of pairs.values()) {
    // Two interventions that name each other are one: "Viagra" and "sildenafil".
    const strangers = [...(owners.get(second) ?? [])].filter(
      (owner) => owner !== first && !pairs.has(`${second}\t${owner}`) && !contains(owner, first),
    )
    if (strangers.length >= maxNamesOfSynonym) continue
    const lead = (names.get(first)?.records ?? 0) - (names.get(second)?.records ?? 0)
    const [one, other] =
      lead > 0 || (lead === 0 && compareNames(first, second) < 0)
        ? [first, second]
        : [second, first]
    const id = `${one}\t${other}`
    const pair = united.get(id)
    if (pair) pair.count += count
    else united.set(id, { first: one, second: other, count })
  }
  const learned: LearnedSynonym[] = []
  for (const { first, second, count } of united.values()) {
    // A name inside the other adds no record to a search.
    if (count < minRecords || contains(first, second) || contains(second, first)) continue
    learned.push({
      source: 'other-name',
      name: getUsualSpelling(names, first),
      synonym: getUsualSpelling(names, second),
      count,
      nameCount: names.get(first)?.records ?? 0,
    })
  }
  return learned
}

function contains(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `)
}

/**
 * Learned pairs as concepts, one a name, to put behind the curated table; the table's own words are
 * not learned again. Ids begin with "learned-".
 */
export function toLearnedConcepts(
  learned: readonly LearnedSynonym[],
  curated: readonly Concept[],
  toKey: (text: string) => string,
): Concept[] {
  const claimed = new Set<string>()
  for (const { label, variants } of curated) {
    claimed.add(toKey(label))
    for (const { text } of variants) claimed.add(toKey(text))
  }
  const concepts = new Map<string, { label: string; synonyms: string[] }>()
  for (const { name, synonym } of learned) {
    const nameKey = toKey(name)
    const synonymKey = toKey(synonym)
    if (claimed.has(synonymKey) || (claimed.has(nameKey) && !concepts.has(nameKey))) continue
    const concept = concepts.get(nameKey) ?? { label: name, synonyms: [] }
    concept.synonyms.push(synonym)
    concepts.set(nameKey, concept)
    claimed.add(nameKey)
    claimed.add(synonymKey)
  }
  return [...concepts].map(([key, { label, synonyms }]) => ({
    id: `learned-${key.replaceAll(' ', '-')}`,
    kind: 'learned',
    label,
    // "CAT" and "PPI" mean several things: taken only when typed in capitals.
    variants: synonyms.map((text) => ({
      text,
      kind: /^[A-Z]{2,4}$/.test(text) ? 'caps' : 'synonym',
    })),
  }))
}
