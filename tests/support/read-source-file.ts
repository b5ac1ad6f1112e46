import { existsSync, readFileSync } from 'node:fs'
import { readSources } from '@/lib/ingest/read/read-sources'

// Reads the sources named on the command line as a process of its own, and says what came and how much memory it
// took at most. Memory can only be measured where nothing else runs.

const counts = { records: 0, failures: 0 }
const reasons: string[] = []
for await (const item of readSources(process.argv.slice(2))) {
  if (item.kind === 'record') {
    counts.records += 1
  } else {
    counts.failures += 1
    if (reasons.length < 20) reasons.push(`${item.cause}: ${item.reason}`)
  }
}
process.stdout.write(JSON.stringify({ ...counts, reasons, peakBytes: readPeakBytes() }))

/** On Linux `maxRSS` begins with the peak of the process that started this one; the kernel's own mark does not. */
function readPeakBytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return 1024 * Number(kilobytes ?? process.resourceUsage().maxRSS)
}
