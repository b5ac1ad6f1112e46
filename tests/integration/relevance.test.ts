import { expect, test } from 'vitest'
import { measureRelevance, toMeanNdcg } from '../relevance/measure'
import { openCorpus } from '../relevance/open-corpus'

const folder = process.env.TRIALS_DATA_DIR ?? ''

test.skipIf(folder === '')(
  'the judged queries reach a mean nDCG@10 of 0.9 on the records in TRIALS_DATA_DIR',
  () => {
    const measured = measureRelevance(openCorpus(folder).engine)
    expect(toMeanNdcg(measured)).toBeGreaterThanOrEqual(0.9)
  },
)
