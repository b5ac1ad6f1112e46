import { parseRecordNctId } from '@/lib/study/trial-id'
import { SourceError } from './source-format'

/** Begins as a number of ClinicalTrials.gov does, whatever became of it on its way. */
const nctStart = /^\s*NCT[^\p{L}]?\p{Nd}/iu

/** Whether a text means to be a number of ClinicalTrials.gov, damaged ones included. */
export function looksLikeNctNumber(text: string): boolean {
  return nctStart.test(text)
}

/**
 * The number of ClinicalTrials.gov under which a document states its trial, in its canonical form; `null` for a text
 * of another kind, such as another registry's number.
 * @throws SourceError for a number with a digit too few or too many: read as another trial's, it would overwrite that
 * trial, and left out, it would make a second trial of this one
 */
export function readNctNumber(text: string): string | null {
  const nctId = parseRecordNctId(text)
  if (nctId === null && looksLikeNctNumber(text)) throw toNctNumberError(text)
  return nctId
}

/** What is said of a number that is not whole. */
export function toNctNumberError(text: string): SourceError {
  return new SourceError('nctId', 'NCT and eight digits', JSON.stringify(text))
}
