import { boundValue, cutText, type Bounds } from '@/lib/study/bounded'
import { portalPieces } from '@/lib/expression/areas'
import type { PageStatements } from '@/lib/study/source'
import { toModelForm } from '@/lib/study/model-form'
import type { Location, Study } from '@/lib/study/schema'
import { toStatusFacts, type StatusFacts } from '@/lib/study/status-age'
import { toStatedRules } from '@/lib/study/person-fit'
import { toTrialId, type TrialId } from '@/lib/study/trial-id'
import { appendTerms } from '../analysis/analyse'
import { ByteText } from '../analysis/byte-text'
import { filters } from '../filters/filters'
import type { NumberRange } from '../filters/ranges'
import { readEnrollment, readLocations } from '../filters/read-study'
import { formatPortalMark } from './field-numbers'
import { indexColumns } from './index-columns'
import { getTherapyLabels, listFacetValues, toPortalValues } from './portal-fields'
import { toStudyContents } from './study-text'
import { filterIds, type FilterId } from '@/lib/search/filters/filter-ids'
import { type TrialSummary } from '@/lib/search/result'

/** Everything an engine needs to know of one trial; made from the record alone and free of any database. */
export interface IndexDocument {
  trialId: TrialId
  columns: ColumnTerms
  values: DocumentValues
  /** Spans of dates, numbers and ages by field number: days, counts, days of life. */
  spans: Record<number, [number, number][]>
  /** The sites in the record's order. */
  sites: IndexedSite[]
  summary: IndexedSummary
  /** Whether the study can be given out as it is stored: see `toModelForm`. */
  isInModelForm: boolean
  /** Orders trials by title: letters and digits of the brief title in one case. */
  titleKey: string
}

/**
 * Analysed text of each of `indexColumns`, in their order: terms with single spaces between them, as UTF-8 bytes,
 * because only a database reads them. Strings would take as long to make as the analysis itself.
 */
export interface ColumnTerms {
  bytes: Uint8Array<ArrayBuffer>
  /** Where each column ends and the next begins. */
  ends: number[]
}

/** Facility, city, state, postal code, country, status, latitude, longitude; `null` where not stated. */
export type IndexedSite = [
  ...texts: [
    facility: string | null,
    city: string | null,
    state: string | null,
    zip: string | null,
    country: string | null,
    status: string | null,
  ],
  latitude: number | null,
  longitude: number | null,
]

/**
 * A trial's values by filter: spellings of choices and open values, or a span. Absent: none, or one that changes with the
 * days and follows from the facts of the status.
 */
export type DocumentValues = Partial<Record<FilterId, string[] | NumberRange>> & {
  statusFacts: StatusFacts
}

/** What is kept of a trial for lists: all but what depends on the day on which it is read. */
export type IndexedSummary = Omit<TrialSummary, 'status'>

export interface IndexSource {
  study: Study
  page?: PageStatements | undefined
}

/**
 * Stands at both ends of every value and between two: no phrase reaches from one value into the next, and a
 * phrase with the bar matches only at the beginning or the end of a value.
 */
const valueBar = '|'
const barAfterValue = ` ${valueBar}`
const space = 0x20

/** Makes the index document of a trial. Pure. */
export function buildIndexDocument({ study, page }: IndexSource): IndexDocument {
  const trialId = toTrialId(study)
  const { texts, facts, spans } = toStudyContents(study, page)
  const { nctId, briefTitle } = study.protocolSection.identificationModule
  if (trialId !== nctId) texts.set('Address', [trialId])
  const portalValues = toPortalValues(study)
  const marks = new Map<string, string>(
    portalPieces.map((piece) => [piece, joinMarks(portalValues(piece).map(formatPortalMark))]),
  )
  written.clear()
  const ends: number[] = []
  for (const { name } of indexColumns) {
    const mark = marks.get(name)
    if (mark !== undefined) written.addText(mark)
    else if (name === 'Facts') written.addText(facts.join(' '))
    else appendValues(texts.get(name) ?? [])
    ends.push(written.length)
  }
  return {
    trialId,
    columns: { bytes: written.toBytes(), ends },
    values: toDocumentValues({ study, page }),
    spans,
    sites: readLocations({ study }).map(toIndexedSite),
    summary: boundValue(toTrialSummary({ study, page }), summaryBounds),
    isInModelForm: toModelForm(study) === study,
    titleKey: toTitleSortKey(briefTitle),
  }
}

