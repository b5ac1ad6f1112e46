// A regular expression that matches must have met certain letters. Knowing them, a text without them need not be
// searched. This reads the subset of the syntax that `pattern.ts` and the rules use, and errs on the side of "nothing
// known", so that a skipped rule could never have matched.

/** What a text must contain to match: letters in lower case, all of several, one of several; null: nothing known. */
export type Requirement = string | { all: Requirement[] } | { any: Requirement[] } | null

/** Single letters are in nearly every text; single digits and letters beyond ASCII are not. */
const isTelling = (literal: string) => literal.length > 1 || /[0-9]|[^\x20-\x7e]/.test(literal)

function allOf(parts: readonly Requirement[]): Requirement {
  const known = parts.filter((part) => part !== null)
  return known.length > 1 ? { all: known } : (known[0] ?? null)
}

function anyOf(branches: readonly Requirement[]): Requirement {
  if (branches.includes(null)) return null
  return branches.length > 1 ? { any: [...branches] } : (branches[0] ?? null)
}

class Reader {
  private at = 0
  constructor(private readonly source: string) {}

  alternation(): Requirement {
    const branches = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at++
      branches.push(this.sequence())
    }
    return anyOf(branches)
  }

  private sequence(): Requirement {
    const parts: Requirement[] = []
    let run = ''
    const endRun = () => {
      if (isTelling(run)) parts.push(run)
      run = ''
    }
    while (this.at < this.source.length) {
      const character = this.source[this.at] ?? ''
      if (character === '|' || character === ')') break
      if (character === '(') {
        endRun()
        const inner = this.group()
        if (!this.readQuantifier().isOptional) parts.push(inner)
      } else if (character === '[') {
        endRun()
        this.characterClass()
        this.readQuantifier()
      } else {
        const literal = this.atom()
        const { isOptional, isPresent } = this.readQuantifier()
        if (literal === '') continue
        if (literal === null || isOptional) endRun()
        else {
          run += literal.toLowerCase()
          if (isPresent) endRun()
        }
      }
    }
    endRun()
    return allOf(parts)
  }

  /** One character outside brackets: its text, '' for an assertion, null for anything that is not itself. */
  private atom(): string | null {
    const character = this.source[this.at++] ?? ''
    if (character === '^' || character === '$') return ''
    if (character === '.') return null
    if (character !== '\\') return character
    const escaped = this.source[this.at++] ?? ''
    if (escaped === 'b' || escaped === 'B') return ''
    return /[a-z0-9]/i.test(escaped) ? null : escaped
  }

  private group(): Requirement {
    this.at++
    const lookaround = /^\?<?[=!]/.exec(this.source.slice(this.at, this.at + 3))
    if (lookaround) this.at += lookaround[0].length
    else if (this.source.startsWith('?:', this.at)) this.at += 2
    const inner = this.alternation()
    this.at++
    return lookaround ? null : inner
  }

  private characterClass(): void {
    this.at++
    while (this.at < this.source.length && this.source[this.at] !== ']')
      this.at += this.source[this.at] === '\\' ? 2 : 1
    this.at++
  }

  private readQuantifier(): { isPresent: boolean; isOptional: boolean } {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(
      this.source.slice(this.at, this.at + 12),
    )
    if (!quantifier) return { isPresent: false, isOptional: false }
    this.at += quantifier[0].length
    return { isPresent: true, isOptional: /^[?*]/.test(quantifier[0]) || quantifier[1] === '0' }
  }
}

/** The letters that any text matching a regular expression must contain. */
export function findRequiredLiterals(pattern: RegExp): Requirement {
  return new Reader(pattern.source).alternation()
}
