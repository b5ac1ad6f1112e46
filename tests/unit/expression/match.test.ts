import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FindSynonyms } from '@/lib/expression/analysis'
import { ExpressionMatcher, match, type MatchOptions } from '@/lib/expression/match'
import { parseExpression } from '@/lib/expression/parse'
import type { Expression } from '@/lib/expression/tree'
import type { Study } from '@/lib/study/schema'
import { expressionTrees } from '../../arbitraries/expression'

const study: Study = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000001',
      briefTitle: 'Anti-CD19 CAR-T cells in relapsed multiple sclerosis',
      organization: { fullName: 'Example University', class: 'OTHER' },
    },
    statusModule: {
      overallStatus: 'NOT_YET_RECRUITING',
      startDateStruct: { date: '2022-01' },
      completionDateStruct: { date: '2025-06-30' },
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'Example University', class: 'OTHER' } },
    descriptionModule: { briefSummary: 'A first look at safety.' },
    conditionsModule: {
      conditions: ['Multiple Sclerosis', 'Systemic Lupus'],
      keywords: ['Erythematosus'],
    },
    designModule: {
      studyType: 'INTERVENTIONAL',
      phases: ['PHASE1', 'PHASE2'],
      enrollmentInfo: { count: 15 },
    },
    armsInterventionsModule: {
      interventions: [
        { type: 'BIOLOGICAL', name: 'CAR-T cells' },
        { type: 'DRUG', name: 'Fludarabine' },
      ],
    },
    eligibilityModule: {
      sex: 'ALL',
      minimumAge: '18 Years',
      maximumAge: 'N/A',
      healthyVolunteers: false,
      eligibilityCriteria: 'No steroids within 7 days',
    },
    contactsLocationsModule: {
      locations: [
        {
          facility: 'General Hospital',
          city: 'Boston',
          state: 'Massachusetts',
          country: 'United States',
          status: 'RECRUITING',
          geoPoint: { lat: 42.3584, lon: -71.0598 },
        },
        {
          facility: 'Charité',
          city: 'Berlin',
          country: 'Germany',
          status: 'COMPLETED',
          geoPoint: { lat: 52.5244, lon: 13.4105 },
        },
        { city: 'Paris', country: 'France' },
      ],
    },
  },
}

const findSynonyms: FindSynonyms = (text) => {
  const known: Readonly<Record<string, readonly string[]>> = {
    ms: ['multiple sclerosis'],
    'heart attack': ['myocardial infarction'],
    sle: ['systemic lupus'],
    'example college': ['example university'],
  }
  return Object.entries(known).flatMap(([name, alternatives]) => {
    const start = text.toLowerCase().indexOf(name)
    return start < 0 ? [] : [{ start, end: start + name.length, alternatives }]
  })
}

function matches(text: string, options: MatchOptions = {}): boolean {
  return match(study, parseExpression(text).tree, options)
}

