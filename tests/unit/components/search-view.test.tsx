import { renderToStaticMarkup } from 'react-dom/server'
import { choices } from '@/lib/search/filters/exclusions'
import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import { describe, expect, test, vi } from 'vitest'
import { AllFiltersView } from '@/components/search/all-filters-view'
import { SearchView } from '@/components/search/search-view'
import { defaultRequest, parseSearchRequest } from '@/lib/search/request/request'
import { withFilterValues } from '@/lib/search/request/request-links'
import type { Facet, PlainReading, SearchPage, TrialSummary } from '@/lib/search/result'
import { dateStatus } from '@/lib/study/status-age'
import { toReadText } from '@/tests/support/html-text'
import type { RequestProblem } from '@/lib/search/request/search-request'

// Rendered to text outside of Next, but the search box needs a router.
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }))

const statusFacet: Facet = {
  filter: 'status',
  distinct: 2,
  values: [
    { value: 'RECRUITING', label: 'Recruiting', count: 0, selected: true },
    { value: 'COMPLETED', label: 'Completed', count: 7, selected: false },
  ],
}

const trial: TrialSummary = {
  trialId: 'NCT00000001',
  nctId: 'NCT00000001',
  briefTitle: 'Cells & <b>more</b>',
  status: dateStatus({}, 20_700),
  phases: [],
  conditions: ['one', 'two', 'three', 'four', 'five', 'six'],
  interventions: [{ type: 'BIOLOGICAL', name: 'cells' }],
  countries: ['France', 'Narnia'],
  rules: { hasAgeGroups: false, isGenderBased: false },
  locationCount: 2,
}

const roleFacet: Facet = {
  filter: 'role',
  distinct: 1,
  values: [{ value: 'PRODUCT', label: 'Product under test', count: 7, selected: false }],
}

const emptyPage: SearchPage = { total: 0, trials: [], facets: [], page: 1, pageCount: 1 }

describe('a search without results', () => {
  const html = render('q=zzz&status=recruiting&phase=3', { total: 0, facets: [statusFacet] })

  test('lists first the filter whose removal helps', () => {
    const first = html.indexOf('Remove the Status filter</a>')
    expect(first).toBeGreaterThan(0)
    expect(html.slice(first)).toMatch(/there are trials without it.*Remove the Phase filter/)
    expect(html).toMatch(/href="\/trials\?q=zzz&amp;phase=3"[^>]*>Remove the Status filter/)
  })

  test('offers each change once, and none that is known not to help', () => {
    const { request } = parseSearchRequest({ q: 'zzz', status: 'recruiting' })
    const blamed = render('q=zzz&status=recruiting', {
      total: 0,
      facets: [
        { ...statusFacet, values: [] },
        { filter: 'sex', distinct: 0, values: [] },
      ],
      blame: [{ kind: 'word', label: 'zzz', total: 9, request: { ...request, query: '' } }],
    })
    expect(blamed).toContain('Leave out “zzz”')
    expect(blamed).not.toMatch(/Search without the words|Remove the Status filter<|>Sex</)
  })

  test('shows no range of numbers if results continue on several pages', () => {
    const paged = render('q=zzz', { total: 0, trials: [], pageCount: 5 })
    expect(toReadText(paged)).toContain('0 trials')
    expect(toReadText(paged)).not.toContain('1 to 0')
  })

  test('offers the search without its words, with the filters kept', () => {
    expect(html).toMatch(/href="\/trials\?phase=3&amp;status=recruiting"[^>]*>Search without/)
  })
})

