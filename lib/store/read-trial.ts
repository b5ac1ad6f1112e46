import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { ParseWarning } from '@/lib/registries/source-format'
import { toTitleKey } from '@/lib/study/identifiers'
import { normaliseIdentifier, toJoinableNumber } from '@/lib/study/registry-numbers'
import { isNctId } from '@/lib/study/trial-id'
import { mergePages, toMergeOrder } from '@/lib/registries/merge'
import { chooseCopies } from '@/lib/registries/compose-copies'
import { orderCopies } from '@/lib/study/copy-order'
import { joinExtents, type Extent } from '@/lib/study/extent'
import { unpackStudy } from '@/lib/documents/pack'
import type { OlderCopy, StoredTrial, TrialTitle } from './store'

// Builds what a trial's page shows from the rows of either database. Most of the portal's answers begin here.

/** The rows from which a trial is read. */
export interface TrialTables {
  findTrial(address: string): Promise<TrialRow | null>
  /** Sorted by id. */
  listRecords(trialId: number): Promise<RecordRow[]>
  /** Without the content of the records; in any order. */
  listCopies(recordIds: readonly number[]): Promise<CopyRow[]>
  loadVersions(ids: readonly number[]): Promise<VersionRow[]>
  /** Trials with this title key, sorted by id. */
  findByTitle(key: string, options: { except: number; most: number }): Promise<TrialTitle[]>
  hasAddress(address: string): Promise<boolean>
  /** Trials with one of these registry numbers or this former address, sorted by id. */
  findByIdentifier(numbers: readonly string[], address: string): Promise<IdentifierRow[]>
}

interface TrialRow {
  id: number
  address: string
  merged: Uint8Array | null
}

interface RecordRow {
  id: number
  /** The ingest writes only format ids. */
  source: SourceFormatId
  sourceKey: string
}

interface CopyRow {
  id: number
  recordId: number
  updatedOn: string | null
  standing: string
  arrival: number
  extent: Extent
}

interface VersionRow {
  id: number
  place: string
  seenAt: string
  study: Uint8Array
  updatedOn: string | null
  /** JSON, like the fields below. */
  page: string | null
  warnings: string | null
  unmapped: string | null
}

interface IdentifierRow {
  kind: string
  address: string
  nctId: string | null
}

/**
 * Reads a trial with its records, each composed of its copies.
 * @returns null if no trial has this address, or none of its records can be read
 */
export async function loadTrial(tables: TrialTables, address: string): Promise<StoredTrial | null> {
  const row = await tables.findTrial(address)
  if (row === null) return null
  const recordRows = await tables.listRecords(row.id)
  const copies = await findCopies(
    tables,
    recordRows.map(({ id }) => id),
  )
  const versions = await tables.loadVersions([...copies.values()].flat().map(({ id }) => id))
  const versionOf = new Map(versions.map((version) => [version.id, version]))
  const records = toMergeOrder(
    recordRows.flatMap((record) => {
      const [newest, ...others] = copies.get(record.id) ?? []
      const version = newest && versionOf.get(newest.id)
      if (version === undefined) return []
      const older = others.flatMap(({ id, extent, updatedOn }): OlderCopy[] => {
        const copy = versionOf.get(id)
        if (copy === undefined) return []
        const { place, seenAt } = copy
        return [{ extent, updatedOn, place, seenAt, study: unpackStudy(copy.study) }]
      })
      return {
        ...record,
        place: version.place,
        seenAt: version.seenAt,
        study: unpackStudy(version.study),
        ownExtent: newest?.extent,
        extent: older.reduce(
          (joined: Extent, copy) => joinExtents(joined, copy.extent),
          newest?.extent,
        ),
        updatedOn: version.updatedOn,
        older,
        ...(version.page !== null && { page: JSON.parse(version.page) as PageStatements }),
        warnings: version.warnings === null ? [] : (JSON.parse(version.warnings) as ParseWarning[]),
        ...(version.unmapped !== null && {
          unmapped: JSON.parse(version.unmapped) as Record<string, string>,
        }),
      }
    }),
  )
  const study = row.merged === null ? records[0]?.study : unpackStudy(row.merged)
  if (study === undefined) return null
  const page = mergePages(records)
  return {
    id: row.id,
    address: row.address,
    study,
    ...(Object.keys(page).length > 0 && { page }),
    records,
  }
}

/** For each record the copies that contribute something, newest first. */
async function findCopies(tables: TrialTables, recordIds: readonly number[]) {
  const rows = await tables.listCopies(recordIds)
  return new Map(
    recordIds.map((recordId) => [
      recordId,
      chooseCopies(orderCopies(rows.filter((row) => row.recordId === recordId)).reverse()),
    ]),
  )
}

/** Other trials with the same brief title and lead sponsor, at most ten. */
export async function findTrialsAlike(
  tables: TrialTables,
  { id, study }: Pick<StoredTrial, 'id' | 'study'>,
): Promise<TrialTitle[]> {
  const key = toTitleKey(study)
  return key === null ? [] : tables.findByTitle(key, { except: id, most: maxAlike })
}

/** The trials of a sponsor's series can share one title; a longer list helps nobody. */
const maxAlike = 10

/**
 * The address of the trial that a number or a former address leads to, in any spelling.
 * @returns null if it leads to none or to several
 */
export async function findAddress(tables: TrialTables, text: string): Promise<string | null> {
  if (await tables.hasAddress(text)) return text
  const number = normaliseIdentifier(text)
  const matches = await tables.findByIdentifier([number, toJoinableNumber(number)], text)
  for (const kind of ['nct', 'nct-alias', 'address']) {
    const match = matches.find((each) => each.kind === kind)
    if (match !== undefined) return match.address
  }
  if (isNctId(number)) return null
  // Trials with NCT numbers may mention it; it then belongs to the trial without one.
  const own = matches.filter((match) => match.nctId === null)
  const [only, ...others] = own.length > 0 ? own : matches
  return only !== undefined && others.length === 0 ? only.address : null
}
