import type { Database } from 'better-sqlite3'
import type { Span } from '@/lib/expression/values'
import type { DocValues } from './doc-values'
import { GrowingFloats, GrowingInts } from './growing-array'

// Dates, numbers and ages of every trial by slot, for RANGE and single values. Read at the first search that needs
// them, because most never do.

interface SpanColumn {
  starts: GrowingInts
  firsts: GrowingFloats
  lasts: GrowingFloats
}

export class SpanValues {
  private columns = new Map<number, SpanColumn>()
  /** The last order sorted by, for each field. */
  private readonly sorted = new Map<number, { generation: number; values: Float64Array }>()
  private slotCount = 0
  private epoch = -1
  private readonly read

  constructor(
    database: Database,
    private readonly docValues: DocValues,
  ) {
    this.read = database
      .prepare<[number], string>('SELECT spans FROM search_entry WHERE id = ?')
      .pluck()
  }

  /** Calls `visit` for each live slot with a span of the field that overlaps the given one. */
  forEachOverlap(fieldNumber: number, span: Span, visit: (slot: number) => void): void {
    this.refresh()
    const column = this.columns.get(fieldNumber)
    if (!column) return
    const { starts, firsts, lasts } = column
    for (let slot = 0; slot + 1 < starts.length; slot++) {
      if (this.docValues.live.data[slot] !== 1) continue
      const end = starts.data[slot + 1] ?? 0
      for (let i = starts.data[slot] ?? 0; i < end; i++) {
        if ((firsts.data[i] ?? NaN) <= span.last && (lasts.data[i] ?? NaN) >= span.first) {
          visit(slot)
          break
        }
      }
    }
  }

  /** The first value of a field by slot: its first day, a number, or an age in days; NaN if none is stated. */
  listFirsts(fieldNumber: number): Float64Array {
    this.refresh()
    const { generation, slotCount } = this.docValues
    const known = this.sorted.get(fieldNumber)
    if (known?.generation === generation) return known.values
    const values = new Float64Array(slotCount).fill(NaN)
    const column = this.columns.get(fieldNumber)
    for (let slot = 0; column && slot + 1 < column.starts.length; slot++) {
      const at = column.starts.data[slot] ?? 0
      if (at < (column.starts.data[slot + 1] ?? 0)) values[slot] = column.firsts.data[at] ?? NaN
    }
    this.sorted.set(fieldNumber, { generation, values })
    return values
  }

  private refresh(): void {
    const { docValues } = this
    if (this.epoch !== docValues.epoch) {
      this.columns = new Map()
      this.slotCount = 0
      this.epoch = docValues.epoch
    }
    for (; this.slotCount < docValues.slotCount; this.slotCount++) {
      const slot = this.slotCount
      if (docValues.live.data[slot] !== 1) continue
      const text = this.read.get(docValues.ids.data[slot] ?? 0)
      if (text === undefined) continue
      const spans = JSON.parse(text) as Record<string, [number | null, number | null][]>
      for (const [field, list] of Object.entries(spans)) this.addSpans(Number(field), slot, list)
    }
    for (const column of this.columns.values()) fillStarts(column, this.slotCount)
  }

  private addSpans(
    field: number,
    slot: number,
    list: readonly [number | null, number | null][],
  ): void {
    let column = this.columns.get(field)
    if (!column) {
      column = {
        starts: new GrowingInts(),
        firsts: new GrowingFloats(),
        lasts: new GrowingFloats(),
      }
      this.columns.set(field, column)
    }
    fillStarts(column, slot)
    for (const [first, last] of list) {
      // JSON has no infinity. Only an age without an upper limit is infinite.
      column.firsts.push(first ?? Infinity)
      column.lasts.push(last ?? Infinity)
    }
  }
}

/** Slots without a span of the field begin and end where the next one begins. */
function fillStarts(column: SpanColumn, slot: number): void {
  while (column.starts.length <= slot) column.starts.push(column.firsts.length)
}
