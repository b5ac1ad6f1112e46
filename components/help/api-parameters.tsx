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

/** Every parameter of /studies, by what it is for. */
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

/** One example for each parameter that has a search area of its own. */
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
                {label}: looks in the area <Code>{name}</Code>.
              </>
            ),
            ...(areaExamples[parameter] !== undefined && { example: areaExamples[parameter] }),
          },
        ],
  ),
  {
    name: 'query.lead',
    meaning: 'Name of the lead sponsor alone.',
    example: 'query.lead=university hospital',
  },
]

const narrow: readonly Parameter[] = [
  {
    name: 'filter.overallStatus',
    alias: 'postFilter.overallStatus',
    meaning: 'One or several statuses by their codes.',
    example: 'filter.overallStatus=RECRUITING,NOT_YET_RECRUITING',
  },
  {
    name: 'filter.geo',
    alias: 'postFilter.geo',
    meaning:
      'Studies with a site in a circle: latitude, longitude and radius in km or mi; without a unit, metres.',
    example: 'filter.geo=distance(45.76,4.84,50km)',
  },
  {
    name: 'filter.ids',
    alias: 'postFilter.ids',
    meaning: 'NCT numbers, 1,000 at most. Former numbers of a study count too.',
    example: 'filter.ids=NCT05828212,NCT02249676',
  },
  {
    name: 'filter.advanced',
    alias: 'postFilter.advanced',
    meaning: 'An expression, as in query.term, that does not touch the ranking.',
    example: 'filter.advanced=AREA[StartDate]RANGE[2024-01-01, MAX]',
  },
  {
    name: 'aggFilters',
    meaning: (
      <>
        Choices by short codes. Codes of one group are alternatives; groups narrow each other. All
        groups are listed <a href="#groups">below</a>.
      </>
    ),
    example: 'aggFilters=phase:1 2,results:without',
  },
  {
    name: 'geoDecay',
    meaning:
      'How relevance falls with the distance of the nearest site from the place of filter.geo: the form of the curve, where it begins, and how much is left after the scale. Without it, half is left after 300 miles. It has no part where more than 10,000 studies match.',
    example:
      'filter.geo=distance(45.76,4.84,500km)&geoDecay=func:linear,scale:100km,offset:10km,decay:0.1&fields=NCTId|LocationCity',
  },
  {
    name: 'filter.synonyms',
    alias: 'postFilter.synonyms',
    meaning:
      'Numbers of synonyms in the registry, which this portal does not have: no study is found by one.',
  },
]

const shape: readonly Parameter[] = [
  {
    name: 'fields',
    meaning: (
      <>
        Which parts of each study are given; without it, whole studies. See{' '}
        <a href="#fields">Choose fields</a>.
      </>
    ),
    example: 'fields=NCTId,StatusModule',
  },
  {
    name: 'sort',
    meaning:
      'One or two fields that hold dates or numbers, NumArmGroups (the number of arms), or @relevance. Dates begin with the latest, numbers with the smallest, unless :asc or :desc follows. Studies without a value come last. Without it, and where values are equal, studies come as in a search of the portal: by relevance, then open ones first, then those updated last.',
    example: 'sort=EnrollmentCount:desc,StartDate&fields=NCTId|EnrollmentCount',
  },
  {
    name: 'countTotal',
    meaning: 'true adds the number of all studies found to the first page, as totalCount.',
    example: 'countTotal=true&pageSize=1&fields=NCTId',
  },
  {
    name: 'facets',
    meaning: (
      <>
        An addition of this portal: counts the values of its filters among all studies found. See{' '}
        <a href="#additions">What is added</a>.
      </>
    ),
    example: 'facets=cell,country&pageSize=1&fields=NCTId',
  },
  {
    name: 'pageSize',
    meaning: 'Studies on a page: 10 unless you say otherwise, 1,000 at most; more counts as 1,000.',
    example: 'pageSize=3&fields=NCTId',
  },
  {
    name: 'pageToken',
    meaning: (
      <>
        The nextPageToken of the page before. See <a href="#paging">Read all pages</a>.
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
      'markdown, or legacy for long texts as the registry’s older interfaces have them: without backslashes, with CRLF at the ends of lines. JSON only.',
    example: 'markupFormat=legacy&fields=EligibilityCriteria&pageSize=1',
  },
  {
    name: 'includeUnnumbered',
    meaning: (
      <>
        An addition of this portal: true lists trials without an NCT number too. See{' '}
        <a href="#additions">What is added</a>.
      </>
    ),
    example: 'includeUnnumbered=true&fields=NCTId|PortalTrialId',
  },
]

const groups = [
  {
    title: 'Search: texts in the query language, joined by AND, which also rank',
    parameters: search,
  },
  { title: 'Filters: they leave studies out and do not rank', parameters: narrow },
  { title: 'What is given, in which order, how much at a time', parameters: shape },
]
