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

// All the work on a record that needs no database: what can be done on any thread, many records at once.
// Everything here can be sent from one thread to another.

export type PreparedItem = PreparedRecord | PreparedFailure

export interface PreparedRecord {
  kind: 'record'
  formatId: SourceFormatId
  sourceKey: string
  /** Stands for the record's content: equal hashes, equal content. */
  hash: string
  drift: Drift[]
  warningCount: number
  /** Null where the store was seen to have just this content as the record's current one. */
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
  /** JSON, as the store has it. */
  page: string | null
  warnings: string | null
  unmapped: string | null
  /** Packed; only where the record is not the `Study` itself, or its text was mended. */
  sourceBytes: Uint8Array | null
  placing: CopyPlacing
  /** Of the record as if it were the whole trial. */
  trial: PreparedTrial
}

/** The projections of a trial's document. */
export interface PreparedTrial {
  columns: TrialColumns
  index: IndexRow
}

/** Hash of the current content that the store has of each record, in the order of the keys; null where it has none. */
export type FindKnownHashes = (keys: readonly RecordKey[]) => Promise<readonly (string | null)[]>

/**
 * Reads what is still to be read of a chunk of records and prepares them, in their order. Never throws: what is wrong
 * with a record is its own failure.
 * @param findKnownHashes spares records that have not changed everything that follows from their content
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

/** A record that could be read, with what tells it from others. */
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
    // A registry record is its bytes. What a parser made out of a page changes with the parser.
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

/** What the index keeps of a trial beside its document. */
export function toIndexedRow(study: Study, page: PageStatements | undefined): IndexRow {
  return toIndexRow(buildIndexDocument({ study: toReadableStudy(study), page }))
}

/** What stands of a trial in columns. */
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
