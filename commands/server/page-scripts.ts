import { createHash } from 'node:crypto'

// Scripts that stand in a page: a browser runs only those that the page's policy names by their hash.
// A page is taken as its bytes, each as a character (`pageBytes`): all that is looked for is ASCII, and any other
// character in a page would double what each of its copies takes.

/** How a page's bytes become a string and bytes again. */
export const pageBytes = 'latin1'

export interface PageWithScripts {
  html: string
  /** As written in a Content-Security-Policy: `'sha256-…'`. */
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
  for (const { attributes, text, start, end } of findScripts(html)) {
    if (attributes === '' && text.includes('self.__next_f')) {
      parts.push(html.slice(copied, start))
      copied = end
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

/** A piece of the page's data, as JSON writes what is between the quotes; null for any other script. */
function readData(script: string): string | null {
  if (!script.startsWith(dataStart) || !script.endsWith(dataEnd)) return null
  const json = script.slice(dataStart.length, -dataEnd.length)
  if (!json.startsWith('"') || !json.endsWith('"')) return null
  try {
    JSON.parse(json)
    return json.slice(1, -1)
  } catch {
    return null
  }
}

/**
 * The same between single quotes. Every double quote in a JSON text is escaped, so that each escape of one is found,
 * whatever stands before it. Next also escapes `&` and `>`; other escapes are found only if no escaped backslash
 * stands before them, which is why the text is cut at those.
 */
function toSingleQuoted(json: string): string {
  const inside = json
    .split('\\\\')
    .map((part) =>
      part
        .replaceAll('\\"', '"')
        .replaceAll("'", "\\'")
        .replaceAll('\\u0026', '&')
        .replaceAll('\\u003e', '>'),
    )
    .join('\\\\')
  return `'${inside}'`
}

interface InlineScript {
  attributes: string
  text: string
  start: number
  end: number
}

const [tag, endTag] = ['<script', '</script>']

/** React writes `<` in texts of a script as an escape, so that the first end tag is the script's own. */
function* findScripts(html: string): Generator<InlineScript> {
  for (let start = html.indexOf(tag); start >= 0;) {
    const open = html.indexOf('>', start)
    const close = html.indexOf(endTag, open)
    if (open < 0 || close < 0) return
    const attributes = html.slice(start + tag.length, open)
    const end = close + endTag.length
    if (attributes === '' || /^\s/.test(attributes)) {
      yield { attributes, text: html.slice(open + 1, close), start, end }
    }
    start = html.indexOf(tag, end)
  }
}

/** Files are named by their address, and data are not run. */
const notRun = /\ssrc=|\stype="(?!module"|text\/javascript")/

/** A source expression for a Content-Security-Policy, of bytes as characters. */
export function toHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, pageBytes).digest('base64')}'`
}
