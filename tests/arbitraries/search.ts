import fc from 'fast-check'
import { defaultFilters } from '@/lib/search/request/default-filters'
import { choices } from '@/lib/search/filters/exclusions'
import { toConditionName } from '@/lib/search/filters/condition-names'
import { toOpenValue } from '@/lib/search/filters/choice'
import type { FilterSource } from '@/lib/search/filters/definition'
import type { Near } from '@/lib/search/place/near'
import { choiceIds, type ChoiceId } from '@/lib/search/filters/filter-ids'
import { resultViews, tableColumns } from '@/lib/search/request/result-views'
import { sortDirections, sortKeys, type SearchRequest } from '@/lib/search/request/search-request'
import type { Study } from '@/lib/study/schema'
import { interventionTypes } from '@/lib/study/vocabularies/treatment'
import { phases } from '@/lib/study/vocabularies/design'
import { statuses } from '@/lib/study/vocabularies/status'

// Small synthetic records with few distinct words, so that generated searches find something.

const words = [
  'lupus',
  'CAR-T',
  'cells',
  'CD19',
  'multiple',
  'sclerosis',
  'infusion',
  'safety',
  'naïve',
  'β',
]
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '))
const conditions = ['Lupus', 'lupus', 'Multiple Sclerosis', 'multiple  sclerosis', 'AML', 'Stroke']
const points = {
  paris: { lat: 48.85341, lon: 2.3488 },
  texas: { lat: 33.66094, lon: -95.55551 },
  boston: { lat: 42.35843, lon: -71.05977 },
  osaka: { lat: 34.69379, lon: 135.50107 },
}
const places = [
  { city: 'Paris', country: 'France', geoPoint: points.paris, status: 'RECRUITING' },
  { city: 'Paris', country: 'France', geoPoint: points.paris },
  { city: 'Paris', country: 'France' },
  { city: 'Paris', state: 'Texas', country: 'United States', geoPoint: points.texas },
  {
    city: 'Boston',
    state: 'Massachusetts',
    country: 'United States',
    facility: 'General Hospital',
    status: 'COMPLETED',
    geoPoint: points.boston,
  },
  { city: 'Osaka', country: 'Japan', facility: 'General Hospital', geoPoint: points.osaka },
  { city: 'Osaka', country: 'Japan', status: 'RECRUITING', geoPoint: { lat: 34.69379 } },
  { geoPoint: { lat: 89.9, lon: -179.9 } },
]
const partialDate = fc
  .tuple(
    fc.integer({ min: 2018, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, precision]) =>
    [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')]
      .slice(0, precision)
      .join('-'),
  )
const dateStruct = partialDate.map((date) => ({ date }))
const ageText = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.constantFrom('Years', 'Months'))
  .map(([count, unit]) => `${count} ${unit}`)
const optional = { requiredKeys: [] as never[] }

const protocol = fc.record(
  {
    statusModule: fc.record(
      {
        overallStatus: fc.constantFrom(...statuses),
        startDateStruct: dateStruct,
        completionDateStruct: dateStruct,
        lastUpdatePostDateStruct: dateStruct,
      },
      optional,
    ),
    sponsorCollaboratorsModule: fc.record(
      {
        leadSponsor: fc.record({
          name: fc.constantFrom('Alpha Ltd', 'Beta'),
          class: fc.constantFrom('INDUSTRY', 'OTHER', 'NIH'),
        }),
        collaborators: fc.array(
          fc.record({
            name: fc.constantFrom('Alpha Ltd', 'Gamma'),
            class: fc.constantFrom('FED', 'OTHER_GOV'),
          }),
          { maxLength: 2 },
        ),
      },
      optional,
    ),
    descriptionModule: fc.record({ briefSummary: text, detailedDescription: text }, optional),
    conditionsModule: fc.record(
      {
        conditions: fc.array(fc.constantFrom(...conditions), { maxLength: 3 }),
        keywords: fc.array(text, { maxLength: 2 }),
      },
      optional,
    ),
    designModule: fc.record(
      {
        studyType: fc.constantFrom('INTERVENTIONAL', 'OBSERVATIONAL', 'SOMETHING_NEW'),
        phases: fc.uniqueArray(fc.constantFrom(...phases), { maxLength: 2 }),
        enrollmentInfo: fc.record({ count: fc.constantFrom(0, 10, 50, 99_999_999) }),
      },
      optional,
    ),
    armsInterventionsModule: fc.record(
      {
        interventions: fc.array(
          fc.record({ type: fc.constantFrom(...interventionTypes), name: text }),
          { maxLength: 2 },
        ),
      },
      optional,
    ),
    eligibilityModule: fc.record(
      {
        sex: fc.constantFrom('ALL', 'FEMALE', 'MALE'),
        minimumAge: ageText,
        maximumAge: ageText,
        healthyVolunteers: fc.boolean(),
      },
      optional,
    ),
    contactsLocationsModule: fc.record(
      { locations: fc.array(fc.constantFrom(...places), { maxLength: 3 }) },
      optional,
    ),
  },
  optional,
)

