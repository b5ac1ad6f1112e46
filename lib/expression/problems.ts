import { shorten } from '@/lib/study/shorten'
import type { Location } from './tree'

export type ProblemCode =
  | 'too-long'
  | 'too-deep'
  | 'unclosed-quote'
  | 'empty-phrase'
  | 'unclosed-parenthesis'
  | 'stray-parenthesis'
  | 'empty-parentheses'
  | 'missing-operand'
  | 'bare-operator'
  | 'operator-spelling'
  | 'unclosed-bracket'
  | 'unknown-area'
  | 'unknown-document'
  | 'unknown-coverage'
  | 'unknown-expansion'
  | 'bad-value'
  | 'extra-words'
  | 'bad-range'
  | 'range-field'
  | 'bad-distance'
  | 'distance-field'

/** Something the language does not allow. The tree holds the nearest reading; strict callers refuse. */
export interface ExpressionProblem {
  code: ProblemCode
  location: Location
  /** A sentence that says what is wrong and what would be right. */
  message: string
  /** The whole text with this one problem corrected, if there is an obvious way: it has fewer problems. */
  suggestion?: string
  /** The subject of the problem: the unknown name, or the piece name of the field with the wrong value. */
  subject?: string
}

/** Allowed, but perhaps not what was meant ("or" in lower case). Never a reason to refuse. */
export interface ExpressionHint {
  location: Location
  message: string
  suggestion?: string
}

/** A replacement for a part of the text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Nobody reads more than these, and hostile text must not make the answer large. */
export const maxProblems = 20
const maxSuggestionLength = 3_000

/** Collects the problems and hints of one text. */
export class ProblemList {
  readonly problems: ExpressionProblem[] = []
  readonly hints: ExpressionHint[] = []

  constructor(private readonly text: string) {}

  add(
    code: ProblemCode,
    location: Location,
    message: string,
    more: { edit?: Edit | undefined; subject?: string } = {},
  ): void {
    if (this.problems.length >= maxProblems) return
    const problem: ExpressionProblem = { code, location, message }
    const suggestion = this.applyEdit(more.edit)
    if (suggestion !== undefined) problem.suggestion = suggestion
    if (more.subject !== undefined) problem.subject = more.subject
    this.problems.push(problem)
  }

  hint(location: Location, message: string, edit?: Edit): void {
    if (this.hintsAreFull) return
    const suggestion = this.applyEdit(edit)
    this.hints.push(
      suggestion === undefined ? { location, message } : { location, message, suggestion },
    )
  }

  /** Whether the list of hints is full, so that computing more is useless. */
  get hintsAreFull(): boolean {
    return this.hints.length >= maxProblems
  }

  has(code: ProblemCode): boolean {
    return this.problems.some((problem) => problem.code === code)
  }

  /** In the order of the text, in which people read them. */
  sort(): void {
    this.problems.sort((a, b) => a.location.start - b.location.start)
    this.hints.sort((a, b) => a.location.start - b.location.start)
  }

  private applyEdit(edit: Edit | undefined): string | undefined {
    if (edit === undefined || this.text.length > maxSuggestionLength) return undefined
    return this.text.slice(0, edit.start) + edit.text + this.text.slice(edit.end)
  }
}

/** The written text, as a message repeats it. */
export const toShown = (written: string) => shorten(written, 60)
