/**
 * What starts a list item in the texts of registries: markdown bullets and numbers, and everything that people type
 * by hand (`•`, `1)`, `(a)`, `iv.`, `①`, `1、`, `2.1`). A single letter or a number that doesn't continue a sequence
 * stays text, so that "E. coli" and "2.5 mg" are not split.
 */
export interface ListMarker {
  /** Markers of one family are siblings: `*`, `1.`, `(a)`, `i)`. */
  family: string
  /** How the family is ordered; decides whether a change of family means a sub-list. */
  order: MarkerOrder
  /** The number or letter as the source shows it, without escapes; absent for bullets. */
  label?: string
  /** The position that the label means: 2 for `2.`, `b)` and `ii.`. */
  value?: number
  /** The line after the marker, with its escapes. */
  rest: string
}

export type MarkerOrder = 'bullet' | 'number' | 'dotted' | 'upper' | 'lower' | 'roman'

export interface MarkerContext {
  /** The line directly continues a text line, so only an unmistakable marker counts. */
  interrupts: boolean
  /** Whether a list of this family is open at the line. */
  isOpen: (family: string) => boolean
}

export type MarkerReader = (line: string, context: MarkerContext) => ListMarker | null

// Characters that are always bullets, even without a space after them.
const plainBullet = /^([•◦‣⁃▪■●○∙➢➤✓✔◆◇□])[ \t]*/
const spacedBullet = /^\\?([*+\-–—·§]|o(?=\s))(?:\s+|$)/
const tightDash = /^\\?(-)(?=[A-Z])/
// Characters with other meanings at the start of a line ("+ 2", "— which", "o"): not inside a paragraph.
const cautiousBullets = new Set(['+', '–', '—', '·', '§', 'o'])

const enclosed = /^([①-⒛])[ \t]*/u
const enumerator =
  /^(\\?[(（])?(\d{1,3}|[A-Za-z]|[ivx]{2,6}|[IVX]{2,6})(\\?[.)]{1,2}|[）、．])(\s+|$|(?=[^\s\d]))/
const dottedNumber = /^(\d{1,3}(?:\.\d{1,3}){1,4})(\\?[.)]?)(\s+|$)/

/**
 * Returns a reader that remembers the labels it has seen, because only the sequence distinguishes `i)` after `h)`
 * from the Roman numeral. Use one reader per text. Time is linear in the length of each line.
 */
