/** The page of a trial in its registry. */
export function toRegistryUrl(nctId: string): string {
  return `https://clinicaltrials.gov/study/${encodeURIComponent(nctId)}`
}
