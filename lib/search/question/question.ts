import type { Near } from '../place/near'
import type { AskedOrder, ReadPiece } from './read-part'
import type { ChoiceId } from '@/lib/search/filters/filter-ids'

// A question in a sentence while it is read: what it asks for so far, and which of its words say so.

export interface TextRange {
  start: number
  /** Exclusive. */
  end: number
}

export const overlaps = (one: TextRange, other: TextRange): boolean =>
  one.start < other.end && one.end > other.start

export class Question {
  readonly chosen = new Map<ChoiceId, Set<string>>()
  near: Near | undefined
  order: AskedOrder | undefined
  private readonly taken: TextRange[] = []
  private readonly spans = new Map<ReadPiece, TextRange[]>()

  private blankedText: string
  /** So many of the taken ranges are blank in it. */
  private blanked = 0

  /** @param isInRecords whether records have a code as it is typed; without it no part of a code is read */
  constructor(
    readonly text: string,
    private readonly isInRecords: (code: string) => boolean = () => true,
  ) {
    this.blankedText = text
  }

  /** Leaves a part of a code as it is: the "RCT" of "SJH-Renal-RCT-003". */
  take(id: ChoiceId, values: readonly string[], words: TextRange): void {
    if (this.isPartOfCode(words)) return
    const span = this.withName(id, words)
    this.chosen.set(id, new Set([...(this.chosen.get(id) ?? []), ...values]))
    this.spans.set(id, [...(this.spans.get(id) ?? []), span])
    this.drop(span)
  }

  takeNear(near: Near, words: TextRange): void {
    if (this.isPartOfCode(words)) return
    const span = this.withName('near', words)
    this.near ??= near
    this.spans.set('near', [span])
    this.drop(span)
  }

  takeOrder(order: AskedOrder, spans: TextRange[]): void {
    this.order = order
    this.spans.set('sort', spans)
    for (const span of spans) this.drop(span)
  }

  /** The place is asked for in another way; its words stay taken. */
  forgetNear(): void {
    this.near = undefined
    this.spans.delete('near')
  }

  /** These words say nothing more. */
  drop(span: TextRange): void {
    this.taken.push(span)
  }

  /** The text with blanks for all words that were taken. */
  get rest(): string {
    for (; this.blanked < this.taken.length; this.blanked++) {
      const { start = 0, end = 0 } = this.taken[this.blanked] ?? {}
      const text = this.blankedText
      this.blankedText =
        text.slice(0, start) + text.slice(start, end).replace(/[^]/g, ' ') + text.slice(end)
    }
    return this.blankedText
  }

  /**
   * Whether some words begin or end inside a code that records have: "03M" of "HKU7428/03M". Ordinary words stay what
   * they are ("autologous-CAR-T" names a donor), and so does a part beside what was taken: "45F" is an age and a sex.
   */
  isPartOfCode({ start, end }: TextRange): boolean {
    const { rest } = this
    const before = codeBefore.exec(rest.slice(Math.max(0, start - maxCodeLength), start))
    const behind = codeBehind.exec(rest.slice(start, start + maxCodeLength))?.[0] ?? ''
    const isCut = before !== null ? behind !== '' : start + behind.length > end
    const part = behind.slice(0, end - start)
    if (!isCut || ordinaryWords.test(part)) return false
    return this.isInRecords(`${before?.[0] ?? ''}${behind}`)
  }

  /** With the name of the filter, and with "only": "status: recruiting", "adults only". */
  private withName(id: ReadPiece, { start, end }: TextRange): TextRange {
    const name = nameBefore(id).exec(this.text.slice(0, start))
    const only = /^ only\b/i.exec(this.text.slice(end))
    return { start: name?.index ?? start, end: end + (only?.[0].length ?? 0) }
  }

  /** What was taken with the words that say it, in their order. */
  listTaken(): { id: ReadPiece; values: string[]; spans: TextRange[] }[] {
    return [...this.spans]
      .map(([id, spans]) => ({
        id,
        values: id === 'near' || id === 'sort' ? [] : [...(this.chosen.get(id) ?? [])],
        spans: this.merge(spans),
      }))
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  }

  /** In order, those that overlap or are joined by a word as one: "suspended or terminated". */
  private merge(ranges: readonly TextRange[]): TextRange[] {
    const merged: TextRange[] = []
    for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
      const last = merged.at(-1)
      const isJoined = last && joinWords.test(this.text.slice(last.end, range.start))
      if (last && (isJoined || overlaps(last, range))) last.end = Math.max(last.end, range.end)
      else merged.push({ ...range })
    }
    return merged
  }

  /** Whether something else than its text is asked for. */
  get saysMore(): boolean {
    return this.chosen.size > 0 || this.near !== undefined
  }
}

/** Signs of codes: "SJH-Renal-RCT-003". */
const codeBefore = /[\p{L}\p{N}./-]+$/u
const codeBehind = /^[\p{L}\p{N}./-]*[\p{L}\p{N}]/u
const maxCodeLength = 64
/** "recruiting", "non-randomised": codes have digits or capitals. */
const ordinaryWords = /^[-/.]?(?:\p{L}\p{Ll}{3,}|non)(?:[-/]\p{Ll}+)*$/u

const joinWords = /^\s*(?:,\s*)?(?:or|and|nor|&|\/)\s*$/i

const names: Partial<Readonly<Record<ReadPiece, string>>> = {
  status: '(?:(?:trial|overall|recruitment) )?status',
  sex: 'sex|gender',
  country: 'country|location',
  state: 'state|location',
  near: 'location|place|city|town',
  age: 'age|almost|nearly|about|approximately|roughly|barely',
}
const patterns = new Map<ReadPiece, RegExp>()

function nameBefore(id: ReadPiece): RegExp {
  let pattern = patterns.get(id)
  if (!pattern) {
    const name = names[id] === undefined ? '' : `|\\b(?:${names[id]})(?:(?: is)?\\s+|\\s*[:=]\\s*)`
    pattern = new RegExp(`(?:\\bonly\\s+${name})$`, 'i')
    patterns.set(id, pattern)
  }
  return pattern
}

export function toTextRange(match: RegExpExecArray): TextRange {
  return { start: match.index, end: match.index + match[0].length }
}
