import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchEngine } from '@/lib/search/engine'
import { defaultRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { TrialSummary } from '@/lib/search/result'
import { judgedQueries } from '../relevance/judged-query'
import { measureRelevance, toMeanNdcg } from '../relevance/measure'
import { developmentNeeds } from '../relevance/needs'
import { findMissed, listCodes } from '../relevance/codes'
import { measureWordings, toMeanShare } from '../relevance/measure-wordings'
import { openNewestCorpus, readNewestStudies } from '../relevance/open-corpus'
import { readingTimeout, realDataFolder } from '../support/real-records'

// What the search finds among the real records in TRIALS_DATA_DIR.

/** Checking all of them takes ten times as long (`npm run bench -- codes`). */
const eachOf = 8

describe.skipIf(realDataFolder === null)('real records', () => {
  let engine: SearchEngine

  beforeAll(() => {
    engine = openNewestCorpus().engine
  }, readingTimeout)

  test('the judged queries reach a mean nDCG@10 of 0.9', () => {
    expect(toMeanNdcg(measureRelevance(engine, judgedQueries))).toBeGreaterThanOrEqual(0.9)
  })

  test('needs by ways of asking reach a mean nDCG@10 of 0.78', () => {
    expect(toMeanNdcg(measureRelevance(engine, developmentNeeds))).toBeGreaterThanOrEqual(0.78)
  })

  test('what people call a disease finds its trials first', () => {
    const measured = measureWordings(engine, readNewestStudies())
    expect(measured.length).toBeGreaterThan(800)
    expect(toMeanShare(measured)).toBeGreaterThanOrEqual(0.85)
  })

  test('codes find the trials that bear them among the first ten', () => {
    const codes = listCodes(readNewestStudies()).filter((_, index) => index % eachOf === 0)
    expect(codes.length).toBeGreaterThan(600)
    // The codes that are missed are rare spellings of common names: "CD-19".
    expect(findMissed(engine, codes).length).toBeLessThan(codes.length * 0.02)
  })

  /** What is listed first, and everything that matches. */
  function search(query: string, more: Partial<SearchRequest> = {}) {
    const request = { ...defaultRequest, query, ...more }
    const page = engine.search(request, { facets: [], related: true })
    const others = page.related?.trials ?? []
    const listed = page.related?.leads ? [...others, ...page.trials] : [...page.trials, ...others]
    const matches = engine.search({ ...request, pageSize: 1000 }, { facets: [] }).trials
    return {
      ...page,
      listed,
      first: listed.map(toText),
      ids: matches.map(({ trialId }) => trialId).sort(),
      matches,
    }
  }
  test('a code is found as it is typed before what its parts find', () => {
    expect(search('CAR-BCMA').listed[0]?.trialId).toBe('NCT03716856')
  })

  const toText = ({ briefTitle, conditions }: TrialSummary) =>
    [briefTitle, ...conditions].join(' | ')

  test.each([
    ['CAR-HER2', 'HER2 CAR'],
    ['CAR-BCMA', 'BCMA CAR'],
    ['CAR-CD30', 'CD30 CAR'],
    ['MSC-GVHD', 'MSC GVHD'],
    ['MSC-exosomes', 'MSC exosomes'],
    ['herniated disc', 'slipped disc'],
    ['herniated disc', 'degenerative disc disease'],
    ['lung scarring', 'pulmonary fibrosis'],
    ['type 1 diabetes', 'T1D'],
    ['severe combined immunodeficiency', 'SCID'],
    ['immune thrombocytopenia', 'ITP'],
    ['sickle cell', 'sickle cell disease'],
    ['sickle cell', 'SCD'],
  ])('%s finds what %s finds', (query, other) => {
    const { ids } = search(query)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids).toEqual(search(other).ids)
  })

  test.each(['QQQ-ALL', 'SENL-NS7CAR'])('%s finds nothing', (query) => {
    expect(search(query).listed).toEqual([])
  })

  test.each([
    ['PLX-PAD', ['NCT01795950', 'NCT04614025']],
    [
      'Safety Study of PLX-PAD Cells to Treat Pulmonary Arterial Hypertension (PAH)',
      ['NCT01795950'],
    ],
    ['ATG-1-MSC-015', ['NCT05147779']],
  ])('%s finds its trials first', (query, ids) => {
    const first = search(query).listed.slice(0, ids.length)
    expect(first.map(({ trialId }) => trialId).sort()).toEqual(ids)
  })

  test.each([
    ['MB-CART19.1', 4, /MB-CART19/],
    ['my son with Duchenne, stem cells', 2, /Duchenne/],
    ['duchene', 4, /Duchenne/],
    ['my dad has glioblastoma, CAR T', 5, /glioblastoma|\bGBM\b/i],
    ['what can be done after CAR T stopped working for myeloma', 10, /myeloma/i],
    ['second CAR-T infusion retreatment', 3, /retreatment|second infusion/i],
    ['GPRC5D CAR-T previously treated with BCMA', 3, /GPRC5D/],
    ['I have MS and want a stem cell transplant', 5, /multiple sclerosis|\bMS\b/i],
    ['heart failure own bone marrow cells', 4, /heart|cardi|coronary|ventric/i],
  ])('%s lists what it is about', (query, count, about) => {
    const first = search(query).first.slice(0, count)
    expect(first).toHaveLength(count)
    expect(first.filter((text) => !about.test(text))).toEqual([])
  })

  test.each([
    'recruiting myeloma CAR-T',
    'multiple sclerosis stem cells recruiting',
    'lupus CAR-T open now',
    'recruiting allogeneic CAR-NK',
  ])('%s finds trials that recruit', (query) => {
    const { matches } = search(query)
    expect(matches.length).toBeGreaterThan(0)
    expect(matches.filter(({ status }) => status.status !== 'RECRUITING')).toEqual([])
  })

  test.each(['phase 3 CAR-T', 'lymphoma phase 3 trial'])('%s finds phase 3', (query) => {
    const { matches, total } = search(query)
    expect(matches.length).toBeGreaterThan(0)
    expect(matches.filter(({ phases }) => !phases?.includes('PHASE3'))).toEqual([])
    expect(search(query, { asWords: ['phase'] }).total).not.toBe(total)
  })

  test.each([
    ['stem cells for MS in the UK', 'country'],
    ['car t leukaemia in Leeds', 'near'],
  ])('%s names a place', (query, id) => {
    const { read, listed } = search(query)
    expect(read?.map((part) => part.id)).toEqual([id])
    expect(listed.length).toBeGreaterThan(0)
  })

  test.each([
    ['long-term follow-up of gene modified T cells', 'NCT06116110'],
    ['anakinra to prevent cytokine release syndrome', 'NCT04150913'],
  ])('%s lists trials of a role that is hidden by default', (query, id) => {
    const page = search(query)
    expect(page.rolesShown === true || page.related?.allRoles === true).toBe(true)
    expect(page.listed.slice(0, 10).map(({ trialId }) => trialId)).toContain(id)
  })
})
