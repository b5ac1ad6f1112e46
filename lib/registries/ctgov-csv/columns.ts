import { keysOf } from '@/lib/study/keys-of'

/**
 * Columns of the registry's CSV by their key (`toColumnKey`): the 30 of the API and the present site, and the classic
 * download's names for the same columns.
 */
export const csvColumns = {
  nctId: ['nct_number'],
  briefTitle: ['study_title', 'title'],
  url: ['study_url', 'url'],
  acronym: ['acronym'],
  status: ['study_status', 'status'],
  briefSummary: ['brief_summary'],
  results: ['study_results'],
  conditions: ['conditions'],
  interventions: ['interventions'],
  primaryOutcomes: ['primary_outcome_measures'],
  secondaryOutcomes: ['secondary_outcome_measures'],
  otherOutcomes: ['other_outcome_measures'],
  sponsor: ['sponsor'],
  collaborators: ['collaborators'],
  sponsorAndCollaborators: ['sponsor_collaborators'],
  sex: ['sex', 'gender'],
  age: ['age'],
  phases: ['phases'],
  enrollment: ['enrollment'],
  funderType: ['funder_type'],
  funderTypes: ['funded_bys'],
  studyType: ['study_type'],
  design: ['study_design', 'study_designs'],
  otherIds: ['other_ids'],
  startDate: ['start_date'],
  primaryCompletionDate: ['primary_completion_date'],
  completionDate: ['completion_date'],
  firstPosted: ['first_posted'],
  resultsFirstPosted: ['results_first_posted'],
  lastUpdatePosted: ['last_update_posted'],
  locations: ['locations'],
  documents: ['study_documents'],
} as const satisfies Record<string, readonly string[]>

export type CsvColumn = keyof typeof csvColumns

const identification = 'protocolSection.identificationModule'
const status = 'protocolSection.statusModule'
const sponsors = 'protocolSection.sponsorCollaboratorsModule'
const design = 'protocolSection.designModule'
const arms = 'protocolSection.armsInterventionsModule'
const outcomes = 'protocolSection.outcomesModule'
const eligibility = 'protocolSection.eligibilityModule'

const places = ['facility', 'city', 'state', 'zip', 'country']

/** Which fields of a record a column can state. People choose the columns of a download. */
const fieldsOfColumns: Readonly<Record<CsvColumn, readonly string[]>> = {
  nctId: [`${identification}.nctId`],
  briefTitle: [`${identification}.briefTitle`],
  url: [],
  acronym: [`${identification}.acronym`],
  status: [`${status}.overallStatus`],
  briefSummary: ['protocolSection.descriptionModule.briefSummary'],
  results: ['hasResults'],
  conditions: ['protocolSection.conditionsModule.conditions'],
  interventions: [`${arms}.interventions.type`, `${arms}.interventions.name`],
  primaryOutcomes: [`${outcomes}.primaryOutcomes.measure`],
  secondaryOutcomes: [`${outcomes}.secondaryOutcomes.measure`],
  otherOutcomes: [`${outcomes}.otherOutcomes.measure`],
  sponsor: [`${sponsors}.leadSponsor.name`],
  collaborators: [`${sponsors}.collaborators.name`],
  sponsorAndCollaborators: [`${sponsors}.leadSponsor.name`, `${sponsors}.collaborators.name`],
  sex: [`${eligibility}.sex`],
  age: [`${eligibility}.stdAges`],
  phases: [`${design}.phases`],
  enrollment: [`${design}.enrollmentInfo.count`],
  funderType: [`${sponsors}.leadSponsor.class`],
  funderTypes: [],
  studyType: [`${design}.studyType`, `${design}.expandedAccessTypes`, `${design}.patientRegistry`],
  design: ['allocation', 'interventionModel', 'primaryPurpose', 'observationalModel']
    .concat('timePerspective', 'maskingInfo.masking', 'maskingInfo.whoMasked')
    .map((field) => `${design}.designInfo.${field}`),
  otherIds: [`${identification}.orgStudyIdInfo.id`, `${identification}.secondaryIdInfos.id`],
  startDate: [`${status}.startDateStruct.date`],
  primaryCompletionDate: [`${status}.primaryCompletionDateStruct.date`],
  completionDate: [`${status}.completionDateStruct.date`],
  firstPosted: [`${status}.studyFirstPostDateStruct.date`],
  resultsFirstPosted: [`${status}.resultsFirstPostDateStruct.date`],
  lastUpdatePosted: [`${status}.lastUpdatePostDateStruct.date`],
  locations: places.map((part) => `protocolSection.contactsLocationsModule.locations.${part}`),
  documents: ['documentSection.largeDocumentModule.largeDocs'],
}

/** The fields that a table with these columns can state; keys as in `toColumnKey`. */
export function toTableExtent(keys: readonly string[]): string[] {
  const present = new Set(keys)
  const columns = keysOf(csvColumns).filter((column) =>
    csvColumns[column].some((key) => present.has(key)),
  )
  const fields = columns.flatMap((column) => fieldsOfColumns[column])
  // Only the classic download, which has "gender" for the sex, has age limits in years beside the age groups.
  if (present.has('age') && present.has('gender')) {
    fields.push(`${eligibility}.minimumAge`, `${eligibility}.maximumAge`)
  }
  return [...new Set(fields)].sort()
}

/** Row number in the download, not a fact about the trial. */
export const positionColumn = 'rank'
