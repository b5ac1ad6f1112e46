import { filters } from '@/lib/search/filters'
import { choiceCodes, standardAges, studyKindCodes } from '@/lib/search/registry-link-codes'
import { filterIds } from '@/lib/search/types'
import { labelOf } from '@/lib/study/labels'
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
          {registryGroups.map(([group, codes]) => (
            <tr key={group}>
              <th scope="row">
                <Code>{group}</Code>
              </th>
              <td data-label="Codes">
                <ul className="flex flex-wrap gap-x-5 gap-y-1">
                  {codes.map(([code, label]) => (
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
          Groups of this portal; their values are listed among its filters
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Filter</th>
          </tr>
        </thead>
        <tbody>
          {portalGroups.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">
                <Code>{key}</Code>
              </th>
              <td data-label="Filter">
                <a href={`/help/search#filter-${key}`} className="text-link">
                  {label}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type GroupCodes = readonly (readonly [code: string, label: string])[]

/** What no filter of the portal has words for. */
const studyKindLabels: Readonly<Record<string, string>> = {
  obs_patreg: 'Patient registry',
  exp_indiv: 'Expanded access for single patients',
  exp_inter: 'Expanded access for a group of patients',
  exp_treat: 'Expanded access by a treatment protocol',
}

const registryGroups: readonly (readonly [group: string, codes: GroupCodes])[] = [
  ...Object.entries(choiceCodes).map(([group, { filter, values }]): [string, GroupCodes] => [
    group,
    [
      ...Object.entries(values).map(
        ([code, value]) => [code, filters[filter].labelOf(value)] as const,
      ),
      ...(group === 'studyType'
        ? Object.keys(studyKindCodes).map((code) => [code, studyKindLabels[code] ?? ''] as const)
        : []),
    ],
  ]),
  [
    'ages',
    Object.entries(standardAges).map(
      ([code, value]) => [code, labelOf('StandardAge', value)] as const,
    ),
  ],
]

const portalGroups = filterIds
  .map((id) => filters[id])
  .filter(({ kind, key }) => kind === 'choice' && !Object.hasOwn(choiceCodes, key))
