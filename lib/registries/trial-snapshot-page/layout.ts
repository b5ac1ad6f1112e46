import { toTrimmedLines, type PageLayout } from '../page-document'

/**
 * The lines by which the snapshot page of a trial is known. The page does not name its portal; it
 * states the registry's own values (`SINGLE_GROUP`) under headings of its own.
 */

// The words with which the explanation below each heading begins: page furniture, the same on every page.
const explanations: Readonly<Record<string, string>> = {
  'Study Results': 'The study team has not',
  'Basic Information': 'Get a concise snapshot',
  'Brief Summary': 'Review the sponsor-provided synopsis',
  'Detailed Description': 'Dive into the extended narrative',
  Conditions: 'See the medical conditions',
  'Study Design': 'Understand how the trial',
  'Study Groups': 'Review each arm or cohort',
  Interventions: 'Learn about the drugs',
  'Eligibility Criteria': 'Check the participation requirements',
  Sponsors: 'Meet the organizations',
  'Responsible Party': 'Identify the individual or organization',
  'Principal Investigators': 'Learn about the lead researchers',
  Locations: 'Explore where the study',
  Countries: 'Review the countries',
  'Other Identifiers': 'Review additional registry numbers',
  'More Related Trials': 'Additional clinical trials that',
}

const headings = [
  'Study Results',
  'Basic Information',
  'Recruitment Status',
  'Clinical Phase',
  'Total Enrollment',
  'Study Classification',
  'Study Start Date',
  'Study Completion Date',
  'Brief Summary',
  'Detailed Description',
  'Conditions',
  'Study Design',
  'Allocation Method',
  'Intervention Model',
  'Primary Study Purpose',
  'Blinding Strategy',
  'Study Groups',
  'Interventions',
  'Eligibility Criteria',
  'Inclusion Criteria',
  'Exclusion Criteria',
  'Minimum Eligible Age',
  'Maximum Eligible Age',
  'Eligible Sex',
  'Accepts Healthy Volunteers',
  'Sponsors',
  'Responsible Party',
  'Principal Investigators',
  'Locations',
  'Countries',
  'Other Identifiers',
  'More Related Trials',
] as const

// Stated by some trials only: a phase, ages, a completion date, several people.
const optional = new Set<string>([
  'Clinical Phase',
  'Study Start Date',
  'Study Completion Date',
  'Allocation Method',
  'Intervention Model',
  'Primary Study Purpose',
  'Blinding Strategy',
  'More Related Trials',
])

export const layout: PageLayout = {
  headings,
  expected: headings.filter((heading) => !optional.has(heading)),
  isFurniture: (text, heading, isFirst) => {
    const opening = explanations[heading]
    // The note on missing results stands below the state of the results, all others come first.
    const inPlace = isFirst || heading === 'Study Results'
    return inPlace && opening !== undefined && text.startsWith(opening)
  },
}

const signs = [
  'Basic Information',
  'Recruitment Status',
  'Clinical Phase',
  'Total Enrollment',
  'Study Classification',
  'Primary Study Purpose',
  'Blinding Strategy',
  'Study Groups',
  'Minimum Eligible Age',
  'Eligible Sex',
]

export function isSnapshotPage(head: string): boolean {
  const found = new Set(toTrimmedLines(head))
  return signs.filter((sign) => found.has(sign)).length >= 3
}