export function createMarkerReader(): MarkerReader {
  const seen = new Map<string, Set<number>>()
  let lastPath: number[] = []

  function follows(family: string, value: number): boolean {
    return value === 1 || (seen.get(family)?.has(value - 1) ?? false)
  }

  function remember(family: string, value: number): void {
    const values = seen.get(family)
    if (values) values.add(value)
    else seen.set(family, new Set([value]))
  }

  function readBullet(line: string, context: MarkerContext): ListMarker | null {
    const match = plainBullet.exec(line) ?? spacedBullet.exec(line) ?? tightDash.exec(line)
    const family = match?.[1]
    if (!match || family === undefined) return null
    const cautious = cautiousBullets.has(family) || match[0].length === match[0].trimEnd().length
    if (cautious && context.interrupts && !context.isOpen(family) && !plainBullet.test(line)) {
      return null
    }
    return { family, order: 'bullet', rest: line.slice(match[0].length) }
  }

  function readEnclosed(line: string): ListMarker | null {
    const match = enclosed.exec(line)
    const code = match?.[1]?.codePointAt(0)
    if (!match?.[1] || code === undefined) return null
    // Three runs of twenty: ①–⑳, ⑴–⒇, ⒈–⒛.
    const offset = code - 0x2460
    const family = ['①', '⑴', '⒈'][Math.floor(offset / 20)] ?? '①'
    const rest = line.slice(match[0].length)
    return { family, order: 'number', label: match[1], value: (offset % 20) + 1, rest }
  }

  function readDotted(line: string): ListMarker | null {
    const match = dottedNumber.exec(line)
    if (!match?.[1]) return null
    const path = match[1].split('.').map(Number)
    if (!continues(lastPath, path)) return null
    lastPath = path
    const close = (match[2] ?? '').replace('\\', '')
    return {
      family: `1${'.1'.repeat(path.length - 1)}${close}`,
      order: 'dotted',
      label: match[1] + close,
      value: path.at(-1) ?? 0,
      rest: line.slice(match[0].length),
    }
  }

  function readEnumerator(line: string, context: MarkerContext, prefix: string): ListMarker | null {
    const match = enumerator.exec(line)
    const name = match?.[2]
    if (!match || name === undefined) return null
    const open = (match[1] ?? '').replace('\\', '')
    const close = (match[3] ?? '').replace('\\', '')
    const spaced = match[4] !== ''
    const { order, value } = readName(name, open, close, prefix)
    const family = `${prefix}${toFamily(open, order, close)}`
    const expected = follows(family, value)
    if (order === 'number') {
      // Without a space only the next number of a sequence is a marker: "1.Age", but not "4.B".
      if (!expected && !spaced) return null
      if (!expected && context.interrupts && !context.isOpen(family)) return null
    } else {
      if (!expected) return null
      if (!spaced && !(close === ')' && open === '')) return null
    }
    remember(family, value)
    if (order === 'number') lastPath = [value]
    return {
      family,
      order,
      label: open + name + close,
      value,
      rest: line.slice(match[0].length),
    }
  }

  function readName(name: string, open: string, close: string, prefix: string) {
    if (/^\d/.test(name)) return { order: 'number' as const, value: Number(name) }
    if (name.length === 1) {
      const isUpper = name < 'a'
      const order = isUpper ? ('upper' as const) : ('lower' as const)
      const value = name.toLowerCase().charCodeAt(0) - 96
      const isLetter =
        !/[ivx]/i.test(name) ||
        (seen.get(prefix + toFamily(open, order, close))?.has(value - 1) ?? false)
      if (isLetter) return { order, value }
    }
    return { order: 'roman' as const, value: toRomanValue(name.toLowerCase()) }
  }

  function read(line: string, context: MarkerContext): ListMarker | null {
    const bullet = readBullet(line, context)
    if (!bullet) {
      return readEnclosed(line) ?? readDotted(line) ?? readEnumerator(line, context, '')
    }
    // The registry writes a number inside a bullet as `* 1\. text`: the bullet makes the list, and the number is its
    // label.
    const inner =
      readEnclosed(bullet.rest) ??
      readEnumerator(bullet.rest, { ...context, interrupts: false }, '*')
    if (!inner) return bullet
    const { label, value, rest } = inner
    return {
      ...bullet,
      ...(label === undefined ? {} : { label }),
      ...(value === undefined ? {} : { value }),
      rest,
    }
  }

  return read
}

/**
 * The family of a line regardless of its context: enough to find out whether a list continues further down. Letters
 * and Roman numerals are not distinguished.
 */
export function findRoughFamily(line: string): string | null {
  const bullet = plainBullet.exec(line) ?? spacedBullet.exec(line)
  if (bullet?.[1]) return bullet[1]
  const match = enumerator.exec(line)
  if (!match?.[2]) return null
  const kind = /^\d/.test(match[2]) ? 'number' : 'letter'
  return `${match[1] ?? ''}${kind}${match[3] ?? ''}`.replaceAll('\\', '')
}

function toFamily(open: string, order: MarkerOrder, close: string): string {
  const sample = { bullet: '', number: '1', dotted: '1.1', upper: 'A', lower: 'a', roman: 'i' }[
    order
  ]
  return `${open && '('}${sample}${close.replace('）', ')')}`
}

/** Whether `path` can come after `last`: its first sub-item, or a later sibling of it or of one of its parents. */
function continues(last: number[], path: number[]): boolean {
  const parent = path.slice(0, -1)
  const own = path.at(-1) ?? 0
  const shared = parent.every((part, index) => part === last[index])
  if (!shared || last.length < parent.length) return false
  const before = last[parent.length]
  return before === undefined ? own === 1 : own > before
}

function toRomanValue(text: string): number {
  const digits: Record<string, number> = { i: 1, v: 5, x: 10 }
  let total = 0
  for (let index = 0; index < text.length; index += 1) {
    const here = digits[text.charAt(index)] ?? 0
    const next = digits[text.charAt(index + 1)] ?? 0
    total += here < next ? -here : here
  }
  return total
}
