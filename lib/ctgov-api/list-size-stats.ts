import { maxTopValues } from './field-value-stats'
import type { StatsField, StatsRecord } from './stats-fields'

// `/stats/field/sizes`: how many elements studies have in a list; studies are added one by one. The number is that of
// `AREA[Phase:size]`: elements of lists inside a list are counted together. Studies without any are left out.

export interface ListSizeStats {
  piece: string
  field: string
  uniqueSizesCount: number
  /** Absent, like the maximum, if no study has an element. */
  minSize?: number
  maxSize?: number
  /** The most frequent first; with equal counts the smaller size first. */
  topSizes: { size: number; studiesCount: number }[]
}

export interface ListSizeCounter {
  add(record: StatsRecord): void
  toStats(): ListSizeStats
}

/** Counts the elements of a list field in each study; studies without the list are ignored. */
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
        .slice(0, maxTopValues)
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
