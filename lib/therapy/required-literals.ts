// A match of a regular expression must contain certain letters, so a text without them need not be searched. This reads
// the subset of the syntax that `pattern.ts` and the rules use. In doubt it answers "nothing known", so a skipped rule
// could never have matched.
//
// Spaces, hyphens and full stops are removed from the letters, as they are from the text: "stem cell", "stem-cell" and
// "stemcell" count as one word, however many of them a pattern allows.

/** Letters that a match contains. */
export interface Literal {
  /** As `toScanned` writes it, without the characters that are removed. */
  text: string
  /** No ASCII letter comes before the first one, or after the last. */
  startsWord: boolean
  endsWord: boolean
}

/** What a text must contain to match: one literal, all of several, or one of several. Null if nothing is known. */
export type Requirement = Literal | { all: Requirement[] } | { any: Requirement[] } | null

/** Characters that don't count in a pattern or a text. */
export const isLeftOut = (code: number) => code === 0x20 || code === 0x2d || code === 0x2e

/** One spelling for all letters that a case-insensitive pattern treats as the same. */
export function toScanned(character: string): string {
  if (character < '\u0080') return character.toLowerCase()
  const upper = character.toUpperCase()
  return upper.length === 1 && upper >= '\u0080' ? upper : character
}

/** Marks the beginning or end of a word in the strings of this file. */
const edge = '\0'
const edges = /\0/g

/** Nearly every text has every single letter, but not every digit or letter outside ASCII. */
const isTelling = (text: string) => text.length > 1 || /[0-9]|[^\x20-\x7e]/.test(text)

/** More letters add little and would enlarge the index. */
const maxLiteral = 16

function toLiteral(text: string): Literal {
  const plain = text.replace(edges, '')
  return {
    text: plain.slice(0, maxLiteral),
    startsWord: text.startsWith(edge) && /^[a-z0-9]/.test(plain),
    endsWord: text.endsWith(edge) && /[a-z0-9]$/.test(plain) && plain.length <= maxLiteral,
  }
}

/** Identifies a literal. */
export const toLiteralKey = ({ text, startsWord, endsWord }: Literal) =>
  `${startsWord ? '<' : ' '}${endsWord ? '>' : ' '}${text}`

/** Removes duplicates and "cells" if "cell" is there: a text with the one also has the other. */
function dropLonger(literals: readonly Literal[]): Literal[] {
  const byKey = new Map(literals.map((literal) => [toLiteralKey(literal), literal]))
  return [...byKey.values()].filter(({ text, startsWord, endsWord }) => {
    for (let length = endsWord ? text.length : text.length - 1; length > 0; length--) {
      const beginning = text.slice(0, length)
      if (byKey.has(`  ${beginning}`) || (startsWord && byKey.has(`< ${beginning}`))) return false
    }
    return true
  })
}

/** What a part of a pattern matches. */
type Part =
  /** One of these strings and nothing else. */
  | { strings: string[] }
  /** Something that begins with one of `first`, ends with one of `last` and contains `required`. */
  | { first: string[]; required: Requirement; last: string[] }

const anything: Part = { first: [''], required: null, last: [''] }
const nothing: Part = { strings: [''] }

/** Longer lists are not multiplied out: they add little and would enlarge the index. */
const maxStrings = 24

function allOf(parts: readonly Requirement[]): Requirement {
  const known = parts.filter((part) => part !== null)
  return known.length > 1 ? { all: known } : (known[0] ?? null)
}

function anyOf(branches: readonly Requirement[]): Requirement {
  const literals: Literal[] = []
  const others: Requirement[] = []
  for (const branch of branches) {
    if (branch === null) return null
    for (const one of 'any' in branch ? branch.any : [branch]) {
      if (one !== null && 'text' in one) literals.push(one)
      else others.push(one)
    }
  }
  const all = [...dropLonger(literals), ...others]
  return all.length > 1 ? { any: all } : (all[0] ?? null)
}

function requireOne(strings: readonly string[]): Requirement {
  return anyOf(strings.map((text) => (isTelling(text.replace(edges, '')) ? toLiteral(text) : null)))
}

function toRequirement(part: Part): Requirement {
  if ('strings' in part) return requireOne(part.strings)
  return allOf([requireOne(part.first), part.required, requireOne(part.last)])
}

const join = (before: readonly string[], behind: readonly string[]) => [
  ...new Set(before.flatMap((start) => behind.map((end) => start + end))),
]

const digits = [...'0123456789']

