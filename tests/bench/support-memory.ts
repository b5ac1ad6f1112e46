import { existsSync, readFileSync } from 'node:fs'

/**
 * The peak memory of this process, in bytes. On Linux, `maxRSS` starts with the peak of the parent process, but the
 * kernel's own figure does not.
 */
export function readPeakBytes(): number {
  const path = '/proc/self/status'
  const status = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return 1024 * Number(kilobytes ?? process.resourceUsage().maxRSS)
}