describe('a page of results', () => {
  const html = render('q=cells&status=recruiting&sort=title&page=3&colour=blue&phase=9', {
    total: 41,
    facets: [statusFacet],
    trials: [trial],
    page: 3,
    pageCount: 3,
  })

  test('continues the numbering of the page before', () => {
    expect(html).toContain('<ol start="41"')
  })

  test('keeps filters and order, but not the page, when the words change', () => {
    const form = /<form[^>]*id="main-search".*?<\/form>/.exec(html)?.[0] ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
    expect(hidden.map(([, name, value]) => [name, value])).toEqual([
      ['status', 'recruiting'],
      ['sort', 'title'],
    ])
  })

  test('shows what could not be understood in the address', () => {
    expect(html).toMatch(/not understood and left out.*The filter Phase has no value “9”/)
  })

  test('shows a record’s text as text', () => {
    expect(html).toContain('Cells &amp; &lt;b&gt;more&lt;/b&gt;')
  })

  test.each(['table', 'list'])('does not repeat a very long search at each trial (%s)', (view) => {
    const trials = Array<TrialSummary>(100).fill(trial)
    const show = (query: string) =>
      render(`q=${encodeURIComponent(query)}&view=${view}`, { total: 100, trials })
    const long = '%'.repeat(3_000)
    const repeated = show(long).split(encodeURIComponent(long)).length - 1
    expect(repeated).toBeLessThan(25)
    expect(show('cells')).toContain('href="/trials/NCT00000001?q=cells')
  })

  test('shows how much a card omits, and what the record doesn’t say', () => {
    const observed = render('', {
      total: 1,
      trials: [{ ...trial, interventions: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name })) }],
    })
    expect(toReadText(observed)).toContain('a, b, c and 2 more')
    expect(html).toContain('Phase not stated')
    expect(html).toContain('Ages not stated')
  })

  test('is announced as one heading when it changes', () => {
    expect(html).toMatch(/aria-live="polite"[^>]*><h1[^>]*>41 trials<\/h1>/)
  })
})

const hiddenOf = (form: string) =>
  [...form.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)].map(
    ([, name, value]) => `${name}=${value}`,
  )
const formOf = (html: string, label: string) =>
  [...html.matchAll(/<form[^>]*>.*?<\/form>/g)].find(([form]) =>
    form.includes(`aria-label="${label}"`),
  )?.[0] ?? ''

describe('the filters', () => {
  const facets = [statusFacet]

  test('beside the list are one form that keeps the rest of the search', () => {
    const html = render('q=a&phase=2&started=2020..2021-05&age=45&sort=title&page=2', { facets })
    const form = formOf(html, 'Filters')
    expect(hiddenOf(form)).toEqual(['q=a', 'started=2020..2021-05', 'sort=title'])
    expect(form).toMatch(/<input[^>]*name="age"[^>]*value="45"/)
    expect(form).toMatch(/name="status"[^>]*checked=""[^>]*value="recruiting"/)
    expect(form).toContain(
      'href="/search/filters?q=a&amp;phase=2&amp;age=45&amp;started=2020..2021-05',
    )
    expect(form).toContain('More filters (1 chosen)')
  })

  test('are all on one page, with ranges as fields of the same form', () => {
    const html = renderAll('q=a&started=2020..2021-05&role=any&sort=title', { facets: [roleFacet] })
    const form = formOf(html, 'Filters')
    expect(hiddenOf(form)).toEqual(['q=a', 'sort=title'])
    expect(form).toMatch(/<input[^>]*name="started-from"[^>]*value="2020"/)
    expect(form).toMatch(/<input[^>]*name="started-to"[^>]*value="2021-05"/)
    // The option that hides nothing has its own box; no box at all would mean the default.
    expect(form).toMatch(/name="role"[^>]*checked=""[^>]*value="any"/)
    expect(renderAll('', { facets: [roleFacet] })).not.toMatch(/checked=""[^>]*value="any"/)
  })

  test('show beside the field what could not be understood, and keep what was typed', () => {
    const list = render('enrollment-from=many&enrollment-to=90', { facets })
    const href = /href="(\/search\/filters\?[^"]*)">Correct it/.exec(list)?.[1] ?? ''
    const form = formOf(renderAll(href.slice(href.indexOf('?')), {}), 'Filters')
    expect(form).toMatch(/name="enrollment-from"[^>]*value="many"/)
    expect(form).toMatch(/name="enrollment-to"[^>]*value="90"/)
    expect(form).toMatch(
      /aria-invalid="true" aria-describedby="enrollment-hint enrollment-from-problem"/,
    )
    expect(form).toMatch(/id="enrollment-from-problem"[^>]*>“many” is not a whole number/)
    expect(form).not.toContain('enrollment-to-problem')
  })

  test('with a selection are open, others are not', () => {
    const phase: Facet = {
      filter: 'phase',
      distinct: 1,
      values: [{ value: 'PHASE2', label: 'Phase 2', count: 3, selected: false }],
    }
    const isOpen = (query: string) =>
      render(query, { facets: [phase] }).includes(
        '<details class="facet" open=""><summary><h3>Phase',
      )
    expect([isOpen(''), isOpen('phase=2')]).toEqual([false, true])
  })
})