describe('text', () => {
  test.each<[string, boolean]>([
    ['ALL', true],
    ['sclerosis', true],
    ['SCLEROSIS', true],
    ['charite', true],
    ['relapsed Boston', true],
    ['relapsed Madrid', false],
    ['"relapsed multiple sclerosis"', true],
    ['"multiple relapsed"', false],
    // Not from one condition into the next.
    ['"sclerosis systemic"', false],
    ['CAR-T', true],
    ['T-CAR', false],
    ['"car t" AND fludarabine', true],
    ['steroids', false],
    ['AREA[EligibilitySearch]steroids', true],
    ['AREA[Condition]relapsed', false],
    ['AREA[Condition]lupus sclerosis', true],
    ['AREA[Condition]"lupus sclerosis"', false],
    ['AREA[ConditionsModule]erythematosus', true],
    ['AREA[Location]Charité', true],
    // Values of closed lists are words in a search area.
    ['biological', true],
    ['"phase 2"', true],
    ['AREA[InterventionSearch]biological', true],
    ['&', false],
    ['NOT &', true],
    ['lupus OR madrid', true],
    ['madrid OR rome', false],
    ['lupus NOT madrid', true],
    ['lupus NOT boston', false],
  ])('%s: %s', (text, expected) => {
    expect(matches(text)).toBe(expected)
  })

  test.each<[string, boolean]>([
    ['AREA[Condition]COVERAGE[FullMatch]"multiple sclerosis"', true],
    ['AREA[Condition]COVERAGE[FullMatch]multiple sclerosis', true],
    ['AREA[Condition]COVERAGE[FullMatch]sclerosis', false],
    ['AREA[Condition]COVERAGE[StartsWith]systemic', true],
    ['AREA[Condition]COVERAGE[StartsWith]lupus', false],
    ['AREA[Condition]COVERAGE[EndsWith]lupus', true],
    ['AREA[Condition]COVERAGE[EndsWith]systemic', false],
    ['AREA[Condition]COVERAGE[Contains]systemic', true],
    ['COVERAGE[FullMatch](AREA[Condition]lupus OR AREA[LocationCity]paris)', true],
    ['AREA[Condition]EXPANSION[None]lupus systemic', false],
    ['AREA[Condition]EXPANSION[Term]systemic lupus', true],
    ['AREA[Condition]EXPANSION[Concept]lupus systemic', false],
    ['AREA[Condition]EXPANSION[Relaxation]lupus systemic', true],
    ['AREA[Condition]EXPANSION[Lossy]lupus discoid systemic', true],
    ['AREA[Condition]EXPANSION[Lossy]lupus discoid cutaneous', false],
    ['AREA[Condition]EXPANSION[Lossy]discoid', false],
    ['TILT[StartDate]lupus', true],
    ['TILT[StartDate]madrid', false],
  ])('%s: %s', (text, expected) => {
    expect(matches(text)).toBe(expected)
  })

  test.each<[string, boolean]>([
    ['AREA[Condition]MS', true],
    ['AREA[Condition]"MS"', true],
    ['AREA[Condition]EXPANSION[None]MS', false],
    ['AREA[Condition]EXPANSION[Term]MS', false],
    ['AREA[Condition]EXPANSION[Concept]MS', true],
    ['relapsed MS', true],
    ['EXPANSION[Concept]relapsed MS', false],
    ['"relapsed MS"', false],
    ['AREA[Condition]COVERAGE[FullMatch]MS', true],
    ['AREA[Condition]heart attack', false],
    // The registry's tables allow no synonyms for sponsors.
    ['AREA[LeadSponsorName]example college', false],
  ])('with synonyms, %s: %s', (text, expected) => {
    expect(matches(text, { findSynonyms })).toBe(expected)
  })

  test('a synonym may replace an ambiguous word', () => {
    const replacing: FindSynonyms = () => [
      { start: 0, end: 5, alternatives: ['lymphoblastic leukemia'], replaces: true },
    ]
    expect(matches('AREA[BriefTitle]cells', { findSynonyms: () => [] })).toBe(true)
    expect(matches('AREA[BriefTitle]cells', { findSynonyms: replacing })).toBe(false)
  })

  test('terms without an area are looked for in the area that the caller names', () => {
    expect(matches('fludarabine', { defaultArea: 'ConditionSearch' })).toBe(false)
    expect(matches('fludarabine', { defaultArea: 'InterventionSearch' })).toBe(true)
    expect(() => matches('a', { defaultArea: 'Nowhere' })).toThrow(RangeError)
  })
})

describe('fields', () => {
  test.each<[string, boolean]>([
    ['AREA[OverallStatus]NOT_YET_RECRUITING', true],
    ['AREA[OverallStatus]Not yet recruiting', true],
    ['AREA[OverallStatus]RECRUITING', false],
    ['AREA[OverallStatus](RECRUITING OR NOT_YET_RECRUITING)', true],
    ['NOT AREA[OverallStatus]RECRUITING', true],
    ['AREA[Phase]PHASE2', true],
    ['AREA[Phase](PHASE1 AND PHASE2)', true],
    ['AREA[Phase]PHASE3', false],
    ['AREA[Sex]"ALL"', true],
    ['AREA[HealthyVolunteers]false', true],
    ['AREA[HealthyVolunteers]true', false],
    ['AREA[EnrollmentCount]15', true],
    ['AREA[EnrollmentCount]RANGE[15, 15]', true],
    ['AREA[EnrollmentCount]RANGE[16, MAX]', false],
    ['AREA[Phase:size]2', true],
    ['AREA[Phase:size]RANGE[3, MAX]', false],
    ['AREA[CollaboratorName:size]0', true],
    ['AREA[Location:size]3', true],
    ['AREA[LocationCity:size]3', true],
    // Known only to the month: matches wherever that month may be.
    ['AREA[StartDate]2022', true],
    ['AREA[StartDate]2022-01', true],
    ['AREA[StartDate]2022-01-20', true],
    ['AREA[StartDate]2022-02', false],
    ['AREA[StartDate]RANGE[2022-01-20, MAX]', true],
    ['AREA[StartDate]RANGE[MIN, 2022-01-10]', true],
    ['AREA[StartDate]RANGE[2022-02, MAX]', false],
    ['AREA[StartDate]RANGE[MIN, 2021]', false],
    ['AREA[CompletionDate]RANGE[2025-06-30, 2025-06-30]', true],
    ['AREA[CompletionDate]RANGE[2025-07, MAX]', false],
    ['AREA[CompletionDate]RANGE[MIN, MAX]', true],
    ['AREA[ResultsFirstPostDate]RANGE[MIN, MAX]', false],
    ['AREA[MinimumAge]18 years', true],
    ['AREA[MinimumAge]216 months', true],
    ['AREA[MinimumAge]RANGE[MIN, 17 years]', false],
    // No upper limit is above every age.
    ['AREA[MinimumAge]RANGE[MIN, 40 years] AND AREA[MaximumAge]RANGE[40 years, MAX]', true],
    ['AREA[MaximumAge]RANGE[MIN, 99 years]', false],
    ['AREA[ResultsFirstPostDate]MISSING', true],
    ['AREA[StartDate]MISSING', false],
    ['NOT AREA[StartDate]MISSING', true],
    ['AREA[OutcomesModule]MISSING', true],
    ['AREA[SponsorSearch]MISSING', false],
    // A study without a value matches NOT.
    ['NOT AREA[ResultsFirstPostDate]RANGE[2020, MAX]', true],
    ['NOT AREA[DesignAllocation]RANDOMIZED', true],
  ])('%s: %s', (text, expected) => {
    expect(matches(text)).toBe(expected)
  })

  test('the portal’s own fields come from the caller', () => {
    const portalValues = () => (piece: string) =>
      piece === 'TargetAntigen' ? ['CD19', 'BCMA'] : []
    expect(matches('AREA[TargetAntigen]cd19', { portalValues })).toBe(true)
    expect(matches('AREA[TargetAntigen:size]2', { portalValues })).toBe(true)
    expect(matches('AREA[CellType]MISSING', { portalValues })).toBe(true)
    expect(matches('AREA[TargetAntigen]cd19')).toBe(false)
  })
})

