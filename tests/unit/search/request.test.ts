import fc from 'fast-check'
import { parseCompareRequest } from '@/lib/search/request/compare-request'
import { describe, expect, test } from 'vitest'
import { defaultFilters } from '@/lib/search/request/default-filters'
import {
  defaultRequest,
  emptyRequest,
  formatSearchRequest,
  maxQueryLength,
  maxChosenLength,
  maxChosenValues,
  parseSearchRequest,
} from '@/lib/search/request/request'
import {
  listChosenValues,
  withFilterToggled,
  withFilterValues,
  withPage,
  withSort,
  withoutFilter,
  withoutFilters,
} from '@/lib/search/request/request-links'
import { choiceIds, filterIds } from '@/lib/search/filters/filter-ids'
import { type SearchRequest } from '@/lib/search/request/search-request'
import { choices } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import { searchRequest } from '../../arbitraries/search'

const parse = (query: string) => parseSearchRequest(new URLSearchParams(query))
const chosen = (values: SearchRequest['filters']): SearchRequest => ({
  ...defaultRequest,
  filters: { ...defaultFilters, ...values },
})

test.each([
  ['', defaultRequest],
  ['role=any', emptyRequest],
  ['role=any&role=regimen', emptyRequest],
  ['role=product', defaultRequest],
  ['role=regimen&role=product', chosen({ role: ['PRODUCT', 'REGIMEN'] })],
  ['q=devic%27s', { ...defaultRequest, query: "devic's" }],
  ['phase=2&phase=1', chosen({ phase: ['PHASE1', 'PHASE2'] })],
  [
    'status=recruiting&condition=Multiple++Sclerosis',
    chosen({ condition: ['multiple sclerosis'], status: ['RECRUITING'] }),
  ],
  ['sort=updated&page=2&size=50', { ...defaultRequest, sort: 'updated', page: 2, pageSize: 50 }],
  ['started=2020..2022-06&age=45', chosen({ started: ['2020..2022-06'], age: ['45'] })],
  ['started-from=2020&started-to=', chosen({ started: ['2020..'] })],
  ['enrollment-from=&enrollment-to=0050', chosen({ enrollment: ['..50'] })],
  ['utm_source=x&__proto__=y&constructor=z', defaultRequest],
  ['phase=&q=&page=&sort=', defaultRequest],
  ['sort=enrollment&dir=asc', { ...defaultRequest, sort: 'enrollment', reversed: true }],
  ['sort=title&dir=asc', { ...defaultRequest, sort: 'title' }],
  ['dir=asc', defaultRequest],
  [
    'view=table&columns=updated&columns=phase&columns=luck',
    { ...defaultRequest, view: 'table', columns: ['phase', 'updated'] },
  ],
  ['view=list&columns=phase', defaultRequest],
])('%s', (query, expected) => expect(parse(query)).toEqual({ request: expected, problems: [] }))

test('every request comes back from its own URL', () => {
  fc.assert(
    fc.property(searchRequest, (request) => {
      const canonical = parse(formatSearchRequest(request)).request
      expect(parse(formatSearchRequest(canonical))).toEqual({ request: canonical, problems: [] })
      for (const id of choiceIds) {
        expect(new Set(canonical.filters[id])).toEqual(new Set(request.filters[id]))
      }
      expect({ ...canonical, filters: {} }).toEqual({
        ...request,
        query: request.query.trim(),
        filters: {},
      })
    }),
  )
})

test('keys have a fixed order and defaults are left out', () => {
  const request = {
    ...chosen({ status: ['RECRUITING'], phase: ['PHASE1'], condition: ['b', 'a'] }),
    query: 'x y',
  }
  expect(formatSearchRequest(request)).toBe(
    'q=x+y&condition=b&condition=a&phase=1&status=recruiting',
  )
  expect(formatSearchRequest(defaultRequest)).toBe('')
  expect(formatSearchRequest(emptyRequest)).toBe('role=any')
})

test('the objects that Next passes mean the same as a query string', () => {
  const { request } = parseSearchRequest({
    q: 'a',
    phase: ['1', '2'],
    status: 'completed',
    page: undefined,
  })
  expect(request).toEqual({
    ...chosen({ phase: ['PHASE1', 'PHASE2'], status: ['COMPLETED'] }),
    query: 'a',
  })
})

