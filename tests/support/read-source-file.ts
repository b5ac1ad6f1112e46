import { readSources } from '@/lib/ingest/read/read-sources'
import { readPeakBytes } from './peak-memory'

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
