import type { Concept } from '@/lib/vocabulary/concept'
import { findConceptNames, findMisspeltConceptNames, foldName } from './concept-names'
import { suggestionKinds, toQuery, toSubject, type Suggestion } from './suggest'

// Suggestions for other names of a thing: who types "devic" means neuromyelitis optica, whatever the records call
// it. Decides which concepts are worth a line beside the names from the records.

const maxConcepts = 2
/** Names in the records that fit are enough when there are this many; a name typed whole is never left out. */
const enoughOfKind = 4

export interface ConceptCounts {
  /** Trials that a search for these words lists. */
  countTrials: (query: string) => number
}

/** Suggestions with the concepts that a typed text names in other words, at most `limit`, grouped by kind. */
export function addConcepts(
  text: string,
  suggestions: readonly Suggestion[],
  limit: number,
  { countTrials }: ConceptCounts,
): Suggestion[] {
  const typed = foldName(text)
  const added: Suggestion[] = []
  /** Of what is added: the records' names for the same are left out. */
  const subjects = new Set<string>()
  const named = findConceptNames(text, maxConcepts + enoughOfKind)
  const isMisspelt = named.length === 0
  const meant = isMisspelt ? findMisspeltConceptNames(text, maxConcepts) : named
  for (const { concept, name } of meant) {
    if (added.length === maxConcepts) break
    // Names from the records begin with these words too.
    if (isNamedBy(concept, isMisspelt ? foldName(name) : typed)) continue
    const kind = toKind(concept)
    const known = suggestions.filter((each) => each.kind === kind)
    if (foldName(name) !== typed && known.length >= enoughOfKind) continue
    const query = toQuery(concept.label)
    const count = countTrials(query)
    if (count > 0) {
      added.push({ kind, label: `${concept.label} (also called ${name})`, count, query })
      subjects.add(concept.id)
    }
  }
  if (added.length === 0) return [...suggestions]
  const others = suggestions.filter(
    ({ kind, label }) =>
      (kind !== 'condition' && kind !== 'intervention') || !subjects.has(toSubject(label)),
  )
  const merged = suggestionKinds.flatMap((kind) =>
    [...added, ...others].filter((each) => each.kind === kind),
  )
  while (merged.length > limit) merged.splice(findLeastUseful(merged), 1)
  return merged
}

/** Whether each typed word begins a word of the concept's own label. */
function isNamedBy({ label }: Concept, typed: string): boolean {
  const words = foldName(label).split(' ')
  return typed.split(' ').every((word) => words.some((each) => each.startsWith(word)))
}

function toKind({ kind }: Concept): 'condition' | 'intervention' {
  return kind === 'condition' ? 'condition' : 'intervention'
}

/** The last of the kind that has most. */
function findLeastUseful(suggestions: readonly Suggestion[]): number {
  const kinds = suggestions.map(({ kind }) => kind)
  const sizeOf = (wanted: Suggestion['kind']) => kinds.filter((kind) => kind === wanted).length
  const longest = kinds.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  return longest === undefined ? 0 : kinds.lastIndexOf(longest)
}