describe('invalid parameters', () => {
  test('are reported in a sentence that says what would be right, and the rest still counts', () => {
    const { request, problems } = parse('phase=9&phase=1&sort=best&status=recruiting')
    expect(request).toEqual(chosen({ phase: ['PHASE1'], status: ['RECRUITING'] }))
    expect(problems.map(({ key, value }) => [key, value])).toEqual([
      ['phase', '9'],
      ['sort', 'best'],
    ])
    expect(problems[0]?.message).toMatch(/Phase.*early-1, 1, 2, 3, 4, na, none/)
  })

  test.each([
    ['page=0', 1],
    ['page=-3', 1],
    ['page=1e9', 1],
    ['page=999999999', 1_000_000],
    ['page=99999999999999999999', 1],
    ['page=2&page=5', 2],
  ])('%s', (query, page) => expect(parse(query).request.page).toBe(page))

  test('a query of 10 kB is cut, with a message', () => {
    const { request, problems } = parse(`q=${'lupus+'.repeat(2_000)}`)
    expect(request.query.length).toBeLessThanOrEqual(maxQueryLength)
    expect(problems).toHaveLength(1)
  })

  test('a thousand values of one filter are not used', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `condition=c${index}`).join('&')
    expect(parse(many).request.filters.condition).toHaveLength(maxChosenValues)
    const wrong = Array.from({ length: 1_000 }, (_, index) => `phase=x${index}`).join('&')
    expect(parse(wrong).problems.length).toBeLessThanOrEqual(20)
  })

  test('the limit covers the values of all filters, and omitted ones are reported', () => {
    const keys = ['city', 'state', 'country', 'sponsor', 'facility', 'condition', 'intervention']
    const many = keys.flatMap((key) => Array.from({ length: 100 }, (_, i) => `${key}=made-up-${i}`))
    const { request, problems } = parse(many.join('&'))
    const chosen = filterIds.flatMap((id) =>
      request.filters[id] === defaultRequest.filters[id] ? [] : (request.filters[id] ?? []),
    )
    expect(chosen).toHaveLength(maxChosenValues)
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^A search takes 50 filter values, with 2,000 letters in all\. /),
    ])
    const long = Array.from({ length: 10 }, (_, i) => `condition=${String(i).repeat(900)}`).join(
      '&',
    )
    const length = (parse(long).request.filters.condition ?? []).join('').length
    expect(length).toBeLessThanOrEqual(maxChosenLength)
    expect(parse(long).problems).toHaveLength(1)
  })

  test.each([
    'status',
    'age',
    'enrollment',
    'started',
    'near',
    'within',
    'sort',
    'view',
    'condition',
  ])('a value of %s that is not understood is told without control characters', (key) => {
    const { request, problems } = parseSearchRequest({ [key]: 'foo\0\u001b[31m\u0085\ufffe' })
    expect(JSON.stringify([request, problems])).not.toMatch(
      /\\u00(?:0|1|8)|[\u0000-\u001f\u007f-\u009f\ufffe]/,
    )
  })

  test('nor do numbers of trials have any', () =>
    expect(parseCompareRequest({ ids: 'NCT00000001\0,foo\u0001' }).ids).toEqual([
      'NCT00000001',
      'foo',
    ]))

  test('control characters and broken surrogates never get through', () => {
    expect(parse('q=a%00b%01c').request.query).toBe('a b c')
    expect(parseSearchRequest({ q: 'a\ud800' }).request.query).toBe('a\ufffd')
    expect(parseSearchRequest({ condition: 'a\u0000\ud800b' }).request.filters.condition).toEqual([
      'a \ufffdb',
    ])
  })

  test('nothing in a URL throws, and the result is canonical', () => {
    const keys = [
      ...filterIds.map((id) => filters[id].key),
      'q',
      'sort',
      'page',
      'size',
      'started-from',
      'x',
    ]
    const params = fc.array(fc.tuple(fc.constantFrom(...keys), fc.string({ unit: 'binary' })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(params, (pairs) => {
        const { request } = parseSearchRequest(new URLSearchParams(pairs))
        expect(parse(formatSearchRequest(request))).toEqual({ request, problems: [] })
      }),
    )
  })
})

describe('links', () => {
  const request: SearchRequest = { ...chosen({ phase: ['PHASE2'] }), query: 'a', page: 3 }

  test('a value is added and removed again, from page 1', () => {
    const on = withFilterToggled(request, 'phase', 'PHASE1')
    expect(on).toEqual({
      ...request,
      page: 1,
      filters: { ...defaultFilters, phase: ['PHASE1', 'PHASE2'] },
    })
    expect(withFilterToggled(on, 'phase', 'PHASE1').filters).toEqual({
      ...defaultFilters,
      phase: ['PHASE2'],
    })
    expect(withFilterToggled(request, 'phase', 'PHASE2').filters).toEqual(defaultFilters)
  })

  test('a range replaces the one before', () => {
    const first = withFilterToggled(request, 'age', '40')
    expect(withFilterToggled(first, 'age', '50').filters.age).toEqual(['50'])
  })

  test('filters are removed, sorts and pages change', () => {
    expect(withoutFilter(request, 'phase').filters).toEqual(defaultFilters)
    expect(withoutFilters(withFilterValues(request, 'condition', ['b', 'a'])).filters).toEqual(
      defaultFilters,
    )
    expect(withSort(request, 'title')).toEqual({ ...request, sort: 'title', page: 1 })
    expect(withPage(request, 7).page).toBe(7)
    expect(withoutFilter(request, 'role').filters.role).toBeUndefined()
    expect(listChosenValues(defaultFilters)).toEqual([])
    expect(listChosenValues({ status: ['RECRUITING'], condition: ['a', 'b'] })).toEqual([
      { filter: 'condition', value: 'a' },
      { filter: 'condition', value: 'b' },
      { filter: 'status', value: 'RECRUITING' },
    ])
  })

  test('every link leads to a canonical request', () => {
    fc.assert(
      fc.property(searchRequest, fc.constantFrom(...choiceIds), (any, id) => {
        const from = parse(formatSearchRequest(any)).request
        const choice = choices[id]
        const filter = choice.kind === 'exclusion' ? choice.of : choice
        const value = filter.kind === 'choice' ? filter.values[0] : undefined
        const next =
          value === undefined ? withoutFilter(from, id) : withFilterToggled(from, id, value)
        expect(parse(formatSearchRequest(next)).request).toEqual(next)
      }),
    )
  })
})
