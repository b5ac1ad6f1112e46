// The registry's search areas: which fields a word is looked for in, and how much each weighs. They are the facts of
// its `/studies/search-areas`, plus the portal's own fields, which are not in a `Study`.

export interface AreaPart {
  /** 0 to 1: the weight of a match here in ranking. Matching ignores it. */
  weight: number
  /** Whether synonyms of a term are looked for here too. */
  synonyms: boolean
  /** Piece names of the fields. */
  pieces: readonly string[]
}

export interface SearchArea {
  name: string
  /** The readable name; the registry's own label if it has one. */
  label: string
  /** The `query.*` parameter of the registry's API that searches it. */
  parameter?: string
  parts: readonly AreaPart[]
}

/** Where words are looked for if no area is written. */
export const defaultAreaName = 'BasicSearch'

/** Where words are looked for inside `SEARCH[Location]` if no area is written. */
export const locationAreaName = 'LocationSearch'

function expanded(weight: number, ...pieces: string[]): AreaPart {
  return { weight, synonyms: true, pieces }
}

function plain(weight: number, ...pieces: string[]): AreaPart {
  return { weight, synonyms: false, pieces }
}

/** In the registry's order. */
export const searchAreas: readonly SearchArea[] = [
  {
    name: 'BasicSearch',
    label: 'Other terms',
    parameter: 'term',
    parts: [
      plain(1, 'NCTId'),
      expanded(1, 'Acronym'),
      expanded(0.89, 'BriefTitle'),
      expanded(0.85, 'OfficialTitle'),
      expanded(0.81, 'Condition'),
      expanded(0.8, 'InterventionName'),
      expanded(0.75, 'InterventionOtherName'),
      plain(0.65, 'Phase'),
      plain(0.65, 'StdAge'),
      expanded(0.6, 'PrimaryOutcomeMeasure', 'Keyword'),
      expanded(0.6, 'BriefSummary'),
      expanded(0.5, 'ArmGroupLabel', 'SecondaryOutcomeMeasure'),
      expanded(0.45, 'InterventionDescription', 'ArmGroupDescription'),
      expanded(0.4, 'PrimaryOutcomeDescription'),
      plain(0.4, 'LeadSponsorName', 'OrgStudyId', 'SecondaryId', 'NCTIdAlias'),
      plain(0.35, 'InterventionType'),
      plain(0.35, 'ArmGroupType'),
      expanded(0.35, 'SecondaryOutcomeDescription'),
      plain(0.35, 'LocationFacility', 'LocationState', 'LocationCountry', 'LocationCity'),
      plain(0.35, 'LocationStatus'),
      expanded(0.3, 'BioSpecDescription'),
      expanded(
        0.3,
        'ResponsiblePartyInvestigatorFullName',
        'ResponsiblePartyInvestigatorTitle',
        'ResponsiblePartyInvestigatorAffiliation',
        'ResponsiblePartyOldNameTitle',
        'ResponsiblePartyOldOrganization',
        'OverallOfficialAffiliation',
        'OverallOfficialRole',
        'OverallOfficialName',
        'CentralContactName',
        'ConditionMeshTerm',
        'InterventionMeshTerm',
      ),
      plain(0.3, 'DesignAllocation'),
      plain(0.3, 'DesignInterventionModel'),
      plain(0.3, 'DesignMasking'),
      plain(0.3, 'DesignWhoMasked'),
      plain(0.3, 'DesignObservationalModel'),
      plain(0.3, 'DesignPrimaryPurpose'),
      plain(0.3, 'DesignTimePerspective'),
      plain(0.3, 'StudyType'),
      expanded(0.25, 'ConditionAncestorTerm', 'InterventionAncestorTerm'),
      plain(0.25, 'CollaboratorName'),
      expanded(0.15, 'OtherOutcomeMeasure', 'OutcomeMeasureTitle'),
      expanded(0.1, 'OtherOutcomeDescription', 'OutcomeMeasureDescription'),
      plain(0.1, 'LocationContactName'),
    ],
  },
  {
    name: 'ConditionSearch',
    label: 'Conditions or disease',
    parameter: 'cond',
    parts: [
      expanded(0.95, 'Condition'),
      expanded(0.6, 'BriefTitle'),
      expanded(0.55, 'OfficialTitle'),
      expanded(0.5, 'ConditionMeshTerm'),
      expanded(0.4, 'ConditionAncestorTerm'),
      expanded(0.3, 'Keyword'),
      plain(0.2, 'NCTId'),
    ],
  },
  {
    name: 'InterventionSearch',
    label: 'Intervention / treatment',
    parameter: 'intr',
    parts: [
      expanded(0.95, 'InterventionName'),
      plain(0.85, 'InterventionType'),
      plain(0.85, 'ArmGroupType'),
      expanded(0.75, 'InterventionOtherName'),
      expanded(0.65, 'BriefTitle'),
      expanded(0.6, 'OfficialTitle'),
      expanded(0.5, 'ArmGroupLabel'),
      expanded(0.5, 'InterventionMeshTerm'),
      expanded(0.5, 'Keyword'),
      expanded(0.4, 'InterventionAncestorTerm'),
      expanded(0.4, 'InterventionDescription'),
      expanded(0.4, 'ArmGroupDescription'),
    ],
  },
  {
    name: 'InterventionNameSearch',
    label: 'Intervention name',
    parts: [expanded(0.99, 'InterventionName'), expanded(0.9, 'InterventionOtherName')],
  },
  {
    name: 'ObsoleteConditionSearch',
    label: 'Condition without titles',
    parts: [
      expanded(0.95, 'Condition'),
      expanded(0.8, 'ConditionMeshTerm'),
      expanded(0.8, 'ConditionAncestorTerm'),
      expanded(0.6, 'Keyword'),
    ],
  },
  {
    name: 'ExternalIdsSearch',
    label: 'Other study IDs',
    parts: [expanded(0.9, 'OrgStudyId'), expanded(0.7, 'SecondaryId')],
  },
  {
    name: 'ExternalIdTypesSearch',
    label: 'Types of other study IDs',
    parts: [plain(0.9, 'OrgStudyIdType'), plain(0.7, 'SecondaryIdType')],
  },
  {
    name: 'EligibilitySearch',
    label: 'Eligibility',
    parts: [expanded(0.95, 'EligibilityCriteria'), expanded(0.8, 'StudyPopulation')],
  },
  {
    name: 'OutcomeSearch',
    label: 'Outcome measure',
    parameter: 'outc',
    parts: [
      expanded(0.9, 'PrimaryOutcomeMeasure'),
      expanded(0.8, 'SecondaryOutcomeMeasure'),
      expanded(0.6, 'PrimaryOutcomeDescription'),
      expanded(0.5, 'SecondaryOutcomeDescription'),
      expanded(0.4, 'OtherOutcomeMeasure'),
      expanded(0.4, 'OutcomeMeasureTitle'),
      expanded(0.3, 'OtherOutcomeDescription'),
      expanded(0.3, 'OutcomeMeasureDescription'),
      expanded(0.3, 'OutcomeMeasurePopulationDescription'),
    ],
  },
  {
    name: 'OutcomeNameSearch',
    label: 'Outcome name',
    parts: [
      expanded(0.98, 'PrimaryOutcomeMeasure'),
      expanded(0.8, 'SecondaryOutcomeMeasure'),
      expanded(0.5, 'OtherOutcomeMeasure'),
      expanded(0.3, 'OutcomeMeasureTitle'),
    ],
  },
  {
    name: 'TitleSearch',
    label: 'Title / acronym',
    parameter: 'titles',
    parts: [
      expanded(0.99, 'Acronym'),
      expanded(0.95, 'BriefTitle'),
      expanded(0.8, 'OfficialTitle'),
    ],
  },
  {
    name: 'LocationSearch',
    label: 'Location terms',
    parameter: 'locn',
    parts: [
      plain(0.95, 'LocationCity'),
      plain(0.95, 'LocationState'),
      plain(0.95, 'LocationCountry'),
      plain(0.95, 'LocationFacility'),
      plain(0.35, 'LocationZip'),
    ],
  },
  {
    name: 'ContactSearch',
    label: 'Contacts and officials',
    parts: [
      plain(0.95, 'OverallOfficialName'),
      plain(0.9, 'CentralContactName'),
      plain(0.85, 'OverallOfficialAffiliation'),
      plain(0.8, 'LocationContactName'),
    ],
  },
  {
    name: 'NCTIdSearch',
    label: 'Registry number',
    parts: [plain(0.99, 'NCTId'), expanded(0.9, 'NCTIdAlias')],
  },
  {
    name: 'IdSearch',
    label: 'Study IDs',
    parameter: 'id',
    parts: [
      plain(0.99, 'NCTId'),
      expanded(0.9, 'NCTIdAlias'),
      expanded(0.85, 'Acronym'),
      expanded(0.8, 'OrgStudyId'),
      expanded(0.75, 'SecondaryId'),
    ],
  },
  {
    name: 'SponsorSearch',
    label: 'Sponsor / collaborator',
    parameter: 'spons',
    parts: [
      plain(0.99, 'LeadSponsorName'),
      plain(0.9, 'CollaboratorName'),
      plain(0.6, 'OrgFullName'),
    ],
  },
  {
    name: 'FunderTypeSearch',
    label: 'Funder type',
    parts: [plain(0.99, 'LeadSponsorClass'), plain(0.9, 'CollaboratorClass')],
  },
  {
    name: 'ResponsiblePartySearch',
    label: 'Responsible party',
    parts: [
      expanded(0.9, 'ResponsiblePartyInvestigatorFullName'),
      expanded(0.8, 'ResponsiblePartyOldNameTitle'),
      expanded(0.8, 'ResponsiblePartyInvestigatorAffiliation'),
      expanded(0.7, 'ResponsiblePartyOldOrganization'),
      expanded(0.7, 'ResponsiblePartyInvestigatorTitle'),
    ],
  },
  {
    name: 'PatientSearch',
    label: 'Anything a patient may ask for',
    parameter: 'patient',
    parts: [
      expanded(1, 'Acronym'),
      expanded(0.95, 'Condition'),
      expanded(0.9, 'BriefTitle'),
      expanded(0.85, 'OfficialTitle'),
      expanded(0.8, 'ConditionMeshTerm'),
      expanded(0.7, 'ConditionAncestorTerm'),
      expanded(0.65, 'BriefSummary'),
      expanded(
        0.6,
        'Keyword',
        'InterventionName',
        'InterventionOtherName',
        'PrimaryOutcomeMeasure',
      ),
      plain(0.6, 'StdAge'),
      expanded(0.5, 'ArmGroupLabel'),
      expanded(0.5, 'SecondaryOutcomeMeasure'),
      expanded(0.45, 'InterventionDescription'),
      expanded(0.45, 'ArmGroupDescription'),
      expanded(0.45, 'PrimaryOutcomeDescription'),
      plain(0.4, 'LeadSponsorName'),
      expanded(0.4, 'OrgStudyId'),
      expanded(0.4, 'SecondaryId'),
      expanded(0.4, 'NCTIdAlias'),
      expanded(0.35, 'SecondaryOutcomeDescription'),
      plain(0.35, 'LocationFacility'),
      plain(0.35, 'LocationState'),
      plain(0.35, 'LocationCountry'),
      plain(0.35, 'LocationCity'),
      expanded(0.3, 'BioSpecDescription'),
      expanded(0.3, 'ResponsiblePartyInvestigatorFullName'),
      expanded(0.3, 'ResponsiblePartyInvestigatorTitle'),
      expanded(0.3, 'ResponsiblePartyInvestigatorAffiliation'),
      expanded(0.3, 'ResponsiblePartyOldNameTitle'),
      expanded(0.3, 'ResponsiblePartyOldOrganization'),
      plain(0.3, 'OverallOfficialAffiliation'),
      plain(0.3, 'OverallOfficialName'),
      plain(0.3, 'CentralContactName'),
      plain(0.3, 'DesignInterventionModel'),
      plain(0.3, 'DesignMasking'),
      plain(0.3, 'DesignWhoMasked'),
      plain(0.3, 'DesignObservationalModel'),
      plain(0.3, 'DesignPrimaryPurpose'),
      plain(0.3, 'DesignTimePerspective'),
      expanded(0.3, 'InterventionMeshTerm'),
      expanded(0.25, 'InterventionAncestorTerm'),
      plain(0.25, 'CollaboratorName'),
      expanded(0.15, 'OtherOutcomeMeasure'),
      expanded(0.1, 'OtherOutcomeDescription'),
      plain(0.1, 'LocationContactName'),
    ],
  },
]

