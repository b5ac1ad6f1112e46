import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pageFormats } from '@/lib/registries/page-formats'
import type { ParsedRecord, SourceFormat } from '@/lib/registries/source-format'
import type { SourceFormatId } from '@/lib/study/source'
import { unescapeMarkup } from '@/lib/study/markup'

/** The five source documents, and for each of their lines whether it states something and where that went. */
export interface Seed {
  name: string
  format: SourceFormatId
  /** Lines that say nothing about the trial, listed here independently of the readers. */
  furniture: readonly (string | RegExp)[]
  /** Lines that the record states as the registry's values; the test looks for these instead. */
  translations: Readonly<Record<string, readonly string[]>>
  /** Lines that the reader splits. */
  pieces?: Readonly<Record<string, readonly string[]>>
}

const veevaFurniture = [
  'ClinicalTrials.Veeva',
  'Menu',
  'T',
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
  'Masking',
  'Description:',
  'Treatment:',
  'Trial contacts and locations',
  'Loading...',
  'Central trial contact',
  'Data sourced from clinicaltrials.gov',
  'Clinical trials',
  'Find clinical trialsTrials by location',
  /^© Copyright/,
]

const veevaTranslations = {
  Unknown: ['"overallStatus":"UNKNOWN"'],
  Completed: ['"overallStatus":"COMPLETED"'],
  'Begins enrollment in 9 months': [
    '"overallStatus":"NOT_YET_RECRUITING"',
    '"statusText":"Begins enrollment in 9 months"',
  ],
  'Phase 1': ['"phases":["PHASE1"]'],
  'Phase 2': ['"phases":["PHASE2"]'],
  Interventional: ['"studyType":"INTERVENTIONAL"'],
  '15 estimated patients': ['"enrollmentInfo":{"count":15,"type":"ESTIMATED"}'],
  '15 patients': ['"enrollmentInfo":{"count":15,"type":"ACTUAL"}'],
  '20 estimated patients': ['"enrollmentInfo":{"count":20,"type":"ESTIMATED"}'],
  All: ['"sex":"ALL"'],
  '18 to 75 years old': ['"minimumAge":"18 Years"', '"maximumAge":"75 Years"'],
  '18 to 80 years old': ['"minimumAge":"18 Years"', '"maximumAge":"80 Years"'],
  '18 to 60 years old': ['"minimumAge":"18 Years"', '"maximumAge":"60 Years"'],
  'No Healthy Volunteers': ['"healthyVolunteers":false'],
  Treatment: ['"primaryPurpose":"TREATMENT"'],
  'Basic Science': ['"primaryPurpose":"BASIC_SCIENCE"'],
  'N/A': ['"allocation":"NA"'],
  Randomized: ['"allocation":"RANDOMIZED"'],
  'Single Group Assignment': ['"interventionModel":"SINGLE_GROUP"'],
  'Parallel Assignment': ['"interventionModel":"PARALLEL"'],
  'None (Open label)': ['"masking":"NONE"'],
  'Experimental group': ['"type":"EXPERIMENTAL"'],
  'Placebo Comparator group': ['"type":"PLACEBO_COMPARATOR"'],
  'Biological: amniotic epithelial cells': [
    '"type":"BIOLOGICAL","name":"amniotic epithelial cells"',
  ],
  'Biological: NK cells': ['"type":"BIOLOGICAL","name":"NK cells"'],
  'Biological: Autologous mesenchymal stem cells': [
    '"type":"BIOLOGICAL","name":"Autologous mesenchymal stem cells"',
  ],
  'Procedure: Autologous haemopoietic stem cell transplantation': [
    '"type":"PROCEDURE","name":"Autologous haemopoietic stem cell transplantation"',
  ],
  '1': ['"locationCount":1'],
  '0': ['"locationCount":0'],
}

