import { describeFieldPath } from '@/lib/study/field-words'
import { sizePieces } from '@/lib/search/document/field-numbers'
import { rootFields, type StudyField } from '@/lib/study/fields'
import { parseBooleanParameter, refuseUnknown } from './known-parameters'
import {
  portalSectionKeys,
  portalSectionName,
  portalSectionPiece,
  portalRemovedOnKey,
  portalTrialIdKey,
} from './portal-section'

// `/studies/metadata`: the data model. Names and types are the registry's, titles the portal's own.

/** A node of the data model, with its keys in the registry's order. */
export interface FieldNode {
  name: string
  piece: string
  title?: string
  nested?: true
  sourceType: string
  /** Ends with `[]` for a list. */
  type: string
  isEnum?: true
  synonyms?: true
  indexedOnly?: true
  altPieceNames?: readonly string[]
  /** The registry's definition of the field. */
  dedLink?: { label: string; url: string }
  children?: FieldNode[]
}

export const metadataParameters = [
  'includeIndexedOnly',
  'includeHistoricOnly',
  'includePortal',
] as const

/** Optional parts of the model. */
export interface MetadataParts {
  /** Numbers that exist only for searching and sorting. */
  indexedOnly: boolean
  /** The section that the portal adds. */
  portal: boolean
}

/**
 * Reads the parameters of the endpoint. No node exists only in the history.
 * @throws ApiError 400
 */
export function parseMetadataParameters(params: URLSearchParams): MetadataParts {
  refuseUnknown(params, metadataParameters)
  const read = (name: (typeof metadataParameters)[number]) =>
    parseBooleanParameter(params, name, false)
  read('includeHistoricOnly')
  return { indexedOnly: read('includeIndexedOnly'), portal: read('includePortal') }
}

/** The registry's sections in their order, followed by the portal's own if requested. */
export function buildMetadata({ indexedOnly, portal }: MetadataParts): FieldNode[] {
  const nodes = rootFields.map((field) => toFieldNode(field, indexedOnly))
  return portal ? [...nodes, buildPortalNode()] : nodes
}

function toFieldNode(field: StudyField, indexedOnly: boolean): FieldNode {
  const { definitionUrl } = field
  const children = [
    ...field.children.map((child) => toFieldNode(child, indexedOnly)),
    ...(indexedOnly ? field.children.flatMap(toSizeNodes) : []),
  ]
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
    ...(children.length === 0 ? {} : { children }),
  }
}

/** The numbers of list elements that the index holds. */
function toSizeNodes({ piece }: StudyField): FieldNode[] {
  return Object.entries(sizePieces).flatMap(([name, list]) =>
    list === piece
      ? {
          name: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
          piece: name,
          sourceType: 'NUMERIC',
          type: 'integer',
          indexedOnly: true,
        }
      : [],
  )
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
