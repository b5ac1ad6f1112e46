import { toPlainWords } from '../plain-words'

const wordsOf = {
  FEMALE: /^(?:f|females?|wom[ae]n|girls?)$/,
  MALE: /^(?:m|males?|m[ae]n|boys?)$/,
  ALL: /^(?:all|both|any|either|every)$/,
} as const

/** Words that don't restrict who may take part. */
const fillers =
  /^(?:and|or|as|well|only|sexe?s?|gend(?:er|re)s?|participants?|patients?|people|persons|both|are|eligible|restrictions?|limits?|diverse?|other|of)$/

/** Whole texts that leave the question open, so nothing is stated. */
const saysNothing =
  /^(?:na|n a|not (?:specified|applicable|stated|available|selected)|none|unknown)$/

/**
 * `ALL`, `FEMALE` or `MALE` from a registry's words: "Both, male and female", "Female, Male", "F", EUCTR's questions
 * ("Female: yes Male: no"). `undefined` if they leave it open, `null` if they cannot be understood.
 */
export function readSexWords(text: string): 'ALL' | 'FEMALE' | 'MALE' | null | undefined {
  const plain = toPlainWords(text)
  if (saysNothing.test(plain) || (plain === '' && text.length < 10)) return undefined
  const answers = [...plain.matchAll(/\b(female|male)s? (yes|no)\b/g)]
  if (answers.length > 0) {
    const asked = new Set(answers.flatMap(([, sex, answer]) => (answer === 'yes' ? [sex] : [])))
    if (asked.size === 2) return 'ALL'
    return asked.has('female') ? 'FEMALE' : asked.has('male') ? 'MALE' : undefined
  }
  if (/^no (?:restrictions?|limits?|preference)$/.test(plain)) return 'ALL'
  const found = new Set<keyof typeof wordsOf>()
  for (const word of plain.split(' ')) {
    if (wordsOf.FEMALE.test(word)) found.add('FEMALE')
    else if (wordsOf.MALE.test(word)) found.add('MALE')
    else if (wordsOf.ALL.test(word)) found.add('ALL')
    else if (!fillers.test(word)) return null
  }
  if (found.has('ALL') || found.size === 2) return 'ALL'
  return found.has('FEMALE') ? 'FEMALE' : found.has('MALE') ? 'MALE' : null
}
