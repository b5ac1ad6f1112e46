import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { LRUCache } from 'lru-cache'
import { parse, type AtRule, type ChildNode, type Container, type Rule } from 'postcss'
import { decodeReferences } from '@/lib/study/character-references'
import { pageBytes, toHash } from './page-scripts'

// Styles inlined into each page: on a slow connection, a stylesheet costs one more round trip before the first paint.
// A page gets the rules that can match what is seen first. The whole stylesheet is linked where the first part of the
// page ends, for what follows, for what scripts add and for the next page: a browser paints what stands above such a
// link while it loads, and nothing below it, so that nothing is seen without its styles and nothing moves.

export interface PageWithStyles {
  html: string
  /** Source expressions for a Content-Security-Policy: `'sha256-…'`. */
  hashes: string[]
}

/** What is seen of a page first. */
interface FirstPart {
  /** Names of elements, classes and ids as selectors write them: `p`, `.card`, `#content`. */
  names: ReadonlySet<string>
  /** Custom properties that its elements name themselves. */
  properties: ReadonlySet<string>
}

/** The part of a style file that is inlined into a page. */
export interface Style {
  text: string
  /** A source expression for a Content-Security-Policy. */
  hash: string
}

/** The rules of a style file for such a part; null where there is no such file. */
export type StyleReader = (address: string, part: FirstPart) => Style | null

const link = /<link rel="stylesheet" href="(\/(?:_next\/static|embed)\/[\w./-]+\.css)"[^>]*>/g
/** See components/layout/first-part-end.tsx */
const firstPartEnd = '<div id="first-part-end" hidden="">'

/** Puts the page's styles into it, in their order and place; see `pageBytes`. */
export function inlineStyles(html: string, readStyle: StyleReader): PageWithStyles {
  const hashes: string[] = []
  const bodyEnd = html.lastIndexOf('</body>')
  if (bodyEnd < 0) return { html, hashes }
  const mark = html.indexOf(firstPartEnd)
  const firstEnd = mark < 0 ? bodyEnd : mark + firstPartEnd.length
  const part = readFirstPart(html.slice(0, firstEnd))
  const files: string[] = []
  const first = html.slice(0, firstEnd).replace(link, (whole, address: string) => {
    const style = readStyle(address, part)
    if (style === null) return whole
    hashes.push(style.hash)
    files.push(whole)
    return `<style>${style.text}</style>`
  })
  const [atMark, atEnd] = mark < 0 ? [[], files] : [files.map(leaveToPage), files.map(toWaiting)]
  return {
    html: [first, ...atMark, html.slice(firstEnd, bodyEnd), ...atEnd, html.slice(bodyEnd)].join(''),
    hashes,
  }
}

/** React keeps the link that it finds by this address, and must not find one that leaves with its page. */
const leaveToPage = (file: string) =>
  file.replace('.css"', '.css#"').replace(/ data-precedence="[^"]*"/, '')

/**
 * Styles that take effect a second time make Chromium look at the fonts anew, and take one that came too late to be
 * shown: lines would move. The next page lets them take effect (components/layout/navigation-care.tsx).
 */
const toWaiting = (file: string) => file.replace('<link ', '<link media="not all" ')

/**
 * A stylesheet without its `@font-face` rules, which every page has inlined: declared again further down in the page,
 * they would load the fonts again and move lines that are being read.
 */
export function leaveOutFonts(file: Buffer): Buffer {
  return Buffer.from(file.toString('utf8').replace(/@font-face\s*\{[^{}]*\}/g, ''))
}

/** A script with what is in it, or the start of an element. React escapes what would end it in an attribute. */
const start = /<script\b[^>]*>[^]*?<\/script>|<[a-z][^>]*>/gi

function readFirstPart(html: string): FirstPart {
  const names = new Set<string>()
  const properties = new Set<string>()
  for (const each of new Set(html.match(start))) {
    const read = readStart(each)
    for (const name of read.names) names.add(name)
    for (const property of read.properties) properties.add(property)
  }
  return { names, properties }
}

/** Pages share most of their starts of elements. */
const starts = new LRUCache<string, FirstPart>({ max: 5_000 })

