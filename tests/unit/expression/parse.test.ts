import { describe, expect, test } from 'vitest'
import { formatExpression } from '@/lib/expression/format'
import { parseExpression } from '@/lib/expression/parse'
import type { Expression } from '@/lib/expression/tree'
import { withoutLocations } from './without-locations'

const location = { start: 0, end: 0 }
const words = (...list: string[]): Expression => ({ kind: 'words', words: list, location })
const phrase = (text: string): Expression => ({ kind: 'phrase', text, location })
const and = (...operands: Expression[]): Expression => ({ kind: 'and', operands, location })
const or = (...operands: Expression[]): Expression => ({ kind: 'or', operands, location })
const not = (operand: Expression): Expression => ({ kind: 'not', operand, location })
const area = (name: string, operand: Expression, size = false): Expression => ({
  kind: 'area',
  area: name,
  size,
  operand,
  location,
})
const range = (from: string | null, to: string | null): Expression => ({
  kind: 'range',
  from,
  to,
  location,
})
const missing: Expression = { kind: 'missing', location }
const all: Expression = { kind: 'all', location }

describe('reads correct expressions', () => {
  test.each<[string, Expression]>([
    ['', all],
    ['heart attack', words('heart', 'attack')],
    ['heart  attack ,', words('heart', 'attack')],
    ['"heart attack"', phrase('heart attack')],
    ['heart attack OR stroke', or(words('heart', 'attack'), words('stroke'))],
    ['a OR b AND c', or(words('a'), and(words('b'), words('c')))],
    ['(a OR b) AND c', and(or(words('a'), words('b')), words('c'))],
    ['a AND (b AND c)', and(words('a'), words('b'), words('c'))],
    ['a NOT b', and(words('a'), not(words('b')))],
    ['a AND NOT b c', and(words('a'), not(words('b', 'c')))],
    ['NOT a OR b', or(not(words('a')), words('b'))],
    ['NOT NOT a', not(not(words('a')))],
    ['NOT "a b" c', and(not(phrase('a b')), words('c'))],
    ['"a b" c d "e"', and(phrase('a b'), words('c', 'd'), phrase('e'))],
    ['AREA[Condition]breast cancer', area('Condition', words('breast', 'cancer'))],
    ['AREA[Condition] breast AND x', and(area('Condition', words('breast')), words('x'))],
    ['AREA[ConditionSearch](a OR b)', area('ConditionSearch', or(words('a'), words('b')))],
    ['NOT AREA[Condition]a', not(area('Condition', words('a')))],
    ['AREA[Condition]NOT a', area('Condition', not(words('a')))],
    ['AREA[PHASE]MISSING', area('Phase', missing)],
    ['AREA[protocolSection.designModule.phases]PHASE2', area('Phase', words('PHASE2'))],
    ['AREA[Gender]Female', area('Sex', words('FEMALE'))],
    ['AREA[INTERVENTION]x', area('InterventionName', words('x'))],
    ['AREA[Phase:size] 2', area('Phase', words('2'), true)],
    ['AREA[OverallStatus]Not yet recruiting', area('OverallStatus', words('NOT_YET_RECRUITING'))],
    [
      'AREA[OverallStatus]"Active, not recruiting"',
      area('OverallStatus', phrase('ACTIVE_NOT_RECRUITING')),
    ],
    ['AREA[StartDate]2022', area('StartDate', words('2022'))],
    ['AREA[StartDate]RANGE[2020,MAX]', area('StartDate', range('2020', null))],
    ['AREA[StartDate]RANGE[01/15/2015, MAX]', area('StartDate', range('2015-01-15', null))],
    ['AREA[MinimumAge]RANGE[MIN, 16 years]', area('MinimumAge', range(null, '16 years'))],
    ['AREA[MinimumAge]RANGE[18d, 6 Months]', area('MinimumAge', range('18 days', '6 months'))],
    ['AREA[EnrollmentCount]RANGE[10, 20]', area('EnrollmentCount', range('10', '20'))],
    ['AREA[Sex]"ALL"', area('Sex', phrase('ALL'))],
    ['AREA[CellType]CAR-T', area('CellType', words('CAR-T'))],
    [
      'SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationStatus]RECRUITING)',
      {
        kind: 'search',
        document: 'Location',
        location,
        operand: and(
          area('LocationCity', words('Boston')),
          area('LocationStatus', words('RECRUITING')),
        ),
      },
    ],
    [
      'AREA[LocationGeoPoint]DISTANCE[39.1,-77.2,50mi]',
      area('LocationGeoPoint', {
        kind: 'distance',
        latitude: 39.1,
        longitude: -77.2,
        radius: 50,
        unit: 'mi',
        location,
      }),
    ],
    [
      'AREA[LocationGeoPoint]DISTANCE[1, 2, 500]',
      area('LocationGeoPoint', {
        kind: 'distance',
        latitude: 1,
        longitude: 2,
        radius: 500,
        unit: 'm',
        location,
      }),
    ],
    [
      'COVER[FullMatch]"a b"',
      { kind: 'coverage', coverage: 'FullMatch', operand: phrase('a b'), location },
    ],
    ['EXPANSION[None]a', { kind: 'expansion', expansion: 'None', operand: words('a'), location }],
    [
      'TILT[StartDate]a b',
      { kind: 'tilt', field: 'StartDate', operand: words('a', 'b'), location },
    ],
    ['\\MISSING \\AND', words('MISSING', 'AND')],
    ['\\"sleep', words('"sleep')],
    ['"a \\"b\\" c"', phrase('a "b" c')],
    ['IL\\(2\\)', words('IL(2)')],
    ['(CAR-T) & (lymphoma)', and(words('CAR-T'), words('lymphoma'))],
  ])('%s', (text, expected) => {
    const { tree, problems } = parseExpression(text)
    expect(withoutLocations(tree)).toEqual(withoutLocations(expected))
    expect(problems).toEqual([])
  })
})

