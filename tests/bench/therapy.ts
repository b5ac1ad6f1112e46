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

function measureSpeed(name: string): void {
  const studies = loadStudies(name)
  studies.slice(0, 200).forEach((study) => classify(study))
  const started = performance.now()
  studies.forEach((study) => classify(study))
  const seconds = (performance.now() - started) / 1000
  const positives = studies.filter((study) => classify(study).role !== null).length
  console.log(
    `${name}: ${studies.length} studies in ${seconds.toFixed(2)} s, ${Math.round(studies.length / seconds)} a second (${positives} with cells)`,
  )
}

const section = process.argv[2] ?? 'all'
const wants = (name: string) => section === 'all' || section === name

if (wants('labels')) {
  const rows = parse(readFileSync(path.join(folder, 'cart-labels.csv')), {
    columns: true,
  }) as LabelRow[]
  compareLabels(loadStudies('cart-studies.jsonl.gz'), rows, process.argv[3])
}
if (wants('positives')) listCellTherapies(loadStudies('studies.jsonl.gz'))
if (wants('negatives')) listNegatives(loadStudies('studies.jsonl.gz'), section === 'negatives')
if (wants('speed')) {
  measureSpeed('studies.jsonl.gz')
  measureSpeed('cart-studies.jsonl.gz')
}