test('a long filter has a box to find its values and a link to all of them', () => {
  const values = Array.from({ length: 12 }, (_, index) => ({
    value: `c${index}`,
    label: `Country ${index}`,
    count: 20 - index,
    selected: index === 11,
  }))
  const html = render('q=a&country=c11', {
    facets: [{ filter: 'country', distinct: 1_234, values }],
  })
  expect(html).toMatch(/form="find-country"[^>]*aria-label="Find a country"/)
  expect(html).toMatch(/<form id="find-country" action="\/search\/values"/)
  expect(html).toMatch(
    /href="\/search\/values\?filter=country&amp;q=a&amp;country=c11"[^>]*>All 1,234 countries/,
  )
  expect(html).toContain('Country 11')
  const short = render('', {
    facets: [{ filter: 'country', distinct: 3, values: values.slice(0, 3) }],
  })
  expect(short).not.toContain('Find a country')
})

test('a filter shows how many trials state a value', () => {
  const values = [{ value: 'AUTOLOGOUS', label: 'Autologous', count: 812, selected: false }]
  const html = render('', {
    facets: [{ filter: 'donorSource', distinct: 1, values, stated: { trials: 812, of: 1_431 } }],
  })
  expect(html.replaceAll('<!-- -->', '')).toContain('Stated by 812 of 1,431')
})

test('a question with few results is offered as filters', () => {
  const params = new URLSearchParams('q=lupus&cell=car-t&status=recruiting')
  const { request } = parseSearchRequest(params)
  const reading = { request, total: 1, without: [], joins: false, addsFilters: true }
  const html = render('q=recruiting+CAR-T+for+lupus', {}, { reading })
  expect(html).toMatch(
    /href="\/trials\?q=lupus&amp;cell=car-t&amp;status=recruiting"[^>]*>Recruiting trials with CAR-T cells matching “lupus”<\/a> – 1 trial\./,
  )
  const blame = { kind: 'filter', filter: 'cellType', label: 'Cell type' } as const
  const nearest = { ...blame, total: 2, request: { ...request, filters: {} } }
  const none = render('q=x', {}, { reading: { ...reading, total: 0, without: [nearest] } })
  expect(none).toMatch(
    /These searches ask for less:<\/p>.*>Trials matching “lupus”<\/a>[^a-z]*2 trials/,
  )
  expect(none).not.toContain('Recruiting trials with CAR-T cells')
})

test('shorter words are not called filters, and values have the records’ spelling', () => {
  const { request } = parseSearchRequest(new URLSearchParams('q=lupus&state=bavaria, germany'))
  const reading = { request, total: 1, without: [], joins: false, addsFilters: false }
  const html = render('q=x', {}, { reading, labelOf: () => 'Bavaria, Germany' })
  expect(html).toMatch(/Try fewer words: .*>Trials in Bavaria, Germany matching/)
})