export const seeds: readonly Seed[] = [
  {
    name: '000_de967d43535eafdc',
    format: 'ctv-veeva-page',
    furniture: veevaFurniture,
    translations: veevaTranslations,
  },
  {
    name: '001_7b32a6e07948adad',
    format: 'trial-snapshot-page',
    furniture: [
      'Study Results',
      /^The study team has not/,
      'Basic Information',
      /^Get a concise snapshot/,
      'Recruitment Status',
      'Clinical Phase',
      'Total Enrollment',
      'Study Classification',
      'Study Start Date',
      'Study Completion Date',
      'Brief Summary',
      /^Review the sponsor-provided synopsis/,
      'Detailed Description',
      /^Dive into the extended narrative/,
      'Conditions',
      /^See the medical conditions/,
      'Study Design',
      /^Understand how the trial is structured/,
      'Allocation Method',
      'Intervention Model',
      'Primary Study Purpose',
      'Blinding Strategy',
      'Study Groups',
      /^Review each arm or cohort/,
      'Interventions',
      /^Learn about the drugs/,
      'Eligibility Criteria',
      /^Check the participation requirements/,
      'Inclusion Criteria',
      'Exclusion Criteria',
      '<!-- -->',
      'Minimum Eligible Age',
      'Maximum Eligible Age',
      'Eligible Sex',
      'Accepts Healthy Volunteers',
      'Sponsors',
      /^Meet the organizations/,
      'Responsible Party',
      /^Identify the individual or organization/,
      'Principal Investigators',
      /^Learn about the lead researchers/,
      'Locations',
      /^Explore where the study/,
      'Site Status',
      'Countries',
      /^Review the countries/,
      'Other Identifiers',
      /^Review additional registry numbers/,
      'Identifier Type: -',
      'More Related Trials',
      /^Additional clinical trials/,
    ],
    translations: {
      'NCT ID: NCT05828212': ['"nctId":"NCT05828212"'],
      'Last Updated: 2025-08-11': ['"lastUpdatePostDateStruct":{"date":"2025-08-11"}'],
      'Results pending': ['"resultsText":"Results pending"', '"hasResults":false'],
      COMPLETED: ['"overallStatus":"COMPLETED"'],
      PHASE1: ['"phases":["PHASE1"]'],
      '9 participants': ['"enrollmentInfo":{"count":9}'],
      INTERVENTIONAL: ['"studyType":"INTERVENTIONAL"'],
      '2023-05-15': ['"startDateStruct":{"date":"2023-05-15"}'],
      '2025-07-30': ['"completionDateStruct":{"date":"2025-07-30"}'],
      NA: ['"allocation":"NA"'],
      SINGLE_GROUP: ['"interventionModel":"SINGLE_GROUP"'],
      TREATMENT: ['"primaryPurpose":"TREATMENT"'],
      NONE: ['"masking":"NONE"'],
      'Group Type EXPERIMENTAL': ['"label":"Treatment Group","type":"EXPERIMENTAL"'],
      'Intervention Type DRUG': [
        '"type":"DRUG","name":"CAR-T cells injection"',
        '"interventionNames":["Drug: CAR-T cells injection"]',
      ],
      '18 Years': ['"minimumAge":"18 Years"'],
      '60 Years': ['"maximumAge":"60 Years"'],
      ALL: ['"sex":"ALL"'],
      No: ['"healthyVolunteers":false'],
      'Sponsor Role collaborator': [
        '"collaborators":[{"name":"Yake Biotechnology Ltd.","class":"INDUSTRY"}]',
      ],
      'Sponsor Role lead': ['"leadSponsor":{"name":"Zhejiang University","class":"OTHER"}'],
      'Responsibility Role PRINCIPAL_INVESTIGATOR': [
        '"responsibleParty":{"type":"PRINCIPAL_INVESTIGATOR","investigatorFullName":"He Huang","investigatorTitle":"Clinical Professor"}',
      ],
      'Role: PRINCIPAL_INVESTIGATOR': [
        '{"name":"He Huang, MD","affiliation":"Zhejiang University","role":"PRINCIPAL_INVESTIGATOR"}',
      ],
      'Hangzhou, Zhejiang, China': ['"city":"Hangzhou","state":"Zhejiang","country":"China"'],
      'Identifier Source: org_study_id': ['"orgStudyIdInfo":{"id":"TXB2023005"}'],
      'NCT07059169 NOT_YET_RECRUITING NA': [
        '{"nctId":"NCT07059169","briefTitle":"CAR-T Therapy for Refractory Autoimmune Diseases","overallStatus":"NOT_YET_RECRUITING","phases":["NA"]}',
      ],
      'NCT06762119 NOT_YET_RECRUITING EARLY_PHASE1': [
        '{"nctId":"NCT06762119","briefTitle":"A Study of CAR-T Cells in Subjects with Autoimmune Diseases","overallStatus":"NOT_YET_RECRUITING","phases":["EARLY_PHASE1"]}',
      ],
      'NCT05459870 RECRUITING PHASE1/PHASE2': [
        '{"nctId":"NCT05459870","briefTitle":"CAR-T Cells Targeting Autoimmune Diseases","overallStatus":"RECRUITING","phases":["PHASE1","PHASE2"]}',
      ],
      'NCT03196830 UNKNOWN PHASE2': [
        '{"nctId":"NCT03196830","briefTitle":"CAR-T for R/R B-NHL","overallStatus":"UNKNOWN","phases":["PHASE2"]}',
      ],
    },
  },
  {
    name: '002_eef360fcb5d21cb2',
    format: 'medpath-page',
    furniture: [
      'MedPath',
      'Conditions',
      'Interventions',
      'Registration Number',
      'Lead Sponsor',
      'Brief Summary',
      'Detailed Description',
      'Not available',
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
      'GroupInterventionDescription',
      'Primary Outcome Measures',
      'NameTimeMethod',
      'Secondary Outcome Measures',
      'Trial Locations',
      '🇨🇳',
      /^© Copyright/,
    ],
    translations: {
      'Not Applicable': ['"phases":["NA"]'],
      Recruiting: ['"overallStatus":"RECRUITING"'],
      RECRUITING: ['"overallStatus":"RECRUITING"'],
      'Biological: NKG2D CAR-NK': ['"type":"BIOLOGICAL","name":"NKG2D CAR-NK"'],
      All: ['"sex":"ALL"'],
      '30': ['"enrollmentInfo":{"count":30}'],
      INTERVENTIONAL: ['"studyType":"INTERVENTIONAL"'],
      SINGLE_GROUP: ['"interventionModel":"SINGLE_GROUP"'],
      'rrAMLNKG2D CAR-NK-': ['{"label":"rrAML","interventionNames":["Biological: NKG2D CAR-NK"]}'],
      'DLT28 days': ['"measure":"DLT"', '"timeFrame":"28 days"'],
      'MTD28 days': ['"measure":"MTD"', '"timeFrame":"28 days"'],
      'Locations (1)': ['"locations":[{"facility":'],
      'Hangzhou, Zhejiang, China': ['"city":"Hangzhou","state":"Zhejiang","country":"China"'],
    },
    pieces: {
      '11. No history of other malignant tumors;12. Women of childbearing age must be tested negative for pregnancy within 7 days, and subjects of childbearing age must use appropriate contraception during both the trial and for 3 months after the test;':
        [
          '11. No history of other malignant tumors;',
          '12. Women of childbearing age must be tested negative for pregnancy within 7 days, and subjects of childbearing age must use appropriate contraception during both the trial and for 3 months after the test;',
        ],
      "12. Subjects have negative HIV, HBV, HCV, syphilis serology test results; 14. Written informed consent form must be signed by the patient or the patient's immediate family members before enrollment.":
        [
          'Subjects have negative HIV, HBV, HCV, syphilis serology test results;',
          "14. Written informed consent form must be signed by the patient or the patient's immediate family members before enrollment.",
        ],
    },
  },
  {
    name: '003_8cd98e60ac34dbb8',
    format: 'ctv-veeva-page',
    furniture: veevaFurniture,
    translations: veevaTranslations,
  },
  {
    name: '004_e8c4ad29214ea206',
    format: 'ctv-veeva-page',
    furniture: veevaFurniture,
    translations: veevaTranslations,
  },
]

