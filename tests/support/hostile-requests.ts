import { filterIds } from '@/lib/search/filters/filter-ids'
import { sortKeys } from '@/lib/search/request/search-request'
import { filters } from '@/lib/search/filters/filters'

// What anyone may send to the search: real queries and damaged ones, expressions of every depth, syntax of SQL and
// FTS5, odd characters, texts and lists of any length. Seeded: the same every time.

/** Whole numbers below a limit. */
export type Random = (limit: number) => number

export interface HostileRequest {
  kind: string
  params: URLSearchParams
}

const realQueries = [
  'lupus',
  'multiple sclerosis',
  "devic's disease",
  'car-t lymphoma',
  'stem cells for stroke',
  'NCT04196413',
  'leukemia in children',
  '"natural killer" lymphoma',
  'AREA[Condition]"multiple sclerosis" AND AREA[StartDate]RANGE[2020, MAX] NOT mesenchymal',
  'SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationStatus]RECRUITING)',
  'AREA[LocationGeoPoint]DISTANCE[48.85,2.35,100km] AND cancer',
  'AREA[EnrollmentCount]RANGE[100, MAX] AND carcinoma',
  'https://clinicaltrials.gov/search?cond=Lymphoma&aggFilters=phase:2',
]
const commonWords = [
  'cell',
  'cells',
  'patients',
  'study',
  'treatment',
  'cancer',
  'the',
  'of',
  'and',
  'phase',
  'dose',
  'disease',
  'trial',
  '2',
  'lymphoma',
  'leukemia',
  'adverse',
  'safety',
  'CAR-T',
  'therapy',
  'stem',
  'T',
  'response',
  'survival',
]
const areas = [
  'Condition',
  'BriefTitle',
  'InterventionName',
  'EligibilityCriteria',
  'BasicSearch',
  'ConditionSearch',
  'LocationSearch',
  'LocationCity',
  'ReferenceCitation',
  'AdverseEventsModule',
  'ResultsSection',
  'StartDate',
  'EnrollmentCount',
  'Phase',
  'Phase:size',
  'CellType',
  'SecondaryOutcomeTimeFrame',
  'WhyStopped',
  'LocationGeoPoint',
  'Nonsense',
]
const documents = [
  'Location',
  'ArmGroup',
  'Intervention',
  'PrimaryOutcome',
  'Reference',
  'Study',
  'X',
]
const coverages = ['Contains', 'FullMatch', 'StartsWith', 'EndsWith', 'Nothing']
const expansions = ['None', 'Term', 'Concept', 'Relaxation', 'Lossy', 'Nothing']
const foreignSyntax = [
  "'; DROP TABLE search_entry; --",
  "' OR '1'='1",
  'UNION SELECT * FROM sqlite_master',
  '"; DELETE FROM search_text; --',
  ') OR 1=1 --',
  'NEAR(cell therapy, 5)',
  '{BriefTitle Condition} : lymphoma',
  '^lymphoma',
  'lymph*',
  '"lymphoma" *',
  'BriefTitle : lymphoma',
  'lymphoma + therapy',
  '- {a b} : (c)',
  '""""',
  '" OR "',
  "rank MATCH 'bm25(10)'",
  '$where: 1',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00%27',
  '${7*7}',
  '|f1',
  '|',
  '"|" OR "|f12"',
  '__proto__',
  'constructor',
]
const oddCharacters = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\ud800',
  '\udc00',
  '🧬',
  '👩🏽‍⚕️',
  'İ',
  'ß',
  'ﬁ',
  'Å',
  '\u0301'.repeat(50),
  'ά',
  'β',
  'μ',
  '細胞',
  'خلايا',
  'त्वचा',
  '①',
  '¹²³',
  '½',
  '＂',
  '（',
  '“',
  '’',
  '—',
]