describe('reads real-world text as it was meant', () => {
  test.each<[string, Expression]>([
    ["devic's", words("devic's")],
    ['CD19+', words('CD19+')],
    ['CAR-T', words('CAR-T')],
    ['0.9~1*10^9', words('0.9~1*10^9')],
    ['r/r AML', words('r/r', 'AML')],
    ['[18F]FDG', words('[18F]FDG')],
    ['1,000 cells', words('1,000', 'cells')],
    ['safety and efficacy', words('safety', 'and', 'efficacy')],
    ['lupus or not', words('lupus', 'or', 'not')],
    ['NOTCH ORR ANDROGEN', words('NOTCH', 'ORR', 'ANDROGEN')],
    ['6 MIN walk', words('6', 'MIN', 'walk')],
    ['Merck Sharp & Dohme, LLC', words('Merck', 'Sharp', '&', 'Dohme', 'LLC')],
    ['“natural killer”', phrase('natural killer')],
    ['https://example.org/?a=b&c=[d]', words('https://example.org/?a=b&c=[d]')],
    ['🙂 cells', words('🙂', 'cells')],
    ['a\u0000b', words('a', 'b')],
    ['C:\\temp', words('C:\\temp')],
    ['multiple myeloma (MM)', and(words('multiple', 'myeloma'), words('MM'))],
    ['recidivante, NCT00000001,NCT00000002', words('recidivante', 'NCT00000001', 'NCT00000002')],
    ['\ud800x', words('\ufffdx')],
  ])('%j', (text, expected) => {
    const { tree, problems } = parseExpression(text)
    expect(withoutLocations(tree)).toEqual(withoutLocations(expected))
    expect(problems).toEqual([])
  })
})

