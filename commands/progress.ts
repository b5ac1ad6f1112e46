import { clearLine, setDrawnLine } from './terminal'

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

/** What progress is shown on: standard error, or what a test reads. */
export interface ProgressStream {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

/**
 * Shows how far a long run is: a bar with rate and time left on a terminal, now and then a plain line
 * elsewhere. Writes to standard error, so that standard output stays for results.
 */
export function createProgress(stream: ProgressStream, now: () => number = Date.now) {
  const startedAt = now()
  let drawnAt = startedAt
  const describe = ({ read, fraction }: ProgressState) => {
    const seconds = Math.max((now() - startedAt) / 1000, 0.001)
    const rate = Math.round(read / seconds)
    const left =
      fraction === undefined || fraction <= 0
        ? ''
        : `, about ${formatDuration((seconds * (1 - fraction)) / fraction)} left`
    const records = `${read.toLocaleString('en')} ${read === 1 ? 'record' : 'records'}`
    return `${records}, ${rate.toLocaleString('en')} a second${left}`
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
      const text = describe(state)
      const bar = state.fraction === undefined ? '' : drawBar(state.fraction)
      // A line as wide as the terminal would go on in the next one, where it cannot be drawn over.
      const room = stream.columns ? stream.columns - 1 : Infinity
      const line = bar.length + text.length <= room ? bar + text : text.slice(0, room)
      stream.write(`\r\u001b[K${line}`)
      setDrawnLine(() => stream.write('\r\u001b[K'))
    },
    /** Takes the bar away. What is said by `say` or `reportFailure` does so by itself. */
    clear: clearLine,
  }
}

function drawBar(fraction: number): string {
  const filled = Math.round(fraction * barWidth)
  return `[${'█'.repeat(filled)}${'·'.repeat(barWidth - filled)}] `
}

/** "40 s", "3 min", "1.5 h": seconds and minutes rounded up. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