const written = new ByteText()

/** A value without any term keeps its bars, and so counts as its field's beginning and end. */
function appendValues(values: readonly string[]): void {
  if (values.length === 0) return
  written.addText(valueBar)
  for (const value of values) {
    written.addByte(space)
    appendTerms(value, written)
    written.addText(barAfterValue)
  }
}

/** Values of the portal's own fields, which no word of a search box finds by accident. */
function joinMarks(marks: readonly string[]): string {
  return marks.length === 0 ? '' : `${valueBar} ${marks.join(` ${valueBar} `)} ${valueBar}`
}

function toIndexedSite(site: Location): IndexedSite {
  const { facility, city, state, zip, country, status, geoPoint } = site
  const text = (value: string | undefined) => value ?? null
  return [
    text(facility),
    text(city),
    text(state),
    text(zip),
    text(country),
    text(status),
    geoPoint?.lat ?? null,
    geoPoint?.lon ?? null,
  ]
}

function toDocumentValues(source: {
  study: Study
  page?: PageStatements | undefined
}): DocumentValues {
  const values: DocumentValues = { statusFacts: toStatusFacts(source.study, source.page) }
  for (const id of filterIds) {
    const filter = filters[id]
    if (filter.kind === 'choice' && filter.dated) continue
    if (filter.kind === 'choice' || filter.kind === 'open') {
      const found = filter.valuesOf(source)
      if (found.length > 0) values[id] = found.map((value) => cutText(value, longestValue))
    } else {
      const range = filter.rangeOf(source)
      if (range) values[id] = range
    }
  }
  return values
}

/** For a card in a list of a hundred; real titles have at most 300 characters. */
const summaryBounds: Bounds = { text: 1_000, list: 300, total: 30_000 }
/** For a filter, because its value is part of an address. */
const longestValue = 500

export const longestTitleKey = 80

export function toTitleSortKey(title: string): string {
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
export function toTrialSummary({ study, page }: IndexSource): IndexedSummary {
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
  const firstPostDate = status?.studyFirstPostDateStruct?.date
  const lastUpdateDate = status?.lastUpdatePostDateStruct?.date
  // The conditions are listed in full beside the rules.
  const { conditions: _, ...rules } = toStatedRules(study)
  const { isCellTherapy } = getTherapyLabels(study)
  return {
    trialId: toTrialId(study),
    ...(identification.nctId && { nctId: identification.nctId }),
    briefTitle: identification.briefTitle,
    ...(status?.overallStatus && { overallStatus: status.overallStatus }),
    ...(page?.statusText && {
      statusText: page.statusText,
      ...(page.copyDate && { pageDate: page.copyDate }),
    }),
    ...(design?.studyType && { studyType: design.studyType }),
    phases: [...(design?.phases ?? [])],
    conditions: [...(protocol.conditionsModule?.conditions ?? [])],
    interventions: (protocol.armsInterventionsModule?.interventions ?? [])
      .filter((each) => each.name)
      .map((each) => ({ ...(each.type && { type: each.type }), name: each.name ?? '' })),
    ...(isCellTherapy && {
      cells: {
        cellTypes: listFacetValues(study, 'cellType'),
        donors: listFacetValues(study, 'donorSource'),
        targets: listFacetValues(study, 'targetAntigen'),
      },
    }),
    ...(leadSponsor && { leadSponsor }),
    ...(enrollmentCount !== undefined && { enrollmentCount }),
    ...(enrollmentCount !== undefined &&
      design?.enrollmentInfo?.type && { enrollmentType: design.enrollmentInfo.type }),
    ...(startDate && { startDate }),
    ...(firstPostDate && { firstPostDate }),
    ...(lastUpdateDate && { lastUpdateDate }),
    rules,
    countries: [...countries],
    locationCount: locations.length > 0 ? locations.length : (page?.locationCount ?? 0),
  }
}
