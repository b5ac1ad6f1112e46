/**
 * How many of the trials that test cells are fetched by the queries of `npm run ingest -- ctgov`, and how many others.
 * The registry adds synonyms of its own, so it finds more of both rather than fewer.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- coverage [--missed]
 */
import { createSqliteEngine } from '@/lib/index/engine'
import { parseExpression } from '@/lib/expression/parse'
import { parseJsonFields, selectFields } from '@/lib/ctgov-api/fields'
import { cellQueries } from '@/lib/ingest/cell-queries'
import { toLiveQueries } from '@/lib/ingest/live-scope'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import { defaultFilters } from '@/lib/search/request/default-filters'
import { getUpdateDate } from '@/lib/study/copy-order'
import { toSourceKey } from '@/lib/study/identifiers'
import type { Study } from '@/lib/study/schema'
import { listRealFiles, readRealStudies } from '../support/real-records'
import { indexStudies, openSearchDatabase } from '../support/search-database'

const newest = new Map<string, Study>()
for (const study of readRealStudies(listRealFiles())) {
  const known = newest.get(toSourceKey(study))
  if (known !== undefined && (getUpdateDate(known) ?? '') > (getUpdateDate(study) ?? '')) continue
  newest.set(toSourceKey(study), study)
}
const sources = [...newest.values()].map((study) => ({ study }))
const { choose } = toLiveQueries({ scope: 'cells' })
if (choose) {
  const fields = parseJsonFields(choose.fields.join(','), [])
  const differing = sources.filter(({ study }) => {
    const few = selectFields(study, fields, { trialId: '' })
    return choose.isWanted(few) !== choose.isWanted(study)
  })
  console.log(
    `${sources.length.toLocaleString('en')} trials; of ${differing.length} the few fields that --scope cells reads ` +
      'say something else than the whole record',
  )
}
const database = openSearchDatabase()
indexStudies(database, sources)
const engine = createSqliteEngine(database, { maxVerified: Infinity })
const find = (query: string) =>
  engine.list({
    query: parseExpression(query).tree,
    filter: parseExpression('').tree,
    filters: {},
    defaultArea: 'BasicSearch',
    order: [],
    offset: 0,
    count: sources.length,
  }).ids
const fetched = new Set(cellQueries.flatMap(find))
const testsCells = (study: Study) =>
  listFacetValues(study, 'role').some((role) => defaultFilters.role?.includes(role))
const wanted = sources.flatMap(({ study }, index) =>
  testsCells(study) ? [{ study, id: index + 1 }] : [],
)
const missed = wanted.filter(({ id }) => !fetched.has(id))
const found = wanted.length - missed.length
const format = (count: number) => count.toLocaleString('en')
console.log(`${format(sources.length)} trials, of which ${format(wanted.length)} test cells`)
console.log(`${format(found)} of them are fetched: recall ${(found / wanted.length).toFixed(4)}`)
console.log(`${format(fetched.size - found)} others are fetched with them`)
console.log(`${cellQueries.length} queries`)
if (process.argv.includes('--missed')) {
  for (const { study } of missed) {
    const { nctId, briefTitle } = study.protocolSection.identificationModule
    const names = study.protocolSection.armsInterventionsModule?.interventions?.map(
      ({ name }) => name,
    )
    console.log(`${nctId}\t${briefTitle}\t${(names ?? []).join(' | ')}`)
  }
}
database.close()
