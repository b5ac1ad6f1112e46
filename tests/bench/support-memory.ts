import { existsSync, readFileSync } from 'node:fs'

/**
 * The most memory that this process has held, in bytes. On Linux `maxRSS` begins with the peak of the process that
 * started this one; the kernel's own mark does not.
 */
export function readPeakBytes(): number {
  const path = '/proc/self/status'
  const status = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return 1024 * Number(kilobytes ?? process.resourceUsage().maxRSS)
}
