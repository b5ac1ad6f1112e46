import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { parse, type ChildNode, type Root } from 'postcss'
import { decodeReferences } from '@/lib/study/character-references'
import { toHash } from './page-scripts'

// Styles inlined into each page: on a slow connection, a stylesheet costs one more round trip before the first paint.
// A page gets the rules that can match its elements. The whole stylesheet is linked at the end of the page, where it
// blocks nothing, for elements that scripts add later and for the next page.

export interface PageWithStyles {
  html: string
  /** Source expressions for a Content-Security-Policy: `'sha256-…'`. */
  hashes: string[]
}

/** The rules of a style file for elements with these classes; null where there is no such file. */
export type StyleReader = (address: string, classes: ReadonlySet<string>) => string | null

const link = /<link rel="stylesheet" href="(\/_next\/static\/[\w./-]+\.css)"[^>]*>/g

/** Puts the page's styles into it, in their order and place. */
export function inlineStyles(html: string, readStyle: StyleReader): PageWithStyles {
  const hashes: string[] = []
  const end = html.lastIndexOf('</body>')
  if (end < 0) return { html, hashes }
  const classes = listClasses(html)
  const behind: string[] = []
  const head = html.slice(0, end).replace(link, (whole, address: string) => {
    const text = readStyle(address, classes)
    if (text === null) return whole
    hashes.push(toHash(text))
    behind.push(whole)
    return `<style>${text}</style>`
  })
  return { html: head + behind.join('') + html.slice(end), hashes }
}

/**
 * A stylesheet without its `@font-face` rules, which every page has inlined: declared again at the end of the page, they
 * would load the fonts again and move lines that are being read.
 */
export function leaveOutFonts(file: Buffer): Buffer {
  return Buffer.from(file.toString('utf8').replace(/@font-face\s*\{[^{}]*\}/g, ''))
}

function listClasses(html: string): ReadonlySet<string> {
  const elements = html.replace(/<script\b[^]*?<\/script>/g, '')
  const classes = new Set<string>()
  for (const [, names = ''] of elements.matchAll(/\sclass="([^"]*)"/g)) {
    for (const name of decodeReferences(names).split(/\s+/)) classes.add(name)
  }
  return classes
}

/** @param folder of the build: `.next` */
export function createStyleReader(folder: string): StyleReader {
  const read = new Map<string, Part[] | null>()
  return (address, classes) => {
    let parts = read.get(address)
    if (parts === undefined) {
      parts = readStyle(folder, address)
      read.set(address, parts)
    }
    return parts && writeParts(parts, classes)
  }
}

function readStyle(folder: string, address: string): Part[] | null {
  const path = normalize(address.replace(/^\/_next\//, ''))
  if (!path.startsWith('static/')) return null
  try {
    const text = readFileSync(join(folder, path), 'utf8')
    // A stylesheet that contains the end tag cannot be inlined.
    return /<\/style/i.test(text) ? null : toParts(parse(completeAddresses(text, address)))
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

type Part =
  /** For every page. */
  | string
  /** `@media …` and the like: left out where nothing of it is met. */
  | { head: string; parts: Part[] }
  | { selectors: { text: string; classes: string[] }[]; body: string }

function toParts(root: Root): Part[] {
  return root.nodes.map(toPart)
}

function toPart(node: ChildNode): Part {
  if (node.type === 'rule') {
    const [body = ''] = /\{[^]*$/.exec(node.toString()) ?? []
    return {
      selectors: node.selectors.map((text) => ({ text, classes: findNeeded(text) })),
      body,
    }
  }
  const isGroup =
    node.type === 'atrule' && node.nodes?.some(({ type }) => type === 'rule' || type === 'atrule')
  if (!isGroup || node.name.endsWith('keyframes')) {
    return node.type === 'comment' ? '' : withEnd(node.toString())
  }
  return { head: `@${node.name} ${node.params}`, parts: (node.nodes ?? []).map(toPart) }
}

const withEnd = (text: string) => (text.endsWith('}') ? text : `${text};`)

/** The classes that a page must have for the selector to match. Arguments of `:is()` and the like are alternatives. */
function findNeeded(selector: string): string[] {
  const plain = selector.replace(
    /:(?:not|is|where|has)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g,
    '',
  )
  return [...plain.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) =>
    name.replace(/\\(.)/g, '$1'),
  )
}

function writeParts(parts: readonly Part[], classes: ReadonlySet<string>): string {
  return parts.map((part) => writePart(part, classes)).join('')
}

function writePart(part: Part, classes: ReadonlySet<string>): string {
  if (typeof part === 'string') return part
  if ('parts' in part) {
    const inside = writeParts(part.parts, classes)
    return inside === '' ? '' : `${part.head}{${inside}}`
  }
  const met = part.selectors.filter((selector) =>
    selector.classes.every((each) => classes.has(each)),
  )
  return met.length === 0 ? '' : `${met.map(({ text }) => text).join(',')}${part.body}`
}
