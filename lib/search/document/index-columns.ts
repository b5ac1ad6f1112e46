// The columns of the full-text index. Nearly every column holds one text field of the record and bears its
// piece name, so that the registry's search areas are sets of columns with weights, and a search in one field
// needs nothing but its column. What no area names goes to one of the last columns: all text is searchable.
// A column for every field of the model would make ranking twice as slow (measured with 292 columns).

export interface IndexColumn {
  name: string
  /** Path inside the record, without list positions. Absent for columns that collect what is left. */
  path?: string
  /** Weight in a search over all text. */
  weight: number
}

const identification = 'protocolSection.identificationModule'
const arms = 'protocolSection.armsInterventionsModule'
const outcomes = 'protocolSection.outcomesModule'
const sites = 'protocolSection.contactsLocationsModule'
const sponsors = 'protocolSection.sponsorCollaboratorsModule'
const results = 'resultsSection.outcomeMeasuresModule.outcomeMeasures'
const derived = 'derivedSection'

/**
 * Order is the order in the index.
 * The weights follow those of the registry's basic search, spread wider: its 1 to 0.1 are for a ranking of
 * its own, while BM25 already rewards repetition, of which long texts have more. A title says what a trial is
 * about, a list of conditions all that it admits: it weighs less than the registry has it.
 */