describe('sites', () => {
  const boston = '42.36,-71.06'
  test.each<[string, boolean]>([
    ['AREA[LocationCity]Boston AND AREA[LocationCountry]Germany', true],
    ['SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationCountry]Germany)', false],
    ['SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationStatus]RECRUITING)', true],
    ['SEARCH[Location](AREA[LocationCity]Berlin AND AREA[LocationStatus]RECRUITING)', false],
    ['SEARCH[Location](berlin germany)', true],
    ['SEARCH[Location](boston germany)', false],
    ['SEARCH[Location](lupus)', false],
    ['SEARCH[Location](AREA[LocationStatus]MISSING AND AREA[LocationCity]Paris)', true],
    ['SEARCH[Location](NOT AREA[LocationCountry]Germany)', true],
    ['NOT SEARCH[Location](AREA[LocationCountry]Germany)', false],
    // Fields outside of the list are read from the whole study.
    ['SEARCH[Location](AREA[LocationCity]Paris AND AREA[Phase]PHASE1)', true],
    ['SEARCH[Study](lupus)', true],
    ['SEARCH[Location](berlin AND SEARCH[Study](lupus))', true],
    [
      'SEARCH[Intervention](AREA[InterventionType]DRUG AND AREA[InterventionName]fludarabine)',
      true,
    ],
    ['SEARCH[Intervention](AREA[InterventionType]DRUG AND AREA[InterventionName]CAR-T)', false],
    ['SEARCH[Intervention](drug fludarabine)', true],
    ['SEARCH[Collaborator](ALL)', false],
    [`AREA[LocationGeoPoint]DISTANCE[${boston},1km]`, true],
    [`AREA[LocationGeoPoint]DISTANCE[${boston},100]`, false],
    ['AREA[LocationGeoPoint]DISTANCE[48.85,2.35,100mi]', false],
    [
      `SEARCH[Location](AREA[LocationStatus]RECRUITING AND AREA[LocationGeoPoint]DISTANCE[${boston},5mi])`,
      true,
    ],
    [
      `SEARCH[Location](AREA[LocationStatus]COMPLETED AND AREA[LocationGeoPoint]DISTANCE[${boston},5mi])`,
      false,
    ],
    ['SEARCH[Location](AREA[LocationGeoPoint]MISSING)', true],
  ])('%s: %s', (text, expected) => {
    expect(matches(text)).toBe(expected)
  })
})

describe('laws', () => {
  const location = { start: 0, end: 0 }
  const matcher = new ExpressionMatcher({ findSynonyms })
  const empty: Study = { protocolSection: { identificationModule: { briefTitle: 'x' } } }
  const trees = expressionTrees({
    words: fc.constantFrom('lupus', 'sclerosis', 'multiple', 'MS', 'Boston', 'cells', 'madrid'),
  })

  test('NOT divides the studies; AND and OR combine them', () => {
    fc.assert(
      fc.property(fc.constantFrom(study, empty), trees, trees, (subject, a, b) => {
        const is = (tree: Expression) => matcher.match(subject, tree)
        expect(is({ kind: 'not', operand: a, location })).toBe(!is(a))
        expect(is({ kind: 'and', operands: [a, b], location })).toBe(is(a) && is(b))
        expect(is({ kind: 'or', operands: [a, b], location })).toBe(is(a) || is(b))
        expect(is({ kind: 'tilt', field: 'StartDate', operand: a, location })).toBe(is(a))
      }),
      { numRuns: 400 },
    )
  })

  test('a kept matcher and a fresh one agree', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(matcher.match(study, tree)).toBe(match(study, tree, { findSynonyms }))
      }),
      { numRuns: 200 },
    )
  })
})
