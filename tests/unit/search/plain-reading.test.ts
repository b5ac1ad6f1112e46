import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinsWords, readAsFilters, sortNearest } from '@/lib/search/question/plain-reading'
import { emptyRequest, formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'

function read(query: string, others = ''): string | null {
  const params = new URLSearchParams(others)
  params.set('q', query)
  const reading = readAsFilters(parseSearchRequest(params).request)
  return reading && decodeURIComponent(formatSearchRequest(reading)).replaceAll('+', ' ')
}

describe('a question in a sentence', () => {
  test.each([
    [
      'allogeneic CAR-NK trials against CD33 that recruit',
      'cell=car-nk&target=cd33&source=allogeneic&status=recruiting',
    ],
    [
      'MSC from umbilical cord for stroke, phase 2',
      'q=stroke&cell=msc&tissue=umbilical-cord&phase=2',
    ],
    ['Phase I/II CAR-T cell therapy for lupus', 'q=lupus&cell=car-t&phase=1&phase=2'],
    ['neuroblastoma 4 year old', 'q=neuroblastoma&age=4'],
    ['which trials of myeloma are recruiting?', 'q=myeloma&status=recruiting'],
    ['CAR-T CD33', 'cell=car-t&target=cd33'],
    ['recruiting trials for cancer of the liver', 'q=cancer of the liver&status=recruiting'],
    ['my son is 9 and has leukemia', 'q=leukemia&age=9'],
    ["I'm 34, CAR-T for lupus", 'q=lupus&cell=car-t&age=34'],
    ['my daughter, 7, has leukemia', 'q=leukemia&age=7'],
    ['leukemia 9yo', 'q=leukemia&age=9'],
    ['CAR-T for ALL?', 'q=acute lymphoblastic leukemia&cell=car-t'],
    ['CAR-T for ALL', 'q=acute lymphoblastic leukemia&cell=car-t'],
    ['myeloma CAR-T with results posted', 'q=myeloma&cell=car-t&results=yes'],
    ['new treatments for multiple sclerosis', 'q=multiple sclerosis'],
    [
      'is there any stem cell treatment for lupus?',
      'q=lupus&cell=hsc-gene&cell=msc&cell=pluripotent&cell=hsct&cell=other-cell',
    ],
    ['mesenchymal stem cells for lupus', 'q=lupus&cell=msc'],
    ['myeloma that came back after CAR-T', 'q=myeloma came back&cell=car-t'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))

  test('words that name two alternatives of a filter select both and stay', () => {
    expect(read('CD19 and BCMA CAR-T cells for lupus')).toBe('q=CD19 BCMA lupus&cell=car-t')
  })

  test.each([
    ['CAR-T or CAR-NK for lymphoma', 'q=lymphoma&cell=car-nk&cell=car-t'],
    ['CD19 or BCMA CAR-T for lupus', 'q=lupus&cell=car-t&target=cd19&target=bcma'],
    ['MSC from umbilical cord or bone marrow', 'cell=msc&tissue=bone-marrow&tissue=umbilical-cord'],
    ['allogeneic or autologous CAR-T', 'cell=car-t&source=autologous&source=allogeneic'],
    ['CAR-T phase 1 or 2', 'cell=car-t&phase=1&phase=2'],
    [
      'CAR-T that is recruiting or not yet recruiting',
      'cell=car-t&status=recruiting&status=not-yet-recruiting',
    ],
    ['lymphoma not CAR-T', 'q=lymphoma&not-cell=car-t'],
    ['lymphoma but not with CAR-T cells', 'q=lymphoma&not-cell=car-t'],
    ['lupus without CAR-T', 'q=lupus&not-cell=car-t'],
    ['not CAR-T', 'not-cell=car-t'],
    ['MSC for stroke other than from bone marrow', 'q=stroke&cell=msc&not-tissue=bone-marrow'],
    ['CAR-T for lupus, not against CD19', null],
  ])('alternatives and exclusions: %s', (query, expected) => {
    expect(read(query)).toBe(expected)
    expect(joinsWords(query)).toBe(true)
  })

  test.each(['CAR-T for lupus', 'CAR-T OR NK', 'lupus NOT CAR-T', '"or not"', ''])(
    'nothing is joined or reversed by the words of “%s”',
    (query) => expect(joinsWords(query)).toBe(false),
  )

  test('two ages stay words, one age stated twice doesn’t', () => {
    expect(read('recruiting CAR-T, aged 2, 5 years old')).not.toContain('age=')
    expect(read('CAR-T for a girl aged 5, 5 years old')).toContain('age=5')
  })

  test('chosen filters stay, and page 1 begins', () => {
    expect(read('recruiting CAR-T lupus', 'status=completed&sex=female&age=30&page=4')).toBe(
      'q=lupus&cell=car-t&status=recruiting&status=completed&age=30&sex=female',
    )
  })
})

test.each([
  '',
  'lupus',
  'multiple sclerosis',
  'the of and',
  'CAR-T NOT lupus',
  'lupus for the UK',
  'lupus other than stem cells',
  'leukemia for 9 months',
  'lupus without surgery',
  'NK cells or gamma delta T cells for lupus',
  'CAR-T, CAR-NK or TIL for melanoma',
  'CAR-T for lupus or scleroderma',
  'not CAR-T or CAR-NK',
  '"CAR-T cells" that recruit',
  'AREA[CellType]CAR_T',
  'CAR-T OR NK',
  '(CAR-T',
  `CAR-T ${'x'.repeat(200)}`,
])('nothing else is suggested for “%s”', (query) => expect(read(query)).toBeNull())

test('the least important condition is dropped first, the kind of cells last', () => {
  const part = (label: string, total: number) => ({ label, total, request: emptyRequest })
  const sorted = sortNearest([
    { ...part('Target', 20), kind: 'filter', filter: 'targetAntigen' },
    { ...part('stroke', 6), kind: 'word' },
    { ...part('Status', 4), kind: 'filter', filter: 'status' },
    { ...part('Cell type', 1), kind: 'filter', filter: 'cellType' },
  ])
  expect(sorted.map(({ label }) => label)).toEqual(['Status', 'Target', 'Cell type', 'stroke'])
})

test('any text is understood or not, and the result is an address with the same meaning', () => {
  const word = fc.constantFrom(
    ...['CAR-T', 'NK', 'CD19', 'trials', 'recruiting', 'phase', '2', 'II', 'lupus', 'aged', '200'],
    ...['donor', '"', ',', 'x', '?', 'umbilical cord', '5 years old'],
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )
  fc.assert(
    fc.property(text, (query) => {
      const { request } = parseSearchRequest({ q: query })
      const reading = readAsFilters(request)
      if (reading === null) return
      const address = new URLSearchParams(formatSearchRequest(reading))
      expect(parseSearchRequest(address)).toEqual({ request: reading, problems: [] })
      expect(formatSearchRequest(reading)).not.toBe(formatSearchRequest(request))
    }),
    { numRuns: 50 },
  )
})