describe('reads wrong expressions in the nearest way and says what is wrong', () => {
  // text, its reading, code of the problem, the marked part, the suggested text
  test.each<[string, string, string, string, string | undefined]>([
    ['"multiple sclerosis', '"multiple sclerosis"', 'unclosed-quote', '"', '"multiple sclerosis"'],
    ['"a b AND c', '"a b" AND c', 'unclosed-quote', '"', '"a b" AND c'],
    ['5" needle', '5 needle', 'unclosed-quote', '"', '5 needle'],
    ['""', 'ALL', 'empty-phrase', '""', ''],
    ['(a OR b', 'a OR b', 'unclosed-parenthesis', '(', '(a OR b)'],
    ['a OR b)', 'a OR b', 'stray-parenthesis', ')', 'a OR b'],
    ['a ()', 'a', 'empty-parentheses', '()', 'a '],
    ['a AND', 'a', 'missing-operand', 'AND', 'a '],
    ['OR a', 'a', 'missing-operand', 'OR', ' a'],
    ['a AND OR b', 'a OR b', 'missing-operand', 'AND', 'a  OR b'],
    ['NOT', '\\NOT', 'missing-operand', 'NOT', '\\NOT'],
    ['AREA[Condition]', 'ALL', 'missing-operand', 'AREA[Condition]', undefined],
    ['AREA under curve', '\\AREA under curve', 'bare-operator', 'AREA', '\\AREA under curve'],
    ['area[Condition]a', 'AREA[Condition]a', 'operator-spelling', 'area', 'AREA[Condition]a'],
    [
      'AREA[Condition a',
      'AREA[Condition]a',
      'unclosed-bracket',
      'AREA[Condition',
      'AREA[Condition] a',
    ],
    ['AREA[Conditon]a', 'AREA[Condition]a', 'unknown-area', 'Conditon', 'AREA[Condition]a'],
    ['AREA[zzzzzz]a', 'a', 'unknown-area', 'zzzzzz', undefined],
    ['AREA[]a', 'a', 'unknown-area', '', undefined],
    [
      'AREA[BasicSearch:size]2',
      'AREA[BasicSearch]2',
      'unknown-area',
      'BasicSearch:size',
      'AREA[BasicSearch]2',
    ],
    [
      'SEARCH[Locaton](a)',
      'SEARCH[Location](a)',
      'unknown-document',
      'Locaton',
      'SEARCH[Location](a)',
    ],
    ['SEARCH[BriefTitle](a)', 'a', 'unknown-document', 'BriefTitle', undefined],
    ['TILT[StartDat]a', 'TILT[StartDate]a', 'unknown-area', 'StartDat', 'TILT[StartDate]a'],
    [
      'COVERAGE[FullMatc]a',
      'COVERAGE[FullMatch]a',
      'unknown-coverage',
      'FullMatc',
      'COVERAGE[FullMatch]a',
    ],
    ['EXPANSION[x]a', 'a', 'unknown-expansion', 'x', undefined],
    [
      'AREA[OverallStatus]RECRUTING',
      'AREA[OverallStatus]RECRUITING',
      'bad-value',
      'RECRUTING',
      'AREA[OverallStatus]RECRUITING',
    ],
    ['AREA[OverallStatus]BOGUS', 'AREA[OverallStatus]BOGUS', 'bad-value', 'BOGUS', undefined],
    ['AREA[Phase]2', 'AREA[Phase]PHASE2', 'bad-value', '2', 'AREA[Phase]PHASE2'],
    ['AREA[StartDate]2022-13', 'AREA[StartDate]2022-13', 'bad-value', '2022-13', undefined],
    [
      'AREA[MinimumAge]18',
      'AREA[MinimumAge]18 years',
      'bad-value',
      '18',
      'AREA[MinimumAge]18 years',
    ],
    ['AREA[EnrollmentCount]many', 'AREA[EnrollmentCount]many', 'bad-value', 'many', undefined],
    ['AREA[HasResults]maybe', 'AREA[HasResults]maybe', 'bad-value', 'maybe', undefined],
    [
      'AREA[LocationGeoPoint]Boston',
      'AREA[LocationGeoPoint]Boston',
      'bad-value',
      'Boston',
      undefined,
    ],
    [
      'AREA[OverallStatus]RECRUITING lupus',
      'AREA[OverallStatus]RECRUITING AND lupus',
      'extra-words',
      'lupus',
      'AREA[OverallStatus]RECRUITING AND lupus',
    ],
    [
      'NOT AREA[Phase]PHASE2 lupus',
      'NOT AREA[Phase]PHASE2 AND lupus',
      'extra-words',
      'lupus',
      'NOT AREA[Phase]PHASE2 AND lupus',
    ],
    ['RANGE[2020,MAX] a', 'a', 'range-field', 'RANGE[2020,MAX]', undefined],
    ['AREA[Condition]RANGE[a,b] c', 'c', 'range-field', 'RANGE[a,b]', undefined],
    [
      'AREA[StartDate]RANGE[2022, 2020]',
      'AREA[StartDate]RANGE[2020, 2022]',
      'bad-range',
      'RANGE[2022, 2020]',
      'AREA[StartDate]RANGE[2020, 2022]',
    ],
    [
      'AREA[StartDate]RANGE[2020]',
      'AREA[StartDate]RANGE[2020, 2020]',
      'bad-range',
      'RANGE[2020]',
      'AREA[StartDate]RANGE[2020, 2020]',
    ],
    [
      'AREA[StartDate]RANGE[soon, 2020]',
      'AREA[StartDate]RANGE[MIN, 2020]',
      'bad-range',
      'RANGE[soon, 2020]',
      'AREA[StartDate]RANGE[MIN, 2020]',
    ],
    [
      'AREA[StartDate]RANGE[2024-13-01, MAX]',
      'AREA[StartDate]RANGE[MIN, MAX]',
      'bad-range',
      'RANGE[2024-13-01, MAX]',
      undefined,
    ],
    [
      'AREA[MaximumAge]RANGE[16, MAX]',
      'AREA[MaximumAge]RANGE[16 years, MAX]',
      'bad-range',
      'RANGE[16, MAX]',
      'AREA[MaximumAge]RANGE[16 years, MAX]',
    ],
    [
      'DISTANCE[1,2,3km]',
      'AREA[LocationGeoPoint]DISTANCE[1,2,3km]',
      'distance-field',
      'DISTANCE[1,2,3km]',
      'AREA[LocationGeoPoint]DISTANCE[1,2,3km]',
    ],
    [
      'AREA[LocationGeoPoint]DISTANCE(1,2,3km)',
      'AREA[LocationGeoPoint]DISTANCE[1,2,3km]',
      'operator-spelling',
      'DISTANCE(1,2,3km)',
      'AREA[LocationGeoPoint]DISTANCE[1,2,3km]',
    ],
    [
      'AREA[LocationGeoPoint]DISTANCE[91,2,3km]',
      'ALL',
      'bad-distance',
      'DISTANCE[91,2,3km]',
      undefined,
    ],
    [
      'AREA[LocationGeoPoint]DISTANCE[1,2,3constructor]',
      'ALL',
      'bad-distance',
      'DISTANCE[1,2,3constructor]',
      undefined,
    ],
  ])('%s → %s', (text, reading, code, stretch, suggestion) => {
    const { tree, problems } = parseExpression(text)
    expect(formatExpression(tree)).toBe(reading)
    const [problem] = problems
    expect(problem?.code).toBe(code)
    expect(text.slice(problem?.location.start, problem?.location.end)).toBe(stretch)
    expect(problem?.suggestion).toBe(suggestion)
    expect(problem?.message).toMatch(/^\S.*[.?]$/)
  })

  test('a wrong value of a closed list gets the list of values', () => {
    const { problems } = parseExpression('AREA[Phase]PHASE9')
    expect(problems[0]?.message).toContain('EARLY_PHASE1, PHASE1, PHASE2')
    expect(problems[0]?.subject).toBe('Phase')
  })

  test('a correct expression has no problem, and several wrong parts are all reported in order', () => {
    const { problems } = parseExpression('a) AREA[Conditon]b AND')
    expect(problems.map((problem) => problem.code)).toEqual([
      'stray-parenthesis',
      'unknown-area',
      'missing-operand',
    ])
  })
})

