import { getUpdateDate } from '@/lib/study/copy-order'
import { listStatedPaths } from '@/lib/study/extent'
import { sourceFormatIds, type PageStatements, type SourceFormatId } from '@/lib/study/source'
import { findCountries, getNctId } from '@/lib/study/document'
import { toSourceKey } from '@/lib/study/identifiers'
import { isJsonObject, type JsonObject } from '@/lib/study/json'
import { isRegistryNumber, normaliseIdentifier } from '@/lib/study/registry-numbers'
import type { SecondaryIdInfo, Study } from '@/lib/study/schema'
import { compareByLetters } from '@/lib/study/text-order'
import { otherStatuses, statuses } from '@/lib/study/vocabularies/status'
import { getOtherNumber, parseRecordNctId } from '@/lib/study/trial-id'
import { toCountryName } from '@/lib/vocabulary/countries'
import { composeCopies, type Copy } from './compose-copies'

// Merges several records of one trial. The most trusted source's record wins field by field, and the others fill its
// gaps. Where they disagree, their statements are kept beside it, never mixed into it.

export interface MergeInput {
  source: SourceFormatId
  study: Study
  page?: PageStatements
}

export interface Disagreement<T extends MergeInput> {
  /** Dotted path inside the `Study`. */
  path: string
  /** The first record that states the field, which counts, and every other that disagrees. */
  statements: { record: T; value: unknown }[]
}

export interface MergedTrial<T extends MergeInput> {
  study: Study
  page?: PageStatements
  /**
   * Path of every field or group that does not come from the winning record → the record it comes from. Doesn't
   * include numbers and countries that others add to the winner's own.
   */
  filled: Map<string, T>
}

const getRank = ({ source }: { source: SourceFormatId }) => sourceFormatIds.indexOf(source)

/** Sorts the records of a trial only by source, the most trusted first; equal ones keep their order. */
export function sortBySource<T extends { source: SourceFormatId }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => getRank(a) - getRank(b))
}

/**
 * Sorts the records of a trial, the most trusted source first; equal ones keep their order. Among those of
 * ClinicalTrials.gov the latest update comes first.
 */
function sortByTrust<T extends Pick<MergeInput, 'source' | 'study'>>(records: readonly T[]): T[] {
  return [...records].sort(
    (a, b) =>
      Number(!isOfRegistry(a)) - Number(!isOfRegistry(b)) ||
      (isOfRegistry(a) ? compareByLetters(toAge(b), toAge(a)) : 0) ||
      getRank(a) - getRank(b),
  )
}

/** Formats in which ClinicalTrials.gov publishes its own records; the latest update counts, whatever its format. */
const registryForms = new Set<SourceFormatId>([
  'ctgov-api',
  'ctgov-classic-api',
  'ctgov-legacy-xml',
  'ctgov-csv',
])
const isOfRegistry = ({ source }: Pick<MergeInput, 'source'>) => registryForms.has(source)

/**
 * The day of the update; later ones are larger as texts. Without a date, a whole record counts as latest and a table
 * as oldest.
 */
function toAge({ source, study }: Pick<MergeInput, 'source' | 'study'>): string {
  return getUpdateDate(study) ?? (source === 'ctgov-api' ? 'whole' : '')
}

/**
 * The order in which the records of a trial count. It doesn't depend on the order in which they came: the same
 * records give the same trial. The most trusted source comes first; within one source, a number that another record
 * calls an alias is a former one and comes last; the others are sorted by key.
 */
export function toMergeOrder<T extends Pick<MergeInput, 'source' | 'study'>>(
  records: readonly T[],
): T[] {
  const aliases = new Set(
    records.flatMap(({ study }) =>
      (study.protocolSection.identificationModule.nctIdAliases ?? []).flatMap(
        (alias) => parseRecordNctId(alias) ?? [],
      ),
    ),
  )
  const isFormer = ({ study }: T) => {
    const nctId = getNctId(study)
    return nctId !== null && aliases.has(nctId)
  }
  const ordered = [...records].sort(
    (a, b) =>
      Number(isFormer(a)) - Number(isFormer(b)) ||
      compareByLetters(toSourceKey(a.study), toSourceKey(b.study)),
  )
  return sortByTrust(ordered)
}

/** Merges the records of one trial. A single record is returned uncopied. */
export function mergeRecords<T extends MergeInput>(records: readonly [T, ...T[]]): MergedTrial<T> {
  const [winner, ...others] = sortByTrust(records)
  if (winner === undefined) throw new Error('a trial has at least one record')
  if (others.length === 0) {
    return {
      study: winner.study,
      ...(winner.page && { page: winner.page }),
      filled: new Map(),
    }
  }
  let study = structuredClone(winner.study)
  const page = mergePages([winner, ...others])
  const filled = new Map<string, T>()
  for (const other of others) {
    if (isOlderCopy(winner, other)) {
      const older = composeCopies([toCopy(study, winner), toCopy(other.study)])
      study = older.study
      for (const path of older.filled.keys()) filled.set(path, other)
    } else {
      fill(study, other.study, '', (path) => filled.set(path, other))
    }
    addNumbers(study, other.study)
    addCountries(study, other.study)
  }
  return { study, ...(Object.keys(page).length > 0 && { page }), filled }
}

