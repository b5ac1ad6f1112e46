/** How often a line is written where there is no terminal to draw a bar on. */
const plainIntervalMs = 10_000
const drawIntervalMs = 100
const barWidth = 30

export interface ProgressState {
  /** Records read so far. */
  read: number
  /** Part of the input that is behind us, 0 to 1, where it is known. */
  fraction?: number
}

/**
 * Shows how far a long run is: a bar with rate and time left on a terminal, now and then a plain line
 * elsewhere. Writes to standard error, so that standard output stays for results.
 */
export function openProgress(stream: NodeJS.WriteStream, now: () => number = Date.now) {
  const startedAt = now()
  let drawnAt = startedAt
  const describe = ({ read, fraction }: ProgressState) => {
    const seconds = Math.max((now() - startedAt) / 1000, 0.001)
    const rate = Math.round(read / seconds)
    const left =
      fraction === undefined || fraction <= 0
        ? ''
        : `, about ${formatDuration((seconds * (1 - fraction)) / fraction)} left`
    return `${read.toLocaleString('en')} records, ${rate.toLocaleString('en')} a second${left}`
  }
  return {
    show(state: ProgressState): void {
      const interval = stream.isTTY ? drawIntervalMs : plainIntervalMs
      if (now() - drawnAt < interval) return
      drawnAt = now()
      if (!stream.isTTY) {
        stream.write(`${describe(state)}\n`)
        return
      }
      const filled = Math.round((state.fraction ?? 0) * barWidth)
      const bar =
        state.fraction === undefined
          ? ''
          : `[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}] `
      stream.write(`\r\u001b[K${bar}${describe(state)}`)
    },
    clear(): void {
      if (stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}

function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