describe('hints at what may not be meant', () => {
  test.each([
    ['lupus or scleroderma', 'lupus OR scleroderma'],
    ['lymphoma not Hodgkin', 'lymphoma NOT Hodgkin'],
    ['lymphoma -Hodgkin', 'lymphoma NOT Hodgkin'],
    ['lymphoma –Hodgkin', 'lymphoma NOT Hodgkin'],
    ['not CAR-T', 'NOT CAR-T'],
    ['lymphoma without Hodgkin', 'lymphoma NOT Hodgkin'],
    ['lupus or (CAR-T NK)', 'lupus OR (CAR-T NK)'],
    ['(a OR b) and lupus', '(a OR b) AND lupus'],
    ['"natural killer" not lupus', '"natural killer" NOT lupus'],
    ['leuk*', 'leuk'],
    ['lupus neph$ CAR-T', 'lupus neph CAR-T'],
    ['title:lupus', 'AREA[TitleSearch]lupus'],
    ['title=lupus', 'AREA[TitleSearch]lupus'],
    ['TS=(lupus AND CAR-T)', '(lupus AND CAR-T)'],
    ['lupus^2 CAR-T', 'lupus CAR-T'],
    ['lupus Or CAR-T', 'lupus OR CAR-T'],
    ['!lupus', 'NOT lupus'],
    ['CAR-T title:lupus recruiting', 'CAR-T AREA[TitleSearch]lupus AND recruiting'],
    ['condition: multiple sclerosis', 'AREA[ConditionSearch]multiple sclerosis'],
    ['Condition:"multiple sclerosis"', 'AREA[ConditionSearch]"multiple sclerosis"'],
    ['country:(France OR Spain)', 'AREA[LocationCountry](France OR Spain)'],
    ['phase:2', 'AREA[Phase]PHASE2'],
    ['status:recruiting', 'AREA[OverallStatus]RECRUITING'],
    ['keyword:lupus', 'AREA[Keyword]lupus'],
    ['lupus[ti]', 'AREA[TitleSearch]lupus'],
    ['MH "Lupus"', 'AREA[ConditionMeshTerm]"Lupus"'],
    ['(MH "Lupus+") AND nephritis', '(AREA[ConditionMeshTerm]"Lupus+") AND nephritis'],
    ['TI "CAR-T"', 'AREA[TitleSearch]"CAR-T"'],
    ['AB "CAR-T" AND lupus', '"CAR-T" AND lupus'],
    ['lupus[tiab] nephritis', 'AREA[TitleSearch]lupus AND nephritis'],
    ['"multiple sclerosis"[MeSH Terms]', 'AREA[ConditionMeshTerm]"multiple sclerosis"'],
    ['lupus[All Fields] AND cells', 'lupus AND cells'],
    ['‘natural killer’ lymphoma', '"natural killer" lymphoma'],
    ["lymphoma 'natural killer'", 'lymphoma "natural killer"'],
    ['lupus adj3 nephritis', 'lupus nephritis'],
    ['lupus NEAR/5 nephritis', 'lupus nephritis'],
    ['INFLECT[Term] lupus', 'lupus'],
    ['leuk?mia', undefined],
    ['leukemia.mp.', 'leukemia'],
    ['lupus.ti,ab. CAR-T', 'lupus CAR-T'],
    ['lupus.ti. OR CAR-T', 'AREA[TitleSearch]lupus OR CAR-T'],
    ['exp Leukemia/ AND CAR-T', 'Leukemia AND CAR-T'],
    ['lupus || scleroderma', 'lupus OR scleroderma'],
    ['ALL', '"ALL"'],
    ['ALL leukemia', '"ALL" leukemia'],
    ['AML,ALL', 'AML,"ALL"'],
    ['AREA[Sex]ALL', 'AREA[Sex]"ALL"'],
  ])('%s → %s', (text, suggestion) => {
    const { hints, problems } = parseExpression(text)
    expect(hints.map((hint) => hint.suggestion)).toEqual([suggestion])
    expect(problems).toEqual([])
  })

  test.each([
    [
      'AREA[OverallStatus] EXPAND[Term] COVER[FullMatch] "Recruiting"',
      'AREA[OverallStatus]EXPANSION[Term]COVERAGE[FullMatch]"RECRUITING"',
    ],
    [
      'AREA[OverallStatus] EXPAND[Term] COVER[FullMatch] ( "Recruiting" OR "Not yet recruiting" )',
      'AREA[OverallStatus]EXPANSION[Term]COVERAGE[FullMatch]("RECRUITING" OR "NOT_YET_RECRUITING")',
    ],
    [
      'AREA[StudyType] EXPAND[Term] COVER[FullMatch] "Interventional"',
      'AREA[StudyType]EXPANSION[Term]COVERAGE[FullMatch]"INTERVENTIONAL"',
    ],
    [
      'AREA[StartDate] EXPAND[Term] RANGE[01/31/2020, 12/31/2020]',
      'AREA[StartDate]EXPANSION[Term]RANGE[2020-01-31, 2020-12-31]',
    ],
  ])('the classic site’s %s is the same as %s', (classic, modern) => {
    const { tree, problems, hints } = parseExpression(classic)
    expect(formatExpression(tree)).toBe(modern)
    expect([...problems, ...hints]).toEqual([])
  })

  test.each([
    ...['ALL NOT AREA[Phase]MISSING', 'lupus', 'or', 'AREA[Condition](a OR b)', 'lupus or', 'not'],
    ...[
      'HLA-A*02:01',
      'CD3:CD28 beads',
      'ratio 1:1',
      'https://example.org/a',
      '[18F]FDG',
      '2*10^6',
    ],
    ...["devic's and sjogren's", "Crohn's", 'CD19[+] cells', 'title:', 'AREA[OrgStudyId]ab*', '*'],
    ...['is it safe?', 'and/or', 'Dr. A. B. Smith', 'e.g. lupus', 'lupus.', 'CD19.CAR'],
    ...['near a hospital', 'safety and efficacy', 'x[toString] constructor:y', 'Near 5'],
  ])('%s needs none', (text) => {
    expect(parseExpression(text).hints).toEqual([])
  })
})

