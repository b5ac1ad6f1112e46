import Link from 'next/link'
import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/trial/status-badge'
import { Icon } from '@/components/ui/icon'
import { TimeStamp } from '@/components/ui/time-stamp'
import { unitOfRadius } from '@/lib/search/place/near'
import { withSort } from '@/lib/search/request/request-links'
import { defaultColumns, type TableColumn } from '@/lib/search/request/result-views'
import {
  sortDirections,
  type SearchRequest,
  type SortKey,
} from '@/lib/search/request/search-request'
import type { SearchPage, TrialSummary } from '@/lib/search/result'
import { capitalise } from '@/lib/study/letter-case'
import { describeSexRule } from '@/lib/study/person-fit'
import {
  describeAges,
  describeCells,
  describeConditions,
  describeDonor,
  describeNearest,
  describePhase,
  describePlaces,
  describeSize,
  describeTarget,
  describeTreatments,
} from './describe-summary'
import { PickBox } from './pick-box'
import { toSearchHref, toTrialHref } from './search-href'
import type { ListedNear } from './trial-card'

interface Column {
  label: string
  /** The order that its header sorts by. */
  sort?: SortKey
  isNumber?: boolean
  /** The text of a cell; `null` if the record doesn't state it. */
  show: (trial: TrialSummary, near: ListedNear | undefined) => ReactNode
}

const sentence = (text: string | null) => text && capitalise(text)

export const columns: Readonly<Record<TableColumn, Column>> = {
  status: {
    label: 'Status',
    show: ({ status: { note, ...status } }) => (
      <>
        <StatusBadge {...status} small />
        {note !== '' && <small>{note}</small>}
      </>
    ),
  },
  phase: {
    label: 'Phase',
    show: (trial) => capitalise(describePhase(trial).replace(/^Phase /, '')),
  },
  cells: { label: 'Cells', show: describeCells },
  target: { label: 'Target', show: describeTarget },
  donor: { label: 'Donor', show: (trial) => sentence(describeDonor(trial)) },
  ages: { label: 'Ages', show: describeAges },
  sex: { label: 'Sex', show: (trial) => sentence(describeSexRule(trial.rules)) },
  place: {
    label: 'Sites',
    show: (trial, near) => (near ? showNearest(trial, near) : showPlaces(trial)),
  },
  conditions: { label: 'Conditions', show: describeConditions },
  treatments: { label: 'Treatments', show: describeTreatments },
  sponsor: { label: 'Sponsor', show: ({ leadSponsor = null }) => leadSponsor },
  participants: { label: 'Participants', sort: 'enrollment', isNumber: true, show: describeSize },
  started: {
    label: 'Start',
    sort: 'started',
    show: ({ startDate }) => (startDate === undefined ? null : <TimeStamp value={startDate} />),
  },
  posted: {
    label: 'First posted',
    sort: 'posted',
    show: ({ firstPostDate }) =>
      firstPostDate === undefined ? null : <TimeStamp value={firstPostDate} />,
  },
  updated: {
    label: 'Last update',
    sort: 'updated',
    show: ({ lastUpdateDate }) =>
      lastUpdateDate === undefined ? null : <TimeStamp value={lastUpdateDate} />,
  },
}

function showNearest({ status }: TrialSummary, { sites, unit }: ListedNear): ReactNode {
  if (sites === null) return 'Position not known'
  const { label, distance, city } = describeNearest(sites, unit, status)
  return (
    <>
      <b>{distance}</b> {city}
      {label !== 'Nearest open site' && <small>not known to be open</small>}
    </>
  )
}

function showPlaces(trial: TrialSummary): ReactNode {
  const places = describePlaces(trial)
  if (places === null) return null
  return (
    <>
      {places.countries}
      {places.sites !== '' && <small>{places.sites}</small>}
    </>
  )
}

interface TrialTableProps {
  /** The search that was run. */
  request: SearchRequest
  page: SearchPage
}

/** The trials of one page of results as rows, with the selected columns. */
export function TrialTable({ request, page }: TrialTableProps) {
  const near = page.near?.kind === 'found' ? page.near : undefined
  const unit = request.near && unitOfRadius(request.near.radius)
  const shown = request.columns ?? defaultColumns
  const headOf = (id: TableColumn): Pick<Column, 'label' | 'sort' | 'isNumber'> =>
    id === 'place' && near ? { label: 'Nearest site', sort: 'distance' } : columns[id]
  return (
    <div
      className={shown.length <= defaultColumns.length ? 'result-table fits' : 'result-table'}
      role="region"
      aria-label="Table of trials"
      // A scrolling region must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <td>
              <label className="check pick-box needs-script">
                <input type="checkbox" aria-label="Select all trials of this table" />
              </label>
            </td>
            <SortHeader request={request} label="Trial" sort="title" />
            {shown.map((id) => (
              <SortHeader key={id} request={request} {...headOf(id)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.trials.map((trial, index) => (
            <tr key={trial.trialId}>
              <td>
                <PickBox trial={trial} />
              </td>
              <th scope="row">
                <Link href={toTrialHref(trial.trialId, request)} prefetch={false}>
                  {trial.briefTitle.replace(/\s+/g, ' ').trim()}
                </Link>
                <small>{trial.nctId ?? 'No registry number'}</small>
              </th>
              {shown.map((id) => (
                <td key={id} className={columns[id].isNumber ? 'number' : undefined}>
                  {columns[id].show(
                    trial,
                    near && unit && { sites: near.sites[index] ?? null, unit },
                  ) ?? <i>not stated</i>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SortHeaderProps extends Pick<Column, 'label' | 'sort' | 'isNumber'> {
  request: SearchRequest
}

/** The head of a column; if it sorts, pressing it again reverses the order. */
function SortHeader({ request, label, sort, isNumber }: SortHeaderProps) {
  const look = isNumber ? 'number' : undefined
  if (sort === undefined) {
    return (
      <th scope="col" className={look}>
        {label}
      </th>
    )
  }
  const isCurrent = request.sort === sort
  const isDescending = (sortDirections[sort] === 'desc') !== (request.reversed ?? false)
  return (
    <th
      scope="col"
      className={look}
      aria-sort={isCurrent ? (isDescending ? 'descending' : 'ascending') : undefined}
    >
      <Link
        href={toSearchHref(withSort(request, sort, isCurrent && !request.reversed))}
        prefetch={false}
        scroll={false}
        rel="nofollow"
      >
        {label}
        <Icon name="chevron-down" />
      </Link>
    </th>
  )
}
