import { SaxesParser } from 'saxes'
import { SourceError } from './source-format'

/** One element with its text and children, in document order. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** The element's own text, without that of its children; white space unchanged. */
  text: string
}

/** Real records are at most 12 levels deep. */
const depthLimit = 64

const recordElement = /<(clinical_study|Trial)[\s>]/

/**
 * The element that holds one record in an XML document, judged by the document's beginning; `null` for other
 * documents.
 */
export function findRecordElement(head: string): string | null {
  return recordElement.exec(head)?.[1] ?? null
}

/**
 * Reads one element. Entities other than XML's own five and character numbers are errors; declarations are never
 * expanded.
 * @throws SourceError if the text is not well-formed, with line and column inside the element
 */
export function parseXmlElement(text: string): XmlElement {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  parser.on('error', (error) => {
    const [, place = 'element', message = error.message] =
      /^(\d+:\d+): (.*)$/.exec(error.message) ?? []
    throw new SourceError(place, 'well-formed XML', message.replace(/\.$/, ''))
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= depthLimit) {
      throw new SourceError(name, `at most ${depthLimit} levels of elements`, 'more')
    }
    const element: XmlElement = { name, attributes, children: [], text: '' }
    const parent = open[open.length - 1]
    if (parent === undefined) root = element
    else parent.children.push(element)
    open.push(element)
  })
  const addText = (part: string) => {
    const element = open[open.length - 1]
    if (element !== undefined) element.text += part
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  if (root === null) throw new SourceError('document', 'an element', 'none')
  return root
}

/**
 * Walks over a record's elements and remembers which were requested: the rest is what the `Study` has no field for
 * (`leftOver`).
 */
export class XmlReader {
  private readonly used = new Set<XmlElement>()

  constructor(readonly root: XmlElement) {}

  /** Children by name, marked as read; `path` may have several steps: `facility/address/city`. */
  find(element: XmlElement | undefined, path: string): XmlElement[] {
    let level = element === undefined ? [] : [element]
    for (const name of path.split('/')) {
      level = level.flatMap((parent) => parent.children.filter((child) => child.name === name))
    }
    for (const found of level) this.used.add(found)
    return level
  }

  get(element: XmlElement | undefined, path: string): XmlElement | undefined {
    const [first, ...more] = this.find(element, path)
    // If one was expected, a second one has not been read.
    for (const other of more) this.used.delete(other)
    return first
  }

  /** Text of a child with white space collapsed; `undefined` if absent or empty. */
  text(element: XmlElement | undefined, path: string): string | undefined {
    return toLine(this.get(element, path)?.text)
  }

  texts(element: XmlElement | undefined, path: string): string[] {
    return this.find(element, path)
      .map((found) => toLine(found.text))
      .filter((text) => text !== undefined)
  }

  /** Text with its paragraphs, without the document's indentation. */
  block(element: XmlElement | undefined, path: string): string | undefined {
    return toBlock(this.get(element, path)?.text)
  }

  /** Elements with their own text that nobody requested, by path, in document order. */
  *leftOver(): Generator<{ path: string; text: string }> {
    for (const child of this.root.children) yield* this.leftOverIn(child, '')
  }

  private *leftOverIn(
    element: XmlElement,
    parent: string,
  ): Generator<{ path: string; text: string }> {
    const path = parent === '' ? element.name : `${parent}/${element.name}`
    const text = toLine(element.text)
    if (text !== undefined && !this.used.has(element)) yield { path, text }
    for (const child of element.children) yield* this.leftOverIn(child, path)
  }
}

function toLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim()
  return line === '' ? undefined : line
}

/** The registry's download breaks lines before this column, including its indentation. */
const wrapColumn = 100
const listItem = /^(?:[-*\u2022]|\(?\d{1,2}[.)]|[a-z][.)])\s/i

/**
 * Lines and paragraphs of a text block, without their common indentation and without the breaks that the download
 * added: if the next word would not have fitted on a line, the next line continues it.
 */
export function toBlock(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
  let indent = text.length
  for (const line of lines) {
    if (line !== '') indent = Math.min(indent, line.length - line.trimStart().length)
  }
  const joined: string[] = []
  let previous = ''
  for (const line of lines) {
    const content = line.trimStart()
    const [word = ''] = content.split(' ', 1)
    const isBroken = previous.length + 1 + word.length > wrapColumn
    if (content !== '' && previous !== '' && isBroken && !listItem.test(content)) {
      joined.push(`${joined.pop() ?? ''} ${content}`)
    } else {
      joined.push(line.slice(indent))
    }
    previous = line
  }
  const block = joined
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
  return block === '' ? undefined : block
}
