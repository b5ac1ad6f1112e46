import { describe, expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { defaultRequest, emptyRequest } from '@/lib/search/request/request'
import { withSynonymsToggled } from '@/lib/search/request/request-links'
import type { FieldMatch } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

const trial = (number: number, briefTitle: string, more: object = {}): FilterSource => ({
  study: {
    protocolSection: {
      identificationModule: { nctId: `NCT0000000${number}`, briefTitle },
      ...more,
    },
  },
})

const sources = [
  trial(1, 'Mesenchymal cells for neuromyelitis optica', {
    designModule: { phases: ['PHASE1'] },
    descriptionModule: {
      briefSummary: `${'Long words come first. '.repeat(20)}The cells are infused once. ${'More follows. '.repeat(30)}`,
    },
  }),
  trial(2, 'Tocilizumab in NMOSD', { designModule: { phases: ['PHASE2'] } }),
  trial(3, 'Natural killer cells for lymphoma', {
    conditionsModule: { conditions: ['Lymphoma', 'B-cell Lymphoma'] },
  }),
]
const database = openSearchDatabase()
indexStudies(database, sources)
const engine = createSqliteEngine(database)
const ask = (more: Partial<SearchRequest>) =>
  engine.search({ ...emptyRequest, ...more }, { highlights: true })
const marked = ({ text, marks }: FieldMatch) =>
  marks.map(({ start, end }) => text.slice(start, end))

describe('synonyms', () => {
  test('are searched besides, told, and can be switched off', () => {
    const page = ask({ query: "devic's disease" })
    expect(page.trials.map(({ trialId }) => trialId).sort()).toEqual(['NCT00000001', 'NCT00000002'])
    expect(page.alsoSearched).toHaveLength(1)
    const [used] = page.alsoSearched ?? []
    expect(used?.typed).toBe("devic's disease")
    expect(used?.phrases.join()).toMatch(/neuromyelitis optica/i)
    const off = withSynonymsToggled(
      { ...emptyRequest, query: "devic's disease" },
      used?.concept ?? '',
    )
    expect(engine.search(off)).toMatchObject({ total: 0 })
    expect(engine.search(withSynonymsToggled(off, used?.concept ?? '')).total).toBe(2)
    expect(engine.search({ ...off, synonymsOff: ['all'] }).alsoSearched).toBeUndefined()
  })
})

test('a doubt is decided by the text that was indexed, without the marks of its source', () => {
  const written = openSearchDatabase()
  indexStudies(written, [
    trial(1, 'Stem cells', {
      armsInterventionsModule: { armGroups: [{ label: 'Crohn&#39;s disease' }, { label: 'None' }] },
    }),
  ])
  const query = `SEARCH[ArmGroup](AREA[ArmGroupLabel]"Crohn's disease")`
  expect(createSqliteEngine(written).search({ ...emptyRequest, query }).total).toBe(1)
})

describe('highlights', () => {
  test('mark the words in the fields where they stand, the most telling first', () => {
    const [first = []] = ask({ query: 'cells infused' }).highlights ?? []
    expect(first.map(({ piece }) => piece)).toEqual(['BriefTitle', 'BriefSummary'])
    expect(first.map(marked)).toEqual([['cells'], ['cells', 'infused']])
    expect(first[1]?.text.length).toBeLessThan(260)
    expect(first[1]?.text).toMatch(/^… .* …$/)
  })

  test('say which words a synonym stands for', () => {
    const [first = []] = ask({ query: "devic's disease neuromyelitis" }).highlights ?? []
    expect(first[0]?.marks[0]).toMatchObject({ synonymOf: "devic's disease" })
  })

  test('look only where the query looks, and never for what it leaves out', () => {
    const [first = []] = ask({ query: 'AREA[Condition]lymphoma NOT mesenchymal' }).highlights ?? []
    expect(first.map(({ piece, text }) => [piece, text])).toEqual([['Condition', 'Lymphoma']])
  })
})

describe('a search without results', () => {
  test('names the filter that is to blame, and how many trials there are without it', () => {
    const page = ask({ query: 'lymphoma', filters: { phase: ['PHASE3'] } })
    expect(page.total).toBe(0)
    expect(page.blame).toEqual([
      {
        kind: 'filter',
        filter: 'phase',
        label: 'Phase',
        total: 1,
        request: { ...emptyRequest, query: 'lymphoma' },
      },
    ])
  })

  test('names the word that is to blame', () => {
    const { blame = [] } = ask({ query: 'lymphoma AND unheardof' })
    expect(blame.map(({ label, total }) => [label, total])).toEqual([['unheardof', 1]])
    expect(blame[0]?.request.query).toBe('lymphoma')
    expect(ask({ query: 'killer unheardof cells' }).blame?.[0]).toMatchObject({
      label: 'unheardof',
      total: 1,
    })
  })

  test('offers the spelling that the records have', () => {
    expect(ask({ query: 'mesenchimal cells' }).didYouMean).toBe('mesenchymal cells')
    expect(ask({ query: 'AREA[BriefTitle]lymphomma' }).didYouMean).toBe('AREA[BriefTitle]lymphoma')
    expect(ask({ query: 'xqzkwv' }).didYouMean).toBeUndefined()
  })

  test('a name of the field that a letter tells apart needs few records', () => {
    const titles = [
      ...Array.from({ length: 12 }, () => 'Cells in Duchenne muscular dystrophy'),
      'A study by Duchene and others',
      'A study by Duchene alone',
    ]
    const few = openSearchDatabase()
    indexStudies(
      few,
      titles.map((title, index) => trial(index, title)),
    )
    const fewTrials = createSqliteEngine(few)
    const respell = (query: string) => fewTrials.search({ ...emptyRequest, query }, {}).didYouMean
    expect(respell('duchene cells')).toBe('duchenne cells')
    // Neither an everyday word nor a code is a typing error.
    expect(respell('my granny duchene')).toBe('my granny duchenne')
    expect(respell('DUCHENE-1')).toBeUndefined()
  })

  test('a word of the language is no slip of a word that many trials have', () => {
    const many = openSearchDatabase()
    const titles = Array.from(
      { length: 60 },
      () => 'Cells for pain in the bladder, the brain, the lower colon or below a scar; 120 taken',
    )
    indexStudies(
      many,
      titles.map((title, index) => trial(index, title)),
    )
    const engine = createSqliteEngine(many)
    const respell = (query: string) =>
      engine.search({ ...emptyRequest, query }, {}).didYouMean ?? query
    for (const typed of ['ladder', 'paint', 'rain', 'flowers', "couldn't", 'token', 'kettle']) {
      expect(respell(typed)).toBe(typed)
    }
    expect(respell('bladdr')).toBe('bladder')
  })

  test('a rare word that a record has is no slip of a much shorter one, nor is an abbreviation', () => {
    const rare = openSearchDatabase()
    const titles = [
      ...Array.from({ length: 30 }, () => 'A single dose of mini cells'),
      'A vaccine against shingles',
    ]
    indexStudies(
      rare,
      titles.map((title, index) => trial(index, title)),
    )
    const few = createSqliteEngine(rare)
    const respell = (query: string) => few.search({ ...emptyRequest, query }, {}).didYouMean
    expect(respell('shingles')).toBeUndefined()
    expect(respell('singel')).toBe('single')
    expect(respell('MICI')).toBeUndefined()
    expect(respell('MICI cell')).toBeUndefined()
  })

  test('a code is found as records write it', () => {
    const codes = openSearchDatabase()
    indexStudies(codes, [
      trial(1, 'KTE-X19 in lymphoma'),
      trial(2, 'FT819 in lupus'),
      trial(3, 'A phase 2 study of bb2121'),
      ...Array.from({ length: 4 }, (_, index) => trial(4 + index, 'HB-adMSCs in stroke')),
      trial(8, 'HBadMSC as one record writes it'),
    ])
    const engine = createSqliteEngine(codes)
    const respell = (query: string) => engine.search({ ...emptyRequest, query }, {}).didYouMean
    expect(respell('KTEX19')).toBe('KTE-X19')
    expect(respell('ktex19 lymphoma')).toBe('kte-x19 lymphoma')
    expect(respell('FT 819')).toBe('FT819')
    expect(respell('HBadMSC stroke')).toBe('HB-adMSC stroke')
    expect(respell('hbadmsc stroke')).toBe('hb-admsc stroke')
    // Known as typed, or not at all.
    for (const query of ['KTE-X19', 'FT-819', 'ZZ 999', 'phase 2', 'age 9']) {
      expect(respell(query)).toBeUndefined()
    }
  })

  test('a mistake that a few records make too is still one', () => {
    const titles = [
      ...Array.from({ length: 40 }, () => 'CAR-T cells for systemic lupus erythematosus'),
      'A registry of systemic lupus erythematosis',
      'CAR-T cells for chordoma',
      ...Array.from({ length: 10 }, () => 'CAR-T cells for chondroma'),
    ]
    const many = openSearchDatabase()
    const role = { designModule: { studyType: 'OBSERVATIONAL' } }
    indexStudies(
      many,
      titles.map((title, index) => trial(index, title, title.startsWith('A') ? role : {})),
    )
    const other = createSqliteEngine(many)
    const search = (request: SearchRequest) => other.search(request)
    const page = search({ ...defaultRequest, query: 'systemic lupus erythematosis' })
    expect(page).toMatchObject({ total: 0, didYouMean: 'systemic lupus erythematosus' })
    expect(search({ ...emptyRequest, query: 'erythematosis' })).toMatchObject({
      total: 1,
      didYouMean: 'erythematosus',
    })
    // Ten records with one word are too few to doubt another.
    const rare = search({ ...defaultRequest, query: 'chordoma lupus' })
    expect(rare.total).toBe(0)
    expect(rare.didYouMean).toBeUndefined()
    expect(search({ ...defaultRequest, query: 'erythematosis* chordoma' }).didYouMean).toBe(
      undefined,
    )
  })
})

test('a truncated word is completed as most records write it, and with no part of a word', () => {
  const long = 'x'.repeat(66)
  const leukemias = openSearchDatabase()
  const titles = ['Leukemia', 'Leukaemias', 'Leukaemias', `Cells of ${long} leukocytes`]
  indexStudies(
    leukemias,
    titles.map((title, index) => trial(index, title)),
  )
  const { hints = [] } = createSqliteEngine(leukemias).search({ ...emptyRequest, query: 'leuk*' })
  expect(hints.map(({ suggestion }) => suggestion)).toEqual(['leukaemias'])
})

test('a truncated word is hinted at with the words that begin so, one of each that are searched alike', () => {
  const hints = (query: string) => ask({ query }).hints ?? []
  expect(hints('lymphoma AND ce*').map(({ suggestion }) => suggestion)).toEqual([
    'lymphoma AND cells',
  ])
  expect(hints('n* ki* ne* cells').map(({ suggestion }) => suggestion)).toEqual([
    'n* killer ne* cells',
    'n* ki* neuromyelitis cells',
  ])
  expect(hints('t* na*')[0]?.message).toMatch(/such as the words in titles.* begin with "na"\.$/)
  expect(hints('xyz*')[0]?.suggestion).toBe('xyz')
})

test('a wrong expression is searched in its nearest reading and says what is wrong where', () => {
  const page = ask({ query: '(lymphoma AND AREA[Conditon]lymphoma' })
  expect(page.total).toBe(1)
  expect(page.problems?.map(({ code }) => code)).toContain('unknown-area')
  expect(page.problems?.[0]?.location.start).toBeGreaterThanOrEqual(0)
})

test('without a reader of records, what only they can tell is left out and counted', () => {
  const blind = createSqliteEngine(database)
  const page = blind.search({
    ...emptyRequest,
    query: 'SEARCH[Intervention](AREA[InterventionName]cells) OR lymphoma',
  })
  expect(page.total).toBe(1)
  const unread = { ...emptyRequest, query: 'AREA[DescriptionModule]infused NOT lymphoma' }
  expect(blind.search(unread).total + (blind.search(unread).unchecked ?? 0)).toBe(1)
})

test('a text of more words than are searched says so, and is quick', () => {
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' OR ')
  const page = engine.search({ ...emptyRequest, query: `lymphoma OR ${words}` })
  expect(page.total).toBe(1)
  expect(page.problems?.at(-1)).toMatchObject({ code: 'too-long' })
})
