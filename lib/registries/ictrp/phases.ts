import { toPlainWords } from '../plain-words'

const phaseNumbers: Readonly<Record<string, string>> = {
  ...{ i: '1', ii: '2', iii: '3', iv: '4' },
  ...{ one: '1', two: '2', three: '3', four: '4' },
}

/** One word of a list of phases: `Phase`, `1`, `Phase2`, `IIb`, `two`, `II期`. */
const phaseWord = /^(early)?(?:phases?|fases?)?(iv|i{1,3}|one|two|three|four|[0-4])?[abc]?期?$/i

/** Wordings of registries around the numbers: "II (Phase II study)", "Therapeutic confirmatory (Phase III)". */
const fillers = new Set(
  (
    'and or to study studies trial trials clinical exploratory confirmatory therapeutic human pharmacology use ' +
    'integrated combined seamless other first administration humans in bioequivalence adaptive'
  ).split(' '),
)

/** Whole texts that mean that the trial has no phase. */
const saysNone =
  /^(?:na|n a|(?:na |n a )?not applicable(?: na| n a)?|no phase|phase not applicable|phase na|phase n a)$/

/** Whole texts that mean that a registry's form was left open. */
const saysNothing = /^(?:not (?:selected|specified|stated|available|provided)|none|null|unknown)$/

/** Spreadsheets read "1-2" and "2-3" as dates of the current year. */
const dates: readonly (readonly [RegExp, string])[] = [
  [/^(?:0?1[- ]feb|feb[- ]0?1|\d{4}-02-01(?: 00:00:00)?)$/i, '1-2'],
  [/^(?:0?2[- ]mar|mar[- ]0?2|\d{4}-03-02(?: 00:00:00)?)$/i, '2-3'],
  [/^(?:0?3[- ]apr|apr[- ]0?3|\d{4}-04-03(?: 00:00:00)?)$/i, '3-4'],
]

/**
 * Phases in a registry's words: `Phase 1/Phase 2`, `Phase I-II`, `1-2`, `II (Phase II study)`, `0 (exploratory
 * trials)`, and EUCTR's questions (`Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): yes …`).
 * Empty if the form was left open; `null` for anything else, such as "Post-market" or "Retrospective study", which
 * are not phases.
 */
export function readPhaseWords(stated: string): string[] | null {
  // Numerals also come as single characters (`Ⅱ`).
  const text = stated.normalize('NFKC')
  const plain = toPlainWords(text)
  if (saysNone.test(plain)) return ['NA']
  if (saysNothing.test(plain) || (plain === '' && text.length < 10)) return []
  const answers = [...text.matchAll(/\(Phase (IV|I{1,3})\)[^:()]{0,40}:[^\S\n]*(yes|no)?/gi)]
  if (answers.length > 0) {
    return sortPhases(
      answers.flatMap(([, number = '', answer = '']) =>
        /^yes$/i.test(answer) ? [toPhase(number)] : [],
      ),
    )
  }
  const written = dates.find(([pattern]) => pattern.test(text.trim()))?.[1]
  return findListed(written ?? text) ?? (text.length > maxNamed ? null : findNamed(text))
}

/** A longer text describes more than the trial's own phase. */
const maxNamed = 100

/** The phases that a longer text names: "Phase IV-Post marketing", "Phase I/IIa, open label". */
function findNamed(text: string): string[] | null {
  const named =
    /(?<!\p{L})(?<!early[\s-]*)(?:phase|fase)s?[\s:-]*[0-4iv][\s/&+,0-4abciv-]*(?![\p{L}\p{N}])/giu
  const phases = [...text.matchAll(named)].flatMap(([each]) => findListed(each) ?? [])
  return phases.length === 0 ? null : sortPhases(phases)
}

/** `null` if any word doesn't belong to a list of phases, or "early" precedes another phase than the first. */
function findListed(text: string): string[] | null {
  const phases: string[] = []
  let isEarly = false
  for (const word of text.split(/[\s/,;:&+()_.\u2013\u2014-]+/)) {
    if (word === '' || fillers.has(word.toLowerCase())) continue
    const match = phaseWord.exec(word)
    if (match === null) return null
    const [, early, number] = match
    isEarly ||= early !== undefined
    if (number === undefined) continue
    const phase = toPhase(number)
    if (isEarly && phase !== 'PHASE1') return null
    phases.push(isEarly ? 'EARLY_PHASE1' : phase)
    isEarly = false
  }
  return isEarly || phases.length === 0 ? null : sortPhases(phases)
}

function sortPhases(phases: readonly string[]): string[] {
  return [...new Set(phases)].sort()
}

function toPhase(number: string): string {
  return number === '0' ? 'EARLY_PHASE1' : `PHASE${phaseNumbers[number.toLowerCase()] ?? number}`
}
