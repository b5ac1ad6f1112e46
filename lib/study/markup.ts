import { decodeReferences } from './character-references'
import { createMarkerReader, findRoughFamily, type ListMarker } from './list-markers'

/**
 * The registry's "markup" texts (summaries, descriptions, eligibility) as a small tree of plain text. The source is
 * CommonMark as the registry writes it, or text typed by hand, hard-wrapped and deeply indented. Both become
 * paragraphs and nested lists, unescaped; only the bullets are dropped. The tree holds plain text: never render it as
 * HTML or markdown.
 */
export type PlainBlock = ParagraphBlock | ListBlock

export interface ParagraphBlock {
  kind: 'paragraph'
  text: string
}

export interface ListBlock {
  kind: 'list'
  items: ListItem[]
}

export interface ListItem {
  /** The number or letter as the source shows it: `1.`, `(a)`, `iv)`. Absent for bullets. */
  marker?: string
  text: string
  /** Sub-lists and further paragraphs of the item. */
  children: PlainBlock[]
}

// No real list is deeper than this. Deeper indents in a hostile text would overflow the reader's stack.
const maximumDepth = 12
// An indent of one column is a typing error, not a sub-list.
const childIndent = 2
const tabWidth = 4
const labelLength = 80

/**
 * Removes the backslash of escaped punctuation (`\>`, `1\.`) and reads character references (`&gt;`, `&#8805;`), as
 * CommonMark does; other backslashes and ampersands stay. Source: https://spec.commonmark.org/0.31.2/, 2.4 and 2.5.
 */