/**
 * Whether `other` is an older copy of the registry's record of the same number, which can fill what the winner's
 * format cannot hold.
 */
function isOlderCopy(winner: MergeInput, other: MergeInput): boolean {
  const number = getNctId(winner.study)
  return (
    isOfRegistry(winner) &&
    isOfRegistry(other) &&
    number !== null &&
    number === getNctId(other.study) &&
    toAge(other) < toAge(winner)
  )
}

/** A copy whose extent is what it states. */
const toCopy = (study: Study, { study: own }: Pick<MergeInput, 'study'> = { study }): Copy => ({
  study,
  extent: listStatedPaths(study),
  updatedOn: getUpdateDate(own),
})

/** Where the records of one trial disagree, in the facts that matter for decisions. */
export function findDisagreements<T extends MergeInput>(records: readonly T[]): Disagreement<T>[] {
  const ordered = sortByTrust(records)
  return comparedFields.flatMap(({ path, read, isSame }) => {
    const [counting, ...others] = ordered.flatMap((record) => {
      const value = read(record.study)
      return value === undefined ? [] : [{ record, value }]
    })
    if (counting === undefined) return []
    const different = others.filter(({ value }) => !isSame(counting.value, value))
    return different.length === 0 ? [] : [{ path, statements: [counting, ...different] }]
  })
}

/** Statements of the pages of a trial's records, the most trusted first; later ones only fill gaps. */
export function mergePages(records: readonly MergeInput[]): PageStatements {
  // A registry's words on a status belong to the record whose status counts.
  const stating = records.find((record) => getStatus(record) !== undefined)
  return records.reduceRight<PageStatements>((merged, record) => {
    const { registryStatus, ...rest } = record.page ?? {}
    const words = record === stating && registryStatus !== undefined ? { registryStatus } : {}
    return { ...merged, ...rest, ...words }
  }, {})
}

const getStatus = ({ study }: MergeInput) => study.protocolSection.statusModule?.overallStatus

/** A merged trial keeps every number that its records have. */
function addNumbers(study: Study, other: Study): void {
  const module = study.protocolSection.identificationModule
  const {
    nctId,
    orgStudyIdInfo,
    secondaryIdInfos = [],
  } = other.protocolSection.identificationModule
  const { id, link } = orgStudyIdInfo ?? {}
  const stated: SecondaryIdInfo[] = [...secondaryIdInfos]
  if (id !== undefined) {
    const isPublished = isRegistryNumber(id)
    stated.unshift({ id, ...(isPublished && { type: 'REGISTRY' }), ...(link && { link }) })
  }
  if (nctId !== undefined) stated.unshift({ id: nctId, type: 'REGISTRY' })
  const toKey = (number: string | undefined) => normaliseIdentifier(number ?? '')
  const { nctIdAliases = [], secondaryIdInfos: present = [] } = module
  const known = new Set(
    [
      '',
      module.nctId,
      module.orgStudyIdInfo?.id,
      ...nctIdAliases,
      ...present.map((each) => each.id),
    ].map(toKey),
  )
  const added = stated.filter((each) => !known.has(toKey(each.id)) && known.add(toKey(each.id)))
  if (added.length > 0) module.secondaryIdInfos = [...present, ...structuredClone(added)]
}

/**
 * If one trial has a record for each country, it runs in all of them. A record with the same number is another copy
 * and adds no countries: if the current record dropped a country, the trial doesn't run there any more.
 */
function addCountries(study: Study, other: Study): void {
  if (isCopyOf(study, other)) return
  const found = findCountries(other)
  const present = new Set(findCountries(study).map(toCountryName))
  const added = found.filter((country) => !present.has(toCountryName(country)))
  if (added.length === 0) return
  const module = (study.protocolSection.contactsLocationsModule ??= {})
  module.locations = [...(module.locations ?? []), ...added.map((country) => ({ country }))]
}

/** Whether both state the same number of ClinicalTrials.gov, or none that distinguishes them. */
function isCopyOf(study: Study, other: Study): boolean {
  const [a, b] = [study, other].map((each) => getNctId(each) ?? getOtherNumber(each))
  return b === null || b === undefined || a === b
}

/** Objects whose members belong together: half a date or half an organisation is never filled in. */
const wholes = new Set(['leadSponsor', 'responsibleParty', 'organization', 'orgStudyIdInfo'])

