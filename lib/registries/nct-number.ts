import { parseRecordNctId } from '@/lib/study/trial-id'
import { SourceError } from './source-format'

/** Begins like a number of ClinicalTrials.gov, even if the rest was damaged. */
const nctStart = /^\s*NCT[^\p{L}]?\p{Nd}/iu

/** Whether a text is meant as a number of ClinicalTrials.gov, even a damaged one. */
export function looksLikeNctNumber(text: string): boolean {
  return nctStart.test(text)
}

/**
 * The ClinicalTrials.gov number that a document states for its trial, in canonical form; `null` for other texts, such
 * as another registry's number.
 * @throws SourceError for a number with a digit too few or too many: it could overwrite another trial if it were
 * used, and would make a second trial of this one if it were ignored
 */
export function readNctNumber(text: string): string | null {
  const nctId = parseRecordNctId(text)
  if (nctId === null && looksLikeNctNumber(text)) throw toNctNumberError(text)
  return nctId
}

/** The message for an incomplete number. */
export function toNctNumberError(text: string): SourceError {
  return new SourceError('nctId', 'NCT and eight digits', JSON.stringify(text))
}
