import { shorten } from './shorten'
import { findField } from './fields'
import { isJsonObject, type JsonObject } from './json'
import { unescapeMarkup } from './markup'
import { readOwn } from './read-own'
import type { Study } from './schema'
import { compareTexts, isEditedForm, toWordSet, type TextPiece } from './text-changes'

// What changed between two versions of a record, field by field: the history of a trial. Works on any JSON, known
// keys or not, so that no change is missed.

export type FieldChange = ValueChange | TextChange | ListChange

interface FieldPlace {
  /** Dotted path without list indexes: `protocolSection.contactsLocationsModule.locations.status`. */
  path: string
  /** Names of the list elements on the way, outermost first: `['City Hospital, Ulm, Germany']`. */
  elements: readonly string[]
}

/** A short value was added, removed or changed. */
export interface ValueChange extends FieldPlace {
  kind: 'value'
  before?: FieldScalar
  after?: FieldScalar
}

/** A text was edited: its pieces in order, to be read as one text with marks. */
export interface TextChange extends FieldPlace {
  kind: 'text'
  pieces: TextPiece[]
}

/** Elements of a list were added or removed. Changes inside an element are listed separately. */
export interface ListChange extends FieldPlace {
  kind: 'list'
  added: string[]
  removed: string[]
  /** Elements whose name was edited. */
  edited: TextPiece[][]
  /** The list has the same elements in another order. */
  reordered: boolean
}

export type FieldScalar = string | number | boolean
export type { TextPiece } from './text-changes'

export interface ChangeOptions {
  /** False skips the comparison word by word, if only the places of changes matter. */
  wordByWord?: boolean
  /** Whether both records can state the field or a part of the group. If not given, everything is compared. */
  isComparable?: (path: string) => boolean
}

/** Strings of at least this length are compared word by word. */
const textLength = 60
/** Edited names are looked for only if at most this many elements were added and removed. */
const maxPaired = 100
/** An element without a name is described by its first values. */
const maxNameLength = 80

/** Keys that identify an element across versions, the best first. */
const identifyingKeys = [
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
  'units',
  'type',
] as const

/** Keys that tell people more than the identifying one. */
const namingKeys = ['title', 'term', 'name', 'citation'] as const

const isScalar = (value: unknown): value is FieldScalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/**
 * All differences, in the order of the newer record. Equal records give an empty list. Statements that are not part
 * of a `Study` may be passed beside its sections under a key of their own.
 */
export function findChanges(
  before: Study,
  after: Study,
  { wordByWord = true, isComparable = () => true }: ChangeOptions = {},
): FieldChange[] {
  const changes: FieldChange[] = []
  compareObjects(before, after, { path: '', elements: [] })
  return changes

  function compareObjects(was: JsonObject, is: JsonObject, place: FieldPlace): void {
    for (const key of new Set([...Object.keys(is), ...Object.keys(was)])) {
      const path = place.path === '' ? key : `${place.path}.${key}`
      if (!isComparable(path)) continue
      compareValues(readOwn(was, key), readOwn(is, key), { ...place, path })
    }
  }

  function compareValues(was: unknown, is: unknown, place: FieldPlace): void {
    if (was === is) return
    if (Array.isArray(was) || Array.isArray(is)) {
      compareLists(toList(was), toList(is), place)
      compareScalars(was, is, place)
    } else if (isJsonObject(was) || isJsonObject(is)) {
      compareObjects(isJsonObject(was) ? was : {}, isJsonObject(is) ? is : {}, place)
      compareScalars(was, is, place)
    } else if (isText(was) && isText(is)) {
      changes.push({ kind: 'text', ...place, pieces: compare(was, is, place.path) })
    } else {
      compareScalars(was, is, place)
    }
  }

  /** A missing value and an empty one count as equal. */
  function compareScalars(was: unknown, is: unknown, place: FieldPlace): void {
    if (!isScalar(was) && !isScalar(is)) return
    changes.push({
      kind: 'value',
      ...place,
      ...(isScalar(was) && { before: was }),
      ...(isScalar(is) && { after: is }),
    })
  }

  function compareLists(before: unknown[], after: unknown[], place: FieldPlace): void {
    const was = identifyElements(before, after)
    const is = identifyElements(after, before)
    const removed = new Map([...was].filter(([key]) => !is.has(key)))
    const added = new Map([...is].filter(([key]) => !was.has(key)))
    const edited: TextPiece[][] = []
    const earlierOf = new Map<string, ListElement>(
      [...is.keys()].flatMap((key) => {
        const earlier = was.get(key)
        return earlier === undefined ? [] : [[key, earlier] as const]
      }),
    )
    for (const [key, element] of pairEdited(removed, added)) {
      edited.push(compare(element.earlier.name, element.later.name, place.path))
      earlierOf.set(key, element.earlier)
    }
    const reordered = removed.size === 0 && added.size === 0 && !isSameOrder(was, is)
    if (removed.size > 0 || added.size > 0 || edited.length > 0 || reordered) {
      changes.push({
        kind: 'list',
        ...place,
        added: [...added.values()].map(({ name }) => name),
        removed: [...removed.values()].map(({ name }) => name),
        edited,
        reordered,
      })
    }
    for (const [key, { name, element }] of is) {
      const earlier = earlierOf.get(key)?.element
      if (!isJsonObject(element) || !isJsonObject(earlier)) continue
      // The identifying value of an edited element was compared above.
      const skipped = edited.length > 0 ? findIdentifyingKey(element) : undefined
      const isEdited =
        skipped !== undefined && readOwn(earlier, skipped) !== readOwn(element, skipped)
      compareObjects(
        isEdited ? omit(earlier, skipped) : earlier,
        isEdited ? omit(element, skipped) : element,
        { path: place.path, elements: [...place.elements, name] },
      )
    }
  }

  function compare(was: string, is: string, path: string): TextPiece[] {
    if (!wordByWord) {
      return [
        { kind: 'removed', text: was },
        { kind: 'added', text: is },
      ]
    }
    if (findField(path)?.type !== 'markup') return compareTexts(was, is)
    const [plainWas, plainIs] = [unescapeMarkup(was), unescapeMarkup(is)]
    return plainWas === plainIs ? compareTexts(was, is) : compareTexts(plainWas, plainIs)
  }
}

