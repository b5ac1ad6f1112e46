import { expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { listWeightedParts } from '@/lib/search/query/weighted-parts'
import { emptyRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

const titles = [
  'Infusion of cells for kidney itching',
  'Infusion of cells for kidney pain',
  'Injection of cells for kidney itching',
  'Cells for something else',
  'Steroids for GVHD',
]
const database = openSearchDatabase()
indexStudies(
  database,
  titles.map((briefTitle, index) => ({
    study: {
      protocolSection: {
        identificationModule: { nctId: `NCT0000000${index + 1}`, briefTitle },
        statusModule: { studyFirstPostDateStruct: { date: `202${(index * 3) % 5}-01-01` } },
        designModule: { phases: [index === 2 ? 'PHASE2' : 'PHASE1'] },
      },
    },
  })),
)
const engine = createSqliteEngine(database)

function ask(query: string, more: Partial<SearchRequest> = {}) {
  const { total, trials, related, pageCount, read } = engine.search(
    { ...emptyRequest, query, ...more },
    { related: true },
  )
  const numbers = (each: readonly { trialId: string }[]) =>
    each.map(({ trialId }) => Number(trialId.slice(-1)))
  return {
    total,
    pageCount,
    read: read?.map(({ words }) => words) ?? [],
    found: numbers(trials),
    related: related ? numbers(related.trials) : null,
    lacking: related?.lacking ?? null,
  }
}

test('what was looked for is named without the marks of a sentence', () => {
  const { related } = engine.search(
    { ...emptyRequest, query: 'Dear Dr, PMH: kidney. Itching! Needs an infusion?' },
    { related: true },
  )
  expect(related?.parts.toSorted()).toEqual(['Itching', 'infusion', 'kidney'])
  expect(related?.lacking.flat().join()).not.toMatch(/[.!?:]/)
})

const listWeights = (query: string) => listWeightedParts({ ...emptyRequest, query }) ?? []
const findParts = (query: string) => listWeights(query).map(({ typed }) => typed)

test('an order in words orders the matches, and the closest trials follow', () => {
  expect(ask('newest first, cells kidney').found).toEqual([2, 3, 1])
  expect(ask('oldest first, cells kidney').found).toEqual([1, 3, 2])
  const { total, found, related } = ask('newest trials, infusion kidney itching')
  expect({ total, found, hasRelated: (related ?? []).length > 0 }).toEqual({
    total: 1,
    found: [1],
    hasRelated: true,
  })
})

test('trials that lack a word stand behind those that match, with what they lack', () => {
  const { total, found, related, lacking } = ask('infusion kidney itching')
  expect(total).toBe(1)
  expect(found).toEqual([1])
  expect(related?.toSorted()).toEqual([2, 3])
  expect(new Map(related?.map((id, index) => [id, lacking?.[index]]))).toEqual(
    new Map([
      [2, ['itching']],
      [3, ['infusion']],
    ]),
  )
})

test('where no trial has all words, the closest are listed', () => {
  const { total, related } = ask('infusion for kidney unheardof')
  expect(total).toBe(0)
  // The part of the body is the subject, so an injection for the kidney is close, too.
  expect(related?.toSorted()).toEqual([1, 2, 3])
})

test('everyday words do not decide', () => {
  expect(ask('my son needs an infusion for his kidney itching').found).toEqual([1])
})

test('words of a name that mean nothing elsewhere are part of it', () => {
  expect(findParts('baby born too early, cells for kidney itching')).toContain('born too early')
})

test('of a code with a name in it no part counts alone', () => {
  expect(ask('QQQ-GVHD')).toMatchObject({ total: 0, related: null })
  // A word is not a code.
  expect(ask('unheardof-GVHD')).toMatchObject({ total: 0, related: [5] })
})

test('what somebody has had before counts less than what is looked for', () => {
  expect(listWeights('GPRC5D CAR-T previously treated with BCMA')).toMatchObject([
    { typed: 'GPRC5D', isSubject: true, labels: { targetAntigen: ['GPRC5D'] } },
    { typed: 'CAR-T' },
    { typed: 'BCMA', isSubject: false },
  ])
})

test('filters that somebody chose hold for them, those of words only put them first', () => {
  const filters = { phase: ['PHASE1'] }
  expect(ask('infusion kidney itching', { filters })).toMatchObject({ found: [1], related: [2] })
  const asked = ask('phase 2 kidney infusion')
  expect(asked).toMatchObject({ found: [], read: ['phase 2'] })
  expect(asked.related?.toSorted()).toEqual([1, 2, 3])
})

test('the list goes on over its pages', () => {
  const pages = [1, 2, 3].map((page) => ask('infusion kidney itching', { page, pageSize: 1 }))
  expect(pages.map(({ pageCount }) => pageCount)).toEqual([3, 3, 3])
  expect(pages.map(({ found }) => found)).toEqual([[1], [], []])
  expect(pages.flatMap(({ related }) => related ?? []).toSorted()).toEqual([2, 3])
})

test('words that were read can be turned back', () => {
  expect(ask('phase 2 cells')).toMatchObject({ found: [3], read: ['phase 2'] })
  expect(ask('phase 2 cells', { asWords: ['phase'] })).toMatchObject({ read: [] })
})

test.each([
  '(infusion kidney unheardof)',
  'infusion AND kidney AND unheardof',
  '"infusion" kidney unheardof',
  'AREA[BriefTitle]infusion kidney unheardof',
  'infusion kidney unheardof NOT pain',
  '"phase 2" cells',
])('an expression means what it says: %s', (query) => {
  expect(ask(query)).toMatchObject({ related: null, read: [] })
})
