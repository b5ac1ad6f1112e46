/**
 * What people call diseases: for each wording in `tests/relevance/lay-wordings.ts`, how many of the first results have
 * the disease by their title or conditions. Lists the wordings of the first half that find too few. The names that search
 * knows were written with both halves in mind, so neither measures what unknown people's words find.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- names
 */
import { measureWordings, toMeanShare } from '../relevance/measure-wordings'
import { openNewestCorpus, readNewestStudies } from '../relevance/open-corpus'

const enough = 0.8

const measured = measureWordings(openNewestCorpus().engine, readNewestStudies())
const shown = measured.filter(({ isSecondHalf }) => !isSecondHalf)
for (const { wording, share } of shown.toSorted((a, b) => a.share - b.share)) {
  if (share >= enough) break
  process.stdout.write(`${share.toFixed(1)}  ${wording.conditions[0]}  ${wording.query}\n`)
}
const halves = [shown, measured.filter(({ isSecondHalf }) => isSecondHalf)]
const [first, second] = halves.map((half) => `${toMeanShare(half).toFixed(3)} of ${half.length}`)
process.stdout.write(
  `share of the first results that have the disease: first half ${first}, second ${second}\n`,
)