interface ListElement {
  /** The name that people know it by. */
  name: string
  element: unknown
}

/**
 * Elements by their identity; equal keys are numbered. An element without an identifying key is identified by its
 * content if the other list has the same, else by its position among the rest.
 */
function identifyElements(list: unknown[], other: unknown[]): Map<string, ListElement> {
  const elements = new Map<string, ListElement>()
  let otherUnnamed: Set<string> | undefined
  const counts = new Map<string, number>()
  let rest = 0
  for (const element of list) {
    let base = identifyElement(element)
    const name = describeElement(element)
    if (base === undefined) {
      otherUnnamed ??= new Set(
        other.flatMap((value) =>
          identifyElement(value) === undefined ? [JSON.stringify(value)] : [],
        ),
      )
      const json = JSON.stringify(element)
      base = otherUnnamed.has(json) ? `equal ${json}` : `rest ${++rest}`
    }
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    const mark = count === 1 ? '' : ` (${count})`
    // The tab keeps the mark apart from names that end in a number in brackets.
    elements.set(mark === '' ? base : `${base}\t${mark}`, { name: name + mark, element })
  }
  return elements
}

function findIdentifyingKey(element: JsonObject): string | undefined {
  return identifyingKeys.find(
    (key) => isScalar(readOwn(element, key)) && readOwn(element, key) !== '',
  )
}

/** Identifies an element in every version of its list; undefined if nothing in it does. */
export function identifyElement(element: unknown): string | undefined {
  if (isScalar(element)) return `value ${String(element)}`
  if (!isJsonObject(element)) return undefined
  const key = findIdentifyingKey(element)
  const place = nameSite(element)
  if (key === undefined) return place.length === 0 ? undefined : `place ${place.join(', ')}`
  return [`${key} ${String(readOwn(element, key))}`, ...place].join(', ')
}

function describeElement(element: unknown): string {
  if (isScalar(element)) return String(element)
  if (!isJsonObject(element)) return nameEntry(listScalars(element))
  const key =
    namingKeys.find((name) => isScalar(readOwn(element, name)) && readOwn(element, name) !== '') ??
    findIdentifyingKey(element)
  const named = key === undefined ? [] : [String(readOwn(element, key))]
  const parts = [...named, ...nameSite(element)]
  return parts.length > 0 ? parts.join(', ') : nameEntry(listScalars(element))
}

const nameSite = (element: JsonObject): string[] =>
  [readOwn(element, 'city'), readOwn(element, 'country')].filter(isScalar).map(String)

/** The first values inside, at any depth. */
function listScalars(value: unknown): string[] {
  if (isScalar(value)) return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).slice(0, 8).flatMap(listScalars).slice(0, 8)
}

function nameEntry(parts: readonly string[]): string {
  const text = parts.join(', ')
  if (text === '') return 'an entry without a name'
  return shorten(text, maxNameLength)
}

/** Takes elements with an edited name out of both maps and returns the pairs by their new key. */
function pairEdited(removed: Map<string, ListElement>, added: Map<string, ListElement>) {
  const pairs = new Map<string, { earlier: ListElement; later: ListElement }>()
  if (removed.size > maxPaired || added.size > maxPaired) return pairs
  const candidates = new Map(
    [...removed].map(([key, earlier]) => [key, { earlier, words: toWordSet(earlier.name) }]),
  )
  for (const [key, later] of [...added]) {
    if (key.startsWith('rest ')) continue
    const words = toWordSet(later.name)
    const match = [...candidates].find(([, candidate]) => isEditedForm(candidate.words, words))
    if (match === undefined) continue
    const [earlierKey, { earlier }] = match
    pairs.set(key, { earlier, later })
    candidates.delete(earlierKey)
    removed.delete(earlierKey)
    added.delete(key)
  }
  return pairs
}

function isSameOrder(was: Map<string, unknown>, is: Map<string, unknown>): boolean {
  const keys = [...is.keys()]
  return [...was.keys()].every((key, index) => key === keys[index])
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function omit(object: JsonObject, omitted: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== omitted))
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length >= textLength
