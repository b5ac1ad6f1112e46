import type { ExportSource } from './format'

// What a file contains and where it comes from. Formats with room for it state it themselves; for the others there is
// `datapackage.json` beside them.

/** Whose terms apply to the use of records. The portal adds none. */
export const licences = [
  {
    title: 'ClinicalTrials.gov terms and conditions',
    path: 'https://clinicaltrials.gov/about-site/terms-conditions',
  },
  {
    title: 'WHO International Clinical Trials Registry Platform',
    path: 'https://www.who.int/tools/clinical-trials-registry-platform',
  },
] as const

/** Each statement with its name, in words. */
export function describeSource(source: ExportSource): [name: string, statement: string][] {
  const { title, url, dataAsOf, total, expression, limits = [], missing = [] } = source
  return [
    ['Search', title],
    ...(expression === undefined ? [] : ([['Expression', expression]] as [string, string][])),
    ...limits.map((limit): [string, string] => ['Filter', limit]),
    ['Address of the list', url],
    ['Trials', String(total)],
    ...(missing.length === 0
      ? []
      : ([['Not in this collection', missing.join(', ')]] as [string, string][])),
    ['Data as of', dataAsOf ?? 'not stated'],
    ['Licence', 'Records belong to their registries, whose terms apply.'],
    ...licences.map(({ title: name, path }): [string, string] => ['Terms', `${name}: ${path}`]),
  ]
}

/** The note in citations of a record that its registry no longer has. */
export function describeRemoval(removedOn: string | null | undefined): string | undefined {
  return removedOn == null
    ? undefined
    : `Removed from ClinicalTrials.gov: found missing on ${removedOn}. This is the last copy.`
}
