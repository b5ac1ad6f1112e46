import { Cron } from 'croner'

/** When the portal fetches from the registry automatically. */
export interface Schedule {
  /** The setting as written. */
  text: string
  /** The first time after `afterMs`, in milliseconds since 1970. */
  next(afterMs: number): number
  /** Maximum random delay of a fetch, so that not all portals ask in the same second. */
  jitterMs: number
}

const hourMs = 3_600_000

/** The registry publishes a day's data by 9 in the morning local time, which is 14:00 UTC at the latest. */
const daily = { pattern: '0 14 * * *', options: { timezone: 'UTC' } }

/**
 * Reads the setting `SYNC`: `daily`, or a cron expression in the machine's time zone.
 * @throws Error that explains what to write
 */
export function parseSchedule(text: string): Schedule {
  const { cron, first, second } = parseCron(text)
  const intervalMs = second - first
  if (intervalMs < hourMs) {
    throw new Error(
      `SYNC=${text} asks more often than once an hour. The registry's data change once a day: write SYNC=daily`,
    )
  }
  return {
    text,
    jitterMs: Math.min(hourMs, intervalMs / 10),
    next(afterMs) {
      const next = cron.nextRun(new Date(afterMs))
      if (next === null) {
        const after = new Date(afterMs).toISOString()
        throw new Error(
          `SYNC=${text} has no time after ${after}. Write one that repeats, such as daily`,
        )
      }
      return next.getTime()
    },
  }
}

function parseCron(text: string): { cron: Cron; first: number; second: number } {
  try {
    const isDaily = text.trim().toLowerCase() === 'daily'
    const cron = isDaily ? new Cron(daily.pattern, daily.options) : new Cron(text)
    const [first, second] = cron.nextRuns(2)
    if (first === undefined || second === undefined) throw new Error('it never runs')
    return { cron, first: first.getTime(), second: second.getTime() }
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error)
    throw new Error(
      `SYNC=${text} is neither "daily" nor a cron expression such as "30 4 * * *" (${reason})`,
      { cause: error },
    )
  }
}
