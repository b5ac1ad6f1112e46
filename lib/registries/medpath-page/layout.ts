import { toTrimmedLines, type PageLayout } from '../page-document'

/** The lines that identify a page of MedPath, and those that say nothing about a trial. */

const headings = [
  'Conditions',
  'Interventions',
  'Registration Number',
  'Lead Sponsor',
  'Brief Summary',
  'Detailed Description',
  'Recruitment & Eligibility',
  'Status',
  'Sex',
  'Target Recruitment',
  'Inclusion Criteria',
  'Exclusion Criteria',
  'Study & Design',
  'Study Type',
  'Study Design',
  'Arm && Interventions',
  'Primary Outcome Measures',
  'Secondary Outcome Measures',
  'Trial Locations',
] as const

// Page furniture: the portal's name, the header rows of its tables (cells joined when the page was saved), and the
// copyright line.
const furniture = new Set(['MedPath', 'GroupInterventionDescription', 'NameTimeMethod'])
const copyright = /^© Copyright \d{4}\. All Rights Reserved by MedPath$/

// The portal's placeholders for missing statements.
const absent = /^(?:Not (?:available|provided|specified)|-)\.?$/i

export const layout: PageLayout = {
  headings,
  expected: headings,
  isFurniture: (text, heading) =>
    furniture.has(text) || copyright.test(text) || (heading !== '' && absent.test(text)),
}

const signs = [
  'MedPath',
  'Registration Number',
  'Recruitment & Eligibility',
  'Target Recruitment',
  'Study & Design',
  'Arm && Interventions',
  'GroupInterventionDescription',
  'NameTimeMethod',
  'Trial Locations',
]

export function isMedPathPage(head: string): boolean {
  const lines = toTrimmedLines(head)
  if (lines[0] === signs[0]) return true
  const found = new Set(lines)
  return signs.filter((sign) => found.has(sign)).length >= 3
}
