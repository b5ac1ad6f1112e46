import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { DriftCounter } from '@/lib/study/drift'
import { parseStudy } from '@/lib/study/schema'
import { parseTrialAddress, toTrialId } from '@/lib/study/trial-id'

const folder = process.env.TRIALS_DATA_DIR ?? ''

test.skipIf(folder === '')(
  'every real record in TRIALS_DATA_DIR is a Study, is kept exactly, and has an address',
  ({ annotate }) => {
    const drift = new DriftCounter()
    let count = 0
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))) {
      const lines = gunzipSync(readFileSync(path.join(folder, file)))
        .toString('utf8')
        .split('\n')
      for (const [index, line] of lines.entries()) {
        if (line === '') continue
        const parsed = parseStudy(JSON.parse(line))
        if (!parsed.ok) throw new Error(`${file}:${index + 1} ${JSON.stringify(parsed.problems)}`)
        expect(JSON.stringify(parsed.study)).toBe(JSON.stringify(JSON.parse(line)))
        const id = toTrialId(parsed.study)
        expect(parseTrialAddress(id)).toBe(id)
        drift.add(parsed.study)
        count += 1
      }
    }
    expect(count).toBeGreaterThan(0)
    return annotate(`${count} records, drift: ${JSON.stringify(drift.toCounts())}`)
  },
  60_000,
)
