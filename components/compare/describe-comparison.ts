import {
  describeAges,
  describeCells,
  describeDonor,
  describePhase,
  describeTarget,
} from '@/components/search/describe-summary'
import { describeDistanceTo, nameSite, shortPlaceOf } from '@/components/trial/describe-sites'
import { describeVolunteers } from '@/components/trial/describe-volunteers'
import { unwrapText } from '@/components/trial/unwrap-text'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { VisitPlace } from '@/lib/pages/trial-visit'
import { toTrialSummary } from '@/lib/search/document/document'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import { filters } from '@/lib/search/filters/filters'
import { countSites, orderSites, type TrialSite } from '@/lib/search/place/trial-sites'
import type { TrialSummary } from '@/lib/search/result'
import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import { describeEnrollment } from '@/lib/study/enrollment'
import { labelOf } from '@/lib/study/labels'
import { capitalise, lowerFirst } from '@/lib/study/letter-case'
import { describeSexRule } from '@/lib/study/person-fit'
import type { Study } from '@/lib/study/schema'
import { shorten } from '@/lib/study/shorten'
import {
  dateStatus,
  describeDatedStatus,
  toStatusFacts,
  type DatedStatus,
} from '@/lib/study/status-age'
import { notStated } from '@/lib/therapy/labels'

// What several trials state on the same subjects, and where they agree. Only what records state is compared, by equal
// words; nothing is rated.

export interface ComparedTrial {
  trial: TrialDetail
  summary: TrialSummary
  status: DatedStatus
  /** Sorts open before closed, near before far. */
  sites: readonly TrialSite[]
}

export interface ComparedRow {
  label: string
  /** One for each trial; `null` if its record doesn't state it. */
  values: readonly (string | null)[]
  /** A shorter form for the cell of a table. */
  cells: readonly (string | null)[]
  isSame: boolean
  /** Among three or more trials, the only one that differs while all others agree. */
  apart?: number
  /** The trial with the shortest distance. */
  nearest?: number
  /** Whether this is the first row, status, which has a shape besides words. */
  isStatus?: boolean
}

export interface ComparedGroup {
  heading: string
  rows: ComparedRow[]
}

export interface DescribedComparison {
  trials: ComparedTrial[]
  groups: ComparedGroup[]
  /** What no record states: "sex, masking". */
  unstated: string[]
}

type Row = Pick<ComparedRow, 'label' | 'isStatus' | 'nearest'> & {
  show: (compared: ComparedTrial) => string | null
  /** The full text, if it may be too long for a cell. */
  showShort?: (compared: ComparedTrial) => string | null
}

/** Compares trials side by side. */
export function describeComparison(
  trials: readonly TrialDetail[],
  place: VisitPlace | undefined,
): DescribedComparison {
  const point = place?.kind === 'found' ? place : undefined
  const compared = trials.map((trial): ComparedTrial => {
    const { study, page, today } = trial
    const status = dateStatus(toStatusFacts(study, page), today)
    return {
      trial,
      status,
      summary: { ...toTrialSummary({ study, page }), status },
      sites: orderSites(trial, point),
    }
  })
  const groups = listRows(compared, place).map(({ heading, rows }) => ({
    heading,
    rows: rows.map((row) => toComparedRow(row, compared)),
  }))
  const isStated = ({ values }: ComparedRow) => values.some((value) => value !== null)
  return {
    trials: compared,
    groups: groups
      .map((group) => ({ ...group, rows: group.rows.filter(isStated) }))
      .filter(({ rows }) => rows.length > 0),
    unstated: groups.flatMap(({ rows }) =>
      rows.filter((row) => !isStated(row)).map(({ label }) => label.toLowerCase()),
    ),
  }
}

function toComparedRow(
  { show, showShort = show, ...row }: Row,
  trials: readonly ComparedTrial[],
): ComparedRow {
  const values = trials.map(show)
  const cells = trials.map(showShort)
  const isSame = values.length > 1 && values.every((value) => value === values[0])
  const apart = findApart(values)
  return { ...row, values, cells, isSame, ...(apart !== undefined && { apart }) }
}

/** Among three or more, the only one that differs from all others. */
function findApart(values: readonly (string | null)[]): number | undefined {
  if (values.length < 3) return undefined
  const lone = values.flatMap((value, index) =>
    values.filter((other) => other === value).length === 1 ? [index] : [],
  )
  const others = values.filter((_, index) => index !== lone[0])
  return lone.length === 1 && others.every((value) => value === others[0]) ? lone[0] : undefined
}

