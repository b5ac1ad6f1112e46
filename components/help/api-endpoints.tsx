import { ApiExample } from './api-example'
import { Code } from './code'

/** Every endpoint of the API. */
export function ApiEndpoints() {
  return (
    <table className="data-table stacking-table">
      <caption className="sr-only">Endpoints</caption>
      <thead>
        <tr>
          <th scope="col">Endpoint</th>
          <th scope="col">What you get</th>
          <th scope="col">Try it</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map(({ path, gives, example }) => (
          <tr key={path}>
            <th scope="row" className="lg:[&>code]:whitespace-nowrap">
              <Code>{path}</Code>
            </th>
            <td data-label="What you get">{gives}</td>
            <td data-label="Try it">
              <ApiExample path={example} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const endpoints = [
  {
    path: '/studies',
    gives:
      'The studies that match a search, filtered, sorted and page by page, as JSON, CSV, RIS, FHIR or ZIP.',
    example: '/studies?query.cond=lupus&fields=NCTId|BriefTitle&pageSize=5',
  },
  {
    path: '/studies/{id}',
    gives:
      'One study by its NCT number, with or without leading zeros. A former number of the study is redirected (301). Takes format, markupFormat and fields.',
    example: '/studies/NCT05828212?fields=IdentificationModule',
  },
  {
    path: '/studies/metadata',
    gives:
      'The data model: every field with its name, piece name and type. Takes includeIndexedOnly, includeHistoricOnly and includePortal.',
    example: '/studies/metadata',
  },
  {
    path: '/studies/search-areas',
    gives: 'The search areas, with their fields and weights.',
    example: '/studies/search-areas',
  },
  {
    path: '/studies/enums',
    gives: 'The values of fields with a fixed list of values.',
    example: '/studies/enums',
  },
  {
    path: '/stats/size',
    gives: 'The number of studies and the size of their JSON.',
    example: '/stats/size',
  },
  {
    path: '/stats/field/values',
    gives:
      'The values of fields across the whole collection, with the number of studies for each. Takes fields and types (ENUM, STRING, DATE, INTEGER, NUMBER, BOOLEAN).',
    example: '/stats/field/values?fields=Phase,OverallStatus',
  },
  {
    path: '/stats/field/sizes',
    gives: 'How many entries list fields have across the whole collection. Takes fields.',
    example: '/stats/field/sizes?fields=Phase,Condition',
  },
  {
    path: '/version',
    gives: 'The version of the API, and when the data last changed (UTC).',
    example: '/version',
  },
] as const
