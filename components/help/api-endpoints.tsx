import { ApiExample } from './api-example'
import { Code } from './code'

/** Every address of the API. */
export function ApiEndpoints() {
  return (
    <table className="data-table stacking-table">
      <caption className="sr-only">Endpoints</caption>
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">What it gives</th>
          <th scope="col">Try it</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map(({ path, gives, example }) => (
          <tr key={path}>
            <th scope="row" className="lg:[&>code]:whitespace-nowrap">
              <Code>{path}</Code>
            </th>
            <td data-label="What it gives">{gives}</td>
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
      'Searches, filters, sorts and lists studies, page by page, as JSON, CSV, RIS, FHIR or ZIP.',
    example: '/studies?query.cond=lupus&fields=NCTId|BriefTitle&pageSize=5',
  },
  {
    path: '/studies/{id}',
    gives:
      'One study by its NCT number, also without leading zeros. A number that the study had before is redirected (301). Takes format, markupFormat and fields.',
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
    gives: 'The search areas, with the fields of each and their weights.',
    example: '/studies/search-areas',
  },
  {
    path: '/studies/enums',
    gives: 'The values of fields that have a closed list of them.',
    example: '/studies/enums',
  },
  {
    path: '/stats/size',
    gives: 'How many studies there are, and how large their JSON is.',
    example: '/stats/size',
  },
  {
    path: '/stats/field/values',
    gives:
      'Which values fields have in the whole collection, and how many studies have each. Takes fields and types (ENUM, STRING, DATE, INTEGER, NUMBER, BOOLEAN).',
    example: '/stats/field/values?fields=Phase,OverallStatus',
  },
  {
    path: '/stats/field/sizes',
    gives: 'How long the lists of a field are in the whole collection. Takes fields.',
    example: '/stats/field/sizes?fields=Phase,Condition',
  },
  {
    path: '/version',
    gives: 'The version of the API, and when the data last changed (UTC).',
    example: '/version',
  },
] as const
