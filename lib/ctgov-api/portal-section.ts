import { portalFields, type PortalPiece } from '@/lib/expression/areas'
import { listPortalValues } from '@/lib/search/document/portal-fields'
import type { Study } from '@/lib/study/schema'

// What the portal knows about a trial beyond the registry's record, as a section of an API study in the registry's
// style. It is an addition: studies have it only if a client selects it in `fields`.

/** Key of the section in a study, and its piece name. */
export const portalSectionName = 'portalSection'
export const portalSectionPiece = 'PortalSection'

/** The trial's address in the portal; every trial has one, even without an NCT number. */
export const portalTrialIdKey = {
  piece: 'PortalTrialId',
  name: 'trialId',
  label: 'Address in this portal',
} as const

/** The day on which the portal found that ClinicalTrials.gov no longer has the record; usually absent. */
export const portalRemovedOnKey = {
  piece: 'PortalRemovedOn',
  name: 'removedOn',
  label: 'Removed from ClinicalTrials.gov: found missing on',
} as const

/** The list of each of the portal's fields, named like the registry's lists. */
const listNames = {
  CellType: 'cellTypes',
  TargetAntigen: 'targetAntigens',
  CellSource: 'cellSources',
  CellTissue: 'cellTissues',
  CellModification: 'cellModifications',
  CellRole: 'cellRoles',
  IndicationGroup: 'indicationGroups',
} as const satisfies Record<PortalPiece, string>

type PortalListName = (typeof listNames)[PortalPiece]

export interface PortalSectionKey {
  piece: PortalPiece
  name: PortalListName
  label: string
}

/** The lists of the section, each of ids of a closed vocabulary, in the section's order. */
export const portalSectionKeys: readonly PortalSectionKey[] = portalFields.map(
  ({ piece, label }) => ({ piece, name: listNames[piece], label }),
)

/** What the portal knows about a trial beside its record. */
export interface PortalFacts {
  /** The trial's address. */
  trialId: string
  removedOn?: string | null | undefined
}

export type PortalSection = { trialId: string; removedOn?: string } & Partial<
  Record<PortalListName, string[]>
>

/**
 * The section of one study. Empty lists are left out. `NOT_STATED` in a list means that the question applies to the
 * trial, but its record doesn't answer it.
 */
export function buildPortalSection(study: Study, facts: PortalFacts): PortalSection {
  const { trialId, removedOn } = facts
  const section: PortalSection = {
    [portalTrialIdKey.name]: trialId,
    ...(removedOn != null && { [portalRemovedOnKey.name]: removedOn }),
  }
  for (const { piece, name } of portalSectionKeys) {
    const values = listPortalValues(study, piece)
    if (values.length > 0) section[name] = values
  }
  return section
}
