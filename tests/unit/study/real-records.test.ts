import { expect, test } from 'vitest'
import { DriftCounter } from '@/lib/study/drift'
import { parseStudy } from '@/lib/study/schema'
import { parseTrialAddress, toTrialId } from '@/lib/study/trial-id'
import {
  listRealFiles,
  readingTimeout,
  readRealLines,
  realDataFolder,
} from '@/tests/support/real-records'

test.skipIf(realDataFolder === null)(
  'every real record in TRIALS_DATA_DIR is a Study, is kept exactly, and has an address',
  ({ annotate }) => {
    const drift = new DriftCounter()
    let count = 0
    for (const file of listRealFiles()) {
      for (const [index, line] of readRealLines(file).entries()) {
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
  readingTimeout,
)
