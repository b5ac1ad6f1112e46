import { toSearchText } from '@/lib/expression/scope'
import { toSpan, type Span } from '@/lib/expression/values'
import type { PageStatements } from '@/lib/study/source'
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
  /** Whether the node is in the results section. */
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
const maxListedValues = 500

function getListedValue(indexed: IndexedField, value: string): ListedValue {
  const known = listedValues[indexed.number]?.get(value)
  if (known) return known
  const listed = {
    mark: formatValueMark(indexed.number, value),
    text: toSearchText(indexed.field, value),
  }
  const values = listedValues[indexed.number]
  if (values && values.size < maxListedValues) values.set(value, listed)
  return listed
}

const presenceMarks = indexedFields.map(({ number }) => formatPresenceMark(number))

/** The walk over one record, with what it has met so far. */
class StudyWalk {
  readonly texts: ColumnTexts = new Map()
  readonly marks = new Set<string>()
  readonly spans: StudyContents['spans'] = {}
  private readonly counts = new Uint32Array(indexedFields.length)
  private readonly counted: number[] = []
  private readonly enumTexts = new Map<IndexColumnName, Set<string>>()

  visit(value: unknown, node: PathNode | undefined, inResults: boolean): void {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) {
      const list = node?.indexed?.field.children.length ? node.indexed : undefined
      if (list && value.length > 0) this.count(list, value.length)
      for (const each of value) this.visit(each, node, inResults)
    } else if (typeof value === 'object') {
      if (node?.indexed?.kind === 'place') this.count(node.indexed, 1)
      const object = value as Record<string, unknown>
      for (const key in object) {
        const next = node?.children.get(key)
        this.visit(object[key], next, next ? next.inResults : inResults)
      }
    } else if (value !== '' && typeof value !== 'bigint') {
      const leaf = node?.indexed?.field.children.length === 0 ? node.indexed : undefined
      const isValue =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      if (leaf && isValue) this.addValue(leaf, value)
      else if (typeof value === 'string') this.addText(inResults ? 'Results' : 'Rest', value)
    }
  }

  addText(column: IndexColumnName, text: string): void {
    const list = this.texts.get(column)
    if (list) list.push(text)
    else this.texts.set(column, [text])
  }

  /** To be called once, at the end. */
  addCountMarks(): void {
    for (const number of this.counted) {
      const times = this.counts[number] ?? 0
      this.marks.add(presenceMarks[number] ?? '')
      if (times > 1) this.marks.add(formatCountMark(number, times))
      if (indexedFields[number]?.hasSize) this.spans[number] = [[times, times]]
    }
  }

  private addValue(indexed: IndexedField, value: string | number | boolean): void {
    this.count(indexed, 1)
    const { kind } = indexed
    const listed =
      kind === 'enum' || kind === 'boolean' ? getListedValue(indexed, String(value)) : null
    if (listed) this.marks.add(listed.mark)
    if (indexed.hasSpans) this.addSpan(indexed, toSpan(kind, value, indexed.field.piece))
    const column = indexed.ownColumn ?? indexed.sharedColumn
    if (column === null || typeof value === 'number' || typeof value === 'boolean') return
    if (kind === 'enum' && listed) this.addEnum(column, listed.text)
    else this.addText(column, value)
  }

  private addEnum(column: IndexColumnName, text: string): void {
    let known = this.enumTexts.get(column)
    if (!known) this.enumTexts.set(column, (known = new Set()))
    if (known.has(text)) return
    known.add(text)
    this.addText(column, text)
  }

  private addSpan(indexed: IndexedField, span: Span | null): void {
    if (!span) return
    const list = (this.spans[indexed.number] ??= [])
    list.push([span.first, span.last])
  }

  private count({ number }: IndexedField, more: number): void {
    const before = this.counts[number] ?? 0
    if (before === 0) this.counted.push(number)
    this.counts[number] = before + more
  }
}

export function toStudyContents(study: Study, page?: PageStatements): StudyContents {
  const walk = new StudyWalk()
  walk.visit(study, root, false)
  walk.addCountMarks()
  if (page) collectTexts(page, (text) => walk.addText('Page', text))
  return { texts: walk.texts, facts: [...walk.marks], spans: walk.spans }
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
