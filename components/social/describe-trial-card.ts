import {
  describeCells,
  describeDonor,
  describePlaces,
  describeTarget,
} from '@/components/search/describe-summary'
import { unwrapText } from '@/components/trial/unwrap-text'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import { findCountries, getLeadSponsorName, getNctId } from '@/lib/study/document'
import { lowerFirst } from '@/lib/study/letter-case'
import { dateStatus, openStatuses, toStatusFacts, type DatedStatus } from '@/lib/study/status-age'
import { getOtherNumber } from '@/lib/study/trial-id'
import type { CardTone, SocialCardProps } from './social-card'

/** The texts of a trial's picture. It is cached and shown for months, so it states dates and no ages. */
export function describeTrialCard({ study, page, today }: TrialDetail): SocialCardProps {
  const { identificationModule, contactsLocationsModule } = study.protocolSection
  const status = dateStatus(toStatusFacts(study, page), today)
  const cells = {
    cellTypes: listFacetValues(study, 'cellType'),
    donors: listFacetValues(study, 'donorSource'),
    targets: listFacetValues(study, 'targetAntigen'),
  }
  const kind = describeCells({ cells })
  const donor = describeDonor({ cells })
  const places = describePlaces({
    countries: findCountries(study),
    locationCount: contactsLocationsModule?.locations?.length ?? 0,
  })
  const facts: [string, string | null][] = [
    ['Cells', kind && [kind, donor && lowerFirst(donor)].filter(Boolean).join(', ')],
    ['Target', describeTarget({ cells })],
    ['Sponsor', kind === null ? getLeadSponsorName(study) : null],
    ['Where', places && [places.sites, places.countries].filter(Boolean).join(', ')],
    ['Number', getNctId(study) ?? getOtherNumber(study)],
  ]
  return {
    status: { label: status.label, tone: toTone(status) },
    note: describeDay(status),
    heading: unwrapText(identificationModule.briefTitle),
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  }
}

function toTone({ age, status }: DatedStatus): CardTone {
  if (age === 'old' || age === 'lapsed') return 'past'
  if (openStatuses.has(status)) return 'open'
  return status === 'NOT_YET_RECRUITING' ? 'soon' : 'other'
}

function describeDay({ age, confirmed, note, removed }: DatedStatus): string {
  const date = parsePartialDate(confirmed ?? '')
  if (removed !== undefined || age === 'lapsed' || date === null) return note
  // The label of an old status already contains the month.
  return age === 'old' ? '' : `as of ${describePartialDate(date)}`
}
