import type { OtherStatus, Status } from '@/lib/study/vocabularies/status'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { statusPhrases, statusWords, type StatusReading } from './status-words'
import { toPlainWords } from '../plain-words'

const readings = new Map<string, StatusReading>(
  Object.values(statusWords).flatMap((words): [string, StatusReading][] => Object.entries(words)),
)

export interface ReadStatus {
  /** A value, or the registry's words if no value is equivalent; `undefined` if they say nothing. */
  status: string | undefined
  /** The source's own words, if the value says less than they do. */
  words: string | undefined
  /** Whether no table contains the words. */
  isUnknown: boolean
}

/** Words that look like a status but are not. */
const saysNothing = new Set(['not available', 'not applicable', 'na', 'n a', 'unknown', 'null'])

/** The status that a registry's words on recruitment mean; see `statusWords`. */
export function readStatusWords(text: string): ReadStatus {
  const key = toPlainWords(text)
  if (saysNothing.has(key)) return { status: undefined, words: text, isUnknown: false }
  const exact = readings.get(key)
  if (exact !== undefined) return toReadStatus(exact, text, false)
  const own = parseVocabularyValue('Status', text)
  if (own !== null) return toReadStatus(own, text, false)
  // A long text is not a vocabulary value, and some phrase would match almost any text.
  const phrase = key.length > 120 ? undefined : statusPhrases.find(([pattern]) => pattern.test(key))
  return toReadStatus(phrase?.[1] ?? null, text, true)
}

function toReadStatus(
  value: Status | OtherStatus | null,
  text: string,
  isUnknown: boolean,
): ReadStatus {
  if (value === null) return { status: text, words: undefined, isUnknown }
  const isPlain = toPlainWords(text) === value.toLowerCase().replaceAll('_', ' ')
  return { status: value, words: isPlain ? undefined : text, isUnknown }
}
