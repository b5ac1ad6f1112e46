import { toOpenValue } from '@/lib/search/filters/choice'
import type { ChoiceFilter, OpenFilter } from '@/lib/search/filters/definition'
import { GrowingInts } from './growing-array'

/**
 * A filter's values of all trials: a dictionary and, for each slot, small integers into it. Slots are
 * added in order and never changed; a trial that changes gets a new slot.
 */
export class ValueColumn {
  /** Canonical values; the index is the value's number. */
  readonly values: string[] = []
  /** How many live slots have each value. */
  readonly liveCounts = new GrowingInts()
  /** Numbers of slot `s` stand from `starts[s]` up to `starts[s + 1]` in `numbers`. */
  readonly starts = new GrowingInts()
  readonly numbers = new GrowingInts()
  private readonly byValue = new Map<string, number>()
  private readonly bySpelling = new Map<string, Spelling>()
  private readonly commonest: (Spelling | undefined)[] = []

  constructor(private readonly filter: ChoiceFilter | OpenFilter) {
    this.starts.push(0)
    if (filter.kind === 'choice') for (const value of filter.values) this.addSpelling(value)
  }

  addSlot(spellings: readonly string[]): void {
    for (const text of spellings) {
      const spelling = this.bySpelling.get(text) ?? this.addSpelling(text)
      const { number } = spelling
      spelling.count++
      const best = this.commonest[number]
      if (!best || spelling.count > best.count) this.commonest[number] = spelling
      this.numbers.push(number)
      this.liveCounts.data[number] = (this.liveCounts.data[number] ?? 0) + 1
    }
    this.starts.push(this.numbers.length)
  }

  removeSlot(slot: number): void {
    const end = this.starts.data[slot + 1] ?? 0
    for (let i = this.starts.data[slot] ?? 0; i < end; i++) {
      const number = this.numbers.data[i] ?? 0
      this.liveCounts.data[number] = (this.liveCounts.data[number] ?? 0) - 1
    }
  }

  /** The number of a canonical value, or -1 when no trial ever had it. */
  numberOf(value: string): number {
    return this.byValue.get(value) ?? -1
  }

  /** The spelling that most records use. */
  labelOf(number: number): string {
    const value = this.values[number] ?? ''
    if (this.filter.kind === 'choice') return this.filter.labelOf(value)
    return this.commonest[number]?.text ?? value
  }

  private addSpelling(text: string): Spelling {
    const value = this.filter.kind === 'choice' ? text : toOpenValue(text)
    let number = this.byValue.get(value)
    if (number === undefined) {
      number = this.values.length
      this.byValue.set(value, number)
      this.values.push(value)
      this.liveCounts.push(0)
      this.commonest.push(undefined)
    }
    const spelling = { text, number, count: 0 }
    this.bySpelling.set(text, spelling)
    return spelling
  }
}

interface Spelling {
  text: string
  number: number
  count: number
}
