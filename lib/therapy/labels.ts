// What the classifier says about a study. Every value comes with the words it was read from.

export const therapyFacets = [
  'cellType',
  'donorSource',
  'tissue',
  'targetAntigen',
  'modification',
  'indicationGroup',
  'role',
  'route',
  'dose',
  'product',
] as const
export type TherapyFacet = (typeof therapyFacets)[number]

/**
 * Where the words are. A: titles, names of interventions, labels of arms, conditions. B: summary, descriptions of arms
 * and interventions, keywords. C: eligibility and detailed description. REVIEW: a person's correction.
 */
export const evidenceZones = ['A', 'B', 'C', 'REVIEW'] as const
export type EvidenceZone = (typeof evidenceZones)[number]

export interface Evidence {
  /** Names a rule of `rules/`, a product of `products.ts` or a correction: "cell.car-nk". */
  ruleId: string
  zone: EvidenceZone
  /**
   * Field of the study, as the record spells it: "protocolSection.identificationModule.briefTitle". Empty for a
   * correction.
   */
  path: string
  /** UTF-16 offsets in that field; `end` is exclusive. Both 0 for a correction. */
  start: number
  end: number
  /** The exact words between `start` and `end`, or the reviewer's reason for a correction. */
  text: string
}

export interface TherapyLabel {
  facet: TherapyFacet
  /** Id of the facet's value ("CAR_NK"). For `dose`, the words of the record. */
  value: string
  /** Empty only if the value means "not stated". */
  evidence: Evidence[]
}

export const cellRoles = [
  'PRODUCT',
  'REGIMEN',
  'FOLLOW_UP',
  'SETTING',
  'PRIOR_THERAPY',
  'LABORATORY',
] as const
export type CellRole = (typeof cellRoles)[number]

export interface TherapyLabels {
  /** Living cells are tested (PRODUCT), given by the protocol (REGIMEN) or followed up (FOLLOW_UP). */
  isCellTherapy: boolean
  /** The strongest role, in the order of `cellRoles`; null if cells play no part as a treatment. */
  role: CellRole | null
  /** Which cells play which role. */
  cells: { cellType: string; role: CellRole }[]
  labels: TherapyLabel[]
}

/** The value of a facet that applies to the trial but is not stated in its record. */
export const notStated = 'NOT_STATED'