describe('why a trial is in the list', () => {
  const match = (piece: string, text: string, word: string) => ({
    piece,
    label: piece.toLowerCase(),
    text,
    marks: [{ start: text.indexOf(word), end: text.indexOf(word) + word.length }],
  })
  const inTitle = match('BriefTitle', 'Cells for Lupus', 'Lupus')
  const show = (...highlights: (typeof inTitle)[]) =>
    render('q=lupus', { total: 1, trials: [trial], highlights: [highlights] })

  test('is not shown if the title contains every word', () => {
    expect(show(inTitle, match('Condition', 'lupus', 'lupus'))).not.toContain('Why it matches')
  })

  test('is folded otherwise', () => {
    expect(show(inTitle, match('Condition', 'nephritis', 'nephritis'))).toContain('Why it matches')
    expect(show(match('Condition', 'Lupus', 'Lupus'))).toMatch(/<details[^>]*><summary>Why it/)
  })
})

test('who can take part is answered for the person in the search', () => {
  const adult = { hasAgeGroups: true, isGenderBased: false, minimumAge: '18 Years', sex: 'ALL' }
  const show = (query: string, rules: TrialSummary['rules']) =>
    toReadText(render(query, { total: 1, trials: [{ ...trial, rules }] }))
  expect(show('', adult)).toContain('18 years and older · any sex')
  expect(show('age=9', adult)).toMatch(/Age 9 does not fit\s*18 years and older/)
  expect(show('age=40&sex=female', adult)).toContain('Age 40 and sex fit')
  expect(show('age=9', trial.rules)).toMatch(/Ask about age 9\s*ages not stated/)
})

describe('the table', () => {
  const page = { total: 2, trials: [{ ...trial, enrollmentCount: 1_500 }] }
  const html = render('q=a&view=table&sort=enrollment&columns=phase&columns=participants', page)

  test('has the selected columns, and says in words what a record doesn’t state', () => {
    const heads = [...html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, head = '']) =>
      head.replace(/<[^>]*>/g, ''),
    )
    expect(heads).toEqual(['Trial', 'Phase', 'Participants'])
    expect(html).toMatch(/<td class="number">1,500<\/td>/)
    expect(html).toContain('Columns (2 of 15)')
    expect(render('view=table', page)).toContain('<i>not stated</i>')
  })

  test('reverses its order through the header of the current column', () => {
    expect(html).toMatch(
      /aria-sort="descending"><a[^>]*href="\/trials\?q=a&amp;sort=enrollment&amp;dir=asc&amp;view=table/,
    )
    expect(render('view=table&sort=enrollment&dir=asc', page)).toMatch(
      /aria-sort="ascending"><a[^>]*href="\/trials\?sort=enrollment&amp;view=table"/,
    )
  })

  test('keeps its view in every link, except to files', () => {
    expect(html).toMatch(/href="\/export\/trials\.csv\?q=a&amp;sort=enrollment"/)
    expect(hiddenOf(formOf(html, 'Filters'))).toContain('view=table')
  })
})

test('another name is shown once, however often it occurs', () => {
  const mark = (text: string, word: string) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    synonymOf: 'devic',
  })
  const match = (text: string, word: string) => ({
    piece: 'BriefTitle',
    label: 'title',
    text,
    marks: [mark(text, word)],
  })
  const html = render('q=devic', {
    total: 1,
    trials: [trial],
    highlights: [
      [
        match('Cells in NMOSD', 'NMOSD'),
        match('nmosd again', 'nmosd'),
        match('a Neuromyelitis', 'Neuromyelitis'),
      ],
    ],
  })
  expect(html).toContain('Also searched for “devic”: “NMOSD” and “Neuromyelitis”')
  expect(html.match(/for “devic”/g)).toHaveLength(1)
})

test('explains for a question with “or” or “not” why its words are not enough', () => {
  const { request } = parseSearchRequest({ q: 'lymphoma NOT AREA[CellType]CAR_T' })
  const reading = { request, total: 40, without: [], joins: true, addsFilters: true }
  const html = render('q=lymphoma+not+CAR-T', { total: 90, trials: [trial] }, { reading })
  expect(html).toMatch(/We searched for “not” as an ordinary word\. Did you mean: <a/)
  expect(html).not.toContain('Records seldom')
})

