/**
 * nDCG@10 over the real records, lowest first, and its means: for the judged queries, and for the needs by way of
 * asking. `--held-out` adds the means of the needs that are set apart, without their texts, so that measuring them
 * reveals nothing about them.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- relevance [--held-out]
 */
import { shorten } from '@/lib/study/shorten'
import { parseArgs } from 'node:util'
import { eighthHeldOut } from '../relevance/eighth-held-out'
import { fourthHeldOut } from '../relevance/fourth-held-out'
import { heldOutNeeds } from '../relevance/held-out'
import { secondHeldOut } from '../relevance/second-held-out'
import { seventhHeldOut } from '../relevance/seventh-held-out'
import { thirdHeldOut } from '../relevance/third-held-out'
import { judgedQueries, type JudgedQuery } from '../relevance/judged-query'
import { measureRelevance, toMeanNdcg, type MeasuredQuery } from '../relevance/measure'
import { developmentNeeds, waysOfAsking, type JudgedNeed } from '../relevance/needs'
import { openCorpus, openNewestCorpus, type Corpus } from '../relevance/open-corpus'

const { values: options } = parseArgs({
  options: { 'held-out': { type: 'boolean', default: false } },
})

const maxShownLength = 100

function reportSet<Query extends JudgedQuery>(
  name: string,
  { engine, trialCount }: Corpus,
  queries: readonly Query[],
  addMeans: (measured: readonly MeasuredQuery<Query>[]) => string[] = () => [],
): void {
  const measured = measureRelevance(engine, queries).sort((a, b) => a.ndcg - b.ndcg)
  const lines = measured.map(({ judged, ndcg, grades, unjudged }) => {
    const row = grades.map((grade) => grade ?? '-').join('')
    const doubt = unjudged.length === 0 ? '' : `  not judged: ${unjudged.join(' ')}`
    return `${ndcg.toFixed(3)}  ${row.padEnd(10)}  ${toLine(judged.query)}${doubt}`
  })
  const empty = listEmpty(measured)
  report([
    `nDCG@10 of ${measured.length} ${name} over ${trialCount} trials; grades of the first ten`,
    ...lines,
    sayEmpty(empty, measured),
    ...empty.map(({ judged }) => `  ${toLine(judged.query)}`),
    ...addMeans(measured),
    sayMean(name, measured),
  ])
}

/** Reports the means without a word of any need. */
function reportSetApart(name: string, { engine }: Corpus, needs: readonly JudgedNeed[]): void {
  const measured = measureRelevance(engine, needs)
  report([
    `nDCG@10 of ${measured.length} ${name}`,
    sayEmpty(listEmpty(measured), measured),
    ...listMeansByWay(measured),
    sayMean(name, measured),
  ])
}

/** Every query was judged to have an answer, so an empty page is always wrong. */
function listEmpty<Query extends JudgedQuery>(measured: readonly MeasuredQuery<Query>[]) {
  return measured.filter(({ grades }) => grades.length === 0)
}

const sayEmpty = (empty: readonly unknown[], measured: readonly unknown[]) =>
  `${empty.length} of ${measured.length} find nothing although the collection has an answer`

const sayMean = (name: string, measured: readonly MeasuredQuery[]) =>
  `mean of the ${name} ${toMeanNdcg(measured).toFixed(4)}`

function report(lines: readonly string[]): void {
  process.stdout.write([...lines, '', ''].join('\n'))
}

function listMeansByWay(measured: readonly MeasuredQuery<JudgedNeed>[]): string[] {
  return waysOfAsking.flatMap((way) => {
    const ofWay = measured.filter(({ judged }) => judged.way === way)
    if (ofWay.length === 0) return []
    return `${toMeanNdcg(ofWay).toFixed(3)}  ${way} (${ofWay.length})`
  })
}

const toLine = (query: string) => shorten(query.replace(/\s+/g, ' '), maxShownLength)

reportSet('judged queries', openCorpus(), judgedQueries)
const newest = openNewestCorpus()
reportSet('development needs', newest, developmentNeeds, listMeansByWay)
if (options['held-out']) {
  reportSetApart('held-out needs', newest, heldOutNeeds)
  reportSetApart('held-out needs of the second draw', newest, secondHeldOut)
  reportSetApart('held-out needs of the third draw', newest, thirdHeldOut)
  reportSetApart('held-out needs of the fourth draw', newest, fourthHeldOut)
  reportSetApart('held-out needs of the seventh draw', newest, seventhHeldOut)
  reportSetApart('held-out needs of the eighth draw', newest, eighthHeldOut)
}
