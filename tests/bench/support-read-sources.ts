import { readSources } from '@/lib/ingest/read/read-sources'
import { readPeakBytes } from './support-memory'

// Reads the sources named on the command line in a separate process and prints its peak memory, which can only be
// measured if nothing else runs in it.
const counts = { records: 0, failures: 0 }
for await (const { kind } of readSources(process.argv.slice(2))) {
  if (kind === 'record') counts.records += 1
  else counts.failures += 1
}
process.stdout.write(JSON.stringify({ ...counts, peakBytes: readPeakBytes() }))
