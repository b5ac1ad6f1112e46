import { listPortalValues } from '@/lib/search/document/portal-fields'
import { collectNodes, findField, studyFields, type StudyField } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import {
  portalRemovedOnKey,
  portalSectionKeys,
  portalSectionName,
  portalTrialIdKey,
  type PortalFacts,
} from './portal-section'

// The fields with statistics: those of the record and the portal's own.

/** The registry's types of fields, each with its own statistics. */
export const statsTypes = ['ENUM', 'STRING', 'DATE', 'INTEGER', 'NUMBER', 'BOOLEAN'] as const
export type StatsType = (typeof statsTypes)[number]

/** One study, prepared for statistics. */
export interface StatsRecord extends PortalFacts {
  study: Study
  /** Size of the study as UTF-8 JSON. */
  sizeBytes: number
}

export interface StatsField {
  piece: string
  path: string
  /** `null` if the values are objects, which have no statistics. */
  type: StatsType | null
  isList: boolean
  /** Whether it is one of the portal's own, which have statistics only on request. */
  isPortal: boolean
  /** All values of the field in one study, list elements separately. */
  collect: (record: StatsRecord) => readonly unknown[]
}

/** In the model's order, without branches that are not lists. */
export const statsFields: readonly StatsField[] = [
  ...studyFields
    .filter((field) => field.isList || field.children.length === 0)
    .map((field) => ({
      piece: field.piece,
      path: field.path,
      type: toStatsType(field),
      isList: field.isList,
      isPortal: false,
      collect: ({ study }: StatsRecord) => collectNodes(study, field),
    })),
  ...[portalTrialIdKey, portalRemovedOnKey].map(({ piece, name }) => ({
    piece,
    path: `${portalSectionName}.${name}`,
    type: name === portalRemovedOnKey.name ? ('DATE' as const) : ('STRING' as const),
    isList: false,
    isPortal: true,
    collect: (facts: StatsRecord) => [facts[name] ?? []].flat(),
  })),
  ...portalSectionKeys.map(({ piece, name }) => ({
    piece,
    path: `${portalSectionName}.${name}`,
    type: 'STRING' as const,
    isList: true,
    isPortal: true,
    collect: ({ study }: StatsRecord) => listPortalValues(study, piece),
  })),
]

const fieldsByName = new Map(
  statsFields.flatMap((field) => [[field.piece, field] as const, [field.path, field] as const]),
)

/** The field of a piece name, an alternative one or a dotted path; `null` if it has no statistics. */
export function findStatsField(name: string): StatsField | null {
  return fieldsByName.get(findField(name)?.path ?? name) ?? null
}

function toStatsType({ isEnum, type, children }: StudyField): StatsType | null {
  if (isEnum) return 'ENUM'
  if (children.length > 0) return null
  switch (type) {
    case 'text':
    case 'markup':
    case 'NormalizedTime':
      return 'STRING'
    case 'PartialDate':
    case 'NormalizedDate':
    case 'DateTimeMinutes':
      return 'DATE'
    case 'integer':
    case 'long':
      return 'INTEGER'
    case 'number':
      return 'NUMBER'
    case 'boolean':
      return 'BOOLEAN'
    default:
      return null
  }
}
