import { toSearchText } from '@/lib/expression/scope'
import { toSpan, type Span } from '@/lib/expression/values'
import type { PageStatements } from '@/lib/registries/source-format'
import type { Study } from '@/lib/study/schema'
import {
  formatCountMark,
  formatPresenceMark,
  formatValueMark,
  indexedFields,
  type IndexedField,
} from './field-numbers'
import type { IndexColumnName } from './index-columns'

// One walk over a record gives all that the index keeps of it: texts by column, marks for what its fields
// hold, and the spans of its dates, numbers and ages. Every text of the record and of its page is in one of
// the columns, except those of the fields without a column.

export type ColumnTexts = Map<IndexColumnName, string[]>

export interface StudyContents {
  /** Texts by column, in the record's own order; values of closed lists once each, as people write them. */
  texts: ColumnTexts
  /** Marks of the column `Facts`. */
  facts: string[]
  /** Spans by field number. */
  spans: Record<number, [number, number][]>
}

interface PathNode {
  children: Map<string, PathNode>
  indexed?: IndexedField
  /** Whether the node stands in the results section. */
  inResults: boolean
}

const root: PathNode = { children: new Map(), inResults: false }

for (const indexed of indexedFields) {
  let node = root
  for (const key of indexed.field.path.split('.')) {
    let child = node.children.get(key)
    if (!child) {
      child = { children: new Map(), inResults: node.inResults || key === 'resultsSection' }
      node.children.set(key, child)
    }
    node = child
  }
  node.indexed = indexed
}

/** What the index writes for one value of a closed list. */
interface ListedValue {
  mark: string
  text: string
}

/** By field number. Lists are closed, but a damaged record may bring values without end. */
const listedValues = indexedFields.map(() => new Map<string, ListedValue>())
const mostListedValues = 500

function getListedValue(indexed: IndexedField, value: string): ListedValue {
  const known = listedValues[indexed.number]?.get(value)
  if (known) return known
  const listed = {
    mark: formatValueMark(indexed.number, value),
    text: toSearchText(indexed.field, value),
  }
  const values = listedValues[indexed.number]
  if (values && values.size < mostListedValues) values.set(value, listed)
  return listed
}

const presenceMarks = indexedFields.map(({ number }) => formatPresenceMark(number))

export function toStudyContents(study: Study, page?: PageStatements): StudyContents {
  const texts: ColumnTexts = new Map()
  const counts = new Uint32Array(indexedFields.length)
  const counted: number[] = []
  const marks = new Set<string>()
  const spans: StudyContents['spans'] = {}
  const enumTexts = new Map<IndexColumnName, Set<string>>()

  const addText = (column: IndexColumnName, text: string) => {
    const list = texts.get(column)
    if (list) list.push(text)
    else texts.set(column, [text])
  }
  const addEnum = (column: IndexColumnName, text: string) => {
    let known = enumTexts.get(column)
    if (!known) enumTexts.set(column, (known = new Set()))
    if (known.has(text)) return
    known.add(text)
    addText(column, text)
  }
  const addSpan = (indexed: IndexedField, span: Span | null) => {
    if (!span) return
    const list = (spans[indexed.number] ??= [])
    list.push([span.first, span.last])
  }
  const count = ({ number }: IndexedField, more: number) => {
    const before = counts[number] ?? 0
    if (before === 0) counted.push(number)
    counts[number] = before + more
  }
  const addValue = (indexed: IndexedField, value: string | number | boolean) => {
    count(indexed, 1)
    const { kind } = indexed
    const listed =
      kind === 'enum' || kind === 'boolean' ? getListedValue(indexed, String(value)) : null
    if (listed) marks.add(listed.mark)
    if (indexed.hasSpans) addSpan(indexed, toSpan(kind, value, indexed.field.piece))
    const column = indexed.ownColumn ?? indexed.sharedColumn
    if (column === null || typeof value === 'number' || typeof value === 'boolean') return
    if (kind === 'enum' && listed) addEnum(column, listed.text)
    else addText(column, value)
  }
  const walk = (value: unknown, node: PathNode | undefined, inResults: boolean): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) {
      const list = node?.indexed?.field.children.length ? node.indexed : undefined
      if (list && value.length > 0) count(list, value.length)
      for (const each of value) walk(each, node, inResults)
    } else if (typeof value === 'object') {
      if (node?.indexed?.kind === 'place') count(node.indexed, 1)
      const object = value as Record<string, unknown>
      for (const key of Object.keys(object)) {
        const next = node?.children.get(key)
        walk(object[key], next, next ? next.inResults : inResults)
      }
    } else if (value !== '' && typeof value !== 'bigint') {
      const leaf = node?.indexed?.field.children.length === 0 ? node.indexed : undefined
      const isValue =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      if (leaf && isValue) addValue(leaf, value)
      else if (typeof value === 'string') addText(inResults ? 'Results' : 'Rest', value)
    }
  }
  walk(study, root, false)
  for (const number of counted) {
    const times = counts[number] ?? 0
    marks.add(presenceMarks[number] ?? '')
    if (times > 1) marks.add(formatCountMark(number, times))
  }
  if (page) collectTexts(page, (text) => addText('Page', text))
  return { texts, facts: [...marks], spans }
}

/** Texts of a record and its page by column. */
export function toColumnTexts(study: Study, page?: PageStatements): ColumnTexts {
  return toStudyContents(study, page).texts
}

function collectTexts(value: unknown, add: (text: string) => void): void {
  if (typeof value === 'string') {
    if (value !== '') add(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) collectTexts(child, add)
  }
}
