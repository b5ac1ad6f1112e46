/**
 * Columns of the registry's CSV by their key (`toColumnKey`): the 30 of the API and the present site, and the names
 * that the classic site's download gave the same things.
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

/** Position in the download, not a fact about the trial. */
export const positionColumn = 'rank'