function readStart(whole: string): FirstPart {
  const text = whole.slice(0, whole.indexOf('>') + 1)
  const known = starts.get(text)
  if (known) return known
  const [, element = ''] = /^<([a-z][\w-]*)/i.exec(text) ?? []
  const names = new Set([element.toLowerCase()])
  for (const [, id = ''] of text.matchAll(/\sid="([^"]*)"/g)) names.add(`#${decodeReferences(id)}`)
  for (const [, classes = ''] of text.matchAll(/\sclass="([^"]*)"/g)) {
    for (const name of decodeReferences(classes).split(/[ \t\n\f\r]+/)) names.add(`.${name}`)
  }
  const read = { names, properties: new Set(listProperties(text)) }
  starts.set(text, read)
  return read
}

/** @param root of the project, with its build in `.next` */
export function createStyleReader(root: string): StyleReader {
  const read = new Map<string, StyleFile | null>()
  return (address, part) => {
    let file = read.get(address)
    if (file === undefined) {
      file = readStyle(root, address)
      read.set(address, file)
    }
    return file && chooseStyle(file, part)
  }
}

interface StyleFile {
  parts: Part[]
  /** All names and properties that decide which of its rules a page gets. */
  deciding: ReadonlySet<string>
  /** What was chosen before, by those of a page. */
  chosen: LRUCache<string, Style>
}

/** Pages of a kind differ little in what decides: thousands of them share some hundred choices. */
const maxChoices = 300

function chooseStyle({ parts, deciding, chosen }: StyleFile, part: FirstPart): Style {
  const met = [...part.names, ...part.properties].filter((name) => deciding.has(name))
  const key = met.sort().join('\n')
  const known = chosen.get(key)
  if (known) return known
  const text = writeParts(parts, part)
  const style = { text, hash: toHash(text) }
  chosen.set(key, style)
  return style
}

const buildFolder = '/_next/static/'

function readStyle(root: string, address: string): StyleFile | null {
  const path = normalize(address)
  const file = path.startsWith(buildFolder)
    ? join(root, '.next/static', path.slice(buildFolder.length))
    : join(root, 'public', path)
  try {
    const text = readFileSync(file, pageBytes)
    // A stylesheet that contains the end tag cannot be inlined.
    if (/<\/style/i.test(text)) return null
    const parts = toParts(parse(shorten(completeAddresses(text, address))))
    const chosen = new LRUCache<string, Style>({ max: maxChoices })
    return { parts, deciding: new Set(listDeciding(parts)), chosen }
  } catch {
    return null
  }
}

/** Addresses in a file are relative to it. */
function completeAddresses(text: string, address: string): string {
  return text.replace(/url\((["']?)(\.[^"')]*)\1\)/g, (_, quote: string, relative: string) => {
    const { pathname, search, hash } = new URL(relative, `http://portal${address}`)
    return `url(${quote}${pathname}${search}${hash}${quote})`
  })
}

/**
 * What the build writes for each `light-dark()` stands fifty times in a page. The page declares the short names itself,
 * beside the file's own.
 */
function shorten(text: string): string {
  return text.replace(/--lightningcss-(light|dark)\b/g, '--$1')
}

function listDeciding(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if ('parts' in part) return listDeciding(part.parts)
    if ('property' in part) return part.property
    if ('text' in part) return []
    return [
      ...part.selectors.flatMap(({ names }) => names),
      ...part.declarations.flatMap(({ property }) => property ?? []),
    ]
  })
}

type Part =
  /** For every page. */
  | { text: string; uses: readonly string[] }
  /** `@property`: for pages that use it. */
  | { property: string; text: string }
  /** `@media …` and the like: left out where nothing of it is met. */
  | { head: string; parts: Part[] }
  | { selectors: { text: string; names: string[] }[]; declarations: Declaration[] }

interface Declaration {
  text: string
  /** The custom property that it sets. */
  property?: string
  /** Custom properties that it names. */
  uses: string[]
}

function toParts(container: Container): Part[] {
  return (container.nodes ?? []).flatMap((node) => toPart(node) ?? [])
}

function toPart(node: ChildNode): Part | null {
  if (node.type === 'rule') {
    const selectors = node.selectors
      .filter((text) => !isLater(text))
      .map((text) => ({ text, names: findNeeded(text) }))
    return selectors.length === 0 ? null : { selectors, declarations: listDeclarations(node) }
  }
  if (node.type !== 'atrule' || isPrint(node)) return null
  const text = node.toString()
  if (node.name === 'property') return { property: node.params, text }
  const isGroup = node.nodes?.some(({ type }) => type === 'rule' || type === 'atrule')
  if (!isGroup || node.name.endsWith('keyframes')) {
    return { text: text.endsWith('}') ? text : `${text};`, uses: listProperties(text) }
  }
  const head = `@${node.name} ${node.params}`
  // What Tailwind adds for browsers without `@property`. Its layer is the lowest, which must be said at once.
  return head === '@layer properties'
    ? { text: `${head};`, uses: [] }
    : { head, parts: toParts(node) }
}

