import { foldName } from '@/lib/search/suggest/concept-names'
import { toOpenValue } from '@/lib/search/filters/choice'
import type { ChoiceFilter, OpenFilter } from '@/lib/search/filters/definition'
import { countOnes } from '@/lib/search/analysis/count-ones'
import { addBit, type Bits } from './bits'
import { GrowingInts } from './growing-array'

/**
 * A filter's values of all trials: a dictionary and, for each slot, small integers into it. Slots are added in order
 * and never changed; a changed trial gets a new slot.
 */
export class ValueColumn {
  /** Canonical values by number. */
  readonly values: string[] = []
  /** How many live slots have each value. */
  readonly liveCounts = new GrowingInts()
  /** The numbers of slot `s` are from `starts[s]` up to `starts[s + 1]` in `numbers`. */
  readonly starts = new GrowingInts()
  readonly numbers = new GrowingInts()
  /** Slots with any value, as `Bits`. */
  private readonly filled = new GrowingInts()
  private counts = new Int32Array(0)
  private touched = new Int32Array(0)
  private touchedCount = 0
  private readonly byValue = new Map<string, number>()
  private readonly bySpelling = new Map<string, Spelling>()
  private readonly commonest: (Spelling | undefined)[] = []
  /** For closed vocabularies. */
  private readonly labels: string[] = []
  private readonly folded: ({ label: string; text: string } | undefined)[] = []

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
    const slot = this.starts.length - 1
    if ((slot & 31) === 0) this.filled.push(0)
    if (spellings.length > 0) addBit(this.filled.data, slot)
    this.starts.push(this.numbers.length)
  }

  removeSlot(slot: number): void {
    const end = this.starts.data[slot + 1] ?? 0
    for (let i = this.starts.data[slot] ?? 0; i < end; i++) {
      const number = this.numbers.data[i] ?? 0
      this.liveCounts.data[number] = (this.liveCounts.data[number] ?? 0) - 1
    }
  }

  /** Canonical values of a slot. */
  listValues(slot: number): string[] {
    const [from, to] = [this.starts.data[slot] ?? 0, this.starts.data[slot + 1] ?? 0]
    return Array.from(this.numbers.data.subarray(from, to), (number) => this.values[number] ?? '')
  }

  /** How many of these slots have any value. */
  countFilled(slots: Bits): number {
    const { data, length } = this.filled
    let count = 0
    for (let i = 0; i < length; i++) count += countOnes((slots[i] ?? 0) & (data[i] ?? 0))
    return count
  }

  /** Begins a count of values over slots; the next count reuses the arrays. */
  startCounting(): void {
    if (this.counts.length < this.values.length) {
      this.counts = new Int32Array(this.values.length + 256)
      this.touched = new Int32Array(this.values.length + 256)
    } else {
      for (let i = 0; i < this.touchedCount; i++) this.counts[this.touched[i] ?? 0] = 0
    }
    this.touchedCount = 0
  }

  /** Counts by value number, and the numbers found, valid until the next count begins. */
  getCounts(): { counts: Int32Array; present: Int32Array } {
    return { counts: this.counts, present: this.touched.subarray(0, this.touchedCount) }
  }

  /** Sets the count of a value that was counted elsewhere, each value once. */
  setCount(number: number, count: number): void {
    if (count === 0) return
    this.touched[this.touchedCount++] = number
    this.counts[number] = count
  }

  /** Adds the values of these slots to the count, each slot once. */
  addCounts(slots: Int32Array): void {
    const { counts, touched } = this
    const starts = this.starts.data
    const numbers = this.numbers.data
    let touchedCount = this.touchedCount
    for (const slot of slots) {
      const end = starts[slot + 1] ?? 0
      for (let at = starts[slot] ?? 0; at < end; at++) {
        const number = numbers[at] ?? 0
        const count = counts[number] ?? 0
        if (count === 0) touched[touchedCount++] = number
        counts[number] = count + 1
      }
    }
    this.touchedCount = touchedCount
  }

  /** The number of a canonical value, or -1 if no trial has ever had it. */
  numberOf(value: string): number {
    return this.byValue.get(value) ?? -1
  }

  /** The spelling that most records use. */
  labelOf(number: number): string {
    const value = this.values[number] ?? ''
    if (this.filter.kind === 'choice') return (this.labels[number] ??= this.filter.labelOf(value))
    return this.commonest[number]?.text ?? value
  }

  /** The label folded as typed words are. It is kept, because each letter typed needs all of them. */
  foldedLabelOf(number: number): string {
    const label = this.labelOf(number)
    const known = this.folded[number]
    if (known?.label === label) return known.text
    const text = foldName(label)
    this.folded[number] = { label, text }
    return text
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
