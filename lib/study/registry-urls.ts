// Addresses at ClinicalTrials.gov. Total: a record's texts may hold anything, half a character included.

/** The page of a trial in its registry. @param nctId as a record states it */
export function toStudyUrl(nctId: string): string {
  return `https://clinicaltrials.gov/study/${encodeURIComponent(nctId.toWellFormed())}`
}

/**
 * An uploaded document. The registry files documents under the last two digits of the trial's number.
 * @param nctId in canonical form
 */
export function toDocumentUrl(nctId: string, filename: string): string {
  const file = encodeURIComponent(filename.toWellFormed())
  return `https://cdn.clinicaltrials.gov/large-docs/${nctId.slice(-2)}/${nctId}/${file}`
}
