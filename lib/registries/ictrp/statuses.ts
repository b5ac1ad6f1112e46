import type { OtherStatus, Status } from '@/lib/study/vocabularies/status'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { statusPhrases, statusWords, type StatusReading } from './status-words'
import { toPlainWords } from '../plain-words'

const readings = new Map<string, StatusReading>(
  Object.values(statusWords).flatMap((words): [string, StatusReading][] => Object.entries(words)),
)

export interface ReadStatus {
  /** A value, or the registry's words where no value says the same; `undefined` where they say nothing. */
  status: string | undefined
  /** What the source wrote, where the value alone would not tell. */
  words: string | undefined
  /** Whether no table knows the words. */
  isUnknown: boolean
}

/** Words that look like a status and are none. */
const saysNothing = new Set(['not available', 'not applicable', 'na', 'n a', 'unknown', 'null'])

/** A registry's words on recruitment as a status; see `statusWords`. */
export function readStatusWords(text: string): ReadStatus {
  const key = toPlainWords(text)
  if (saysNothing.has(key)) return { status: undefined, words: text, isUnknown: false }
  const exact = readings.get(key)
  if (exact !== undefined) return toReadStatus(exact, text, false)
  const own = parseVocabularyValue('Status', text)
  if (own !== null) return toReadStatus(own, text, false)
  // A long text is none of a vocabulary, and the phrases would find something in any.
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