test('names small words that were not searched for, and offers to require them', () => {
  const html = render('q=relapsed after CAR-T', {
    total: 1,
    trials: [trial],
    smallWords: ['after'],
  })
  expect(html).toContain('Ignored common words: ')
  expect(toReadText(html)).toContain('Ignored common words: after.')
  expect(html).toMatch(/href="\/trials\?q=%28relapsed\+after\+CAR-T%29"[^>]*>Require every word/)
})

test('offers the search with the key that was probably meant', () => {
  const suggestion = {
    ...defaultRequest,
    filters: { ...defaultRequest.filters, phase: ['PHASE2'] },
  }
  const problem = { key: 'phases', value: '2', message: '“phases” is nothing.', suggestion }
  expect(render('q=cells', {}, { problems: [problem] })).toMatch(
    /“phases” is nothing. <a[^>]*href="\/trials\?phase=2"[^>]*>Phase 2 trials</,
  )
})

describe('trials that match most of the search', () => {
  const related = {
    total: 12,
    trials: [trial],
    lacking: [['b & c']],
    parts: ['a', 'b & c'],
    told: [],
    allRoles: false,
    leads: false,
  }

  test('come after the matches under a separate heading, and are not counted', () => {
    const html = render('q=a+b+c', { related })
    expect(html).toMatch(/<h1[^>]*>0 trials/)
    expect(html).toMatch(/<h2 id="related-title">Closest matches</)
    expect(html).toContain('not counted as matches')
    expect(html).toMatch(/Not found in this record: <span[^>]*>“b &amp; c”/)
    expect(html).not.toContain('Changes that may help')
  })

  test('say which disease was inferred, and link to the search without it', () => {
    const told = [{ label: 'Pemphigus', concept: 'pemphigus' }]
    const html = render('q=mouth+blisters+burst', { related: { ...related, told } })
    expect(html).toMatch(
      /You didn’t name Pemphigus\..*href="\/trials\?q=mouth\+blisters\+burst&amp;without=pemphigus"[^>]*>Search without Pemphigus</,
    )
  })

  test('come before matches that only mention the words', () => {
    const matches = { total: 1, trials: [{ ...trial, briefTitle: 'A mention' }] }
    const leading = render('q=a+b+c', { ...matches, related: { ...related, leads: true } })
    const following = render('q=a+b+c', { ...matches, related })
    expect(leading.indexOf('Closest matches')).toBeLessThan(leading.indexOf('A mention'))
    expect(following.indexOf('Closest matches')).toBeGreaterThan(following.indexOf('A mention'))
  })
})

test('what was recognised in the words is shown, and one click undoes it', () => {
  const { request } = parseSearchRequest({ q: 'recruiting lupus near Leeds' })
  const applied = withFilterValues({ ...request, query: 'lupus' }, 'status', ['RECRUITING'])
  const html = render('q=recruiting+lupus+near+Leeds', {
    read: [
      { id: 'status', words: 'recruiting', values: ['RECRUITING'] },
      { id: 'near', words: 'near Leeds' },
      { id: 'sort', words: 'newest first', order: { sort: 'posted' } },
    ],
    applied,
  })
  expect(html).toContain('We read:')
  expect(html).toMatch(/href="\/trials\?q=recruiting\+lupus\+near\+Leeds&amp;words=status"/)
  expect(html).toMatch(/href="\/trials\?q=recruiting\+lupus\+near\+Leeds&amp;words=near"/)
  expect(toReadText(html)).toContain('Words: lupus')
  expect(toReadText(html)).toContain('Order: newest first')
  expect(html).toContain('href="/trials?status=recruiting"')
})

