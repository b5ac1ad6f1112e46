import { concepts } from '@/lib/vocabulary/concepts'
import type { Concept } from '@/lib/vocabulary/concept'
import { foldText } from './analysis/fold'

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
}

/** A shorter beginning fits too much; a name of three letters may be typed whole. */
const fewestLettersBegun = 4
const fewestLetters = 3

let entries: readonly Entry[] | null = null

function getEntries(): readonly Entry[] {
  entries ??= concepts.flatMap((concept) =>
    [concept.label, ...concept.variants.filter(isName).map(({ text }) => text)].map((name) => ({
      concept,
      name,
      folded: foldName(name),
    })),
  )
  return entries
}

/** A kind of a thing is another thing, and a word of two meanings is no name of one. */
function isName({ kind }: Concept['variants'][number]): boolean {
  return kind !== 'narrower' && kind !== 'word'
}

/**
 * Concepts of which a name begins with a typed text, each once, with the name that is nearest to what was typed.
 * Concepts in the order of the table, those whose name is typed whole first. Linear in the size of the table.
 */
export function findConceptNames(text: string, limit: number): ConceptName[] {
  const typed = foldName(text)
  if (typed.length < fewestLetters) return []
  const found = new Map<Concept, Entry>()
  for (const entry of getEntries()) {
    const fits =
      typed.length < fewestLettersBegun ? entry.folded === typed : entry.folded.startsWith(typed)
    if (!fits) continue
    const known = found.get(entry.concept)
    if (!known || (known.folded !== typed && entry.folded === typed)) {
      found.set(entry.concept, entry)
    }
  }
  return [...found.values()]
    .sort((a, b) => Number(b.folded === typed) - Number(a.folded === typed))
    .slice(0, limit)
    .map(({ concept, name }) => ({ concept, name }))
}

/** All names of a concept that records may use, folded. */
export function listFoldedNames({ label, variants }: Concept): string[] {
  const names = variants.filter(
    ({ kind }) => kind !== 'caps' && kind !== 'word' && kind !== 'asked',
  )
  return [label, ...names.map(({ text }) => text)].map(foldName)
}
