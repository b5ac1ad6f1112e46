import { expect, test } from 'vitest'
import { judgedQueries } from '../relevance/judged-query'
import { measureRelevance, toMeanNdcg } from '../relevance/measure'
import { openCorpus } from '../relevance/open-corpus'
import { realDataFolder } from '../support/real-records'

test.skipIf(realDataFolder === null)(
  'the judged queries reach a mean nDCG@10 of 0.9 on the records in TRIALS_DATA_DIR',
  () => {
    const measured = measureRelevance(openCorpus().engine, judgedQueries)
    expect(toMeanNdcg(measured)).toBeGreaterThanOrEqual(0.9)
  },
)
