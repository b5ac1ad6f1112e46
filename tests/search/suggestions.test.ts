import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndexDocument } from '@/lib/search/document/document'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { emptyRequest, parseSearchRequest } from '@/lib/search/request/request'
import type { Suggestion } from '@/lib/search/suggest/suggest'
import { indexStudies, openSearchDatabase, createTestWriter } from '../support/search-database'

interface Facts {
  conditions?: string[]
  city?: string
  country?: string
  sponsor?: string
  treatment?: string
}

/** A trial that tests cells, so that a default search lists it. */
function trial(number: number, facts: Facts): FilterSource {
  const { conditions = ['Myositis'], city = 'Paris', country = 'France', sponsor = 'Alpha' } = facts
  return {
    study: {
      protocolSection: {
        identificationModule: {
          nctId: `NCT${String(number).padStart(8, '0')}`,
          briefTitle: `CD19 CAR-T cells in trial ${number}`,
        },
        conditionsModule: { conditions },
        armsInterventionsModule: {
          interventions: [{ type: 'BIOLOGICAL', name: facts.treatment ?? 'CD19 CAR-T cells' }],
        },
        contactsLocationsModule: { locations: [{ city, country }] },
        sponsorCollaboratorsModule: { leadSponsor: { name: sponsor, class: 'OTHER' } },
      },
    },
  }
}

function createEngine(sources: readonly FilterSource[]) {
  const database = openSearchDatabase()
  indexStudies(database, sources)
  return { database, engine: createSqliteEngine(database) }
}

const trials = [
  trial(12_345_678, { conditions: ['Multiple Sclerosis'], city: 'Berlin', country: 'Germany' }),
  trial(12_345_679, {
    conditions: ['multiple sclerosis', 'Lupus Nephritis'],
    sponsor: 'Berlin Cells',
  }),
  trial(42, { conditions: ['Systemic Lupus Erythematosus (SLE)', 'Lupus Nephritis'] }),
]
const labelsOf = (suggestions: readonly Suggestion[]) =>
  suggestions.map(({ kind, label, count }) => `${kind}: ${label} (${count})`)

test.each([
  ['mult', ['condition: Multiple sclerosis (2)']],
  ['scler mul', ['condition: Multiple sclerosis (2)']],
  ['MULTPLE SCLEROSSIS', ['condition: Multiple sclerosis (2)']],
  ['lupus', ['condition: Lupus nephritis (2)', 'condition: Systemic lupus erythematosus (2)']],
  ['cart', ['topic: CAR-T cells (3)', 'intervention: CD19 CAR-T cells (3)']],
  ['berl', ['place: Berlin, Germany (1)', 'sponsor: Berlin Cells (1)']],
  ['francee', ['place: France (2)', 'place: Paris, France (2)']],
  [
    'nct123',
    [12_345_678, 12_345_679].map((id) => `trial: NCT${id} CD19 CAR-T cells in trial ${id} (1)`),
  ],
  ['nct42', ['trial: NCT00000042 CD19 CAR-T cells in trial 42 (1)']],
  ['ms', ['condition: Multiple sclerosis (also called MS) (2)']],
  ['x', []],
  ['', []],
  ['lupus NOT fra', []],
])('%s', (text, expected) => {
  expect(labelsOf(createEngine(trials).engine.findSuggestions(text))).toEqual(expected)
})

test('cells that a record states as its condition are suggested as cells alone', () => {
  const { engine } = createEngine([
    trial(1, { conditions: ['CAR-T', 'Lymphoma'], treatment: 'CAR-T' }),
  ])
  const kinds = engine.findSuggestions('car-t').map(({ kind }) => kind)
  expect(kinds).toContain('topic')
  expect(kinds).not.toContain('condition')
})

test('the last words alone keep what stands before them', () => {
  const { engine } = createEngine(trials)
  expect(engine.findSuggestions('lupus fran').at(0)).toEqual({
    kind: 'place',
    label: 'France',
    count: 2,
    query: 'lupus',
    filter: { key: 'country', value: 'france' },
  })
  expect(engine.findSuggestions('paris sle').at(0)?.query).toBe(
    'paris Systemic lupus erythematosus',
  )
})

test('a place counts together with the words before it', () => {
  const { engine } = createEngine(trials)
  expect(engine.findSuggestions('nephritis germ')).toEqual([])
  expect(labelsOf(engine.findSuggestions('sclerosis germ'))).toEqual([
    'place: Germany (1)',
    'place: Berlin, Germany (1)',
  ])
})

test('a name counts as the search that it stands for, also where a title only says it', () => {
  const titled = trial(43, { conditions: ['Myositis'], treatment: 'cells for lupus nephritis' })
  const { engine } = createEngine([...trials, titled])
  expect(labelsOf(engine.findSuggestions('lupus neph')).at(0)).toBe(
    'condition: Lupus nephritis (3)',
  )
})

test.each(['uk', 'britain', 'great brit'])('“%s” suggests the country', (text) => {
  const { engine } = createEngine([trial(1, { city: 'Leeds', country: 'United Kingdom' })])
  expect(engine.findSuggestions(text).map(({ label }) => label)).toEqual(['United Kingdom'])
  expect(engine.findPlaceSuggestions(text).map(({ label }) => label)).toContain('United Kingdom')
})

