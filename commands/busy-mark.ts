import { rmSync, statSync, writeFileSync } from 'node:fs'

// How a portal tells other programs on its machine that visitors wait: it writes an empty file beside its index again
// and again. Priorities alone do not help where a container, a service or a terminal session has a share of its own.

const writeEveryMs = 250
/** Older than this, a mark is no longer true, for example of a portal that was killed. */
const maxAgeMs = 1_000

const toMarkPath = (indexPath: string) => `${indexPath}-busy`

export interface BusyMark {
  stop(): void
}

/** Keeps the mark beside an index while `isBusy`. If it cannot be written, other programs keep their pace. */
export function startBusyMark(indexPath: string, isBusy: () => boolean): BusyMark {
  const path = toMarkPath(indexPath)
  const timer = setInterval(() => {
    if (!isBusy()) return
    try {
      writeFileSync(path, '')
    } catch {
      // A full disk, or a folder that may not be written: the portal serves all the same.
    }
  }, writeEveryMs)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      rmSync(path, { force: true })
    },
  }
}

/** Whether visitors of the portal with this index are waiting now. */
export function isMarkedBusy(indexPath: string): boolean {
  const mark = statSync(toMarkPath(indexPath), { throwIfNoEntry: false })
  return mark !== undefined && Math.abs(Date.now() - mark.mtimeMs) < maxAgeMs
}
