/**
 * Whether a code finds its trial: every code in the titles, intervention names and identifiers of the real records that
 * few trials share, typed as it is written there. Lists the codes whose trials are not all among the first ten.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- codes
 */
import { openNewestCorpus, readNewestStudies } from '../relevance/open-corpus'
import { findMissed, listCodes } from '../relevance/codes'

const codes = listCodes(readNewestStudies())
const missed = findMissed(openNewestCorpus().engine, codes)
for (const { code, ids, rank } of missed) {
  process.stdout.write(
    `${rank === null ? 'not found' : `rank ${rank}`}\t${code}\t${ids.join(' ')}\n`,
  )
}
const lost = missed.filter(({ rank }) => rank === null).length
process.stdout.write(
  `${codes.length} codes: ${lost} do not find their trials, ${missed.length - lost} rank them below ten\n`,
)