/** Generates requests one after the other; `words` are frequent words of the records. */
export function makeHostileRequests(
  random: Random,
  words: readonly string[] = [],
): () => HostileRequest {
  const anyWords = [...commonWords, ...words]
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[random(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const repeat = (times: number, make: () => string) => Array.from({ length: times }, make)
  const word = () => (random(6) === 0 ? pick(realQueries) : pick(anyWords))
  const odd = () => (random(2) === 0 ? pick(oddCharacters) : String.fromCodePoint(random(0xd800)))

  const term = (): string => {
    switch (random(8)) {
      case 0:
        return `"${word()} ${word()}"`
      case 1:
        return 'MISSING'
      case 2:
        return `RANGE[${pick(['MIN', '2020', '5', '1 year', 'x'])}, ${pick(['MAX', '2021-05', '1e9', ''])}]`
      case 3:
        return `DISTANCE[${random(200) - 100},${random(400) - 200},${random(30_000)}${pick(['mi', 'km', ''])}]`
      default:
        return repeat(1 + random(3), word).join(' ')
    }
  }
  const expression = (depth: number): string => {
    if (depth === 0) return term()
    const inner = () => expression(depth - 1 - random(2) < 0 ? 0 : depth - 1 - random(2))
    switch (random(10)) {
      case 0:
        return `(${inner()} AND ${inner()})`
      case 1:
        return `(${inner()} OR ${inner()} OR ${inner()})`
      case 2:
        return `NOT ${inner()}`
      case 3:
        return `COVERAGE[${pick(coverages)}]${inner()}`
      case 4:
        return `EXPANSION[${pick(expansions)}]${inner()}`
      case 5:
        return `SEARCH[${pick(documents)}](${inner()})`
      case 6:
        return `AREA[${pick(areas)}](${inner()})`
      case 7:
        return `AREA[${pick(areas)}]${inner()}`
      case 8:
        return `${inner()} ${inner()}`
      default:
        return term()
    }
  }
  const mutate = (text: string): string => {
    let result = text
    for (let times = 1 + random(5); times > 0; times--) {
      const at = random(result.length + 1)
      const end = at + random(6)
      const added = [
        '',
        odd(),
        pick(['(', ')', '[', ']', '"', '\\', ' AND ', ' OR ', ' NOT ', ',']),
        result.slice(at, end).repeat(1 + random(4)),
      ]
      result = result.slice(0, at) + pick(added) + result.slice(random(2) === 0 ? at : end)
    }
    return result
  }
  const anyValue = (): string => {
    switch (random(6)) {
      case 0:
        return pick(foreignSyntax)
      case 1:
        return repeat(random(20), odd).join('')
      case 2:
        return `${random(3_000)}..${random(3_000)}`
      case 3:
        return pick(['', '..', '-1', '1e999', 'NaN', '0x10', '2020-13-45', '9'.repeat(400)])
      default:
        return word()
    }
  }
  const filterValue = (id: (typeof filterIds)[number]): string => {
    const filter = filters[id]
    if (filter.kind !== 'choice' || random(3) === 0) return anyValue()
    return filter.formatValue(pick(filter.values))
  }
  const addFilters = (params: URLSearchParams, count: number, values: number) => {
    for (let i = 0; i < count; i++) {
      const id = pick(filterIds)
      for (let j = 0; j < values; j++) params.append(filters[id].key, filterValue(id))
    }
  }
  const kinds: Record<string, (params: URLSearchParams) => void> = {
    expression: (params) => {
      params.append('q', expression(1 + random(4)))
      addFilters(params, random(3), 1 + random(2))
    },
    mutation: (params) => params.append('q', mutate(pick(realQueries))),
    'odd characters': (params) =>
      params.append('q', repeat(1 + random(40), () => (random(3) ? odd() : word())).join('')),
    'foreign syntax': (params) => {
      params.append('q', repeat(1 + random(5), () => pick([...foreignSyntax, word()])).join(' '))
      addFilters(params, random(2), 1)
    },
    'many words': (params) => {
      const join = pick([' ', ' OR ', ' AND ', ' NOT ', '" "', ') OR ('])
      params.append('q', repeat(20 + random(400), word).join(join))
    },
    'many clauses': (params) => {
      const area = `AREA[${pick(areas)}]`
      const how = pick([
        'COVERAGE[FullMatch]',
        'COVERAGE[StartsWith]',
        'EXPANSION[Concept]',
        `${area}COVERAGE[EndsWith]`,
        area,
        `SEARCH[Location]`,
      ])
      const clauses = repeat(10 + random(120), () => `${how}${word()}`)
      params.append('q', clauses.join(pick([' OR ', ' AND ', ' AND NOT '])))
    },
    'deep nesting': (params) => {
      const depth = 10 + random(400)
      const open = pick([
        '(',
        'NOT (',
        '((',
        'AREA[Condition](',
        'COVERAGE[FullMatch](',
        'SEARCH[Location](',
      ])
      const close = random(2) === 0 ? ')'.repeat(depth) : ''
      params.append('q', `${open.repeat(depth)}${word()} OR ${word()}${close}`)
    },
    long: (params) => {
      const unit = pick([word(), odd(), '(', '"', 'a', ' ', 'AREA[', 'NCT00000001 ', '\\'])
      params.append('q', unit.repeat(Math.ceil((1 + random(100_000)) / unit.length)))
    },
    filters: (params) => {
      if (random(2) === 0) params.append('q', pick(realQueries))
      addFilters(params, 1 + random(40), 1 + random(20))
    },
    'thousands of values': (params) => {
      const id = pick(filterIds)
      for (let i = 0; i < 500 + random(1_500); i++) params.append(filters[id].key, filterValue(id))
    },
    'pages and sorts': (params) => {
      if (random(2) === 0) params.append('q', pick(realQueries))
      const numbers = ['0', '-1', '1e308', '99999999999999999999', '1000000', 'x', '', '2', '0.5']
      params.append('page', pick(numbers))
      params.append('size', pick(numbers))
      params.append('sort', random(3) === 0 ? anyValue() : pick(sortKeys))
      params.append('without', random(2) === 0 ? 'all' : anyValue())
    },
    'any keys': (params) => {
      for (let i = random(30); i > 0; i--) {
        params.append(
          pick(['q', 'near', 'within', 'page', 'role', 'age', odd(), '__proto__']),
          anyValue(),
        )
      }
    },
  }
  const names = Object.keys(kinds)
  // Expensive requests are rare, as in real use.
  const seldom = new Set([
    'many words',
    'many clauses',
    'long',
    'thousands of values',
    'deep nesting',
  ])

  return () => {
    let kind = pick(names)
    if (seldom.has(kind) && random(2) === 0) kind = pick(names)
    const params = new URLSearchParams()
    kinds[kind]?.(params)
    return { kind, params }
  }
}