class Reader {
  private at = 0
  constructor(
    private readonly source: string,
    private readonly ignoresCase: boolean,
  ) {}

  alternation(): Part {
    const branches = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at++
      branches.push(this.sequence())
    }
    const [only] = branches
    if (only && branches.length === 1) return only
    const strings = branches.flatMap((part) => ('strings' in part ? part.strings : []))
    const isPlain = branches.every((part) => 'strings' in part)
    if (isPlain && strings.length <= 4 * maxStrings) return { strings: [...new Set(strings)] }
    return { ...anything, required: anyOf(branches.map(toRequirement)) }
  }

  private sequence(): Part {
    const required: Requirement[] = []
    let first: string[] | null = null
    let run = ['']
    /** Ends the strings collected so far; new ones begin with `next`. */
    const endRun = (next: string[]) => {
      if (first === null) first = run
      else required.push(requireOne(run))
      run = next
    }
    while (this.at < this.source.length) {
      const character = this.source[this.at] ?? ''
      if (character === '|' || character === ')') break
      const part = this.quantified(
        character === '(' ? this.group() : character === '[' ? this.characterClass() : this.atom(),
      )
      if ('strings' in part) {
        const joined = join(run, part.strings)
        if (joined.length <= maxStrings) run = joined
        else endRun(part.strings)
      } else {
        const joined = join(run, part.first)
        if (joined.length <= maxStrings) run = joined
        else endRun(part.first)
        endRun(part.last)
        required.push(part.required)
      }
    }
    if (first === null) return { strings: run }
    return { first, required: allOf(required), last: run }
  }

  /** One character outside brackets, or an assertion. */
  private atom(): Part {
    const character = this.source[this.at++] ?? ''
    if (character === '^' || character === '$') return nothing
    if (character === '.') return anything
    if (character !== '\\') return toPart(character)
    const escaped = this.source[this.at++] ?? ''
    if (escaped === 'b') return { strings: [edge] }
    if (escaped === 'B') return nothing
    if (escaped === 'd') return { strings: digits }
    return /[a-z0-9]/i.test(escaped) ? anything : toPart(escaped)
  }

  private group(): Part {
    const wordEdge = /^\(\?<?!\[a-z(?:0-9)?\]\)/.exec(this.source.slice(this.at, this.at + 16))
    if (wordEdge) {
      this.at += wordEdge[0].length
      // A case-sensitive pattern may have a capital here.
      return this.ignoresCase ? { strings: [edge] } : nothing
    }
    this.at++
    const lookaround = /^\?<?[=!]/.exec(this.source.slice(this.at, this.at + 3))
    if (lookaround) this.at += lookaround[0].length
    else if (this.source.startsWith('?:', this.at)) this.at += 2
    const inner = this.alternation()
    this.at++
    return lookaround ? nothing : inner
  }

  /** "[sz]" means two strings. Ranges and character classes can be anything. */
  private characterClass(): Part {
    const from = ++this.at
    while (this.at < this.source.length && this.source[this.at] !== ']')
      this.at += this.source[this.at] === '\\' ? 2 : 1
    const inside = this.source.slice(from, this.at++)
    if (inside === '0-9') return { strings: digits }
    const isList = /^(?!\^)-?(?:[^\\-]|-$){1,6}$/.test(inside)
    if (!isList) return anything
    return { strings: [...new Set([...inside].flatMap((one) => toPart(one).strings))] }
  }

  private quantified(part: Part): Part {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(
      this.source.slice(this.at, this.at + 12),
    )
    if (!quantifier) return part
    this.at += quantifier[0].length
    const isOptional = /^[?*]/.test(quantifier[0]) || quantifier[1] === '0'
    const isOnce = quantifier[0].startsWith('?')
    if ('strings' in part) {
      if (part.strings.every((text) => text === '')) return nothing
      if (isOnce) return { strings: [...new Set([...part.strings, ''])] }
      return isOptional ? anything : { first: part.strings, required: null, last: part.strings }
    }
    return isOptional ? anything : { ...anything, required: toRequirement(part) }
  }
}

function toPart(character: string): { strings: string[] } {
  return { strings: [isLeftOut(character.charCodeAt(0)) ? '' : toScanned(character)] }
}

/** A name of letters and digits that is a word of its own. */
export function toWordLiteral(name: string): Literal {
  return toLiteral(edge + name.toLowerCase() + edge)
}

/** The letters that every match of a regular expression contains. */
export function findRequiredLiterals(pattern: RegExp): Requirement {
  return toRequirement(new Reader(pattern.source, pattern.ignoreCase).alternation())
}
