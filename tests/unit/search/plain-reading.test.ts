import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAsFilters, sortNearest } from '@/lib/search/plain-reading'
import { emptyRequest, formatSearchRequest, parseSearchRequest } from '@/lib/search/request'

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
    ['my son has neuroblastoma', 'q=neuroblastoma'],
    ['neuroblastoma 4 year old', 'q=neuroblastoma&age=4'],
    ['which trials of myeloma are recruiting?', 'q=myeloma&status=recruiting'],
    ['CAR-T CD33', 'cell=car-t&target=cd33'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))

  test('words that name two alternatives of a filter ask for both and stay', () => {
    expect(read('CD19 and BCMA CAR-T cells for lupus')).toBe('q=CD19 BCMA lupus&cell=car-t')
  })

  test('two ages stay words, one age said twice does not', () => {
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
  'lymphoma not recruiting',
  'lupus without CAR-T',
  '"CAR-T cells" that recruit',
  'AREA[CellType]CAR_T',
  'CAR-T OR NK',
  '(CAR-T',
  `CAR-T ${'x'.repeat(200)}`,
])('nothing else is offered for “%s”', (query) => expect(read(query)).toBeNull())

test('what asks least is given up first, the kind of cells last', () => {
  const part = (label: string, total: number) => ({ label, total, request: emptyRequest })
  const sorted = sortNearest([
    { ...part('Target', 20), kind: 'filter', filter: 'targetAntigen' },
    { ...part('stroke', 6), kind: 'word' },
    { ...part('Status', 4), kind: 'filter', filter: 'status' },
    { ...part('Cell type', 1), kind: 'filter', filter: 'cellType' },
  ])
  expect(sorted.map(({ label }) => label)).toEqual(['Status', 'Target', 'Cell type', 'stroke'])
})

test('any text is read or not, and what is read is an address that means the same', () => {
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
