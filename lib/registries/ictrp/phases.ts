import type { RecordNotes } from '../record-reader'

const phaseNumbers: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

/** One word of a list of phases: `Phase`, `1`, `Phase2`, `IIb`, `and`. */
const phaseWord = /^(?:and|to|or|(early)?(?:phases?)?(iv|i{1,3}|[0-4])?[abc]?)$/i

/**
 * `Phase 1/Phase 2`, `Phase I-II`, `1-2`, `II`, and EUCTR's list of questions (`Human pharmacology (Phase I): no
 * Therapeutic exploratory (Phase II): yes …`). Anything else is kept as stated.
 */
export function readPhases(notes: RecordNotes, text: string | undefined): string[] {
  if (text === undefined) return []
  const phases = /\(Phase I/i.test(text) ? findAnswered(text) : findListed(text)
  if (phases.length === 0) notes.keep('Phase', text)
  return [...new Set(phases)].sort()
}

function findAnswered(text: string): string[] {
  return [...text.matchAll(/\(Phase (IV|I{1,3})\):\s*yes/gi)].map(([, number = '']) =>
    toPhase(number),
  )
}

/** Empty where any word is none of a list of phases, or "early" stands before another phase than the first. */
function findListed(text: string): string[] {
  const phases: string[] = []
  let isEarly = false
  for (const word of text.split(/[\s/,&+-]+/)) {
    const match = phaseWord.exec(word)
    if (match === null) return []
    const [, early, number] = match
    isEarly ||= early !== undefined
    if (number === undefined) continue
    const phase = toPhase(number)
    if (isEarly && phase !== 'PHASE1') return []
    phases.push(isEarly ? 'EARLY_PHASE1' : phase)
    isEarly = false
  }
  return isEarly ? [] : phases
}

function toPhase(number: string): string {
  return number === '0' ? 'EARLY_PHASE1' : `PHASE${phaseNumbers[number.toLowerCase()] ?? number}`
}