function listRows(trials: readonly ComparedTrial[], place: VisitPlace | undefined) {
  const groups: { heading: string; rows: Row[] }[] = [
    {
      heading: 'Can someone join?',
      rows: [
        {
          label: 'Status and freshness',
          isStatus: true,
          show: ({ status }) => describeDatedStatus(status),
        },
        { label: 'Age', show: ({ summary }) => capitalised(describeAges(summary)) },
        { label: 'Sex', show: ({ summary }) => capitalised(describeSexRule(summary.rules)) },
        {
          label: 'Healthy volunteers',
          show: ({ trial }) =>
            describeVolunteers(trial.study.protocolSection.eligibilityModule?.healthyVolunteers),
        },
        toListRow('Conditions', ({ summary }) => summary.conditions),
      ],
    },
    {
      heading: 'Where?',
      rows: [
        ...(place?.kind === 'found' ? [toNearestRow(trials, place)] : []),
        { label: 'Sites', show: describeSiteCount },
        toListRow('Countries', ({ summary }) => summary.countries),
      ],
    },
    {
      heading: 'What is tested?',
      rows: [
        { label: 'Cells', show: ({ summary }) => describeCells(summary) },
        { label: 'Target', show: ({ summary }) => describeTarget(summary) },
        { label: 'Donor', show: ({ summary }) => capitalised(describeDonor(summary)) },
        toListRow('Product', listProducts),
        toListRow('Treatments', ({ summary }) => summary.interventions.map(({ name }) => name)),
        {
          label: 'Phase',
          show: ({ summary }) => (summary.phases.length > 0 ? describePhase(summary) : null),
        },
        {
          label: 'Participants',
          show: ({ summary: { enrollmentCount: count, enrollmentType: type } }) =>
            count === undefined ? null : describeEnrollment({ count, type }),
        },
        { label: 'Groups', show: describeGroups },
        {
          label: 'Main measure',
          show: (compared) => describeMainMeasure(compared),
          showShort: (compared) => describeMainMeasure(compared, maxMeasured),
        },
      ],
    },
    {
      heading: 'Who runs it, and since when?',
      rows: [
        { label: 'Sponsor', show: ({ summary }) => summary.leadSponsor ?? null },
        { label: 'Started', show: ({ summary }) => inWords(summary.startDate) },
        {
          label: 'Primary completion',
          show: ({ trial }) =>
            inWords(trial.study.protocolSection.statusModule?.primaryCompletionDateStruct?.date),
        },
        {
          label: 'Results posted',
          show: ({ trial: { study } }) => describePosted(study),
        },
      ],
    },
  ]
  return groups
}

function toNearestRow(
  trials: readonly ComparedTrial[],
  { unit }: Extract<VisitPlace, { kind: 'found' }>,
): Row {
  const distances = trials.map(({ sites: [first] }) =>
    first?.state === 'open' ? (first.metres ?? Infinity) : Infinity,
  )
  const least = Math.min(...distances)
  const isUnique = distances.filter((metres) => metres === least).length === 1
  return {
    label: 'Nearest open site',
    ...(Number.isFinite(least) && isUnique && { nearest: distances.indexOf(least) }),
    show: ({ sites: [first] }) => {
      if (!first) return null
      if (first.state !== 'open') return 'No site confirmed as open'
      const { location } = first
      return `${capitalise(describeDistanceTo(first, unit))}: ${nameSite(location)}, ${shortPlaceOf(location)}`
    },
  }
}

function describeSiteCount({ sites, summary: { locationCount } }: ComparedTrial): string | null {
  const { total, open } = countSites(sites)
  if (total === 0) return locationCount > 0 ? locationCount.toLocaleString('en') : null
  const all = total.toLocaleString('en')
  return open === 0 ? all : `${open.toLocaleString('en')} of ${all} open`
}

/** `null` for a copy that cannot hold it, such as a saved page. */
function describePosted({ hasResults, resultsSection }: Study): string | null {
  if (resultsSection !== undefined) return 'Yes'
  return hasResults === undefined ? null : hasResults ? 'Yes' : 'No'
}

function listProducts({ trial: { study } }: ComparedTrial): string[] {
  const products = listFacetValues(study, 'product').filter((value) => value !== notStated)
  return products.map((value) => filters.product.labelOf(value))
}

function describeGroups({ trial: { study } }: ComparedTrial): string | null {
  const { armsInterventionsModule, designModule } = study.protocolSection
  const { allocation, maskingInfo } = designModule?.designInfo ?? {}
  const count = armsInterventionsModule?.armGroups?.length ?? 0
  const parts = [
    count > 0 && `${count} ${count === 1 ? 'group' : 'groups'}`,
    // With one group there is nothing to allocate.
    allocation && allocation !== 'NA' && lowerFirst(labelOf('DesignAllocation', allocation)),
    maskingInfo?.masking &&
      (maskingInfo.masking === 'NONE'
        ? 'open label'
        : lowerFirst(labelOf('DesignMasking', maskingInfo.masking))),
  ].filter((part) => typeof part === 'string' && part !== '')
  return parts.length > 0 ? parts.join(', ') : null
}

function describeMainMeasure(
  { trial: { study } }: ComparedTrial,
  maxCharacters = Infinity,
): string | null {
  const [first, ...others] = study.protocolSection.outcomesModule?.primaryOutcomes ?? []
  if (!first?.measure) return null
  const measure = shorten(unwrapText(first.measure), maxCharacters).replace(/\s\S*…$/, '…')
  return others.length === 0 ? measure : `${measure} (and ${others.length} more)`
}

function inWords(text: string | undefined): string | null {
  const date = text === undefined ? null : parsePartialDate(text)
  return date ? describePartialDate(date) : (text ?? null)
}

/** A long cell would make its neighbours tall and empty; the trial's own page has the whole text. */
const maxJoined = 4
const maxMeasured = 140

function toListRow(label: string, list: (compared: ComparedTrial) => readonly string[]): Row {
  return {
    label,
    show: (compared) => list(compared).join('; ') || null,
    showShort: (compared) => {
      const values = list(compared)
      const more = values.length - maxJoined
      // One more item takes no more room than the words that say it is left out.
      return more <= 1
        ? values.join('; ') || null
        : `${values.slice(0, maxJoined).join('; ')} and ${more} more`
    },
  }
}

function capitalised(text: string | null): string | null {
  return text === null ? null : capitalise(text)
}
