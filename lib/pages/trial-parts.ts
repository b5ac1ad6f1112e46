/**
 * Parts of a record that have their own page because one of them can be longer than everything else: a thousand
 * sites, three hundred outcomes. The trial's page shows the beginning of each.
 */
export const trialParts = [
  'description',
  'sites',
  'groups',
  'outcomes',
  'publications',
  'labels',
] as const
export type TrialPart = (typeof trialParts)[number]

export function isTrialPart(text: string): text is TrialPart {
  return trialParts.some((part) => part === text)
}
