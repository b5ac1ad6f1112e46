import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { classify } from '@/lib/therapy/classify'
import { findRealFile, readRealStudies } from '../support/real-records'
import { compareJudged } from './therapy/compare-judged'
import { compareLabels, type LabelRow } from './therapy/compare-labels'
import { listCellTherapies, listNegatives } from './therapy/reading-lists'

// Measures the classifier on real records: `npm run bench -- therapy [judged|labels|positives|negatives|speed]`.
// TRIALS_DATA_DIR names the folder with the registry's records (*.jsonl.gz) and cart-labels.csv.
//
// `judged` compares with the judged set (tests/therapy/judged). Followed by a facet's name, `role`, `cellType`,
// `product` or `all`, it lists the trials that differ. With --held-out or --set-apart it instead reports on the trials
// that no rules are written from (all of them in four parts, or only the three newest draws), and never lists them.

/** In processor time, so that other work on the machine does not count. */
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

const {
  positionals: [section = 'all', detail],
  values: { 'held-out': isHeldOut, 'set-apart': isSetApart },
} = parseArgs({
  allowPositionals: true,
  options: {
    'held-out': { type: 'boolean', default: false },
    'set-apart': { type: 'boolean', default: false },
  },
})
const wants = (name: string) => section === 'all' || section === name

if (wants('labels')) {
  const rows = parse<LabelRow>(readFileSync(findRealFile('cart-labels.csv')), { columns: true })
  compareLabels(readRealStudies(['cart-studies.jsonl.gz']), rows, detail)
}
if (wants('positives')) listCellTherapies(readRealStudies(['studies.jsonl.gz']))
if (wants('negatives')) {
  listNegatives(readRealStudies(['studies.jsonl.gz']), section === 'negatives')
}
if (wants('speed')) {
  measureSpeed('studies.jsonl.gz')
  measureSpeed('cart-studies.jsonl.gz')
}
if (wants('judged')) {
  if (isHeldOut) compareJudged('held-out', undefined)
  if (isHeldOut || isSetApart) {
    compareJudged('set-apart', undefined)
    compareJudged('second-set-apart', undefined)
    compareJudged('third-set-apart', undefined)
  } else compareJudged('development', detail)
}