export function unescapeMarkup(text: string): string {
  // An escaped `&` doesn't begin a reference, so the pieces between escapes are read separately.
  let result = ''
  let start = 0
  for (const match of text.matchAll(/\\([!-/:-@[-`{-~])/g)) {
    result += decodeReferences(text.slice(start, match.index)) + (match[1] ?? '')
    start = match.index + match[0].length
  }
  return result + decodeReferences(text.slice(start))
}

/** A markup text for use in one line among other words; undefined stays undefined. */
export function toPlainLine(text: string): string
export function toPlainLine(text: string | undefined): string | undefined
export function toPlainLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : unescapeMarkup(text).replace(/\s+/g, ' ').trim()
}

/**
 * Escapes a text so that `unescapeMarkup` returns it unchanged; else `\*` and `&gt;` would be read as something else.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=#?\w{1,10};)/g, '\\&')
}

/**
 * Reads a text into blocks. Never throws; time is linear in the length of the text. Two lists of one kind stay
 * separate if the source has `<!-- -->` between them or numbers from 1 again.
 */
export function toPlainBlocks(markdown: string): PlainBlock[] {
  const lines = readLines(markdown)
  const resumes = findResumingLists(lines)
  const builder = createTreeBuilder(resumes)
  lines.forEach((line, index) => builder.add(line, index))
  return prune(builder.root)
}

interface SourceLine {
  column: number
  /** Without indent and trailing space; empty for a blank line. */
  body: string
}

function readLines(text: string): SourceLine[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const body = line.trim()
    return { body, column: measureIndent(line) }
  })
}

function measureIndent(line: string): number {
  let column = 0
  for (const character of line) {
    if (character === '\t') column += tabWidth - (column % tabWidth)
    else if (/\s/.test(character)) column += 1
    else break
  }
  return column
}

/**
 * For each line that starts an item: whether an item of the same kind follows in the same column before something
 * further left ends the list. A list of another kind in between is then a sub-list, even if a page has lost the
 * indentation.
 */
function findResumingLists(lines: SourceLine[]): Map<number, number> {
  const next = new Map<number, number>()
  const open: { column: number; last: Map<string, number> }[] = []
  let afterBlank = true
  lines.forEach(({ body, column }, index) => {
    if (body === '' || isListBreak(body)) {
      afterBlank = true
      return
    }
    const family = findRoughFamily(body)
    if (family === null) {
      if (afterBlank) closeUntil((level) => level < column)
    } else {
      closeUntil((level) => level <= column)
      let level = open.at(-1)
      if (level?.column !== column) {
        level = { column, last: new Map() }
        open.push(level)
      }
      const previous = level.last.get(family)
      if (previous !== undefined) next.set(previous, index)
      level.last.set(family, index)
    }
    afterBlank = false
  })
  return next

  function closeUntil(stays: (column: number) => boolean): void {
    while (open.length > 0 && !stays(open.at(-1)?.column ?? 0)) open.pop()
  }
}

function isListBreak(body: string): boolean {
  return /^<!--\s*-->$/.test(body)
}

interface ListState {
  block: ListBlock
  family: string
  lastValue: number | undefined
  /** Families of lists that came below an item of this list without being indented. */
  nested: Set<string>
}

interface OpenItem {
  column: number
  lineIndex: number
  marker: ListMarker
  item: ListItem
  list: ListState
  /** The column of the item's list. */
  container: PlainBlock[]
}

function createTreeBuilder(resumes: Map<number, number>) {
  const root: PlainBlock[] = []
  const states = new Map<ListBlock, ListState>()
  const read = createMarkerReader()
  /** Items around the current line, outermost first. */
  let open: OpenItem[] = []
  let target: ParagraphBlock | ListItem | null = null
  let afterBlank = true
  let afterBreak = false

  function add({ body, column }: SourceLine, lineIndex: number): void {
    if (body === '' || isListBreak(body)) {
      afterBlank = true
      if (body !== '') afterBreak = true
      return
    }
    const marker = read(body, {
      interrupts: !afterBlank && target !== null,
      isOpen: (family) => open.some((entry) => entry.marker.family === family),
    })
    if (marker) addItem(marker, column, lineIndex)
    else if (!afterBlank && target && !startsAnew(body, column, target.text)) append(body)
    else addParagraph(body, column)
    afterBlank = false
  }

  /** A label line such as "Part B:" starts a paragraph of its own even without a blank line before it. */
  function startsAnew(body: string, column: number, before: string): boolean {
    if (before.length <= labelLength && before.endsWith(':') && open.length === 0) return true
    const outside = column <= (open.at(-1)?.column ?? column)
    return outside && body.length <= labelLength && /^[A-Z0-9].*:$/.test(body)
  }

  function append(body: string): void {
    if (!target) return
    const text = unescapeMarkup(body)
    target.text = target.text === '' ? text : `${target.text} ${text}`
  }

  function addParagraph(body: string, column: number): void {
    while (open.length > 0 && column < (open.at(-1)?.column ?? 0) + childIndent) open.pop()
    const paragraph: ParagraphBlock = { kind: 'paragraph', text: unescapeMarkup(body) }
    const container = open.at(-1)?.item.children ?? root
    container.push(paragraph)
    target = paragraph
    afterBreak = false
  }

  function addItem(marker: ListMarker, column: number, lineIndex: number): void {
    while (open.length > 0 && (open.at(-1)?.column ?? 0) > column) open.pop()
    const container = findContainer(marker, column, lineIndex)
    const list = findList(container, marker)
    const item: ListItem = { text: unescapeMarkup(marker.rest.trim()), children: [] }
    if (marker.label !== undefined) item.marker = marker.label
    list.block.items.push(item)
    list.lastValue = marker.value
    open.push({ column, lineIndex, marker, item, list, container })
    target = item
    afterBreak = false
  }

  /** Closes what the new item ends and returns the column of its list. */
  function findContainer(marker: ListMarker, column: number, lineIndex: number): PlainBlock[] {
    const top = open.at(-1)
    if (!top) return root
    if (column < top.column + childIndent) {
      const firstBeside = open.findIndex((entry) => column < entry.column + childIndent)
      const beside = open.slice(firstBeside)
      const sibling = beside.findLast((entry) => entry.marker.family === marker.family)
      if (sibling) {
        open = open.slice(0, open.indexOf(sibling))
        return sibling.container
      }
      if (!standsBelow(marker, top, lineIndex)) {
        open = open.slice(0, firstBeside)
        return beside[0]?.container ?? root
      }
      top.list.nested.add(marker.family)
    }
    if (open.length < maximumDepth) return top.item.children
    open.pop()
    return top.container
  }

  /** Whether an item of another kind in the same column belongs to the item before it. */
  function standsBelow(marker: ListMarker, above: OpenItem, lineIndex: number): boolean {
    if (above.list.nested.has(marker.family)) return true
    if (above.item.text.endsWith(':')) return true
    if ((resumes.get(above.lineIndex) ?? -1) > lineIndex) return true
    if (above.marker.order === 'bullet' || marker.order === 'upper') return false
    if (marker.order === 'bullet') return true
    return marker.value === 1
  }

  function findList(container: PlainBlock[], marker: ListMarker): ListState {
    const last = container.at(-1)
    const state = last?.kind === 'list' ? states.get(last) : undefined
    const restarts = marker.value === 1 && state?.lastValue !== undefined
    if (state?.family === marker.family && !restarts && !afterBreak) return state
    const block: ListBlock = { kind: 'list', items: [] }
    const fresh = { block, family: marker.family, lastValue: undefined, nested: new Set<string>() }
    states.set(block, fresh)
    container.push(block)
    return fresh
  }

  return { root, add }
}

/** Removes bullets without text. */
function prune(blocks: PlainBlock[]): PlainBlock[] {
  return blocks.flatMap((block): PlainBlock[] => {
    if (block.kind === 'paragraph') return [block]
    const items = block.items
      .map((item) => ({ ...item, children: prune(item.children) }))
      .filter((item) => item.marker !== undefined || item.text !== '' || item.children.length > 0)
    return items.length > 0 ? [{ kind: 'list', items }] : []
  })
}
