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

const listAs = (name: string, statements: readonly string[]): [string, string][] =>
  statements.map((statement) => [name, statement])

/** Each statement with its name, in words. */
export function describeSource(source: ExportSource): [name: string, statement: string][] {
  const { title, url, dataAsOf, total, expression, limits = [], missing = [] } = source
  return [
    ['Search', title],
    ...listAs('Expression', expression === undefined ? [] : [expression]),
    ...listAs('Filter', limits),
    ['Address of the list', url],
    ['Trials', String(total)],
    ...listAs('Not in this collection', missing.length === 0 ? [] : [missing.join(', ')]),
    ['Data as of', dataAsOf ?? 'not stated'],
    ['Licence', 'Records belong to their registries, whose terms apply.'],
    ...listAs(
      'Terms',
      licences.map(({ title: name, path }) => `${name}: ${path}`),
    ),
  ]
}

/** The note in citations of a record that its registry no longer has. */
export function describeRemoval(removedOn: string | null | undefined): string | undefined {
  return removedOn == null
    ? undefined
    : `Removed from ClinicalTrials.gov: found missing on ${removedOn}. This is the last copy.`
}
