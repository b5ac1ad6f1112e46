import { describeFieldPath } from '@/lib/study/field-words'
import { rootFields, type StudyField } from '@/lib/study/fields'
import { parseBooleanParameter, refuseUnknown } from './known-parameters'
import {
  portalSectionKeys,
  portalSectionName,
  portalSectionPiece,
  portalRemovedOnKey,
  portalTrialIdKey,
} from './portal-section'

// `/studies/metadata`: the data model. Names and types are the registry's, headings the portal's own words.

/** A node of the data model, with its keys in the order in which the registry writes them. */
export interface FieldNode {
  name: string
  piece: string
  title?: string
  nested?: true
  sourceType: string
  /** Ends with `[]` where the node is a list. */
  type: string
  isEnum?: true
  synonyms?: true
  altPieceNames?: readonly string[]
  /** The registry's definition of the field. */
  dedLink?: { label: string; url: string }
  children?: FieldNode[]
}

const parameters = ['includeIndexedOnly', 'includeHistoricOnly'] as const

/**
 * Checks the parameters of the endpoint. They change nothing: the model has no node that is only indexed or only
 * in the history.
 * @throws ApiError 400
 */
export function checkMetadataParameters(params: URLSearchParams): void {
  refuseUnknown(params, parameters)
  for (const name of parameters) parseBooleanParameter(params, name, false)
}

/** The registry's sections in their order, and the portal's own after them. */
export function buildMetadata(): FieldNode[] {
  return [...rootFields.map(toFieldNode), buildPortalNode()]
}

function toFieldNode(field: StudyField): FieldNode {
  const { definitionUrl } = field
  return {
    name: field.name,
    piece: field.piece,
    ...(field.title === null ? {} : { title: field.title }),
    ...(field.nested ? { nested: true } : {}),
    sourceType: field.sourceType,
    type: field.isList ? `${field.type}[]` : field.type,
    ...(field.isEnum ? { isEnum: true } : {}),
    ...(field.synonyms ? { synonyms: true } : {}),
    ...(field.altPieceNames.length === 0 ? {} : { altPieceNames: field.altPieceNames }),
    ...(definitionUrl === null
      ? {}
      : { dedLink: { label: field.title ?? describeFieldPath(field.path), url: definitionUrl } }),
    ...(field.children.length === 0 ? {} : { children: field.children.map(toFieldNode) }),
  }
}

function buildPortalNode(): FieldNode {
  const toLeaf = (key: { piece: string; name: string; label: string }, type: string) => ({
    name: key.name,
    piece: key.piece,
    title: key.label,
    sourceType: 'TEXT',
    type,
  })
  return {
    name: portalSectionName,
    piece: portalSectionPiece,
    title: 'What this portal adds',
    sourceType: 'STRUCT',
    type: portalSectionPiece,
    children: [
      toLeaf(portalTrialIdKey, 'text'),
      toLeaf(portalRemovedOnKey, 'NormalizedDate'),
      ...portalSectionKeys.map((key) => toLeaf(key, 'text[]')),
    ],
  }
}
