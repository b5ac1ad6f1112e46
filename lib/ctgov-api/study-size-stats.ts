import { compareByLetters } from '@/lib/study/text-order'
import type { StatsRecord } from './stats-fields'

// `/stats/size`: the size of studies as JSON; studies are added one by one.

export interface StudySizeStats {
  totalStudies: number
  averageSizeBytes: number
  /** By percentage: this share of the studies has at most so many bytes. */
  percentiles: Record<string, number>
  ranges: { sizeRange: string; studiesCount: number }[]
  /** The largest first. */
  largestStudies: { id: string; sizeBytes: number }[]
}

export interface StudySizeCounter {
  add(record: StatsRecord): void
  toStats(): StudySizeStats
}

const percentages = [1, 5, 10, 25, 50, 75, 90, 95, 99]

/** Upper ends of the ranges. */
const rangeEndsKilobytes = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
const bytesInKilobyte = 1024

const maxLargest = 10

/** Measures studies in bytes of JSON: average, percentiles (nearest rank), ranges and the ten largest. */
export function createStudySizeCounter(): StudySizeCounter {
  const sizes: number[] = []
  let largestStudies: StudySizeStats['largestStudies'] = []
  return {
    add({ trialId, sizeBytes }) {
      sizes.push(sizeBytes)
      const last = largestStudies[maxLargest - 1]
      if (last !== undefined && last.sizeBytes > sizeBytes) return
      largestStudies = [...largestStudies, { id: trialId, sizeBytes }]
        .sort((a, b) => b.sizeBytes - a.sizeBytes || compareByLetters(a.id, b.id))
        .slice(0, maxLargest)
    },
    toStats() {
      const sorted = Float64Array.from(sizes).sort()
      const totalStudies = sorted.length
      const total = sorted.reduce((sum, size) => sum + size, 0)
      return {
        totalStudies,
        averageSizeBytes: totalStudies === 0 ? 0 : Math.round(total / totalStudies),
        percentiles: Object.fromEntries(
          percentages.flatMap((percentage) => {
            const size = sorted[Math.ceil((percentage / 100) * totalStudies) - 1]
            return size === undefined ? [] : [[String(percentage), size]]
          }),
        ),
        ranges: toRanges(sizes),
        largestStudies,
      }
    },
  }
}

function toRanges(sizes: readonly number[]): StudySizeStats['ranges'] {
  const ends = [...rangeEndsKilobytes, Infinity]
  const counts = ends.map(() => 0)
  for (const size of sizes) {
    const index = ends.findIndex((end) => size < end * bytesInKilobyte)
    counts[index] = (counts[index] ?? 0) + 1
  }
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0
    const sizeRange = end === Infinity ? `>= ${start} KB` : `${start} - ${end} KB`
    return { sizeRange, studiesCount: counts[index] ?? 0 }
  })
}
