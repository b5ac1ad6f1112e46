import { concepts } from '@/lib/vocabulary/concepts'
import type { Concept } from '@/lib/vocabulary/concept'
import { longestTypedWord, prefixDistanceTo, withTypedWord } from '../analysis/edit-distance'
import { foldText } from '../analysis/fold'

// Names of things as people begin to type them, and the concepts of the field that are known by such a name.
// Whole words in a query are the business of the synonyms; here a word may have only begun.

const plainText = /^[\x20-\x7e]*$/

/** A name as typed text is compared with it: one case, no accents, words apart by one blank, "Crohn's" one word. */
export function foldName(text: string): string {
  const folded = plainText.test(text) ? text.toLowerCase() : foldText(text).text
  return (folded.replaceAll("'", '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

export interface ConceptName {
  concept: Concept
  /** The name that was begun, as the table writes it: "Devic's disease". */
  name: string
}

interface Entry extends ConceptName {
  folded: string
  /** Without the possessive: "Devic's disease" is "Devic disease" too. */
  plain: string
  /** `plain` as UTF-16 codes. */
  codes: Uint16Array
}

const possessive = /['’]s\b/gi

/** A shorter beginning fits too much; an abbreviation of two letters may be typed whole. */
const minLettersBegun = 4
const minLetters = 2

let entries: readonly Entry[] | null = null

function getEntries(): readonly Entry[] {
  entries ??= concepts.flatMap((concept) =>
    [concept.label, ...concept.variants.filter(isName).map(({ text }) => text)].map((name) => {
      const plain = foldName(name.replace(possessive, ''))
      const codes = Uint16Array.from(plain, (letter) => letter.charCodeAt(0))
      return { concept, name, folded: foldName(name), plain, codes }
    }),
  )
  return entries
}

/** A kind of a thing is another thing. Of a word that means something else too ("MS", "ALL") the suggestion tells. */
function isName({ kind }: Concept['variants'][number]): boolean {
  return kind !== 'narrower'
}

/**
 * Concepts of which a name begins with a typed text, each once, with the name that is nearest to what was typed.
 * Concepts in the order of the table, those whose name is typed whole first. Linear in the size of the table.
 */
export function findConceptNames(text: string, limit: number): ConceptName[] {
  // Many leave the apostrophe out.
  const spellings = [text, text.replace(possessive, ''), text.replace(/([a-z]{4})s\b/i, '$1')].map(
    foldName,
  )
  for (const typed of new Set(spellings)) {
    const found = findEntries(typed)
    if (found.length > 0) {
      return found.slice(0, limit).map(({ concept, name }) => ({ concept, name }))
    }
  }
  return []
}

function findEntries(typed: string): Entry[] {
  if (typed.length < minLetters) return []
  const isWhole = (entry: Entry) => entry.folded === typed || entry.plain === typed
  const isBegun = (entry: Entry) =>
    typed.length >= minLettersBegun &&
    (entry.folded.startsWith(typed) || entry.plain.startsWith(typed))
  const found = new Map<Concept, Entry>()
  for (const entry of getEntries()) {
    if (!isWhole(entry) && !isBegun(entry)) continue
    const known = found.get(entry.concept)
    if (!known || (!isWhole(known) && isWhole(entry))) found.set(entry.concept, entry)
  }
  return [...found.values()].sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)))
}

/** Shorter texts are near to everything. */
const minLettersMisspelt = 5

/**
 * Concepts of which a name begins nearly with a typed text: one mistake, two in a longer text, none in one with
 * digits. Each once, only the nearest. Linear in the size of the table.
 */
export function findMisspeltConceptNames(text: string, limit: number): ConceptName[] {
  const typed = foldName(text.replace(possessive, ''))
  const { length } = typed
  if (length < minLettersMisspelt || length > longestTypedWord || /\d/.test(typed)) return []
  let least = length < 8 ? 1 : 2
  let found = new Map<Concept, Entry>()
  withTypedWord(typed, () => {
    for (const entry of getEntries()) {
      // A name much shorter than what was typed is another one.
      if (entry.codes.length < length - 1) continue
      const distance = prefixDistanceTo(
        length,
        entry.codes,
        0,
        Math.min(entry.codes.length, length + 2),
      )
      if (distance > least) continue
      if (distance < least) found = new Map()
      least = distance
      if (!found.has(entry.concept)) found.set(entry.concept, entry)
    }
  })
  return [...found.values()].slice(0, limit).map(({ concept, name }) => ({ concept, name }))
}

let byLabel: ReadonlyMap<string, Concept> | null = null

/** Abbreviations of what a label is the preferred name of; empty for any other label. */
export function listAbbreviations(label: string): string[] {
  byLabel ??= new Map(concepts.map((concept) => [concept.label, concept]))
  const concept = byLabel.get(label)
  const variants = concept?.variants ?? []
  return variants
    .filter(({ kind }) => kind === 'abbreviation' || kind === 'caps')
    .map(({ text }) => text)
}

/** All names of a concept that records may use, folded. */
export function listFoldedNames({ label, variants }: Concept): string[] {
  const names = variants.filter(
    ({ kind }) => kind !== 'caps' && kind !== 'word' && kind !== 'asked',
  )
  return [label, ...names.map(({ text }) => text)].map(foldName)
}
