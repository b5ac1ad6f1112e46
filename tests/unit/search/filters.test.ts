import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filters, getFilterByKey } from '@/lib/search/filters/filters'
import type { FilterSource } from '@/lib/search/filters/definition'
import { rangesMeet } from '@/lib/search/filters/ranges'
import { filterIds, type FilterId } from '@/lib/search/filters/filter-ids'
import { filterValue, studies } from '../../arbitraries/search'

const record = (more: object, root: object = {}): FilterSource => ({
  study: { protocolSection: { identificationModule: { briefTitle: 'A' }, ...more }, ...root },
})

function valuesOf(id: FilterId, source: FilterSource): string[] {
  const filter = filters[id]
  if (filter.kind !== 'choice' && filter.kind !== 'open') throw new Error(`${id} has no values`)
  return filter.valuesOf(source)
}

function passes(id: FilterId, value: string, source: FilterSource): boolean {
  const filter = filters[id]
  if (filter.kind === 'choice' || filter.kind === 'open') throw new Error(`${id} is no span`)
  const range = filter.rangeOf(source)
  return range !== null && rangesMeet(range, filter.toRange(value))
}

describe('the table', () => {
  test.each(filterIds)('%s has its own id, key, label and help', (id) => {
    const filter = filters[id]
    expect(filter.id).toBe(id)
    expect(filter.key).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(getFilterByKey(filter.key)).toBe(filter)
    expect(filter.label).not.toBe('')
    expect(filter.help).toMatch(/\.$/)
  })

  test('keys are unique and have no other use', () => {
    const keys = filterIds.map((id) => filters[id].key)
    expect(new Set([...keys, 'q', 'sort', 'page', 'size']).size).toBe(keys.length + 4)
    expect(getFilterByKey('nothing')).toBeNull()
  })

  test.each(filterIds)('%s parses what it formats', (id) => {
    fc.assert(
      fc.property(filterValue(id), (value) => {
        expect(filters[id].parseValue(filters[id].formatValue(value))).toBe(value)
      }),
    )
  })

  test.each(filterIds)('%s parses any text without an error, to a fixed point', (id) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = filters[id].parseValue(text)
        if (value !== undefined)
          expect(filters[id].parseValue(filters[id].formatValue(value))).toBe(value)
      }),
    )
  })

  test('every value of a record can be selected', () => {
    fc.assert(
      fc.property(studies, (sources) => {
        for (const id of filterIds) {
          const filter = filters[id]
          if (filter.kind !== 'choice' && filter.kind !== 'open') continue
          for (const source of sources) {
            for (const value of filter.valuesOf(source)) {
              const chosen = filter.parseValue(filter.formatValue(value))
              expect(chosen).toBeDefined()
              if (filter.kind === 'choice') expect(filter.values).toContain(value)
            }
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('phase', () => {
  const phases = (list?: string[]) => record(list ? { designModule: { phases: list } } : {})
  test.each([
    [
      ['PHASE1', 'PHASE2'],
      ['PHASE1', 'PHASE2'],
    ],
    [
      ['PHASE2', 'PHASE1'],
      ['PHASE1', 'PHASE2'],
    ],
    [['NA'], ['NA']],
    [[], ['NOT_STATED']],
    [undefined, ['NOT_STATED']],
    [['PHASE9'], ['NOT_STATED']],
  ])('%j', (stated, expected) => expect(valuesOf('phase', phases(stated))).toEqual(expected))

  test.each([
    ['1', 'PHASE1'],
    ['early-1', 'EARLY_PHASE1'],
    ['na', 'NA'],
    ['NA', 'NA'],
    ['none', 'NOT_STATED'],
    ['PHASE3', 'PHASE3'],
    ['Phase 4', 'PHASE4'],
    ['5', undefined],
    ['1/2', undefined],
  ])('URL value %s', (text, expected) => expect(filters.phase.parseValue(text)).toBe(expected))
})

test.each([
  ['recruiting', 'RECRUITING'],
  ['Not yet recruiting', 'NOT_YET_RECRUITING'],
  ['active-not-recruiting', 'ACTIVE_NOT_RECRUITING'],
  ['open', undefined],
])('status %s', (text, expected) => expect(filters.status.parseValue(text)).toBe(expected))

describe('age', () => {
  const limits = (minimumAge?: string, maximumAge?: string) =>
    record({
      eligibilityModule: { ...(minimumAge && { minimumAge }), ...(maximumAge && { maximumAge }) },
    })
  test.each([
    ['18 Years', '65 Years', 17, false],
    ['18 Years', '65 Years', 18, true],
    ['18 Years', '65 Years', 65, true],
    ['18 Years', '65 Years', 66, false],
    ['6 Months', '5 Years', 0, true],
    [undefined, '11 Months', 1, false],
    [undefined, '12 Months', 1, true],
    ['18 Years', undefined, 99, true],
    [undefined, undefined, 3, true],
    ['N/A', 'N/A', 3, true],
  ])('%s to %s, a person of %i: %s', (minimum, maximum, age, expected) => {
    expect(passes('age', String(age), limits(minimum, maximum))).toBe(expected)
  })
  test.each([
    ['18 Years', undefined, '12..17', false],
    ['16 Years', '30 Years', '12..17', true],
    [undefined, '17 Years', '18..', false],
    ['60 Years', undefined, '18..', true],
    ['6 Months', '5 Years', '..2', true],
    ['3 Years', undefined, '..2', false],
  ])('%s to %s, somebody of %s: %s', (minimum, maximum, span, expected) => {
    expect(passes('age', span, limits(minimum, maximum))).toBe(expected)
  })
  test('two limits as people type them', () => {
    expect(['12-17', '012 to 17', '18..'].map((text) => filters.age.parseValue(text))).toEqual([
      '12..17',
      '12..17',
      '18..',
    ])
    expect(['12..17', '18..', '..2', '45'].map((value) => filters.age.labelOf(value))).toEqual([
      '12 to 17 years old',
      '18 or older',
      'up to 2 years old',
      '45 years old',
    ])
  })
})

describe('dates', () => {
  const started = (date: string) => record({ statusModule: { startDateStruct: { date } } })
  test.each([
    ['2024-05', '2024-05-15..', true],
    ['2024-05', '2024-06..', false],
    ['2024-05', '..2024-05-01', true],
    ['2024', '2024-12', true],
    ['2024-05-31', '2024-05', true],
    ['2024-06-01', '2024-05', false],
    ['2024-05-31', '2020..2023', false],
  ])('%s in %s: %s', (date, value, expected) => {
    expect(passes('started', value, started(date))).toBe(expected)
  })

  test.each([
    '2024-13',
    '2024-02-30',
    '24',
    '2024..2023',
    '..',
    'yesterday',
    '5/6/2024',
    'Ma 2024',
    'marble 2024',
    '2024...2025',
  ])('%s is not a date', (text) => expect(filters.started.parseValue(text)).toBeUndefined())

  test.each([
    ['2024-1', '2024-01'],
    ['2024/5/3', '2024-05-03'],
    ['May 2024', '2024-05'],
    ['3. sept 2024', '2024-09-03'],
    ['jan 2020 .. 2021/6', '2020-01..2021-06'],
    [' .. 2021.12 ', '..2021-12'],
  ])('%s is %s', (text, value) => expect(filters.started.parseValue(text)).toBe(value))

  test('a trial without the date matches no range', () => {
    expect(passes('started', '1900..', record({}))).toBe(false)
  })
})

describe('an invalid range has a message for each of its ends', () => {
  test.each([
    ['started', '2020..', {}],
    ['started', 'x..', { from: expect.stringMatching(/“x” is not a date.*2024-05/) as string }],
    ['started', '2020..31/31/2020', { to: expect.stringMatching(/is not a date/) as string }],
    ['started', '2020..2019', { to: 'This is before the first date.' }],
    [
      'enrollment',
      'ten..-5',
      {
        from: '“ten” is not a whole number, such as 30.',
        to: '“-5” is not a whole number, such as 30.',
      },
    ],
    ['enrollment', '50..10', { to: 'This is less than the first number.' }],
    ['age', '45', {}],
    ['age', '200', { from: expect.stringMatching(/“200” is not an age/) as string }],
  ] as const)('%s=%s', (id, text, expected) => {
    const filter = filters[id]
    expect(
      filter.kind === 'choice' || filter.kind === 'open' ? null : filter.explain(text),
    ).toEqual(expected)
  })

  test('any text is understood, or explained', () => {
    const ends = fc.oneof(
      fc.string(),
      fc.constantFrom('', '2020', '5', '2021-02', 'May 2024', '-1'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('started' as const, 'enrollment' as const, 'age' as const),
        fc.oneof(
          ends,
          fc.tuple(ends, ends).map((both) => both.join('..')),
        ),
        (id, text) => {
          const filter = filters[id]
          if (filter.kind === 'choice' || filter.kind === 'open') throw new Error('no span')
          const value = filter.parseValue(text)
          const explained = Object.values(filter.explain(text))
          if (value === undefined) {
            const { from, to } = filter.toEnds(text)
            if (from !== '' || to !== '') expect(explained.length).toBeGreaterThan(0)
          } else {
            expect(explained).toEqual([])
            const { from, to } = filter.toEnds(value)
            expect(filter.parseValue(id === 'age' ? from : `${from}..${to}`)).toBe(value)
          }
        },
      ),
    )
  })
})

test('an enrollment of 99999999 is unknown', () => {
  const of = (count: number) => record({ designModule: { enrollmentInfo: { count } } })
  expect(passes('enrollment', '0..', of(0))).toBe(true)
  expect(passes('enrollment', '0..', of(99_999_999))).toBe(false)
})

test('a town is named with its country', () => {
  const source = record({
    contactsLocationsModule: {
      locations: [
        { city: 'Paris', country: 'France' },
        { city: 'Paris', state: 'Texas', country: 'United States' },
      ],
    },
  })
  expect(valuesOf('city', source)).toEqual(['Paris, France', 'Paris, United States'])
  expect(valuesOf('state', source)).toEqual(['Texas, United States'])
})

test('a country has one name, whatever the registry and year of the record', () => {
  const countries = ['Korea, Republic of', 'South Korea', 'Republic of Korea', 'Former Yugoslavia']
  const source = record({
    contactsLocationsModule: {
      locations: countries.map((country) => ({ city: 'Seoul', country })),
    },
  })
  expect(valuesOf('country', source)).toEqual(['South Korea', 'Former Yugoslavia'])
  expect(valuesOf('city', source)).toEqual(['Seoul, South Korea', 'Seoul, Former Yugoslavia'])
  const read = (id: 'country' | 'city' | 'state', text: string) => filters[id].parseValue(text)
  expect(['UK', 'england', 'united kingdom'].map((text) => read('country', text))).toEqual(
    Array(3).fill('united kingdom'),
  )
  expect(read('country', 'Nowhere')).toBe('nowhere')
  expect(read('city', 'Seoul, Korea, Republic of')).toBe('seoul, south korea')
  expect(read('city', 'Washington, D.C., USA')).toBe('washington, d.c., united states')
  expect(read('state', 'Georgia, United States')).toBe('georgia, united states')
  expect(filters.country.labelOf('south korea')).toBe('South Korea')
})

test('a trial open to all counts for both sexes', () => {
  expect(valuesOf('sex', record({ eligibilityModule: { sex: 'ALL' } }))).toEqual(['FEMALE', 'MALE'])
  expect(valuesOf('sex', record({}))).toEqual(['NOT_STATED'])
})

test('funders are those of the lead sponsor, the collaborators and the page', () => {
  const source = record({
    sponsorCollaboratorsModule: {
      leadSponsor: { name: 'A', class: 'OTHER_GOV' },
      collaborators: [{ name: 'B', class: 'NIH' }],
    },
  })
  expect(valuesOf('funder', source)).toEqual(['NIH', 'OTHER'])
  expect(valuesOf('funder', { ...source, page: { funderTypes: ['Industry', 'Other'] } })).toEqual([
    'NIH',
    'INDUSTRY',
    'OTHER',
  ])
})

test('results and documents exist or not, or a copy of a record doesn’t say', () => {
  expect(valuesOf('results', record({}, { hasResults: true }))).toEqual(['YES'])
  expect(valuesOf('results', record({}, { hasResults: false }))).toEqual(['NO'])
  expect(valuesOf('results', record({}, { resultsSection: {} }))).toEqual(['YES'])
  const posted = { statusModule: { resultsFirstPostDateStruct: { date: '2024-05-01' } } }
  expect(valuesOf('results', record(posted))).toEqual(['YES'])
  // With results or without: each record is one of the two.
  expect(valuesOf('results', record({}))).toEqual(['NO'])
  expect(valuesOf('documents', record({}, { hasResults: false }))).toEqual(['NO_DOCUMENT'])
  expect(valuesOf('documents', record({}))).toEqual([])
  const documents = {
    documentSection: { largeDocumentModule: { largeDocs: [{ hasSap: true, hasProtocol: true }] } },
  }
  expect(valuesOf('documents', record({}, documents))).toEqual(['PROTOCOL', 'SAP'])
})

describe('a condition', () => {
  const valuesOf = (...conditions: string[]) => {
    const { condition } = filters
    const protocolSection = {
      identificationModule: { briefTitle: 'Trial' },
      conditionsModule: { conditions },
    }
    return condition.kind === 'open' ? condition.valuesOf({ study: { protocolSection } }) : []
  }

  test.each([
    [['SLE', 'Lupus', 'Systemic Lupus Erythematosus (SLE)'], ['Systemic lupus erythematosus']],
    [['Leukemia', 'Leukaemia'], ['Leukemia']],
    [
      ['Relapsed/Refractory Multiple Myeloma', 'Multiple Myeloma in Relapse', 'MM', 'Myeloma'],
      ['Multiple myeloma'],
    ],
    [['Stage IIIB Breast Cancer', 'Breast Neoplasms'], ['Breast cancer']],
    // Another disease, a more specific one, or a name that only people use is not changed.
    [
      ['Lupus Nephritis', 'Lupus'],
      ['Lupus nephritis', 'Systemic lupus erythematosus'],
    ],
    [['Diabetes, Type I'], ['Diabetes, Type I']],
    [
      ['Chest Pain', 'Cardiac Arrest'],
      ['Chest Pain', 'Cardiac Arrest'],
    ],
    [['Lymphoma and Myeloma'], ['Lymphoma and Myeloma']],
  ])('%j is counted as %j', (conditions, expected) => {
    expect(valuesOf(...conditions)).toEqual(expected)
  })

  test('any of its names selects it', () => {
    const { condition } = filters
    for (const name of ['MM', 'multiple myeloma', 'Plasma Cell Myeloma']) {
      expect(condition.parseValue(name)).toBe('multiple myeloma')
    }
    expect(condition.labelOf('multiple myeloma')).toBe('Multiple myeloma')
  })
})

test('names what is left out where nearly all values of a filter are chosen', () => {
  const { status, phase } = filters
  if (status.kind !== 'choice' || phase.kind !== 'choice') throw new Error('no choice')
  const labelsBut = (filter: typeof status, ...left: string[]) =>
    filter.values.filter((value) => !left.includes(value)).map((value) => filter.labelOf(value))
  expect(status.describe(labelsBut(status, 'COMPLETED', 'TERMINATED'))).toBe(
    'not completed or terminated',
  )
  expect(phase.describe(labelsBut(phase, 'PHASE1'))).toBe('not phase 1')
  expect(status.describe(['Recruiting', 'Completed'])).toBe('recruiting or completed')
})
