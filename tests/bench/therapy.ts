import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { classify } from '@/lib/therapy/classify'
import { findRealFile, readRealStudies } from '../support/real-records'
import { compareLabels, type LabelRow } from './therapy/compare-labels'
import { listCellTherapies, listNegatives } from './therapy/reading-lists'

// Measures the classifier on real records: `npm run bench -- therapy [labels|positives|negatives|speed]`.
// TRIALS_DATA_DIR names the folder with studies.jsonl.gz, cart-studies.jsonl.gz and cart-labels.csv.

/** By processor time, so that other work on the machine does not count. */
function measureSpeed(name: string): void {
  const studies = readRealStudies([name])
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
  const rows = parse<LabelRow>(readFileSync(findRealFile('cart-labels.csv')), { columns: true })
  compareLabels(readRealStudies(['cart-studies.jsonl.gz']), rows, process.argv[3])
}
if (wants('positives')) listCellTherapies(readRealStudies(['studies.jsonl.gz']))
if (wants('negatives')) {
  listNegatives(readRealStudies(['studies.jsonl.gz']), section === 'negatives')
}
if (wants('speed')) {
  measureSpeed('studies.jsonl.gz')
  measureSpeed('cart-studies.jsonl.gz')
}