const isPrint = ({ name, params }: AtRule) =>
  name === 'page' || (name === 'media' && params.trim() === 'print')

function listDeclarations(rule: Rule): Declaration[] {
  const declarations = rule.nodes.flatMap((node): [string, Declaration][] => {
    if (node.type === 'comment') return []
    const text = node.toString()
    const property = node.type === 'decl' && node.variable ? node.prop : undefined
    const uses = listProperties(property === undefined ? text : text.slice(property.length))
    return [[text, { text, uses, ...(property !== undefined && { property }) }]]
  })
  // The build repeats some of them.
  return [...new Map(declarations).values()]
}

const listProperties = (text: string) =>
  [...text.matchAll(/(?<![\w-])--[\w-]+/g)].map(([name]) => name)

const functions = /:(?:not|is|where|has)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g

/** What only a visitor's doing brings about, and parts of fields that no page has. */
const later =
  /(?<!\\):(?:hover|active|focus(?:-visible|-within)?|popover-open|:selection|:file-selector-button|:-webkit-(?:date|calendar)[\w-]*)(?![\w-])/

const isLater = (selector: string) => later.test(selector.replace(functions, ''))

/**
 * The names that a page must have for the selector to match. Arguments of `:is()` and the like are alternatives, and
 * attributes may be set by scripts.
 */
function findNeeded(selector: string): string[] {
  const needed: string[] = []
  for (const [, name] of selector.replace(functions, '').matchAll(token)) {
    if (name === undefined) continue
    const isElement = !/^[.#]/.test(name)
    needed.push(isElement ? name.toLowerCase() : name.replace(/\\(.)/g, '$1'))
  }
  return needed
}

/** In its group the name of an element, a class or an id. */
const token = /\[[^\]]*\]|::?[\w-]+(?:\([^()]*\))?|([.#]?(?:\\.|[\w-])+)/g

function writeParts(parts: readonly Part[], part: FirstPart): string {
  const met = findMet(parts, part.names)
  const used = findUsed(met, part.properties)
  return writeMet(met, used)
}

/** What of a file a page with these names meets. */
function findMet(parts: readonly Part[], names: ReadonlySet<string>): Part[] {
  return parts.flatMap((part): Part[] => {
    if ('parts' in part) {
      const inside = findMet(part.parts, names)
      return inside.length === 0 ? [] : [{ ...part, parts: inside }]
    }
    if (!('selectors' in part)) return [part]
    const selectors = part.selectors.filter((each) => each.names.every((name) => names.has(name)))
    return selectors.length === 0 ? [] : [{ ...part, selectors }]
  })
}

/** The custom properties that these parts use, and those that their values refer to. */
function findUsed(parts: readonly Part[], named: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set(named)
  const inValues = new Map<string, string[]>()
  const look = (part: Part): void => {
    if ('parts' in part) part.parts.forEach(look)
    else if ('uses' in part) part.uses.forEach((name) => used.add(name))
    else if ('declarations' in part) {
      for (const { property, uses } of part.declarations) {
        if (property === undefined) uses.forEach((name) => used.add(name))
        else inValues.set(property, [...(inValues.get(property) ?? []), ...uses])
      }
    }
  }
  parts.forEach(look)
  // A set goes on to what is added while it is gone through.
  for (const name of used) inValues.get(name)?.forEach((each) => used.add(each))
  return used
}

function writeMet(parts: readonly Part[], used: ReadonlySet<string>): string {
  return parts.map((part) => writePart(part, used)).join('')
}

function writePart(part: Part, used: ReadonlySet<string>): string {
  if ('parts' in part) {
    const inside = writeMet(part.parts, used)
    return inside === '' ? '' : `${part.head}{${inside}}`
  }
  if ('property' in part) return used.has(part.property) ? part.text : ''
  if ('text' in part) return part.text
  const declarations = part.declarations.filter(
    ({ property }) => property === undefined || used.has(property),
  )
  if (declarations.length === 0) return ''
  const selector = part.selectors.map(({ text }) => text).join(',')
  return `${selector}{${declarations.map(({ text }) => text).join(';')}}`
}
