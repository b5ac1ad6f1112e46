import { mostTopValues } from './field-value-stats'
import type { StatsField, StatsRecord } from './stats-fields'

// `/stats/field/sizes`: how many items studies have in a list, fed with one study at a time. The number is that of
// `AREA[Phase:size]`: items of lists inside a list are counted together. Studies without any are left out.

export interface ListSizeStats {
  piece: string
  field: string
  uniqueSizesCount: number
  /** Absent, as the maximum, when no study has an item. */
  minSize?: number
  maxSize?: number
  /** The most frequent first; of those with one count the smaller. */
  topSizes: { size: number; studiesCount: number }[]
}

export interface ListSizeCounter {
  add(record: StatsRecord): void
  toStats(): ListSizeStats
}

/** Counts how many entries a list field has in each study; studies without the list do not count. */
export function createListSizeCounter({ piece, path, collect }: StatsField): ListSizeCounter {
  const counts = new Map<number, number>()
  return {
    add(record) {
      const size = collect(record).length
      if (size > 0) counts.set(size, (counts.get(size) ?? 0) + 1)
    },
    toStats() {
      const sizes = [...counts.keys()].sort((a, b) => a - b)
      const [minSize] = sizes
      const maxSize = sizes.at(-1)
      const topSizes = sizes
        .map((size) => ({ size, studiesCount: counts.get(size) ?? 0 }))
        .sort((a, b) => b.studiesCount - a.studiesCount || a.size - b.size)
        .slice(0, mostTopValues)
      return {
        piece,
        field: path,
        uniqueSizesCount: sizes.length,
        ...(minSize === undefined ? {} : { minSize }),
        ...(maxSize === undefined ? {} : { maxSize }),
        topSizes,
      }
    },
  }
}
