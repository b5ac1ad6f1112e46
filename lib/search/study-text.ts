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

export function toStudyContents(study: Study, page?: PageStatements): StudyContents {
  const texts: ColumnTexts = new Map()
  const counts = new Map<IndexedField, number>()
  const marks = new Set<string>()
  const spans: StudyContents['spans'] = {}
  const enumTexts = new Set<string>()

  const addText = (column: IndexColumnName, text: string) => {
    const list = texts.get(column)
    if (list) list.push(text)
    else texts.set(column, [text])
  }
  const addEnum = (column: IndexColumnName, indexed: IndexedField, value: string) => {
    const text = toSearchText(indexed.field, value)
    const key = `${column} ${text}`
    if (enumTexts.has(key)) return
    enumTexts.add(key)
    addText(column, text)
  }
  const addSpan = (indexed: IndexedField, span: Span | null) => {
    if (!span) return
    const list = (spans[indexed.number] ??= [])
    list.push([span.first, span.last])
  }
  const addValue = (indexed: IndexedField, value: string | number | boolean) => {
    counts.set(indexed, (counts.get(indexed) ?? 0) + 1)
    const { kind } = indexed
    if (kind === 'enum' || kind === 'boolean') {
      marks.add(formatValueMark(indexed.number, String(value)))
    }
    if (indexed.hasSpans) addSpan(indexed, toSpan(kind, value, indexed.field.piece))
    const column = indexed.ownColumn ?? indexed.sharedColumn
    if (column === null || typeof value === 'number' || typeof value === 'boolean') return
    if (kind === 'enum') addEnum(column, indexed, value)
    else addText(column, value)
  }
  const walk = (value: unknown, node: PathNode | undefined, inResults: boolean): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) {
      const list = node?.indexed?.field.children.length ? node.indexed : undefined
      if (list && value.length > 0) counts.set(list, (counts.get(list) ?? 0) + value.length)
      for (const each of value) walk(each, node, inResults)
    } else if (typeof value === 'object') {
      if (node?.indexed?.kind === 'place')
        counts.set(node.indexed, (counts.get(node.indexed) ?? 0) + 1)
      for (const [key, child] of Object.entries(value)) {
        const next = node?.children.get(key)
        walk(child, next, next ? next.inResults : inResults)
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
  for (const [{ number }, count] of counts) {
    marks.add(formatPresenceMark(number))
    if (count > 1) marks.add(formatCountMark(number, count))
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
