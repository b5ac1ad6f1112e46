// Times, and how they are reported.

export interface Times {
  p50: number
  p95: number
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

export function toTimes(values: readonly number[]): Times {
  const measured = values.filter((each) => !Number.isNaN(each))
  return { p50: median(measured), p95: percentile(measured, 0.95) }
}

/** Milliseconds of processor time for a run: the time it takes on an idle machine, measured on one that may be busy. */
export function timeRun(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Median of several runs after a first one that doesn't count. */
export function measure(run: () => unknown, rounds = 7): number {
  run()
  return median(Array.from({ length: rounds }, () => timeRun(run)))
}

export function formatMs(value: number): string {
  return (Number.isNaN(value) ? '–' : value.toFixed(1)).padStart(8)
}
