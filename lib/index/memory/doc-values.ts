import type { Database } from 'better-sqlite3'
import { filters } from '@/lib/search/filters/filters'
import type { ChoiceFilter, RangeFilter } from '@/lib/search/filters/definition'
import { filterIds, type FilterId } from '@/lib/search/filters/filter-ids'
import { datedFilterIds, getNextChange, listDatedValues } from '@/lib/search/filters/dated-values'
import { toDayNumber } from '@/lib/study/dates'
import type { StatusFacts } from '@/lib/study/status-age'
import { AllValues } from './all-values'
import { GrowingFloats, GrowingInts } from './growing-array'
import { ValueColumn } from './value-column'

// What is kept in memory for every trial, so that filters, facets and sorting need no database: for each filter, its
// values as small integers or spans. Each trial has a slot. A changed trial gets a new slot and the old one dies, so a
// refresh costs no more than what changed. Loaded at first use, and refreshed whenever the revision in the database
// differs.

/** Ends of the spans of a range filter by slot; NaN if the record states none. */
export interface RangeColumn {
  min: GrowingFloats
  max: GrowingFloats
}

interface EntryRow {
  id: number
  address: string
  filter_values: string
}

/** `DocumentValues` in JSON, which has no infinity: an open end is null. */
type StoredValues = Partial<Record<FilterId, string[] | StoredRange>> & {
  statusFacts: StatusFacts
}

interface StoredRange {
  min: number | null
  max: number | null
}

/** Open to participants first, then in progress, then the rest. */
const statusRanks: Readonly<Record<string, number>> = {
  RECRUITING: 0,
  NOT_YET_RECRUITING: 1,
  ENROLLING_BY_INVITATION: 2,
  AVAILABLE: 2,
  ACTIVE_NOT_RECRUITING: 3,
}
/** The last rank of trials that people can join or may join soon. */
export const lastOpenRank = 2
const otherStatusRank = 4

/** A day that never comes. */
const never = 0x7fff_ffff

const statusFilter = getStatusFilter()

function getStatusFilter(): ChoiceFilter {
  const { status } = filters
  if (status.kind !== 'choice') throw new Error('the filter status has no vocabulary')
  return status
}

const createStatedStatuses = () => new ValueColumn(statusFilter)

export class DocValues {
  /** Slots given out, including dead ones. */
  slotCount = 0
  liveCount = 0
  /** 1 for slots that hold the current form of a trial. */
  live = new GrowingInts()
  /** The trial's id in the database by slot. */
  ids = new GrowingInts()
  /** Number in an NCT id by slot, negative for other addresses: the last tie-breaker but one. */
  addressNumbers = new GrowingInts()
  statusRanks = new GrowingInts()
  /** 1 for slots whose record has not been confirmed for two years: none of its sites counts as open. */
  stale = new GrowingInts()
  /** Changes whenever anything above or below does. */
  generation = 0
  /** Changes when slots are given out again from 0. */
  epoch = 0
  /** Statuses as stated in records. Those of the filter expire as days pass. */
  statedStatuses = createStatedStatuses()
  private columns = new Map<FilterId, ValueColumn>()
  private ranges = new Map<FilterId, RangeColumn>()
  private allValues = new AllValues([])
  /** Slot plus one by trial id. Ids are dense, so an array is enough. */
  private slots = new Int32Array(1024)
  /** The first day on which a value of the slot changes without anything being written. */
  private nextChanges = new GrowingInts()
  private revision = -1
  /** The day that the values are for. */
  today = -Infinity
  private readonly statements

  /** @param getToday the day to give values for, in days since 1970-01-01 */
  constructor(
    database: Database,
    private readonly getToday: () => number = () => toDayNumber(Date.now()),
  ) {
    this.statements = {
      one: database.prepare<[number], EntryRow>(
        'SELECT id, address, filter_values FROM search_entry WHERE id = ?',
      ),
      revision: database
        .prepare<[], number>('SELECT revision FROM search_state WHERE id = 1')
        .pluck(),
      removed: database
        .prepare<[number], number>('SELECT id FROM search_removed WHERE revision > ?')
        .pluck(),
      changed: database.prepare<[number], EntryRow>(
        'SELECT id, address, filter_values FROM search_entry WHERE revision > ? ORDER BY revision',
      ),
      all: database.prepare<[], EntryRow>(
        'SELECT id, address, filter_values FROM search_entry ORDER BY id',
      ),
    }
    this.empty()
  }

  /** Brings memory up to the database's state. Call it inside the transaction that then searches. */
  refresh(): void {
    const revision = this.statements.revision.get() ?? 0
    const today = this.getToday()
    if (revision === this.revision && today === this.today) return
    const dead = this.slotCount - this.liveCount
    const isBefore = today < this.today
    this.today = today
    // An earlier revision means another state of the database, such as a restored copy.
    if (this.revision < 0 || revision < this.revision || isBefore || dead > this.liveCount + 1000) {
      this.empty()
      for (const row of this.statements.all.iterate()) this.add(row)
    } else {
      for (const id of this.statements.removed.all(this.revision)) this.remove(id)
      for (const row of this.statements.changed.iterate(this.revision)) this.add(row)
      this.addAged()
    }
    this.revision = revision
    this.generation++
  }