export function readSeed(seed: Seed): string {
  return readFileSync(new URL(`../../../seeds/${seed.name}.txt`, import.meta.url), 'utf8')
}

export function getGoldenPath(seed: Seed): string {
  return fileURLToPath(new URL(`../../golden/${seed.name}.json`, import.meta.url))
}

export function getPageFormat(id: SourceFormatId): SourceFormat {
  const format = pageFormats.find((candidate) => candidate.id === id)
  if (!format) throw new Error(`no page format ${id}`)
  return format
}

/**
 * Lines of a document that state something but are neither in the record nor reported, with their numbers.
 * @param strict a line with a translation counts only by that, not by its words anywhere in the record
 */
export function findLostLines(
  text: string,
  record: ParsedRecord,
  seed: Seed,
  strict = false,
): string[] {
  const json = JSON.stringify({ study: record.study, page: record.page })
  const texts = collectTexts([record.study, record.page, record.unmapped])
  const kept = new Set(Object.values(record.unmapped ?? {}))
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.trim()
    const isFurniture = seed.furniture.some((pattern) =>
      typeof pattern === 'string' ? pattern === line : pattern.test(line),
    )
    if (line === '' || isFurniture || kept.has(line)) return []
    const isTranslated = seed.translations[line]?.every((value) => json.includes(value)) ?? false
    const isStated = (seed.pieces?.[line] ?? [line]).every((piece) => isSaid(piece, texts))
    const needsTranslation = strict && seed.translations[line] !== undefined
    return isTranslated || (isStated && !needsTranslation) ? [] : [`${index + 1}: ${line}`]
  })
}

function isSaid(line: string, texts: readonly string[]): boolean {
  const words = unescapeMarkup(line.replace(/^•\s*/, ''))
  return texts.some((text) => text.includes(words))
}

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [unescapeMarkup(value)]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(collectTexts)
  return []
}
