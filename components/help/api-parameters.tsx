import type { ReactNode } from 'react'
import { searchAreas } from '@/lib/expression/areas'
import { ApiExample } from './api-example'
import { Code } from './code'

interface Parameter {
  name: string
  /** Another name with the same effect. */
  alias?: string
  meaning: ReactNode
  example?: string
}

/** Every parameter of /studies, by purpose. */
export function ApiParameters() {
  return groups.map(({ title, parameters }) => (
    <table key={title} className="data-table stacking-table">
      <caption className="py-2 text-left font-semibold">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">What it does</th>
          <th scope="col">Try it</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, alias, meaning, example }) => (
          <tr key={name}>
            <th scope="row" className="lg:[&>code]:whitespace-nowrap">
              <Code>{name}</Code>
              {alias !== undefined && (
                <>
                  {' '}
                  <span className="font-normal text-ink-3">or</span> <Code>{alias}</Code>
                </>
              )}
            </th>
            <td data-label="What it does">{meaning}</td>
            {example === undefined ? (
              <td className="max-sm:hidden" />
            ) : (
              <td data-label="Try it">
                <ApiExample path={`/studies?${example}`} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  ))
}

/** One example for each parameter with its own search area. */
const areaExamples: Readonly<Record<string, string>> = {
  term: 'query.term=AREA[Phase]PHASE2 AND CAR-T',
  cond: 'query.cond=lupus OR "multiple sclerosis"',
  intr: 'query.intr=CAR-NK',
  titles: 'query.titles=allogeneic',
  outc: 'query.outc=overall survival',
  spons: 'query.spons=university',
  locn: 'query.locn=Lyon',
  id: 'query.id=NCT05828212',
  patient: 'query.patient=leukemia',
}

const search: readonly Parameter[] = [
  ...searchAreas.flatMap(({ name, label, parameter }) =>
    parameter === undefined
      ? []
      : [
          {
            name: `query.${parameter}`,
            meaning: (
              <>
                {label}: searches the area <Code>{name}</Code>.
              </>
            ),
            ...(areaExamples[parameter] !== undefined && { example: areaExamples[parameter] }),
          },
        ],
  ),
  {
    name: 'query.lead',
    meaning: 'The name of the lead sponsor only.',
    example: 'query.lead=university hospital',
  },
]

const narrow: readonly Parameter[] = [
  {
    name: 'filter.overallStatus',
    alias: 'postFilter.overallStatus',
    meaning: 'One or more status codes.',
    example: 'filter.overallStatus=RECRUITING,NOT_YET_RECRUITING',
  },
  {
    name: 'filter.geo',
    alias: 'postFilter.geo',
    meaning:
      'Studies with a site in a circle: latitude, longitude and radius. Write km or mi after the radius; without a unit it is in metres.',
    example: 'filter.geo=distance(45.76,4.84,50km)',
  },
  {
    name: 'filter.ids',
    alias: 'postFilter.ids',
    meaning: 'Up to 1,000 NCT numbers. Former numbers of a study work too.',
    example: 'filter.ids=NCT05828212,NCT02249676',
  },
  {
    name: 'filter.advanced',
    alias: 'postFilter.advanced',
    meaning: 'An expression, as in query.term, that does not affect the ranking.',
    example: 'filter.advanced=AREA[StartDate]RANGE[2024-01-01, MAX]',
  },
  {
    name: 'aggFilters',
    meaning: (
      <>
        Filters by short codes. A study matches one of the codes in each group, and none of a group
        that begins with “not-”. All groups are listed <a href="#groups">below</a>.
      </>
    ),
    example: 'aggFilters=phase:1 2,results:without',
  },
  {
    name: 'geoDecay',
    meaning:
      'How relevance decreases with the distance from filter.geo to the nearest site: the shape of the curve, where it starts, and how much remains at the scale. By default, half remains at 300 miles. It has no effect when more than 10,000 studies match.',
    example:
      'filter.geo=distance(45.76,4.84,500km)&geoDecay=func:linear,scale:100km,offset:10km,decay:0.1&fields=NCTId|LocationCity',
  },
  {
    name: 'filter.synonyms',
    alias: 'postFilter.synonyms',
    meaning:
      'The registry’s synonym numbers. This portal does not have them, so they find no studies.',
  },
]

const shape: readonly Parameter[] = [
  {
    name: 'fields',
    meaning: (
      <>
        Which parts of each study you get. By default, whole studies. See{' '}
        <a href="#fields">Choose fields</a>.
      </>
    ),
    example: 'fields=NCTId,StatusModule',
  },
  {
    name: 'sort',
    meaning:
      'One or two date or number fields, NumArmGroups (the number of arms), or @relevance. Dates start with the latest and numbers with the smallest, unless you add :asc or :desc. Studies without a value come last. By default, and for equal values, the order is that of a search on this portal: by relevance, then open studies first, then the most recently updated.',
    example: 'sort=EnrollmentCount:desc,StartDate&fields=NCTId|EnrollmentCount',
  },
  {
    name: 'countTotal',
    meaning: 'With true, the first page includes the number of studies found, as totalCount.',
    example: 'countTotal=true&pageSize=1&fields=NCTId',
  },
  {
    name: 'facets',
    meaning: (
      <>
        Only in this portal: counts the values of its filters among all studies found. See{' '}
        <a href="#additions">What is added</a>.
      </>
    ),
    example: 'facets=cell,country&pageSize=1&fields=NCTId',
  },
  {
    name: 'pageSize',
    meaning:
      'The number of studies on a page: 10 by default, at most 1,000. Larger numbers count as 1,000.',
    example: 'pageSize=3&fields=NCTId',
  },
  {
    name: 'pageToken',
    meaning: (
      <>
        The nextPageToken of the previous page. See <a href="#paging">Read all pages</a>.
      </>
    ),
  },
  {
    name: 'format',
    meaning: (
      <>
        json; csv for a <a href="#csv">table</a>; ris for reference managers; fhir.json and
        fhir.r5.json for a bundle of FHIR resources, release 4 or 5; json.zip for an archive with a
        file for each study.
      </>
    ),
    example: 'format=csv&pageSize=3',
  },
  {
    name: 'markupFormat',
    meaning:
      'markdown, or legacy for long texts as in the registry’s older interfaces: without backslashes and with CRLF line endings. JSON only.',
    example: 'markupFormat=legacy&fields=EligibilityCriteria&pageSize=1',
  },
  {
    name: 'includeUnnumbered',
    meaning: (
      <>
        Only in this portal: true also lists trials without an NCT number. See{' '}
        <a href="#additions">What is added</a>.
      </>
    ),
    example: 'includeUnnumbered=true&fields=NCTId|PortalTrialId',
  },
]

const groups = [
  {
    title: 'Search: texts in the query language. They are joined by AND and affect the ranking',
    parameters: search,
  },
  { title: 'Filters: they do not affect the ranking', parameters: narrow },
  { title: 'What you get, in which order and how much at a time', parameters: shape },
]
