import { clearLine, setDrawnLine } from './terminal'

/** How often to write a line if there is no terminal for a bar. */
const plainIntervalMs = 10_000
const drawIntervalMs = 100
const barWidth = 30

export interface ProgressState {
  /** Records read so far. */
  read: number
  /** The part of the input that is done, 0 to 1, if known. */
  fraction?: number
}

/** Where progress is shown: standard error, or a test's stream. */
export interface ProgressStream {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

/**
 * Shows the progress of a long run: on a terminal a bar with rate and time left, elsewhere a plain line from time to
 * time. Writes to standard error, so that standard output stays for results.
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
      // A line as wide as the terminal would wrap, and the wrapped part cannot be overwritten.
      const room = stream.columns ? stream.columns - 1 : Infinity
      const line = bar.length + text.length <= room ? bar + text : text.slice(0, room)
      stream.write(`\r\u001b[K${line}`)
      setDrawnLine(() => stream.write('\r\u001b[K'))
    },
    /** Removes the bar. `say` and `reportFailure` do so by themselves. */
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
