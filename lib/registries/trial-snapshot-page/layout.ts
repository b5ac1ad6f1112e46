import { toTrimmedLines, type PageLayout } from '../page-document'

/**
 * The lines that identify the snapshot page of a trial. The page doesn't name its portal; it has the registry's own
 * values (`SINGLE_GROUP`) under its own headings.
 */

// First words of the explanations below the headings: page furniture, the same on every page. They are listed
// separately from the headings because a page may have lost the heading above one.
const explanations = [
  'The study team has not published',
  'Get a concise snapshot of the trial',
  'Review the sponsor-provided synopsis',
  'Dive into the extended narrative',
  'See the medical conditions and disease areas',
  'Understand how the trial is structured',
  'Review each arm or cohort in the study',
  'Learn about the drugs, procedures, or behavioral strategies',
  'Check the participation requirements',
  'Meet the organizations funding or collaborating',
  'Identify the individual or organization who holds',
  'Learn about the lead researchers overseeing',
  'Explore where the study is taking place',
  'Review the countries where the study has',
  'Review additional registry numbers or',
  'Additional clinical trials that may be relevant',
]

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

// Stated by only some trials: a phase, ages, a completion date, several people.
const optional = new Set<string>([
  'Clinical Phase',
  'Study Start Date',
  'Study Completion Date',
  'Allocation Method',
  'Intervention Model',
  'Primary Study Purpose',
  'Blinding Strategy',
])

export const layout: PageLayout = {
  headings,
  expected: headings.filter((heading) => !optional.has(heading)),
  isFurniture: (text) => explanations.some((opening) => text.startsWith(opening)),
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
