import {
  bracketOperators,
  wordOperators,
  type BracketOperator,
  type WordOperator,
} from './operators'
import type { Edit, ProblemList } from './problems'
import type { Location } from './tree'

// Splits an expression into tokens. Any text gives tokens, in time linear in its length.
//
// A word is a run of characters without white space, quotes, parentheses and commas. Brackets, plus signs, slashes,
// carets and the like belong to it, so that CD19+, r/r, [18F]FDG and 10^9 stay whole. A comma between two digits
// belongs to the word too ("1,000"). An operator counts only as a whole word in capitals.

export interface WordToken extends Location {
  kind: 'word'
  /** Without escapes. */
  text: string
  /** An operator without its brackets; it is read as a word. */
  bare: boolean
}

interface PhraseToken extends Location {
  kind: 'phrase'
  text: string
}

/** A quote without an end; the words after it become its phrase. */
interface OpenQuoteToken extends Location {
  kind: 'open-quote'
}

interface ParenthesisToken extends Location {
  kind: 'open' | 'close'
}

interface OperatorToken extends Location {
  kind: 'operator'
  operator: WordOperator
}

export interface BracketToken extends Location {
  kind: 'bracket'
  operator: BracketOperator
  argument: string
  /** Position of the argument, without the brackets. */
  argumentLocation: Location
}

export type Token =
  WordToken | PhraseToken | OpenQuoteToken | ParenthesisToken | OperatorToken | BracketToken

/** The longest text that is read, in UTF-16 units; the rest is left out with a problem. */
export const maxTextLength = 400_000

/** An argument in brackets is a name, a range or a location, never longer than this. */
const maxArgumentLength = 300

