import { readArea, readCoverage, readDocument, readExpansion, readField } from './arguments'
import { plainContext, type TermContext } from './context'
import type { ProblemList } from './problems'
import { hintAtForeignSyntax } from './foreign-syntax'
import { readDistance, readRange } from './ranges'
import { hintAtAll, reviewWords } from './review'
import { insertSign, type BracketToken, type Token, type WordToken } from './tokens'
import { checkTerm, countValueWords } from './terms'
import {
  joinOperands,
  type Expression,
  type Location,
  type PhraseNode,
  type WordsNode,
} from './tree'

// From tokens to a tree, by precedence: terms and source operators bind tightest, then NOT and the operators with
// brackets, then AND (also if nothing is written), then OR. A missing or wrong part is reported and left out.

/** How deep parentheses, NOT and bracket operators may nest; anything deeper is read without them. */
const deepestNesting = 150

/** How much text a tree may hold: letters, plus a fixed cost for each term and operator. */
const maxContent = 100_000
const termPrice = 8
const operatorPrice = 64

/** If a text consists of at most this many operators with nothing to combine, they are read as words. */
const maxOperatorWords = 20

type Prefix = (operand: Expression, location: Location) => Expression

export class ExpressionParser {
  private index = 0
  private depth = 0
  private openParentheses = 0
  /** Opening parentheses that were left out because they were too deep; their closing ones follow. */
  private skippedParentheses = 0
  private content = 0
  private stopped = false
  private lastDangling: Token | null = null
  private depthIsReported = false

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly problems: ProblemList,
  ) {}

  parse(): Expression {
    const everything: Expression = { kind: 'all', location: { start: 0, end: this.text.length } }
    if (this.tokens.length === 0) return everything
    hintAtAll(this.tokens, this.problems)
    return this.parseOr(plainContext) ?? this.readOperatorsAsWords() ?? everything
  }

  /** A text of nothing but AND, OR and NOT: the words themselves are searched for. */
  private readOperatorsAsWords(): Expression | null {
    const words = this.tokens.filter((token) => token.kind === 'operator')
    const [first] = words
    const last = words.at(-1)
    if (first === undefined || last === undefined || words.length < this.tokens.length) return null
    const texts = words.slice(0, maxOperatorWords).map((token) => token.operator)
    return { kind: 'words', words: texts, location: { start: first.start, end: last.end } }
  }

  private peek(ahead = 0): Token | undefined {
    return this.stopped ? undefined : this.tokens[this.index + ahead]
  }

  private peekOperator(ahead = 0): string | null {
    const token = this.peek(ahead)
    return token?.kind === 'operator' ? token.operator : null
  }

  private parseOr(context: TermContext): Expression | null {
    const operands: Expression[] = []
    for (;;) {
      const before = this.index
      const operand = this.parseAnd(context)
      if (operand !== null) operands.push(operand)
      const token = this.peek()
      if (token?.kind !== 'operator' || token.operator !== 'OR') break
      if (this.index === before) this.reportDangling(token, 'before')
      this.index += 1
      if (!this.startsOperand(this.peek()) && this.peekOperator() !== 'OR') {
        this.reportDangling(token, 'after')
      }
    }
    return joinOperands('or', operands)
  }

  private parseAnd(context: TermContext): Expression | null {
    const operands: Expression[] = []
    let joined = false
    for (;;) {
      const token = this.peek()
      if (token === undefined) break
      if (token.kind === 'close') {
        if (this.skippedParentheses > 0) this.skippedParentheses -= 1
        else if (this.openParentheses > 0) break
        else this.reportStray(token)
        this.index += 1
        continue
      }
      if (token.kind === 'operator' && token.operator === 'OR') break
      if (token.kind === 'operator' && token.operator === 'AND') {
        if (operands.length === 0) this.reportDangling(token, 'before')
        this.index += 1
        if (!this.startsOperand(this.peek())) this.reportDangling(token, 'after')
        joined = true
        continue
      }
      const operand = this.parseOperand(context)
      if (operand !== null && !this.isPunctuationBetween(operand, operands.length > 0, joined)) {
        operands.push(operand)
      }
      joined = false
    }
    return joinOperands('and', operands)
  }

  private parseOperand(context: TermContext): Expression | null {
    const token = this.peek()
    if (token === undefined) return null
    switch (token.kind) {
      case 'word':
        return this.parseWords(context)
      case 'phrase':
        return this.parsePhrase(token, context)
      case 'open-quote':
        return this.parseOpenQuote(token, context)
      case 'open':
        return this.parseGroup(token, context)
      case 'bracket':
        return this.parseBracket(token, context)
      case 'operator':
        if (token.operator === 'NOT') return this.parseNot(token, context)
        this.index += 1
        this.pay(termPrice, token)
        if (token.operator === 'ALL') return { kind: 'all', location: locate(token) }
        return { kind: 'missing', location: locate(token) }
      case 'close':
        return null
    }
  }

  /** Adjacent words; in a typed field only as many as make up one value. */
  private parseWords(context: TermContext): Expression | null {
    const words = this.takeWords()
    const count = countValueWords(context, words, this.problems)
    this.index -= words.length - count
    const taken = words.slice(0, count)
    const [first] = taken
    const last = taken.at(-1)
    if (first === undefined || last === undefined) return null
    const before = this.tokens[this.index - taken.length - 1]
    const run = { words: taken, before, after: this.tokens[this.index], text: this.text }
    reviewWords(run, this.problems)
    if (context === plainContext) hintAtForeignSyntax(run, this.problems)
    const location = { start: first.start, end: last.end }
    const texts = taken.map((word) => word.text)
    return this.finishTerm({ kind: 'words', words: texts, location }, context)
  }

  private parsePhrase(
    token: Extract<Token, { kind: 'phrase' }>,
    context: TermContext,
  ): Expression | null {
    this.index += 1
    const location = locate(token)
    if (token.text === '') {
      this.problems.add(
        'empty-phrase',
        location,
        'There is nothing between these quotation marks.',
        {
          edit: { ...location, text: '' },
        },
      )
      return null
    }
    return this.finishTerm({ kind: 'phrase', text: token.text, location }, context)
  }

  private parseOpenQuote(quote: Token, context: TermContext): Expression | null {
    this.index += 1
    const words = this.takeWords()
    if (words.length === 0) return null
    const location = { start: quote.start, end: words.at(-1)?.end ?? quote.end }
    const text = words.map((word) => word.text).join(' ')
    return this.finishTerm({ kind: 'phrase', text, location }, context)
  }

  /** The following words, as many as the limit allows. */
  private takeWords(): WordToken[] {
    const words: WordToken[] = []
    let price = 0
    for (let token = this.peek(); token?.kind === 'word'; token = this.peek()) {
      price += token.text.length + termPrice
      if (this.content + price > maxContent) {
        this.stop(token)
        break
      }
      words.push(token)
      this.index += 1
    }
    return words
  }

  /** Adds the cost of the term as in the tree, so that its canonical text costs the same. */
  private finishTerm(term: WordsNode | PhraseNode, context: TermContext): Expression | null {
    const checked = checkTerm(term, context, this.problems)
    const texts = checked.kind === 'words' ? checked.words : [checked.text]
    const price = texts.reduce((sum, text) => sum + text.length + termPrice, 0)
    return this.pay(price, checked.location) ? null : checked
  }

  private parseGroup(open: Token, context: TermContext): Expression | null {
    this.index += 1
    if (this.depth >= deepestNesting) {
      this.reportDepth(open)
      this.skippedParentheses += 1
      return null
    }
    return this.parseInside(open, context)
  }

  /** The content of parentheses, up to the closing one. */
  private parseInside(open: Token, context: TermContext): Expression | null {
    this.depth += 1
    this.openParentheses += 1
    const isEmpty = this.peek()?.kind === 'close' && this.skippedParentheses === 0
    const inner = this.parseOr(context)
    const close = this.peek()
    if (close?.kind === 'close') {
      this.index += 1
      if (isEmpty) {
        const location = { start: open.start, end: close.end }
        this.problems.add(
          'empty-parentheses',
          location,
          'There is nothing between these parentheses.',
          { edit: { ...location, text: '' } },
        )
      }
    } else if (!this.stopped) {
      const end = this.text.trimEnd().length
      this.problems.add('unclosed-parenthesis', locate(open), 'This parenthesis is never closed.', {
        edit: insertSign(this.text, end, ')'),
      })
    }
    this.openParentheses -= 1
    this.depth -= 1
    return inner
  }

  private parseNot(token: Token, context: TermContext): Expression | null {
    return this.parsePrefix(token, 'NOT', context, (operand, location) => ({
      kind: 'not',
      operand,
      location,
    }))
  }

  private parseBracket(token: BracketToken, context: TermContext): Expression | null {
    if (token.operator === 'RANGE' || token.operator === 'DISTANCE') {
      this.index += 1
      if (this.pay(operatorPrice, token)) return null
      return token.operator === 'RANGE'
        ? readRange(token, context, this.problems)
        : readDistance(token, context, this.problems)
    }
    const name = token.operator
    switch (name) {
      case 'AREA': {
        const area = readArea(token, context, this.problems)
        if (area === null) return this.parsePrefix(token, name, context, keepOperand)
        const { size } = area
        return this.parsePrefix(token, name, area.context, (operand, location) => ({
          kind: 'area',
          area: area.context.name,
          size,
          operand,
          location,
        }))
      }
      case 'SEARCH': {
        const document = readDocument(token, this.problems)
        const build: Prefix = (operand, location) =>
          document === null ? operand : { kind: 'search', document, operand, location }
        return this.parsePrefix(token, name, context, build)
      }
      case 'COVERAGE':
      case 'COVER': {
        const coverage = readCoverage(token, this.problems)
        const build: Prefix = (operand, location) =>
          coverage === null ? operand : { kind: 'coverage', coverage, operand, location }
        return this.parsePrefix(token, name, context, build)
      }
      case 'EXPANSION':
      case 'EXPAND': {
        const expansion = readExpansion(token, this.problems)
        const build: Prefix = (operand, location) =>
          expansion === null ? operand : { kind: 'expansion', expansion, operand, location }
        return this.parsePrefix(token, name, context, build)
      }
      case 'TILT': {
        const field = readField(token, this.problems)
        const build: Prefix = (operand, location) =>
          field === null ? operand : { kind: 'tilt', field, operand, location }
        return this.parsePrefix(token, name, context, build)
      }
    }
  }

  /** An operator and the one operand it binds. */
  private parsePrefix(
    token: Token,
    name: string,
    context: TermContext,
    build: Prefix,
  ): Expression | null {
    this.index += 1
    if (this.pay(operatorPrice, token)) return null
    if (!this.startsOperand(this.peek())) {
      this.reportDangling(token, 'after')
      return null
    }
    if (this.depth >= deepestNesting) {
      this.reportDepth(token)
      return null
    }
    this.depth += 1
    const next = this.peek()
    let operand: Expression | null
    if (name === 'SEARCH' && next?.kind === 'open') {
      // The parentheses belong to SEARCH and are always written, so they don't count as another level.
      this.index += 1
      this.depth -= 1
      operand = this.parseInside(next, context)
      this.depth += 1
    } else operand = this.parseOperand(context)
    this.depth -= 1
    if (operand === null) return null
    return build(operand, { start: token.start, end: Math.max(token.end, operand.location.end) })
  }

  private startsOperand(token: Token | undefined): boolean {
    if (token === undefined || token.kind === 'close') return false
    return token.kind !== 'operator' || (token.operator !== 'AND' && token.operator !== 'OR')
  }

  /** A single "-", "&" or the like between other parts is not a condition. */
  private isPunctuationBetween(operand: Expression, follows: boolean, joined: boolean): boolean {
    if (operand.kind !== 'words' || joined || this.peekOperator() === 'AND') return false
    if (operand.words.some((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word))) {
      return false
    }
    return follows || this.startsOperand(this.peek())
  }

  /** Counts what is read; true if the limit is exceeded and reading stops. */
  private pay(price: number, location: Location): boolean {
    if (this.content + price > maxContent) {
      this.stop(location)
      return true
    }
    this.content += price
    return false
  }

  private stop({ start }: Location): void {
    if (this.stopped) return
    this.stopped = true
    const location = { start, end: this.text.length }
    this.problems.add(
      'too-long',
      location,
      'The expression is too long. We left out the rest from here.',
      { edit: { ...location, text: '' } },
    )
  }

  private reportDangling(token: Token, side: 'before' | 'after'): void {
    // One message is enough for an operator that lacks both sides.
    if (this.stopped || this.lastDangling === token) return
    this.lastDangling = token
    const location = locate(token)
    if (token.kind === 'bracket') {
      const message = `Write what to search for after ${token.operator}[…].`
      this.problems.add('missing-operand', location, message)
      return
    }
    const operator = this.text.slice(token.start, token.end)
    const where = side === 'before' ? 'comes before' : 'comes after'
    this.problems.add(
      'missing-operand',
      location,
      `Nothing ${where} ${operator}. To search for the word, write \\${operator}.`,
      { edit: { ...location, text: this.tokens.length === 1 ? `\\${operator}` : '' } },
    )
  }

  private reportStray(token: Token): void {
    const location = locate(token)
    this.problems.add(
      'stray-parenthesis',
      location,
      'This closing parenthesis has no opening one, so we ignored it.',
      { edit: { ...location, text: '' } },
    )
  }

  private reportDepth(token: Token): void {
    if (this.depthIsReported) return
    this.depthIsReported = true
    this.problems.add(
      'too-deep',
      locate(token),
      `Parentheses can be nested ${deepestNesting} levels deep. We ignored the deeper parentheses and operators.`,
    )
  }
}

const keepOperand: Prefix = (operand) => operand

function locate({ start, end }: Location): Location {
  return { start, end }
}