test('of a letter, the words that are looked for are shown, without gaps', () => {
  const letter =
    'My husband is 41 and was told that he has ALS. Is there any stem cell trial for someone who can still walk and talk a little?'
  const { request } = parseSearchRequest({ q: letter })
  const query = letter.replace('husband is 41', '…')
  const applied = withFilterValues({ ...request, query }, 'age', ['41'])
  const read = [{ id: 'age' as const, words: 'husband is 41', values: ['41'] }]
  const ofLetter = {
    total: 1,
    trials: [trial],
    lacking: [[]],
    parts: ['ALS', 'stem cell'],
    told: [],
    allRoles: false,
    leads: false,
  }
  const page = { applied, read, related: ofLetter }
  const wordsOf = (html: string) => /Words: ([^×]*?)(?=Search for|Age:)/.exec(toReadText(html))?.[1]
  const q = new URLSearchParams({ q: letter }).toString()
  expect(wordsOf(render(q, page))?.trim()).toBe('ALS, stem cell')
  expect(wordsOf(render(q, { applied, read }))).not.toContain('…')
})

test('for a long list of recognised values, the words and the number are shown', () => {
  const { request } = parseSearchRequest({ q: 'mayo clinic' })
  const values = ['a', 'b', 'c', 'd', 'e', 'f']
  const html = render('q=mayo+clinic', {
    read: [{ id: 'facility', words: 'mayo clinic', values }],
    applied: withFilterValues({ ...request, query: '' }, 'facility', values),
  })
  expect(toReadText(html)).toContain('mayo clinic (6 hospitals and sites)')
})

describe('the first part of the page', () => {
  const some = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...trial, trialId: `NCT0000000${n}` }))
  const close = {
    lacking: [],
    parts: ['a'],
    told: [],
    allRoles: false,
  }
  /** How many trials are above its end, and how many in total. */
  const countAbove = (html: string) => [
    html.slice(0, html.indexOf('id="first-part-end"')).split('<article').length - 1,
    html.split('<article').length - 1,
  ]

  test.each([
    ['a long list', 20, 0, false, [6, 20]],
    ['a few matches and many close ones', 5, 20, false, [6, 25]],
    ['many close ones first', 5, 20, true, [6, 25]],
    ['few of both', 2, 1, false, [3, 3]],
  ])('%s', (_, matches, others, leads, expected) => {
    const html = render('q=a', {
      total: matches,
      trials: some(matches),
      ...(others > 0 && { related: { ...close, total: others, trials: some(others), leads } }),
    })
    expect(html.match(/id="first-part-end"/g)).toHaveLength(1)
    expect(countAbove(html)).toEqual(expected)
  })
})

test('says that words selected trials around cells, with a link to those that test them', () => {
  const { request } = parseSearchRequest({ q: 'exercise after CAR-T' })
  const applied = withFilterValues(request, 'role', ['SETTING', 'FOLLOW_UP'])
  const html = render('q=exercise+after+CAR-T', { rolesShown: true, applied })
  expect(toReadText(html)).toContain('Only such trials are listed.')
  expect(html).toMatch(
    /href="\/trials\?q=exercise\+after\+CAR-T&amp;words=role"[^>]*>Show trials that test/,
  )
})

function render(
  query: string,
  page: Partial<SearchPage>,
  more: {
    reading?: PlainReading
    problems?: RequestProblem[]
    labelOf?: (id: ChoiceId, value: string) => string
  } = {},
): string {
  const { request, problems } = parseSearchRequest(new URLSearchParams(query))
  const whole = { ...emptyPage, ...page }
  return renderToStaticMarkup(
    <SearchView
      request={request}
      problems={problems}
      page={whole}
      labelOf={(id, value) => choices[id].labelOf(value)}
      {...more}
      record="The record"
    />,
  )
}

function renderAll(query: string, page: Partial<SearchPage>): string {
  const { request, problems } = parseSearchRequest(new URLSearchParams(query))
  return renderToStaticMarkup(
    <AllFiltersView
      request={request}
      problems={problems}
      page={{ ...emptyPage, ...page }}
      labelOf={(id, value) => choices[id].labelOf(value)}
    />,
  )
}

test('what is left out has a box in its filter, also where no value is counted', () => {
  const facets = [{ filter: 'country' as const, values: [], distinct: 0 }]
  const html = render('not-country=china', { facets })
  expect(html).toMatch(/<input type="checkbox"[^>]* name="not-country"[^>]* value="china"/)
  expect(html).toContain('Outside China')
})
