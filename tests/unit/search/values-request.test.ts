import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filters } from '@/lib/search/filters/filters'
import { isFormAddress } from '@/lib/search/request/form-address'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import { filterIds, isValueFilter } from '@/lib/search/filters/filter-ids'
import { formatValuesRequest, parseValuesRequest } from '@/lib/search/request/values-request'
import { searchRequest } from '../../arbitraries/search'

const parse = (query: string) => parseValuesRequest(new URLSearchParams(query))

test.each([
  ['filter=condition', { filter: 'condition', find: '', order: 'count', page: 1 }],
  [
    'filter=intervention-type&find=+a%00%20+b&order=name&page=3',
    { filter: 'interventionType', find: 'a b', order: 'name', page: 3 },
  ],
  ['filter=city&order=luck&page=-1', { filter: 'city', order: 'count', page: 1 }],
  ['filter=city&page=99999', { page: 10_000 }],
])('%s', (query, expected) => expect(parse(query)?.request).toMatchObject(expected))

test.each(['', 'filter=', 'filter=started', 'filter=age', 'filter=__proto__', 'filter=colour'])(
  '“%s” names no filter with values',
  (query) => expect(parse(query)).toBeNull(),
)

test('the search is kept, its page is not', () => {
  const found = parse('filter=country&page=4&q=lupus&status=recruiting&sort=title&phase=9')
  expect(found?.request.search).toEqual({
    ...parseSearchRequest(new URLSearchParams('q=lupus&status=recruiting&sort=title')).request,
    page: 1,
  })
  expect(found?.problems.map(({ key }) => key)).toEqual(['phase'])
})

test('every request can be read back from its address, and no key has two meanings', () => {
  fc.assert(
    fc.property(
      searchRequest,
      fc.constantFrom(...filterIds.filter(isValueFilter)),
      fc.string({ maxLength: 300 }),
      fc.integer({ min: 1, max: 20 }),
      (search, filter, find, page) => {
        const first = parse(
          formatValuesRequest({ filter, find, order: 'name', page, search }),
        )?.request
        expect(first && parse(formatValuesRequest(first))?.request).toEqual(first)
        expect(first?.filter).toBe(filter)
      },
    ),
  )
  const keys = filterIds.map((id) => filters[id].key)
  for (const own of ['filter', 'find', 'order']) expect(keys).not.toContain(own)
})

describe('the address of a form', () => {
  const shorten = (query: string) => {
    const params = new URLSearchParams(query)
    return isFormAddress(params) ? formatSearchRequest(parseSearchRequest(params).request) : null
  }
  test.each([
    ['q=', ''],
    ['q=lupus&started-from=2020&started-to=', 'q=lupus&started=2020..'],
    ['started=2019..&started-from=&started-to=', 'started=2019..'],
    ['age=&enrollment-from=5&enrollment-to=5', 'enrollment=5'],
    ['near=Lyon&within=100km&sort=distance', 'near=Lyon&sort=distance'],
  ])('%s becomes %s', (query, expected) => expect(shorten(query)).toBe(expected))

  test.each(['', 'q=lupus', 'q=a&phase=2&started=2020..&utm_source=x', 'near=Lyon&within=100mi'])(
    '“%s” stays',
    (query) => expect(shorten(query)).toBeNull(),
  )

  test('a short address is never shortened again', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('q', 'started-from', 'started-to', 'age', 'role', 'phase'),
          fc.constantFrom('', '2020', 'x', 'any', '2'),
        ),
        (params) => {
          const short = shorten(new URLSearchParams(params).toString())
          if (short !== null) expect(shorten(short)).toBeNull()
        },
      ),
    )
  })

  test('the objects that Next passes mean the same', () => {
    expect(isFormAddress({ q: '', phase: ['1', '2'] })).toBe(true)
    expect(isFormAddress({ phase: ['1', ''] })).toBe(true)
    expect(isFormAddress({ q: undefined, phase: ['1', '2'] })).toBe(false)
  })
})
