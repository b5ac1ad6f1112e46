import { diffWordsWithSpace } from 'diff'
import type { Study } from './schema'

// What changed between two versions of a record, field by field: the history of a trial. Works on any
// JSON, known keys or not, so that nothing that changed goes unsaid.

export type FieldChange = ValueChange | TextChange | ListChange

interface FieldPlace {
  /** Dotted path, with what names a list's element in brackets: `…locations[Hangzhou].status`. */
  path: string
}

/** A short value appeared, disappeared or became another. */
export interface ValueChange extends FieldPlace {
  kind: 'value'
  before?: string | number | boolean
  after?: string | number | boolean
}

/** A text was edited: its pieces in order, to be read as one text with marks. */
export interface TextChange extends FieldPlace {
  kind: 'text'
  pieces: { kind: 'same' | 'added' | 'removed'; text: string }[]
}

/** Elements of a list came or went. Elements that changed inside are changes of their own. */
export interface ListChange extends FieldPlace {
  kind: 'list'
  added: string[]
  removed: string[]
}

type Json = Record<string, unknown>

/** From this length on a string is compared word by word. */
const textLength = 60
/** Texts that differ in more words than this are shown as replaced: nobody reads a finer comparison. */
const maxEditLength = 4000

/** Keys of the model that name an element of a list, the best first. */
const namingKeys = [
  'nctId',
  'id',
  'groupId',
  'label',
  'measure',
  'facility',
  'name',
  'term',
  'title',
  'pmid',
  'citation',
  'url',
  'filename',
  'type',
] as const

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** All differences in the order of the newer record. Equal records give an empty list. */
export function findChanges(before: Study, after: Study): FieldChange[] {
  const changes: FieldChange[] = []
  compareObjects(before, after, '', changes)
  return changes
}

function compareObjects(before: Json, after: Json, path: string, changes: FieldChange[]): void {
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const at = path === '' ? key : `${path}.${key}`
    compareValues(own(before, key), own(after, key), at, changes)
  }
}

function compareValues(
  before: unknown,
  after: unknown,
  path: string,
  changes: FieldChange[],
): void {
  if (before === after) return
  if (isObject(before) || isObject(after)) {
    compareObjects(isObject(before) ? before : {}, isObject(after) ? after : {}, path, changes)
  } else if (Array.isArray(before) || Array.isArray(after)) {
    const lists = [before, after].map((list) => (Array.isArray(list) ? (list as unknown[]) : []))
    compareLists(lists[0] ?? [], lists[1] ?? [], path, changes)
  } else if (isText(before) && isText(after)) {
    changes.push({ kind: 'text', path, pieces: compareTexts(before, after) })
  } else {
    changes.push({
      kind: 'value',
      path,
      ...(isScalar(before) && { before }),
      ...(isScalar(after) && { after }),
    })
  }
}

function compareLists(
  before: unknown[],
  after: unknown[],
  path: string,
  changes: FieldChange[],
): void {
  const was = nameElements(before)
  const is = nameElements(after)
  const added = [...is.keys()].filter((name) => !was.has(name))
  const removed = [...was.keys()].filter((name) => !is.has(name))
  if (added.length > 0 || removed.length > 0) changes.push({ kind: 'list', path, added, removed })
  for (const [name, element] of is) {
    if (!was.has(name)) continue
    const earlier = was.get(name)
    if (isObject(element) && isObject(earlier)) {
      compareObjects(earlier, element, `${path}[${name}]`, changes)
    }
  }
}

/** Elements under a name that people know them by; equal names are told apart by counting. */
function nameElements(list: readonly unknown[]): Map<string, unknown> {
  const named = new Map<string, unknown>()
  for (const element of list) {
    const base = nameOf(element)
    let name = base
    for (let count = 2; named.has(name); count++) name = `${base} (${count})`
    named.set(name, element)
  }
  return named
}

function nameOf(element: unknown): string {
  if (isScalar(element)) return String(element)
  if (isObject(element)) {
    const naming = namingKeys.find((key) => isScalar(own(element, key)) && own(element, key) !== '')
    if (naming !== undefined) {
      const place = [own(element, 'city'), own(element, 'country')].filter(isScalar)
      return [String(own(element, naming)), ...place.map(String)].join(', ')
    }
  }
  return JSON.stringify(element)
}

const own = (object: Json, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length >= textLength

function compareTexts(before: string, after: string): TextChange['pieces'] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength })
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return parts.map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }))
}
