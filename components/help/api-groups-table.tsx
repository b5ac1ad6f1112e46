import { portalGroups, registryGroups } from '@/lib/ctgov-api/agg-groups'
import { isExclusion } from '@/lib/search/filters/filter-ids'
import { filters } from '@/lib/search/filters/filters'
import { Code } from './code'

/** Groups of `aggFilters`: the registry's with their codes, then those of the portal's own filters. */
export function ApiGroupsTable() {
  return (
    <>
      <table className="data-table stacking-table">
        <caption className="py-2 text-left font-semibold">Groups of the registry</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Codes</th>
          </tr>
        </thead>
        <tbody>
          {[...registryGroups].map(([group, codes]) => (
            <tr key={group}>
              <th scope="row">
                <Code>{group}</Code>
              </th>
              <td data-label="Codes">
                <ul className="flex flex-wrap gap-x-5 gap-y-1">
                  {codes.map(({ code, label }) => (
                    <li key={code}>
                      <Code>{code}</Code> {label}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="data-table stacking-table">
        <caption className="py-2 text-left font-semibold">
          Groups of this portal; their values are listed among its filters. With “not-” before its
          name a group leaves trials out: <Code>not-cell:car-t</Code>
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Filter</th>
          </tr>
        </thead>
        <tbody>
          {ownGroups.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">
                <Code>{key}</Code>
              </th>
              <td data-label="Filter">
                <a href={`/help/search#filter-${key}`}>{label}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const ownGroups = [...portalGroups.values()]
  .flatMap((id) => (isExclusion(id) ? [] : [filters[id]]))
  .filter(({ key }) => !registryGroups.has(key))
