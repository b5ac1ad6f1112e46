import { findField, studyFields, type StudyField } from '@/lib/study/fields'
import {
  findPortalField,
  findSearchArea,
  portalFields,
  searchAreas,
  type PortalField,
  type SearchArea,
} from './areas'
import type { TermContext } from './context'
import { findNearest } from './nearest'
import { toValueKind } from './values'

// What the name in brackets means: a search area, a field of the record, or a field of the portal.

export type AreaTarget =
  | { target: 'area'; name: string; area: SearchArea }
  | { target: 'field'; name: string; field: StudyField }
  | { target: 'portal'; name: string; field: PortalField }

/** The record itself, as the outermost document of SEARCH. */
export const studyDocument = 'Study'

const fieldsInSmallLetters = buildSmallLetterIndex()

function buildSmallLetterIndex(): Map<string, StudyField> {
  const index = new Map<string, StudyField>()
  const add = (name: string, field: StudyField) => {
    const key = name.toLowerCase()
    if (!index.has(key)) index.set(key, field)
  }
  // A text field takes precedence over a branch with the same letters (the alternative name "INTERVENTION").
  const leaves = studyFields.filter((field) => field.children.length === 0)
  const branches = studyFields.filter((field) => field.children.length > 0)
  for (const field of [...leaves, ...branches]) add(field.piece, field)
  for (const field of [...leaves, ...branches]) {
    add(field.path, field)
    for (const name of field.altPieceNames) add(name, field)
  }
  return index
}

/** By piece name, alternative name or dotted path; the exact spelling first, then ignoring case. */
export function findFieldByAnyName(name: string): StudyField | null {
  return findField(name) ?? fieldsInSmallLetters.get(name.toLowerCase()) ?? null
}

/** What `AREA[name]` looks in, or `null` for an unknown name. */
export function findAreaTarget(name: string): AreaTarget | null {
  const exact = findField(name)
  if (exact !== null) return { target: 'field', name: exact.piece, field: exact }
  const area = findSearchArea(name)
  if (area !== null) return { target: 'area', name: area.name, area }
  const portal = findPortalField(name)
  if (portal !== null) return { target: 'portal', name: portal.piece, field: portal }
  const field = findFieldByAnyName(name)
  return field === null ? null : { target: 'field', name: field.piece, field }
}

/** The list of objects to which `SEARCH[name]` binds, or `null`. */
export function findDocument(name: string): StudyField | typeof studyDocument | null {
  if (name.toLowerCase() === studyDocument.toLowerCase()) return studyDocument
  const field = documents.find((candidate) => candidate.piece === name) ?? findFieldByAnyName(name)
  return field !== null && documents.includes(field) ? field : null
}

/** Every list of objects in the record: sites, interventions, arms, outcomes … */
const documents: readonly StudyField[] = studyFields.filter(
  (field) => field.isList && field.children.length > 0,
)

const fieldNames = studyFields.map((field) => field.piece)
const areaNames = [
  ...searchAreas.map((area) => area.name),
  ...portalFields.map((field) => field.piece),
  ...fieldNames,
]
const documentNames = [studyDocument, ...documents.map((field) => field.piece)]

// Each takes under a millisecond and a text has few of them; the cache keeps hostile texts cheap.
const nearestNames = new Map<string, string | null>()

function findNearestName(kind: string, name: string, candidates: readonly string[]): string | null {
  const key = `${kind} ${name}`
  const known = nearestNames.get(key)
  if (known !== undefined) return known
  const nearest = findNearest(name, candidates)
  if (nearestNames.size >= 1000) nearestNames.clear()
  nearestNames.set(key, nearest)
  return nearest
}

export function suggestArea(name: string): string | null {
  return findNearestName('area', name, areaNames)
}

export function suggestField(name: string): string | null {
  return findNearestName('field', name, fieldNames)
}

export function suggestDocument(name: string): string | null {
  return findNearestName('document', name, documentNames)
}

/** "StartDate" → "start date"; "NCTId" → "NCT id". */
export function describePiece(piece: string): string {
  return piece
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z]{2,}/.test(word) ? word : word.toLowerCase()))
    .join(' ')
}

/** How the terms inside `AREA[name]` are read. */
export function toContext(target: AreaTarget, size: boolean): TermContext {
  switch (target.target) {
    case 'area':
      return { kind: 'text', type: 'text', name: target.name, label: target.area.label }
    case 'portal':
      return {
        kind: size ? 'number' : 'text',
        type: 'text',
        name: target.name,
        label: target.field.label,
      }
    case 'field': {
      const { field } = target
      const kind = size ? 'number' : toFieldKind(field)
      const label = describePiece(field.piece)
      return { kind, type: field.type, name: field.piece, label, path: field.path }
    }
  }
}

/** A branch of the record (a module, a list of sites) is searched as the text below it. */
export function toFieldKind(field: StudyField): ReturnType<typeof toValueKind> {
  const kind = toValueKind(field.type)
  return field.children.length > 0 && kind !== 'place' ? 'text' : kind
}
