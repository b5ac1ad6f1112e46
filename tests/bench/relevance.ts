/**
 * nDCG@10 of the judged queries over the real records, worst first, and its mean.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- relevance
 */
import { measureRelevance, toMeanNdcg } from '../relevance/measure'
import { openCorpus } from '../relevance/open-corpus'

const folder = process.env.TRIALS_DATA_DIR
if (folder === undefined) {
  throw new Error(
    'Set TRIALS_DATA_DIR to the folder with studies.jsonl.gz and cart-studies.jsonl.gz',
  )
}

const { trialCount, engine } = openCorpus(folder)
const measured = measureRelevance(engine).sort((a, b) => a.ndcg - b.ndcg)
const lines = measured.map(({ query, ndcg, grades, unjudged }) => {
  const row = grades.map((grade) => grade ?? '-').join('')
  const doubt = unjudged.length === 0 ? '' : `  not judged: ${unjudged.join(' ')}`
  return `${ndcg.toFixed(3)}  ${row.padEnd(10)}  ${query}${doubt}`
})
process.stdout.write(
  [
    `nDCG@10 of ${measured.length} judged queries over ${trialCount} trials; grades of the first ten`,
    ...lines,
    `mean ${toMeanNdcg(measured).toFixed(4)}`,
    '',
  ].join('\n'),
)