/**
 * A field of the portal that the registry's model doesn't have, such as a therapy facet. The language knows only its
 * name; its values come from an accessor that the caller of `match` (and the index builder) provides.
 */
export interface PortalField {
  piece: PortalPiece
  label: string
}

export const portalPieces = [
  'CellType',
  'TargetAntigen',
  'CellSource',
  'CellTissue',
  'CellModification',
  'CellRole',
  'IndicationGroup',
] as const
export type PortalPiece = (typeof portalPieces)[number]

/** Each has a closed vocabulary: a value must match as a whole, ignoring case and punctuation between its words. */
export const portalFields: readonly PortalField[] = [
  { piece: 'CellType', label: 'Cell type' },
  { piece: 'TargetAntigen', label: 'Target antigen' },
  { piece: 'CellSource', label: 'Source of the cells' },
  { piece: 'CellTissue', label: 'Tissue of the cells' },
  { piece: 'CellModification', label: 'Modification of the cells' },
  { piece: 'CellRole', label: 'Role of the cells' },
  { piece: 'IndicationGroup', label: 'Group of conditions' },
]

/** The values that one trial has in a portal field, in any order. */
export type PortalValues = (piece: PortalPiece) => readonly string[]

/** The vocabulary's spelling of a portal field's value as someone wrote it; unchanged if unknown. */
export type ReadPortalValue = (piece: PortalPiece, written: string) => string

const areasByName = new Map(searchAreas.map((area) => [area.name.toLowerCase(), area]))

/** Finds a search area by name, ignoring case. */
export function findSearchArea(name: string): SearchArea | null {
  return areasByName.get(name.toLowerCase()) ?? null
}

/** Finds a portal field by piece name, ignoring case. */
export function findPortalField(name: string): PortalField | null {
  return portalFields.find((field) => field.piece.toLowerCase() === name.toLowerCase()) ?? null
}