export const indexColumns = [
  { name: 'Address', weight: 10 },
  { name: 'NCTId', path: `${identification}.nctId`, weight: 10 },
  { name: 'NCTIdAlias', path: `${identification}.nctIdAliases`, weight: 8 },
  { name: 'OrgStudyId', path: `${identification}.orgStudyIdInfo.id`, weight: 8 },
  { name: 'SecondaryId', path: `${identification}.secondaryIdInfos.id`, weight: 8 },
  { name: 'Acronym', path: `${identification}.acronym`, weight: 10 },
  { name: 'BriefTitle', path: `${identification}.briefTitle`, weight: 12 },
  { name: 'OfficialTitle', path: `${identification}.officialTitle`, weight: 6 },
  { name: 'OrgFullName', path: `${identification}.organization.fullName`, weight: 0.5 },
  { name: 'Condition', path: 'protocolSection.conditionsModule.conditions', weight: 5 },
  { name: 'Keyword', path: 'protocolSection.conditionsModule.keywords', weight: 3 },
  { name: 'ConditionMeshTerm', path: `${derived}.conditionBrowseModule.meshes.term`, weight: 2 },
  {
    name: 'ConditionAncestorTerm',
    path: `${derived}.conditionBrowseModule.ancestors.term`,
    weight: 0.6,
  },
  { name: 'InterventionName', path: `${arms}.interventions.name`, weight: 6.5 },
  { name: 'InterventionOtherName', path: `${arms}.interventions.otherNames`, weight: 5.5 },
  { name: 'InterventionDescription', path: `${arms}.interventions.description`, weight: 1.5 },
  {
    name: 'InterventionMeshTerm',
    path: `${derived}.interventionBrowseModule.meshes.term`,
    weight: 2,
  },
  {
    name: 'InterventionAncestorTerm',
    path: `${derived}.interventionBrowseModule.ancestors.term`,
    weight: 0.6,
  },
  { name: 'ArmGroupLabel', path: `${arms}.armGroups.label`, weight: 2 },
  { name: 'ArmGroupDescription', path: `${arms}.armGroups.description`, weight: 1.5 },
  { name: 'BriefSummary', path: 'protocolSection.descriptionModule.briefSummary', weight: 2.5 },
  {
    name: 'DetailedDescription',
    path: 'protocolSection.descriptionModule.detailedDescription',
    weight: 0.7,
  },
  { name: 'PrimaryOutcomeMeasure', path: `${outcomes}.primaryOutcomes.measure`, weight: 2.5 },
  {
    name: 'PrimaryOutcomeDescription',
    path: `${outcomes}.primaryOutcomes.description`,
    weight: 1.2,
  },
  { name: 'SecondaryOutcomeMeasure', path: `${outcomes}.secondaryOutcomes.measure`, weight: 1.5 },
  {
    name: 'SecondaryOutcomeDescription',
    path: `${outcomes}.secondaryOutcomes.description`,
    weight: 0.8,
  },
  { name: 'OtherOutcomeMeasure', path: `${outcomes}.otherOutcomes.measure`, weight: 0.5 },
  { name: 'OtherOutcomeDescription', path: `${outcomes}.otherOutcomes.description`, weight: 0.3 },
  {
    name: 'EligibilityCriteria',
    path: 'protocolSection.eligibilityModule.eligibilityCriteria',
    weight: 0.4,
  },
  {
    name: 'StudyPopulation',
    path: 'protocolSection.eligibilityModule.studyPopulation',
    weight: 0.6,
  },
  { name: 'LeadSponsorName', path: `${sponsors}.leadSponsor.name`, weight: 1.5 },
  { name: 'CollaboratorName', path: `${sponsors}.collaborators.name`, weight: 1 },
  {
    name: 'ResponsiblePartyInvestigatorFullName',
    path: `${sponsors}.responsibleParty.investigatorFullName`,
    weight: 1,
  },
  {
    name: 'ResponsiblePartyInvestigatorTitle',
    path: `${sponsors}.responsibleParty.investigatorTitle`,
    weight: 0.5,
  },
  {
    name: 'ResponsiblePartyInvestigatorAffiliation',
    path: `${sponsors}.responsibleParty.investigatorAffiliation`,
    weight: 0.5,
  },
  {
    name: 'ResponsiblePartyOldNameTitle',
    path: `${sponsors}.responsibleParty.oldNameTitle`,
    weight: 0.5,
  },
  {
    name: 'ResponsiblePartyOldOrganization',
    path: `${sponsors}.responsibleParty.oldOrganization`,
    weight: 0.5,
  },
  { name: 'OverallOfficialName', path: `${sites}.overallOfficials.name`, weight: 1 },
  {
    name: 'OverallOfficialAffiliation',
    path: `${sites}.overallOfficials.affiliation`,
    weight: 0.5,
  },
  { name: 'CentralContactName', path: `${sites}.centralContacts.name`, weight: 1 },
  { name: 'LocationFacility', path: `${sites}.locations.facility`, weight: 1 },
  { name: 'LocationCity', path: `${sites}.locations.city`, weight: 1.2 },
  { name: 'LocationState', path: `${sites}.locations.state`, weight: 1.2 },
  { name: 'LocationCountry', path: `${sites}.locations.country`, weight: 1.2 },
  { name: 'LocationZip', path: `${sites}.locations.zip`, weight: 0.5 },
  { name: 'LocationContactName', path: `${sites}.locations.contacts.name`, weight: 0.5 },
  {
    name: 'BioSpecDescription',
    path: 'protocolSection.designModule.bioSpec.description',
    weight: 0.8,
  },
  { name: 'OutcomeMeasureTitle', path: `${results}.title`, weight: 0.4 },
  { name: 'OutcomeMeasureDescription', path: `${results}.description`, weight: 0.2 },
  {
    name: 'OutcomeMeasurePopulationDescription',
    path: `${results}.populationDescription`,
    weight: 0.2,
  },
  // Values of closed vocabularies as the registry and as people write them. Fields that the same areas search
  // share a column: an area never needs one of them without the others.
  { name: 'EnumBasic', weight: 1 },
  { name: 'EnumIntervention', weight: 1 },
  { name: 'EnumDesign', weight: 1 },
  { name: 'EnumFunder', weight: 0.5 },
  { name: 'EnumIdType', weight: 0.5 },
  { name: 'EnumOther', weight: 1 },
  // The portal's own fields: one mark for each value, so that only their own areas find them.
  { name: 'CellType', weight: 2 },
  { name: 'TargetAntigen', weight: 2 },
  { name: 'CellSource', weight: 1 },
  { name: 'CellTissue', weight: 1 },
  { name: 'CellModification', weight: 1 },
  { name: 'CellRole', weight: 0.5 },
  { name: 'IndicationGroup', weight: 0.7 },
  /** What a source page says beyond the record. */
  { name: 'Page', weight: 1 },
  { name: 'Results', weight: 0.1 },
  { name: 'Rest', weight: 0.3 },
  /** Marks that no text contains: which fields are there, how many values lists have, values of closed lists. */
  { name: 'Facts', weight: 0 },
] as const satisfies readonly IndexColumn[]

/** Columns shared by fields of closed vocabularies, by the fields' piece names. */
export const enumColumns: Readonly<
  Record<string, 'EnumBasic' | 'EnumIntervention' | 'EnumDesign' | 'EnumFunder' | 'EnumIdType'>
> = {
  Phase: 'EnumBasic',
  LocationStatus: 'EnumBasic',
  OverallOfficialRole: 'EnumBasic',
  DesignAllocation: 'EnumBasic',
  StudyType: 'EnumBasic',
  InterventionType: 'EnumIntervention',
  ArmGroupType: 'EnumIntervention',
  StdAge: 'EnumDesign',
  DesignInterventionModel: 'EnumDesign',
  DesignMasking: 'EnumDesign',
  DesignWhoMasked: 'EnumDesign',
  DesignObservationalModel: 'EnumDesign',
  DesignPrimaryPurpose: 'EnumDesign',
  DesignTimePerspective: 'EnumDesign',
  LeadSponsorClass: 'EnumFunder',
  CollaboratorClass: 'EnumFunder',
  OrgStudyIdType: 'EnumIdType',
  SecondaryIdType: 'EnumIdType',
}

export type IndexColumnName = (typeof indexColumns)[number]['name']
