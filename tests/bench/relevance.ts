/**
 * nDCG@10 of the judged queries over the real records, worst first, and its mean.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- relevance
 */
import { measureRelevance, toMeanNdcg } from '../relevance/measure'
import { openCorpus } from '../relevance/open-corpus'

const { trialCount, engine } = openCorpus()
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
