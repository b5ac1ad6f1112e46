import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Study } from '@/lib/study/schema'
import { classify } from '@/lib/therapy/classify'
import { compareLabels, type LabelRow } from './therapy/compare-labels'
import { listCellTherapies, listNegatives } from './therapy/reading-lists'

// Measures the classifier on real records: `npx tsx tests/bench/therapy.ts [labels|positives|negatives|speed]`.
// TRIALS_DATA_DIR names the folder with studies.jsonl.gz, cart-studies.jsonl.gz and cart-labels.csv.

const folder = process.env.TRIALS_DATA_DIR
if (!folder) {
  console.error('Set TRIALS_DATA_DIR to the folder with studies.jsonl.gz and cart-labels.csv.')
  process.exit(1)
}

const loadStudies = (name: string): Study[] =>
  gunzipSync(readFileSync(path.join(folder, name)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Study)

/** By processor time, so that other work on the machine does not count. */
function measureSpeed(name: string): void {
  const studies = loadStudies(name)
  studies.forEach((study) => classify(study))
  const started = process.cpuUsage()
  let positives = 0
  for (const study of studies) if (classify(study).role !== null) positives++
  const { user, system } = process.cpuUsage(started)
  const seconds = (user + system) / 1e6
  console.log(
    `${name}: ${studies.length} studies (${positives} with cells) in ${seconds.toFixed(2)} s of processor time, ${Math.round(studies.length / seconds)} a second`,
  )
}

const section = process.argv[2] ?? 'all'
const wants = (name: string) => section === 'all' || section === name

if (wants('labels')) {
  const rows = parse<LabelRow>(readFileSync(path.join(folder, 'cart-labels.csv')), {
    columns: true,
  })
  compareLabels(loadStudies('cart-studies.jsonl.gz'), rows, process.argv[3])
}
if (wants('positives')) listCellTherapies(loadStudies('studies.jsonl.gz'))
if (wants('negatives')) listNegatives(loadStudies('studies.jsonl.gz'), section === 'negatives')
if (wants('speed')) {
  measureSpeed('studies.jsonl.gz')
  measureSpeed('cart-studies.jsonl.gz')
}