describe('stays within limits', () => {
  test('parts of the tree know their position', () => {
    const text = 'lupus AND  NOT AREA[Phase]PHASE2'
    const { tree } = parseExpression(text)
    expect(tree.location).toEqual({ start: 0, end: text.length })
    const second = tree.kind === 'and' ? tree.operands[1] : undefined
    expect(text.slice(second?.location.start, second?.location.end)).toBe('NOT AREA[Phase]PHASE2')
  })

  test('10 kB and 100 levels are read without a problem', () => {
    const deep = `${'NOT (a OR '.repeat(50)}b${')'.repeat(50)}`
    for (const text of ['lymphoma '.repeat(1100), '"a"'.repeat(3300), deep]) {
      expect(parseExpression(text).problems).toEqual([])
    }
  })

  test.each([
    ['(', 'unclosed-parenthesis'],
    [')', 'stray-parenthesis'],
    ['"', 'empty-phrase'],
    ['NOT ', 'too-deep'],
    ['AREA[', 'unclosed-bracket'],
    ['AREA[StartDate]RANGE[1,', 'bad-range'],
    ['"a"', 'too-long'],
    ['(a)', 'too-long'],
    ['\\', 'too-long'],
    ['AREA[Nowhere]a ', 'unknown-area'],
    ['AREA[OverallStatus]RECRUTING ', 'bad-value'],
  ])('1 MB of %j gives a problem and a stable reading', (unit, code) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const { tree, problems } = parseExpression(text)
    expect(problems.some((problem) => problem.code === code)).toBe(true)
    expect(problems.length).toBeLessThanOrEqual(20)
    const once = formatExpression(tree)
    expect(formatExpression(parseExpression(once).tree) === once).toBe(true)
  })
})
