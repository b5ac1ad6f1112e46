import { createHash } from 'node:crypto'

// Scripts that stand in a page: a browser runs only those that the page's policy names by their hash.

export interface PageWithScripts {
  html: string
  /** As they stand in a Content-Security-Policy: `'sha256-…'`. */
  hashes: string[]
}

/**
 * The hashes of a page's inline scripts. Next writes the page's data into many small scripts, as it streams; a page
 * that is sent whole needs one, and its policy one hash for them. In it the data stand between single quotes: they are
 * full of double ones, each of which would need an escape.
 */
export function joinScripts(html: string): PageWithScripts {
  const hashes: string[] = []
  const parts: string[] = []
  /** Behind it the joined script belongs: where the last of them stood. */
  let lastPart = 0
  let copied = 0
  const joined: string[] = []
  for (const match of html.matchAll(script)) {
    const [whole, attributes = '', text = ''] = match
    if (attributes === '' && text.includes('self.__next_f')) {
      parts.push(html.slice(copied, match.index))
      copied = match.index + whole.length
      lastPart = parts.length
      joined.push(text)
    } else if (!notRun.test(attributes)) hashes.push(toHash(text))
  }
  if (joined.length === 0) return { html, hashes }
  const text = joinData(joined).join(';')
  hashes.push(toHash(text))
  parts.splice(lastPart, 0, `<script>${text}</script>`)
  return { html: parts.join('') + html.slice(copied), hashes }
}

const [dataStart, dataEnd] = ['self.__next_f.push([1,', '])']

/** Puts pieces of data that follow each other together. */
function joinData(scripts: readonly string[]): string[] {
  const found: string[] = []
  let data = ''
  const put = () => {
    if (data !== '') found.push(`${dataStart}${toSingleQuoted(data)}${dataEnd}`)
    data = ''
  }
  for (const script of scripts) {
    const piece = readData(script)
    if (piece !== null) {
      data += piece
      continue
    }
    put()
    found.push(script)
  }
  put()
  return found
}

/** A piece of the page's data; null for any other script. */
function readData(script: string): string | null {
  if (!script.startsWith(dataStart) || !script.endsWith(dataEnd)) return null
  try {
    const piece: unknown = JSON.parse(script.slice(dataStart.length, -dataEnd.length))
    return typeof piece === 'string' ? piece : null
  } catch {
    return null
  }
}

/** Every double quote in a JSON text is escaped, so that each escape of one is found, whatever stands before it. */
function toSingleQuoted(text: string): string {
  const inside = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('<', '\\u003c')
  return `'${inside}'`
}

/** React writes `<` in texts of a script as an escape, so that the first end tag is the script's own. */
const script = /<script((?:\s[^>]*)?)>([^]*?)<\/script>/g
/** Files are named by their address, and data are not run. */
const notRun = /\ssrc=|\stype="(?!module"|text\/javascript")/

/** A source expression for a Content-Security-Policy. */
export function toHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
