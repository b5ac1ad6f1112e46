import { toTrimmedLines, type PageLayout } from '../page-document'

/** The lines that identify a page of ClinicalTrials.Veeva, and those that say nothing about a trial. */

/** Name of the section that begins with the line "15 participants in 2 patient groups, …". */
export const groupsSection = 'participants in patient groups'

const groupsLine = /^\d[\d,]* participants? in \d+ (?:patient )?groups?\b/

// Two layouts: trials with a phase have "Status and phase", others "Status".
const headings = [
  'Status and phase',
  'Status',
  'Conditions',
  'Treatments',
  'Study type',
  'Funder types',
  'Identifiers',
  'Details and patient eligibility',
  'About',
  'Full description',
  'Enrollment',
  'Sex',
  'Ages',
  'Volunteers',
  'Inclusion criteria',
  'Exclusion criteria',
  'Trial design',
  'Primary purpose',
  'Allocation',
  'Interventional model',
  'Observational model',
  'Time perspective',
  'Masking',
  groupsSection,
  'Trial contacts and locations',
  'Central trial contact',
  'Central trial contacts',
  'Data sourced from clinicaltrials.gov',
] as const

// Page chrome: the portal's name and menu above the title, a placeholder where the page would load a map
// of the sites, and the links and the copyright line at the foot. None of it is about the trial.
const furniture = new Set([
  'ClinicalTrials.Veeva',
  'Menu',
  'Loading...',
  'Clinical trials',
  'Find clinical trialsTrials by location',
])
const copyright = /^© Copyright \d{4} Veeva Systems$/

export const layout: PageLayout = {
  headings,
  findHeading: (text) => (groupsLine.test(text) ? groupsSection : null),
  // Headings of all pages. If one is missing, its lines seem to belong to the section above it (exclusions would
  // become inclusions), so this must be reported.
  expected: [
    'Conditions',
    'Treatments',
    'Study type',
    'Funder types',
    'Identifiers',
    'About',
    'Enrollment',
    'Sex',
    'Ages',
    'Volunteers',
    'Inclusion criteria',
    'Exclusion criteria',
    'Trial contacts and locations',
    'Data sourced from clinicaltrials.gov',
  ],
  isFurniture: (text) => furniture.has(text) || copyright.test(text),
}

// Wordings that only this portal uses; three of them identify a page, whatever else is missing.
const signs = [
  'ClinicalTrials.Veeva',
  'Status and phase',
  'Funder types',
  'Details and patient eligibility',
  'Trial contacts and locations',
  'Data sourced from clinicaltrials.gov',
  'Find clinical trialsTrials by location',
]

export function isVeevaPage(head: string): boolean {
  const lines = toTrimmedLines(head)
  if (lines[0] === signs[0]) return true
  const found = new Set(lines)
  return signs.filter((sign) => found.has(sign)).length >= 3
}
