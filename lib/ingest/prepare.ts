import {
  hashBytes,
  hashContent,
  packReceivedStudy,
  packStudy,
  packText,
} from '@/lib/documents/pack'
import type { CopyPlacing, RecordKey, TrialColumns } from '@/lib/store/store'
import { getFormat } from '@/lib/registries/formats'
import { toNctNumberError } from '@/lib/registries/nct-number'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import { buildIndexDocument } from '@/lib/search/document/document'
import { toIndexRow, type IndexRow } from '@/lib/index/writer'
import { getUpdateDate, toStanding } from '@/lib/study/copy-order'
import { findDrift, type Drift } from '@/lib/study/drift'
import { toIdentifiers, toSourceKey, type Identifier } from '@/lib/study/identifiers'
import { toReadableStudy } from '@/lib/study/readable-study'
import type { Study } from '@/lib/study/schema'
import { isNctId, parseNctId, toTrialId } from '@/lib/study/trial-id'
import { toWholeText } from '@/lib/study/whole-text'
import { parsePiece } from './read/parse-piece'
import type { ParsedRecord } from '@/lib/registries/source-format'
import type { IncomingRecord, ReadRecord } from './read/source-record'

// All work on a record that needs no database, so any thread can do it, many records at once. Everything here can be
// sent between threads.

export type PreparedItem = PreparedRecord | PreparedFailure

export interface PreparedRecord {
  kind: 'record'
  formatId: SourceFormatId
  sourceKey: string
  /** Identifies the record's content: equal hashes mean equal content. */
  hash: string
  drift: Drift[]
  warningCount: number
  /** Null if the store's current version of the record has exactly this content. */
  content: PreparedContent | null
}

export interface PreparedFailure {
  kind: 'failure'
  reason: string
}

/** What the store keeps of a record, in the form in which it keeps it. */
export interface PreparedContent {
  identifiers: Identifier[]
  /** Packed. */
  study: Uint8Array
  /** JSON, as in the store. */
  page: string | null
  warnings: string | null
  unmapped: string | null
  /** Packed; only if the record is not itself the `Study`, or its text was repaired. */
  sourceBytes: Uint8Array | null
  placing: CopyPlacing
  /** The columns and index row for this record as a trial of its own. */
  trial: PreparedTrial
}

/** The columns and index row made from a trial's document. */
export interface PreparedTrial {
  columns: TrialColumns
  index: IndexRow
}

/** Hash of the store's current content of each record, in the order of the keys; null if there is none. */
export type FindKnownHashes = (keys: readonly RecordKey[]) => Promise<readonly (string | null)[]>

/**
 * Parses the unparsed records of a chunk and prepares all of them, in order. Never throws; an invalid record becomes
 * a failure.
 * @param findKnownHashes unchanged records skip the work that depends on their content
 */
export async function prepareItems(
  items: readonly IncomingRecord[],
  findKnownHashes: FindKnownHashes,
): Promise<PreparedItem[]> {
  const read = items.map((item) => identify(item))
  const identified = read.filter((each) => each.kind === 'identified')
  const known = await findKnownHashes(
    identified.map(({ record: { formatId }, sourceKey }) => ({ source: formatId, sourceKey })),
  )
  const knownHashes = new Map(identified.map((each, index) => [each, known[index] ?? null]))
  return read.map((each) =>
    each.kind === 'failure' ? each : prepareRecord(each, knownHashes.get(each) === each.hash),
  )
}

/** A parsed record with what identifies it. */
interface IdentifiedRecord {
  kind: 'identified'
  record: ReadRecord
  sourceKey: string
  hash: string
}

function identify(item: IncomingRecord): IdentifiedRecord | PreparedFailure {
  try {
    const read = item.kind === 'piece' ? parsePiece(item) : item
    if (read.kind === 'failure') return { kind: 'failure', reason: read.reason }
    const { study, page, unmapped } = read.record
    const { nctId } = study.protocolSection.identificationModule
    if (nctId !== undefined && !isNctId(nctId)) {
      return { kind: 'failure', reason: toNctNumberError(nctId).message }
    }
    // A registry record is identified by its bytes. What a parser made from a page changes with the parser.
    const hash =
      isStudyItself(read) && page === undefined
        ? hashBytes(read.bytes)
        : hashContent({ study, page, unmapped })
    return { kind: 'identified', record: read, sourceKey: toSourceKey(study), hash }
  } catch (error) {
    return toFailure(error)
  }
}

function prepareRecord(identified: IdentifiedRecord, isKnown: boolean): PreparedItem {
  const { record: read, sourceKey, hash } = identified
  const { record, formatId, bytes } = read
  try {
    const { study, page, unmapped, warnings } = record
    return {
      kind: 'record',
      formatId,
      sourceKey,
      hash,
      drift: findDrift(study),
      warningCount: warnings.length,
      content: isKnown
        ? null
        : {
            identifiers: toIdentifiers(study),
            study: isAsReceived(read) ? packReceivedStudy(study, bytes) : packStudy(study),
            page: page === undefined ? null : JSON.stringify(page),
            warnings: warnings.length === 0 ? null : JSON.stringify(warnings),
            unmapped: unmapped === undefined ? null : JSON.stringify(unmapped),
            sourceBytes: isAsReceived(read) ? null : packText(bytes),
            placing: placeCopy(record),
            trial: { columns: toTrialColumns(study), index: toIndexedRow(study, page) },
          },
    }
  } catch (error) {
    return toFailure(error)
  }
}

export function placeCopy({ study, extent, updatedOn }: ParsedRecord): CopyPlacing {
  return {
    updatedOn: updatedOn ?? getUpdateDate(study),
    standing: toStanding(study, extent),
    extent: extent === undefined ? null : JSON.stringify(extent),
  }
}

const isStudyItself = ({ formatId }: ReadRecord) => getFormat(formatId).isStudy === true
const isAsReceived = (read: ReadRecord) => isStudyItself(read) && read.record.isMended !== true

const toFailure = (error: unknown): PreparedFailure => ({
  kind: 'failure',
  reason: toWholeText(error instanceof Error ? error.message : String(error)),
})

/** What the index stores of a trial beside its document. */
export function toIndexedRow(study: Study, page: PageStatements | undefined): IndexRow {
  return toIndexRow(buildIndexDocument({ study: toReadableStudy(study), page }))
}

/** The columns of a trial. */
export function toTrialColumns(study: Study): TrialColumns {
  const { identificationModule, statusModule, designModule, sponsorCollaboratorsModule } =
    toReadableStudy(study).protocolSection
  return {
    address: toTrialId(study),
    nctId: parseNctId(identificationModule.nctId ?? ''),
    briefTitle: identificationModule.briefTitle,
    overallStatus: statusModule?.overallStatus ?? null,
    studyType: designModule?.studyType ?? null,
    leadSponsor: sponsorCollaboratorsModule?.leadSponsor?.name ?? null,
    startDate: statusModule?.startDateStruct?.date ?? null,
    lastUpdateDate: statusModule?.lastUpdatePostDateStruct?.date ?? null,
  }
}