test('a suggestion finds exactly the trials that it promises', () => {
  const { engine } = createEngine(trials)
  for (const text of ['lupus', 'mult', 'berl', 'fra', 'paris', 'alpha', 'cart', 'cd19', 'nephr']) {
    for (const { query, filter, count } of engine.findSuggestions(text)) {
      const params = new URLSearchParams({
        q: query,
        ...(filter && { [filter.key]: filter.value }),
      })
      const { request, problems } = parseSearchRequest(params)
      expect(problems).toEqual([])
      expect(engine.search(request).total).toBe(count)
    }
  }
})

describe('other names of a thing', () => {
  const { engine } = createEngine([
    trial(1, { conditions: ['Neuromyelitis Optica Spectrum Disorders'] }),
    trial(2, { conditions: ['NMO'] }),
    trial(3, { conditions: ['Acute Myeloid Leukemia'], treatment: 'Tisagenlecleucel' }),
  ])

  test.each([
    ['devic', ["condition: Neuromyelitis optica (also called Devic's) (2)"]],
    [
      "devic's dise",
      [
        'topic: Neurological autoimmune disease (2)',
        'condition: Neuromyelitis optica (also called Devic disease) (2)',
      ],
    ],
    ['devics', ["condition: Neuromyelitis optica (also called Devic's) (2)"]],
    ['nmo', ['condition: Neuromyelitis optica (also called NMO) (2)']],
    ['kymri', ['intervention: Tisagenlecleucel (also called Kymriah) (1)']],
    // The records' own name is enough, and so is no suggestion at all if no trial is about it.
    ['acute mye', ['condition: Acute myeloid leukemia (1)']],
    ['lou gehr', []],
    ['de', []],
  ])('%s', (text, expected) => expect(labelsOf(engine.findSuggestions(text))).toEqual(expected))

  test('choosing one finds as many trials as it says', () => {
    for (const text of ['devic', 'nmo', 'kymri']) {
      const { query = '', count } = engine.findSuggestions(text)[0] ?? {}
      const { request } = parseSearchRequest(new URLSearchParams({ q: query }))
      expect(engine.search(request).total).toBe(count)
    }
  })
})

test('what another connection writes or removes is known at the next letter', () => {
  const { database, engine } = createEngine(trials)
  expect(labelsOf(engine.findSuggestions('osaka'))).toEqual([])
  const writer = createTestWriter(database)
  const japanese = trial(77, { city: 'Osaka', country: 'Japan', conditions: ['Lupus Nephritis'] })
  database.transaction(() => writer.write(9, buildIndexDocument(japanese)))()
  expect(labelsOf(engine.findSuggestions('osaka'))).toEqual(['place: Osaka, Japan (1)'])
  expect(labelsOf(engine.findSuggestions('lupus')).at(0)).toBe('condition: Lupus nephritis (3)')
  database.transaction(() => writer.remove(9))()
  expect(labelsOf(engine.findSuggestions('osaka'))).toEqual([])
  expect(labelsOf(engine.findSuggestions('lupus')).at(0)).toBe('condition: Lupus nephritis (2)')
})

test('any text has an answer of at most eight', () => {
  const { engine } = createEngine(trials)
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 12_000 }))
  fc.assert(
    fc.property(text, (typed) => {
      expect(engine.findSuggestions(typed).length).toBeLessThanOrEqual(8)
    }),
  )
})

test('a list of trial numbers finds exactly these trials, also by a former number', () => {
  const renamed = trial(99, {})
  renamed.study.protocolSection.identificationModule.nctIdAliases = ['NCT00000098']
  const { engine } = createEngine([...trials, renamed])
  const idsOf = (query: string) => {
    const page = engine.search({ ...emptyRequest, query })
    expect(page.problems ?? []).toEqual([])
    return page.trials.map(({ trialId }) => trialId).sort()
  }
  expect(idsOf('NCT00000042 NCT12345678 NCT00000001')).toEqual(['NCT00000042', 'NCT12345678'])
  expect(idsOf('nct42; nct98')).toEqual(['NCT00000042', 'NCT00000099'])
  const many = Array.from({ length: 200 }, (_, index) => `NCT${index + 1}`)
  expect(idsOf(many.join(' '))).toEqual(['NCT00000042', 'NCT00000099'])
})

test('one thing is one suggestion, whatever records call it, and cells come first', () => {
  const named = [
    'SLE',
    'Systemic Lupus Erythematosus',
    'Lupus Erythematosus, Systemic',
    'SLE - Systemic Lupus Erythematosus',
    'Systemic Lupus Erythematosus (SLE)',
  ].map((condition, index) => trial(index + 1, { conditions: [condition] }))
  const { engine } = createEngine([...named, trial(9, { conditions: ['CAR T-cell Toxicity'] })])
  expect(labelsOf(engine.findSuggestions('sle'))).toEqual([
    'condition: Systemic lupus erythematosus (also called SLE) (5)',
  ])
  expect(labelsOf(engine.findSuggestions('systemic lup'))).toHaveLength(1)
  expect(labelsOf(engine.findSuggestions('car')).at(0)).toBe('topic: CAR-T cells (6)')
  expect(engine.findSuggestions('cd19').at(0)).toMatchObject({
    label: 'CD19',
    query: '',
    filter: { key: 'target', value: 'cd19' },
  })
  expect(engine.findSuggestions('not stat')).toEqual([])
})