const study: fc.Arbitrary<Study> = fc
  .record({ protocolSection: protocol, briefTitle: text, hasResults: fc.boolean() })
  .map(({ protocolSection, briefTitle, hasResults }) => ({
    protocolSection: { ...protocolSection, identificationModule: { briefTitle } },
    hasResults,
  }))

/** Records with their own registry numbers. */
export const studies: fc.Arbitrary<FilterSource[]> = fc
  .array(study, { minLength: 1, maxLength: 40 })
  .map((all) =>
    all.map((each, index) => ({
      study: {
        ...each,
        protocolSection: {
          ...each.protocolSection,
          identificationModule: {
            ...each.protocolSection.identificationModule,
            nctId: `NCT${String(index + 1).padStart(8, '0')}`,
          },
        },
      },
    })),
  )

/** A canonical value of a filter, one that the records above may have. */
export function filterValue(id: ChoiceId): fc.Arbitrary<string> {
  const choice = choices[id]
  const filter = choice.kind === 'exclusion' ? choice.of : choice
  switch (filter.kind) {
    case 'choice':
      return fc.constantFrom(...filter.values)
    case 'open':
      return fc
        .constantFrom(
          ...conditions.map(toConditionName),
          'Paris, France',
          'Texas, United States',
          'Boston, United States',
          'France',
          'Japan',
          'Alpha Ltd',
          'General Hospital',
          'nowhere',
        )
        .map(toOpenValue)
    case 'age':
      return fc.integer({ min: 0, max: 90 }).map(String)
    case 'number':
      return fc.constantFrom('10', '5..20', '20..', '..10', '0')
    case 'date':
      return fc
        .tuple(partialDate, partialDate, fc.integer({ min: 0, max: 3 }))
        .map(([a, b, form]) => [a, `${a}..`, `..${a}`, `${a}..${b}`][form] ?? a)
        .map((value) => filter.parseValue(value) ?? '')
        .filter((value) => value !== '')
  }
}

/** Choices of up to four filters and exclusions. */
export const filterValues = fc
  .uniqueArray(fc.constantFrom(...choiceIds), { maxLength: 4 })
  .chain((ids) =>
    fc
      .tuple(
        ...ids.map((id) => {
          const many = ['choice', 'open', 'exclusion'].includes(choices[id].kind)
          return fc.uniqueArray(filterValue(id), { minLength: 1, maxLength: many ? 3 : 1 })
        }),
      )
      .map((lists) => Object.fromEntries(ids.map((id, index) => [id, lists[index] ?? []]))),
  )

const chosenFilters = fc
  .tuple(filterValues, fc.boolean())
  .map(([chosen, isDefault]) => (isDefault ? { ...chosen, ...defaultFilters } : chosen))

const query = fc.oneof(
  fc.constant(''),
  fc.constantFrom('NCT00000001', 'NCT00000002, nct00000003'),
  fc
    .array(
      fc.constantFrom(...words, '"multiple sclerosis"', '"CAR T cells"', 'AND', 'NEAR(', '*'),
      { maxLength: 3 },
    )
    .map((all) => all.join(' ')),
)

const latitude = fc.oneof(
  fc.constantFrom(48.85, 33.66, 42.36, 34.69, 90, -90),
  fc.integer({ min: -9000, max: 9000 }).map((each) => each / 100),
)
const longitude = fc.oneof(
  fc.constantFrom(2.35, -95.56, -71.06, 135.5, 180, -180),
  fc.integer({ min: -18_000, max: 18_000 }).map((each) => each / 100),
)

/** A limit around coordinates; a limit around a name would depend on the records. */
export const nearPoint: fc.Arbitrary<Near> = fc.record({
  place: fc.record({ kind: fc.constant('point' as const), latitude, longitude }),
  radius: fc.oneof(
    fc.constant('any' as const),
    fc.record({
      length: fc.constantFrom(1, 30, 100, 5000, 12_000, 20_016),
      unit: fc.constantFrom('km' as const, 'mi' as const),
    }),
  ),
})

/** Requests in the form in which `parseSearchRequest` returns them, except the order of selected values. */
export const searchRequest: fc.Arbitrary<SearchRequest> = fc
  .record({
    query,
    filters: chosenFilters,
    near: fc.option(nearPoint, { nil: undefined, freq: 2 }),
    sort: fc.constantFrom(...sortKeys),
    isReversed: fc.boolean(),
    view: fc.constantFrom(...resultViews),
    columns: fc.subarray([...tableColumns], { maxLength: 3 }),
    page: fc.integer({ min: 1, max: 4 }),
    pageSize: fc.constantFrom(3, 20, 100),
  })
  .map(({ near, sort: wanted, isReversed, view, columns, ...rest }) => {
    // The order by distance needs a place.
    const sort = wanted === 'distance' && !near ? 'relevance' : wanted
    return {
      ...rest,
      ...(near && { near }),
      sort,
      ...(isReversed && sortDirections[sort] !== null && { reversed: true as const }),
      ...(view !== 'list' && { view }),
      ...(view === 'table' && columns.length > 0 && { columns }),
    }
  })
