import type { PageStatements } from '@/lib/registries/source-format'
import type { Study } from '@/lib/study/schema'
import { toTrialId, type TrialId } from '@/lib/study/trial-id'
import { analyse } from './analysis/analyse'
import { filters } from './filters'
import type { NumberRange } from './filters/ranges'
import { readEnrollment, readLocations } from './filters/read-study'
import { indexColumns } from './index-columns'
import { toColumnTexts } from './study-text'
import { filterIds, type FilterId, type TrialSummary } from './types'

/** Everything an engine needs to know of one trial; made from the record alone and free of any database. */
export interface IndexDocument {
  trialId: TrialId
  /** Analysed text of each of `indexColumns`, in their order: terms with single spaces between them. */
  columns: string[]
  values: DocumentValues
  summary: TrialSummary
  /** Orders trials by title: letters and digits of the brief title in one case. */
  titleKey: string
}

/** A trial's values by filter: spellings of choices and open values, or a span. Absent: none. */
export type DocumentValues = Partial<Record<FilterId, string[] | NumberRange>>

export interface IndexSource {
  study: Study
  page?: PageStatements | undefined
}

/** Stands between two values of one column, so that no phrase reaches from one into the next. */
export const valueSeparator = '|'

/** Makes the index document of a trial. Pure. */
export function buildIndexDocument({ study, page }: IndexSource): IndexDocument {
  const trialId = toTrialId(study)
  const texts = toColumnTexts(study, page)
  const { nctId, briefTitle } = study.protocolSection.identificationModule
  if (trialId !== nctId) texts.set('Address', [trialId])
  const columns = indexColumns.map(({ name }) => {
    const parts = (texts.get(name) ?? []).map((text) => analyse(text).join(' '))
    return parts.length === 1
      ? (parts[0] ?? '')
      : parts.filter((part) => part !== '').join(` ${valueSeparator} `)
  })
  return {
    trialId,
    columns,
    values: toDocumentValues({ study, page }),
    summary: toTrialSummary({ study, page }),
    titleKey: toTitleKey(briefTitle),
  }
}

function toDocumentValues(source: {
  study: Study
  page?: PageStatements | undefined
}): DocumentValues {
  const values: DocumentValues = {}
  for (const id of filterIds) {
    const filter = filters[id]
    if (filter.kind === 'choice' || filter.kind === 'open') {
      const found = filter.valuesOf(source)
      if (found.length > 0) values[id] = found
    } else {
      const range = filter.rangeOf(source)
      if (range) values[id] = range
    }
  }
  return values
}

const longestTitleKey = 80

export function toTitleKey(title: string): string {
  const folded = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
  return folded
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, longestTitleKey)
}

/** What a result list shows of a trial, straight from its record. */
export function toTrialSummary({ study, page }: IndexSource): TrialSummary {
  const { protocolSection: protocol } = study
  const {
    identificationModule: identification,
    statusModule: status,
    designModule: design,
  } = protocol
  const locations = readLocations({ study })
  const countries = new Set<string>()
  for (const { country } of locations) if (country) countries.add(country)
  const leadSponsor = protocol.sponsorCollaboratorsModule?.leadSponsor?.name
  const enrollmentCount = readEnrollment({ study })
  const startDate = status?.startDateStruct?.date
  const lastUpdateDate = status?.lastUpdatePostDateStruct?.date
  return {
    trialId: toTrialId(study),
    ...(identification.nctId && { nctId: identification.nctId }),
    briefTitle: identification.briefTitle,
    ...(status?.overallStatus && { overallStatus: status.overallStatus }),
    ...(page?.statusText && { statusText: page.statusText }),
    ...(design?.studyType && { studyType: design.studyType }),
    phases: [...(design?.phases ?? [])],
    conditions: [...(protocol.conditionsModule?.conditions ?? [])],
    interventions: (protocol.armsInterventionsModule?.interventions ?? [])
      .filter((each) => each.name)
      .map((each) => ({ ...(each.type && { type: each.type }), name: each.name ?? '' })),
    ...(leadSponsor && { leadSponsor }),
    ...(enrollmentCount !== undefined && { enrollmentCount }),
    ...(enrollmentCount !== undefined &&
      design?.enrollmentInfo?.type && { enrollmentType: design.enrollmentInfo.type }),
    ...(startDate && { startDate }),
    ...(lastUpdateDate && { lastUpdateDate }),
    countries: [...countries],
    locationCount: locations.length > 0 ? locations.length : (page?.locationCount ?? 0),
  }
}
