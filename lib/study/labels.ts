import { capitalise, lowerFirst } from './letter-case'
import { readOwn } from './read-own'
import type { Study } from './schema'
import { vocabularies, type Vocabulary, type VocabularyName } from './vocabularies/vocabularies'
import { combinedPhaseExplanations, phases as knownPhases } from './vocabularies/design'

// From the registry's values to readable words. Every input has an answer: an unknown value is made readable, and a
// missing one is "Not stated".

/** Shown if a record says nothing. Not the same as "Not applicable" or "Unknown". */
export const notStatedLabel = 'Not stated'

/** Readable words for a value: its label, a readable form of an unknown value, or "Not stated". */
export function labelOf(name: VocabularyName, value: string | undefined): string {
  if (value === undefined || value.trim() === '') return notStatedLabel
  return readOwn(vocabularies[name].labels, value) ?? humanise(value)
}

/** One sentence that explains a value, or `null` if there is none. */
export function explainValue(name: VocabularyName, value: string | undefined): string | null {
  const { explanations }: Vocabulary = vocabularies[name]
  if (value === undefined || explanations === undefined) return null
  return readOwn(explanations, value) ?? null
}

/** "Phase 1/2" for a trial of both, "Not applicable" if the record says so, "Not stated" if it names no phases. */
export function describePhases(phases: readonly string[] | undefined): string {
  if (phases === undefined || phases.length === 0) return notStatedLabel
  const known: readonly string[] = knownPhases
  const listed = [...new Set(phases)]
  const sorted = [
    ...known.filter((phase) => listed.includes(phase)),
    ...listed.filter((phase) => !known.includes(phase)),
  ]
  const numbers = sorted.map((phase) => /^PHASE(\d)$/.exec(phase)?.[1])
  if (numbers.every((number) => number !== undefined)) return `Phase ${numbers.join('/')}`
  return sorted.map((phase) => labelOf('Phase', phase)).join(', ')
}

/**
 * The phase for places without a "Phase" label: "Phase 1/2", "Phase not applicable", "Phase unknown". A registry's
 * own words ("Post-market") stay unchanged.
 */
export function namePhases(phases: readonly string[] | undefined): string {
  const words = describePhases(phases)
  return /^(?:not |unknown$)/i.test(words) ? `Phase ${words.toLowerCase()}` : words
}

/** One sentence that explains a phase, or a combination of two; `null` if there is none. */
export function explainPhases(phases: readonly string[] | undefined): string | null {
  const [first, ...others] = [...new Set(phases)].sort()
  if (others.length === 0) return explainValue('Phase', first)
  return readOwn(combinedPhaseExplanations, [first, ...others].join(' ')) ?? null
}

/** The overall status in words; if it is unknown, also the last known one: "Unknown (was recruiting)". */
export function describeStatus(study: Study): string {
  const { overallStatus, lastKnownStatus } = study.protocolSection.statusModule ?? {}
  const label = labelOf('Status', overallStatus)
  if (overallStatus !== 'UNKNOWN' || lastKnownStatus === undefined) return label
  if (lastKnownStatus === 'UNKNOWN' || lastKnownStatus.trim() === '') return label
  const last = labelOf('Status', lastKnownStatus).replace(/ \(.*\)$/, '')
  return `${label} (was ${lowerFirst(last)})`
}

/** `SOME_NEW_VALUE` → "Some new value"; readable words stay unchanged. */
function humanise(value: string): string {
  const text = value.trim()
  if (!/^[A-Z0-9]+(?:_[A-Z0-9]+)*$/.test(text)) return text
  return capitalise(text.toLowerCase().replaceAll('_', ' '))
}