  /** The slot of a trial, or -1. */
  slotOf(id: number): number {
    return (this.slots[id] ?? 0) - 1
  }

  valueColumn(id: FilterId): ValueColumn | undefined {
    return this.columns.get(id)
  }

  rangeColumn(id: FilterId): RangeColumn | undefined {
    return this.ranges.get(id)
  }

  /** Counts the values of slots in every column; read them with `getCounts` of a column. */
  countValues(slots: Int32Array): void {
    this.allValues.count(slots, this.live.data, this.liveCount)
  }

  /** Adds again the trials whose values change with the new day. */
  private addAged(): void {
    const { slotCount } = this
    for (let slot = 0; slot < slotCount; slot++) {
      if (this.live.data[slot] !== 1 || (this.nextChanges.data[slot] ?? 0) > this.today) continue
      const row = this.statements.one.get(this.ids.data[slot] ?? 0)
      if (row !== undefined) this.add(row)
    }
  }

  private empty(): void {
    this.epoch++
    this.slotCount = 0
    this.liveCount = 0
    this.live = new GrowingInts()
    this.ids = new GrowingInts()
    this.addressNumbers = new GrowingInts()
    this.statusRanks = new GrowingInts()
    this.stale = new GrowingInts()
    this.nextChanges = new GrowingInts()
    this.slots = new Int32Array(1024)
    this.statedStatuses = createStatedStatuses()
    this.columns = new Map()
    this.ranges = new Map()
    for (const id of filterIds) {
      const filter = filters[id]
      if (isRange(filter))
        this.ranges.set(id, { min: new GrowingFloats(), max: new GrowingFloats() })
      else this.columns.set(id, new ValueColumn(filter))
    }
    this.allValues = new AllValues([...this.columns.values()])
  }

  private remove(id: number): void {
    const slot = this.slotOf(id)
    if (slot < 0) return
    this.live.data[slot] = 0
    this.liveCount--
    this.slots[id] = 0
    for (const column of this.columns.values()) column.removeSlot(slot)
    this.statedStatuses.removeSlot(slot)
  }

  private add({ id, address, filter_values }: EntryRow): void {
    this.remove(id)
    const values = JSON.parse(filter_values) as StoredValues
    const { statusFacts } = values
    this.statedStatuses.addSlot(statusFilter.toValues([statusFacts.overallStatus]))
    for (const filter of datedFilterIds) {
      const definition = filters[filter]
      if (definition.kind !== 'choice') continue
      values[filter] = definition.toValues(listDatedValues(filter, statusFacts, this.today))
    }
    this.nextChanges.push(Math.min(getNextChange(statusFacts, this.today), never))
    for (const [filter, column] of this.columns) {
      const spellings = values[filter]
      column.addSlot(Array.isArray(spellings) ? spellings : [])
    }
    this.allValues.addSlot(this.slotCount)
    for (const [filter, column] of this.ranges) {
      const range = values[filter]
      const isSpan = range !== undefined && !Array.isArray(range)
      column.min.push(isSpan ? (range.min ?? -Infinity) : NaN)
      column.max.push(isSpan ? (range.max ?? Infinity) : NaN)
    }
    const status = values.status
    const rank = Array.isArray(status) ? statusRanks[status[0] ?? ''] : undefined
    this.stale.push(Array.isArray(values.confirmed) && values.confirmed.includes('OLDER') ? 1 : 0)
    this.statusRanks.push(rank ?? otherStatusRank)
    this.addressNumbers.push(toAddressNumber(address))
    this.ids.push(id)
    this.live.push(1)
    this.rememberSlot(id, this.slotCount)
    this.slotCount++
    this.liveCount++
  }

  private rememberSlot(id: number, slot: number): void {
    if (id >= this.slots.length) {
      const larger = new Int32Array(Math.max(id + 1, this.slots.length * 2))
      larger.set(this.slots)
      this.slots = larger
    }
    this.slots[id] = slot + 1
  }
}

/** Numbers that order addresses and depend on nothing else: NCT numbers before all others, which are hashed. */
function toAddressNumber(address: string): number {
  const digits = /^NCT(\d{8})$/.exec(address)?.[1]
  if (digits !== undefined) return Number(digits)
  let hash = 0
  for (let at = 0; at < address.length; at++) hash = (hash * 31 + address.charCodeAt(at)) | 0
  return -1 - (hash >>> 1)
}

function isRange(filter: (typeof filters)[FilterId]): filter is RangeFilter {
  return filter.kind === 'date' || filter.kind === 'number' || filter.kind === 'age'
}