const quotes = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02'
const separator = /[\s\u0000-\u001f\u007f-\u009f\u200b]/
const bracketStart = new RegExp(`(${bracketOperators.join('|')})(\\s{0,8})\\[`, 'iy')
const roundStart = /(RANGE|DISTANCE)\(([^()[\]"]{1,100})\)/y
const escapedOperator = new RegExp(
  `\\\\(?=(?:${[...wordOperators, ...bracketOperators, 'MIN', 'MAX'].join('|')})(?![\\p{L}\\p{N}]))`,
  'iuy',
)
const wordOperatorNames: ReadonlySet<string> = new Set(wordOperators)
const bracketOperatorNames: ReadonlySet<string> = new Set(bracketOperators)

function isSeparator(character: string): boolean {
  return separator.test(character)
}

export function isQuote(character: string): boolean {
  return character !== '' && quotes.includes(character)
}

/** Characters that a backslash makes ordinary. */
export function isEscapable(character: string): boolean {
  return character !== '' && (quotes.includes(character) || '()[],\\'.includes(character))
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function isWordOperator(text: string): text is WordOperator {
  return wordOperatorNames.has(text)
}

/** Splits a text into tokens; problems with quotes and brackets are added to `problems`. */
export function tokenize(text: string, problems: ProblemList): Token[] {
  return new Tokenizer(text, problems).run()
}

class Tokenizer {
  private readonly tokens: Token[] = []
  private position = 0
  /** Set once there is no closing quote left, so that the text is searched only once. */
  private quotesAreOver = false

  constructor(
    private readonly text: string,
    private readonly problems: ProblemList,
  ) {}

  run(): Token[] {
    while (this.position < this.text.length) {
      const character = this.at(this.position)
      const start = this.position
      if (character === ',' || isSeparator(character)) this.position += 1
      else if (character === '(' || character === ')') {
        this.position += 1
        const kind = character === '(' ? 'open' : 'close'
        this.tokens.push({ kind, start, end: this.position })
      } else if (isQuote(character)) this.readPhrase()
      else if (!this.readBracket()) this.readWord()
    }
    return this.tokens
  }

  private at(position: number): string {
    return this.text.charAt(position)
  }

  private readPhrase(): void {
    const start = this.position
    let content = ''
    let end = start + 1
    if (!this.quotesAreOver) {
      for (; end < this.text.length; end += 1) {
        const character = this.at(end)
        if (isQuote(character)) {
          this.position = end + 1
          this.tokens.push({
            kind: 'phrase',
            text: collapseSpace(content),
            start,
            end: this.position,
          })
          return
        }
        const next = this.at(end + 1)
        if (character === '\\' && (isQuote(next) || next === '\\')) {
          content += next
          end += 1
        } else content += character
      }
      this.quotesAreOver = true
    }
    this.position = start + 1
    const before = this.at(start - 1)
    const insideWord = before !== '' && !isSeparator(before) && !'(),]'.includes(before)
    this.problems.add(
      'unclosed-quote',
      { start, end: start + 1 },
      insideWord
        ? 'This quotation mark has no partner, so we ignored it.'
        : 'This quotation mark is never closed. We read all the words after it as the phrase.',
      { edit: insideWord ? { start, end: start + 1, text: '' } : this.closeQuote(start) },
    )
    if (!insideWord) this.tokens.push({ kind: 'open-quote', start, end: start + 1 })
  }

  /** The edit that closes a quote: at the next operator or parenthesis, or at the end. */
  private closeQuote(start: number): Edit {
    const rest = this.text.slice(start + 1, start + 1 + maxArgumentLength)
    const stop = /\s+(?:AND|OR|NOT)(?=[\s()]|$)|\s*[()]|\s*$/.exec(rest)
    const end = start + 1 + (stop === null ? rest.length : stop.index)
    return insertSign(this.text, end, '"')
  }

  /** Reads `AREA[…]` and similar operators; false if there is none here. */
  private readBracket(): boolean {
    const start = this.position
    bracketStart.lastIndex = start
    const opening = bracketStart.exec(this.text)
    if (opening !== null) {
      const name = opening[1] ?? ''
      const spelled = name.toUpperCase()
      const gap = opening[2] ?? ''
      if (isBracketOperator(spelled) && (gap === '' || name === spelled)) {
        this.readArgument(spelled, start, start + opening[0].length)
        if (name !== spelled) {
          const location = { start, end: start + name.length }
          this.problems.add(
            'operator-spelling',
            location,
            `Operators are written in capitals: ${spelled}[…].`,
            { edit: { ...location, text: spelled } },
          )
        }
        return true
      }
    }
    roundStart.lastIndex = start
    const round = roundStart.exec(this.text)
    const operator = round?.[1]
    if (round === null || operator === undefined || !isBracketOperator(operator)) return false
    const argument = round[2] ?? ''
    const argumentStart = start + operator.length + 1
    const argumentLocation = { start: argumentStart, end: argumentStart + argument.length }
    this.position = start + round[0].length
    this.problems.add(
      'operator-spelling',
      { start, end: this.position },
      `${operator} takes square brackets, not round ones.`,
      { edit: { start, end: this.position, text: `${operator}[${argument}]` } },
    )
    const end = this.position
    this.tokens.push({ kind: 'bracket', operator, argument, argumentLocation, start, end })
    return true
  }

  private readArgument(operator: BracketOperator, start: number, argumentStart: number): void {
    const window = this.text.slice(argumentStart, argumentStart + maxArgumentLength)
    const closing = window.indexOf(']')
    const argument = closing >= 0 ? window.slice(0, closing) : readUnclosed(operator, window)
    const end = argumentStart + argument.length
    this.position = closing >= 0 ? end + 1 : end
    if (closing < 0) {
      this.problems.add(
        'unclosed-bracket',
        { start, end },
        `The bracket after ${operator} is never closed.`,
        { edit: { start: end, end, text: ']' } },
      )
    }
    this.tokens.push({
      kind: 'bracket',
      operator,
      argument,
      argumentLocation: { start: argumentStart, end },
      start,
      end: this.position,
    })
  }

  private readWord(): void {
    const start = this.position
    escapedOperator.lastIndex = start
    let literal = false
    if (escapedOperator.test(this.text)) {
      literal = true
      this.position += 1
    }
    let content = ''
    for (; this.position < this.text.length; this.position += 1) {
      const character = this.at(this.position)
      const next = this.at(this.position + 1)
      if (character === '\\' && isEscapable(next)) {
        content += next
        literal = true
        this.position += 1
      } else if (character === ',') {
        if (!isDigit(content.at(-1)) || !isDigit(next)) break
        content += character
      } else if ('()'.includes(character) || isQuote(character) || isSeparator(character)) break
      else content += character
    }
    const end = this.position
    if (!literal && isWordOperator(content)) {
      this.tokens.push({ kind: 'operator', operator: content, start, end })
    } else {
      const bare = !literal && bracketOperatorNames.has(content)
      this.tokens.push({ kind: 'word', text: content, bare, start, end })
    }
  }
}

/** The edit that inserts a quote or parenthesis, after a space where a backslash before it would escape it. */
export function insertSign(text: string, position: number, sign: string): Edit {
  let backslashes = 0
  while (text[position - 1 - backslashes] === '\\') backslashes += 1
  const inserted = backslashes % 2 === 0 ? sign : ` ${sign}`
  return { start: position, end: position, text: inserted }
}

function isBracketOperator(text: string): text is BracketOperator {
  return bracketOperatorNames.has(text)
}

/** The part after an unclosed bracket that looks like its argument. */
function readUnclosed(operator: BracketOperator, window: string): string {
  const pattern =
    operator === 'RANGE' || operator === 'DISTANCE'
      ? /^[^()"[\]]*?(?=\s+(?:AND|OR|NOT)(?:\s|$)|[()"[\]]|$)/
      : /^[^\s()"[\]]*/
  return pattern.exec(window)?.[0] ?? ''
}

function collapseSpace(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b]+/g, ' ').trim()
}
