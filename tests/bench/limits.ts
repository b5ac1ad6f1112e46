/**
 * The cost of the worst input: processor time for hostile texts, memory for hostile files. Exits with code 1 if
 * something costs more than its limit.
 *
 *   npm run bench -- limits
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { analyse, analyseWithOffsets } from '@/lib/search/analysis/analyse'
import { classify } from '@/lib/therapy/classify'
import { findSynonyms } from '@/lib/search/analysis/synonyms'
import { hostileSources, writeHostileSource, writeParts } from '../support/hostile-sources'
import { hostileRecords, hostileUnits, synonymText } from '../support/hostile-texts'
import { buildStudy } from '../support/synthetic-studies'
import { toStudy } from '../unit/therapy/synthetic-study'
import { formatMs, timeRun } from './support-measure'

const mebibyte = 1024 ** 2
let exceeded = 0

function tell(what: string, value: number, limit: number, unit: string): void {
  const over = value > limit
  if (over) exceeded++
  console.log(
    `${formatMs(value)} of ${limit} ${unit.padEnd(5)} ${what}${over ? '  OVER ITS LIMIT' : ''}`,
  )
}

console.log('Classifying a hostile record:')
for (const [name, parts] of hostileRecords) {
  const record = toStudy(parts)
  const time = timeRun(() => classify(record))
  tell(name, time, 900, 'ms')
}

console.log('\nSynonyms in a text of 10,000 words:')
const synonymTime = timeRun(() => findSynonyms(synonymText))
tell('acute lymphoblastic …', synonymTime, 500, 'ms')

console.log('\nAnalysing eight times the text takes so many times as long:')
for (const [name, unit] of hostileUnits) {
  const time = (length: number) => {
    const text = unit.repeat(length / unit.length)
    const runs = [1, 2].map(() =>
      timeRun(() => {
        analyse(text)
        analyseWithOffsets(text)
      }),
    )
    return Math.min(...runs)
  }
  // Times under a millisecond are indistinguishable from noise.
  tell(name, time(80_000) / Math.max(time(10_000), 1), 40, 'times')
}

const folder = mkdtempSync(join(tmpdir(), 'bench-limits-'))
const script = join(import.meta.dirname, 'support-read-sources.ts')

/** Peak memory in MB of a separate process that reads the files. */
async function measureMemory(paths: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', script],
    ...paths,
  ])
  const { peakBytes } = JSON.parse(stdout) as { peakBytes: number }
  return peakBytes / mebibyte
}

try {
  console.log('\nMemory of a process that reads hostile files:')
  for (const source of hostileSources) {
    const memory = await measureMemory(await writeHostileSource(folder, source))
    tell(source.name, memory, 512, 'MB')
  }

  console.log('\nMemory of reading 5,000 records of 20 kB beyond that of reading 1,000:')
  const filled = JSON.stringify(buildStudy(1, { note: 'n'.repeat(20_000) }))
  const makePage = (count: number) => [
    '{"totalCount":1,"studies":[',
    ...Array.from({ length: count }, (_, at) => (at === 0 ? filled : `,${filled}`)),
    ']}',
  ]
  const small = await measureMemory([await writeParts(folder, 'small.json', makePage(1000))])
  const large = await measureMemory([await writeParts(folder, 'large.json', makePage(5000))])
  tell('one page of JSON', large - small, 96, 'MB')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (exceeded > 0) {
  console.error(`\n${exceeded} over their limits`)
  process.exitCode = 1
}