function fill(
  target: JsonObject,
  from: JsonObject,
  path: string,
  onFilled: (path: string) => void,
): void {
  for (const [key, value] of Object.entries(from)) {
    // Records are untrusted data: their keys must not reach the prototype.
    if (key === '__proto__' || value === undefined) continue
    const at = path === '' ? key : `${path}.${key}`
    const present = Object.hasOwn(target, key) ? target[key] : undefined
    if (isJsonObject(present) && isJsonObject(value)) {
      if (!wholes.has(key) && !key.endsWith('Struct')) fill(present, value, at, onFilled)
    } else if (isEmpty(present)) {
      target[key] = structuredClone(value)
      if (!isEmpty(value)) onFilled(at)
    }
  }
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

interface ComparedField {
  path: string
  read: (study: Study) => unknown
  isSame: (a: unknown, b: unknown) => boolean
}

const normalise = (value: unknown) =>
  String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const sameWords = (a: unknown, b: unknown) => normalise(a) === normalise(b)
const sameSet = (a: unknown, b: unknown) => {
  const set = (value: unknown) =>
    JSON.stringify([...new Set((Array.isArray(value) ? value : [value]).map(normalise))].sort())
  return set(a) === set(b)
}
/**
 * WHO's "not recruiting" covers every status that is not open. Texts that are not values of the vocabulary contradict
 * nothing.
 */
const openStatuses = ['RECRUITING', 'ENROLLING_BY_INVITATION', 'AVAILABLE']
const knownStatuses: readonly string[] = [...statuses, ...otherStatuses]
const sameStatus = (a: unknown, b: unknown) => {
  const both = [String(a), String(b)]
  if (both.some((status) => !knownStatuses.includes(status))) return true
  if (both.includes('NOT_RECRUITING')) return !both.some((status) => openStatuses.includes(status))
  return a === b
}
/** Partial dates are compared to the precision of the shorter one: 2023-05 doesn't contradict 2023-05-15. */
const sameDate = (a: unknown, b: unknown) =>
  String(a).startsWith(String(b)) || String(b).startsWith(String(a))

const compared = (
  path: string,
  read: (study: Study) => unknown,
  isSame: ComparedField['isSame'] = sameWords,
): ComparedField => ({ path, read, isSame })

/**
 * The facts that matter for decisions. Prose and lists of sites differ between portals without contradiction, and two
 * NCT numbers of one trial are its present and its former one.
 */
const comparedFields: readonly ComparedField[] = [
  compared(
    'protocolSection.identificationModule.briefTitle',
    (s) => s.protocolSection.identificationModule.briefTitle,
  ),
  compared(
    'protocolSection.identificationModule.officialTitle',
    (s) => s.protocolSection.identificationModule.officialTitle,
  ),
  compared(
    'protocolSection.statusModule.overallStatus',
    (s) => s.protocolSection.statusModule?.overallStatus,
    sameStatus,
  ),
  compared(
    'protocolSection.statusModule.startDateStruct.date',
    (s) => s.protocolSection.statusModule?.startDateStruct?.date,
    sameDate,
  ),
  compared(
    'protocolSection.statusModule.primaryCompletionDateStruct.date',
    (s) => s.protocolSection.statusModule?.primaryCompletionDateStruct?.date,
    sameDate,
  ),
  compared(
    'protocolSection.statusModule.completionDateStruct.date',
    (s) => s.protocolSection.statusModule?.completionDateStruct?.date,
    sameDate,
  ),
  compared(
    'protocolSection.sponsorCollaboratorsModule.leadSponsor.name',
    (s) => s.protocolSection.sponsorCollaboratorsModule?.leadSponsor?.name,
  ),
  compared(
    'protocolSection.designModule.studyType',
    (s) => s.protocolSection.designModule?.studyType,
  ),
  compared(
    'protocolSection.designModule.phases',
    (s) => s.protocolSection.designModule?.phases,
    sameSet,
  ),
  compared(
    'protocolSection.designModule.enrollmentInfo.count',
    (s) => s.protocolSection.designModule?.enrollmentInfo?.count,
  ),
  compared(
    'protocolSection.designModule.enrollmentInfo.type',
    (s) => s.protocolSection.designModule?.enrollmentInfo?.type,
  ),
  compared(
    'protocolSection.eligibilityModule.sex',
    (s) => s.protocolSection.eligibilityModule?.sex,
  ),
  compared(
    'protocolSection.eligibilityModule.minimumAge',
    (s) => s.protocolSection.eligibilityModule?.minimumAge,
  ),
  compared(
    'protocolSection.eligibilityModule.maximumAge',
    (s) => s.protocolSection.eligibilityModule?.maximumAge,
  ),
  compared(
    'protocolSection.eligibilityModule.healthyVolunteers',
    (s) => s.protocolSection.eligibilityModule?.healthyVolunteers,
  ),
  compared(
    'protocolSection.designModule.designInfo.allocation',
    (s) => s.protocolSection.designModule?.designInfo?.allocation,
  ),
  compared(
    'protocolSection.designModule.designInfo.primaryPurpose',
    (s) => s.protocolSection.designModule?.designInfo?.primaryPurpose,
  ),
  compared(
    'protocolSection.designModule.designInfo.maskingInfo.masking',
    (s) => s.protocolSection.designModule?.designInfo?.maskingInfo?.masking,
  ),
]
