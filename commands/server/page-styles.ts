import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { toHash } from './page-scripts'

// Styles that stand in a page: on a slow connection a file of them costs another way there and back before anything is
// painted. The file is still named, behind the content and for paper alone, which holds nothing up: the browser's part
// of Next looks for it there.

export interface PageWithStyles {
  html: string
  /** As they stand in a Content-Security-Policy: `'sha256-…'`. */
  hashes: string[]
}

/** The text of a style file, with whole addresses in it; null where there is no such file. */
export type StyleReader = (address: string) => string | null

const link = /<link rel="stylesheet" href="(\/_next\/static\/[\w./-]+\.css)"([^>]*)>/g

/** Puts the page's styles into it, in their order and place. */
export function inlineStyles(html: string, readStyle: StyleReader): PageWithStyles {
  const hashes: string[] = []
  const end = html.lastIndexOf('</body>')
  if (end < 0) return { html, hashes }
  const behind: string[] = []
  const head = html.slice(0, end).replace(link, (whole, address: string, rest: string) => {
    const text = readStyle(address)
    if (text === null) return whole
    hashes.push(toHash(text))
    behind.push(`<link rel="stylesheet" href="${address}" media="print"${rest}>`)
    return `<style>${text}</style>`
  })
  return { html: head + behind.join('') + html.slice(end), hashes }
}

/** @param folder of the build: `.next` */
export function createStyleReader(folder: string): StyleReader {
  const read = new Map<string, string | null>()
  return (address) => {
    const known = read.get(address)
    if (known !== undefined) return known
    const text = readStyle(folder, address)
    read.set(address, text)
    return text
  }
}

function readStyle(folder: string, address: string): string | null {
  const path = normalize(address.replace(/^\/_next\//, ''))
  if (!path.startsWith('static/')) return null
  try {
    const text = readFileSync(join(folder, path), 'utf8')
    // What would end the element early is no style that can stand in a page.
    return /<\/style/i.test(text) ? null : completeAddresses(text, address)
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
