import { GrowingInts } from './growing-array'
import type { ValueColumn } from './value-column'

/**
 * The values of all columns by slot, side by side in memory. Counting every facet of a search in one walk over its
 * slots takes a fifth of the time of walking each column separately.
 */
export class AllValues {
  /** The values of slot `s` are from `starts[s]` up to `starts[s + 1]`, each numbered across all columns. */
  private readonly starts = new GrowingInts()
  private readonly values = new GrowingInts()
  /** By a value's number across columns: the index of its column, and its number there. */
  private readonly columnOf = new GrowingInts()
  private readonly numberOf = new GrowingInts()
  /** For each column, the numbers of its values across columns. */
  private readonly across: readonly GrowingInts[]
  private counts = new Int32Array(0)

  constructor(private readonly columns: readonly ValueColumn[]) {
    this.starts.push(0)
    this.across = columns.map(() => new GrowingInts())
  }

  /** Adds the values that each column has just been given for a slot. */
  addSlot(slot: number): void {
    this.columns.forEach(({ starts, numbers }, index) => {
      const across = this.across[index]
      const end = starts.data[slot + 1] ?? 0
      for (let at = starts.data[slot] ?? 0; across && at < end; at++) {
        const number = numbers.data[at] ?? 0
        while (across.length <= number) {
          this.columnOf.push(index)
          this.numberOf.push(across.length)
          across.push(this.columnOf.length - 1)
        }
        this.values.push(across.data[number] ?? 0)
      }
    })
    this.starts.push(this.values.length)
  }

  /** Sets the counts of every column to those of the slots, each slot once. */
  count(slots: Int32Array, live: Int32Array, liveCount: number): void {
    const { columns } = this
    const size = this.columnOf.length
    if (this.counts.length < size) this.counts = new Int32Array(size + 1024)
    else this.counts.fill(0, 0, size)
    const { counts } = this
    for (const column of columns) column.startCounting()
    // With more than half of the trials, it is quicker to count those left out.
    const isMost = slots.length > liveCount / 2
    this.addTo(counts, isMost ? listOthers(slots, live, this.starts.length - 1) : slots)
    const columnOf = this.columnOf.data
    const numberOf = this.numberOf.data
    for (let value = 0; value < size; value++) {
      const count = counts[value] ?? 0
      if (!isMost && count === 0) continue
      const column = columns[columnOf[value] ?? 0]
      const number = numberOf[value] ?? 0
      if (!isMost) column?.setCount(number, count)
      else column?.setCount(number, (column.liveCounts.data[number] ?? 0) - count)
    }
  }

  private addTo(counts: Int32Array, slots: Int32Array): void {
    const starts = this.starts.data
    const values = this.values.data
    for (const slot of slots) {
      const end = starts[slot + 1] ?? 0
      for (let at = starts[slot] ?? 0; at < end; at++) {
        const value = values[at] ?? 0
        counts[value] = (counts[value] ?? 0) + 1
      }
    }
  }
}

/** Live slots that are not in `slots`. */
function listOthers(slots: Int32Array, live: Int32Array, slotCount: number): Int32Array {
  const isLeft = new Uint8Array(slotCount)
  for (let slot = 0; slot < slotCount; slot++) isLeft[slot] = live[slot] ?? 0
  for (const slot of slots) isLeft[slot] = 0
  const others = new Int32Array(slotCount)
  let count = 0
  for (let slot = 0; slot < slotCount; slot++) if (isLeft[slot] === 1) others[count++] = slot
  return others.subarray(0, count)
}
