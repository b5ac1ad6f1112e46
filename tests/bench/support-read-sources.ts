import { readSources } from '@/lib/ingest/read/read-sources'
import { readPeakBytes } from './support-memory'

// Reads the sources named on the command line as a process of its own and prints how much memory it took at most:
// memory can only be measured where nothing else runs.
const counts = { records: 0, failures: 0 }
for await (const { kind } of readSources(process.argv.slice(2))) {
  if (kind === 'record') counts.records += 1
  else counts.failures += 1
}
process.stdout.write(JSON.stringify({ ...counts, peakBytes: readPeakBytes() }))
