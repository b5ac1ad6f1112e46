import { isDeepStrictEqual } from 'node:util'
import type { Identifier, IdentifierKind } from '@/lib/study/identifiers'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'
import { chooseCopies, composeCopies } from '@/lib/registries/compose-copies'
import { orderCopies, type CopyPlace } from '@/lib/study/copy-order'
import type { Extent } from '@/lib/study/extent'
import { hashBytes, packStudy, unpackStudy } from '../documents'
import type { PortalDatabase } from './database'

// Writing trials, in prepared statements on one connection: an ingest run writes hundreds of thousands
// of rows, which is no work for an object mapper. Reading for pages is in `trial-reader.ts`.

export interface StoredRecord {
  id: number
  trialId: number
  source: SourceFormatId
  sourceKey: string
  /** Hash of the current version. */
  hash: string
  /** What the newest copy says, and older ones of what it cannot hold. */
  study: Study
  /** Whether an older copy adds to the newest. */
  isComposed: boolean
  page?: PageStatements
}

/** What places a copy in time, and what it can hold; see `lib/study/copy-order.ts` and `extent.ts`. */
export interface CopyPlacing {
  updatedOn: string | null
  standing: string
  /** JSON; null for a whole record. */
  extent: string | null
}

export interface NewVersion extends CopyPlacing {
  recordId: number
  runId: number
  hash: string
  seenAt: string
  place: string
  /** Packed. */
  study: Uint8Array
  /** `PageStatements` as JSON. */
  page: string | null
  /** A list of `ParseWarning` as JSON. */
  warnings: string | null
  /** What the source states outside the model, by its own names, as JSON. */
  unmapped: string | null
  /** The source document, packed, where the `Study` was read out of a page or a table. */
  sourceBytes: Uint8Array | null
}

/** What of a trial stands in columns. */
export interface TrialColumns {
  address: string
  nctId: string | null
  briefTitle: string
  overallStatus: string | null
  studyType: string | null
  leadSponsor: string | null
  startDate: string | null
  lastUpdateDate: string | null
}

export interface TrialContent extends TrialColumns {
  /** Only where several records were merged. */
  merged: Study | undefined
}

/** A copy as it is kept, and as it is read again. */
export interface StoredCopy extends CopyContent {
  id: number
  source: SourceFormatId
  /** The source document, packed, where the `Study` was read out of a page or a table. */
  sourceBytes: Uint8Array | null
}

export interface CopyContent {
  hash: string
  /** Packed. */
  study: Uint8Array
  /** JSON, as all that follows. */
  page: string | null
  unmapped: string | null
  warnings: string | null
}

export interface RereadCopy extends CopyContent, CopyPlacing {
  id: number
}

export interface AddedVersion {
  /** False for a content that came before. */
  isNew: boolean
  /** Whether it is now the newest word of its record. */
  isCurrent: boolean
  /** Whether the record may say something else than before. */
  changesRecord: boolean
}

export type TrialStore = ReturnType<typeof openTrialStore>

/** Prepares the statements that write trials. The caller opens and commits transactions. */
export function openTrialStore(database: PortalDatabase) {
  const currentVersion = database.prepare<
    [string, string],
    { recordId: number; trialId: number; hash: string }
  >(
    `SELECT r.id AS recordId, r.trial_id AS trialId, v.hash
       FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
      WHERE r.source = ? AND r.source_key = ?`,
  )
  const recordsOfTrial = database.prepare<
    [number],
    Omit<StoredRecord, 'study' | 'isComposed' | 'page'> & {
      study: Buffer
      page: string | null
      extentId: number | null
    }
  >(
    `SELECT r.id, r.trial_id AS trialId, r.source, r.source_key AS sourceKey, v.hash, v.study, v.page,
            v.extent_id AS extentId
       FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
      WHERE r.trial_id = ? ORDER BY r.id`,
  )
  const trialByAddress = database
    .prepare<[string], number>('SELECT id FROM trial WHERE address = ?')
    .pluck()
  const trialAddress = database
    .prepare<[number], string>('SELECT address FROM trial WHERE id = ?')
    .pluck()
  const trialMerged = database
    .prepare<[number], Buffer | null>('SELECT merged FROM trial WHERE id = ?')
    .pluck()
  const renameRecord = database.prepare(
    'UPDATE OR IGNORE trial_record SET source_key = ? WHERE id = ?',
  )
  const trialsByIdentifier = database.prepare<
    [string],
    { trialId: number; kind: IdentifierKind; isPlain: 0 | 1 }
  >(
    `SELECT i.trial_id AS trialId, i.kind,
            t.nct_id IS NOT NULL
              AND (SELECT count(*) FROM trial_record r WHERE r.trial_id = t.id) = 1 AS isPlain
       FROM trial_identifier i JOIN trial t ON t.id = i.trial_id WHERE i.value = ? ORDER BY i.trial_id`,
  )
  const identifiersOfTrial = database.prepare<[number], Identifier>(
    'SELECT value, kind FROM trial_identifier WHERE trial_id = ?',
  )
  const insertTrial = database.prepare(
    `INSERT INTO trial (address, nct_id, brief_title, overall_status, study_type, lead_sponsor, start_date,
                        last_update_date, merged, first_seen_at, changed_at)
     VALUES (@address, @nctId, @briefTitle, @overallStatus, @studyType, @leadSponsor, @startDate,
             @lastUpdateDate, @merged, @now, @now)`,
  )
  const updateTrial = database.prepare(
    `UPDATE trial SET address = @address, nct_id = @nctId, brief_title = @briefTitle,
            overall_status = @overallStatus, study_type = @studyType, lead_sponsor = @leadSponsor,
            start_date = @startDate, last_update_date = @lastUpdateDate, merged = @merged,
            changed_at = @now
      WHERE id = @id`,
  )
  const insertRecord = database.prepare(
    `INSERT INTO trial_record (trial_id, source, source_key, first_seen_at) VALUES (?, ?, ?, ?)`,
  )
  // No RETURNING, no upsert: see the index writer on what they cost.
  const findVersion = database
    .prepare<[number, string], number>(
      'SELECT id FROM record_version WHERE record_id = ? AND hash = ?',
    )
    .pluck()
  const versionsOfRecord = database.prepare<
    [number],
    { hash: string; study: Buffer; page: string | null; unmapped: string | null }
  >('SELECT hash, study, page, unmapped FROM record_version WHERE record_id = ? ORDER BY id DESC')
  const insertVersion = database.prepare(
    `INSERT INTO record_version (record_id, run_id, hash, seen_at, place, study, page, warnings, unmapped,
                                 source, updated_on, standing, extent_id, arrival)
     VALUES (@recordId, @runId, @hash, @seenAt, @place, @study, @page, @warnings, @unmapped,
             @sourceBytes, @updatedOn, @standing, @extentId, @arrival)`,
  )
  const copiesOfRecord = database.prepare<[number], CopyRow>(
    `SELECT id, updated_on AS updatedOn, standing, arrival, extent_id AS extentId
       FROM record_version WHERE record_id = ?`,
  )
  const recordIds = database.prepare<[], number>('SELECT id FROM trial_record ORDER BY id').pluck()
  const contentsOfRecord = database.prepare<[number], StoredCopy>(
    `SELECT v.id, r.source, v.hash, v.study, v.page, v.unmapped, v.warnings, v.source AS sourceBytes
       FROM record_version v JOIN trial_record r ON r.id = v.record_id
      WHERE v.record_id = ? ORDER BY v.id`,
  )
  const updateVersion = database.prepare(
    `UPDATE record_version SET hash = @hash, study = @study, page = @page,
            unmapped = @unmapped, warnings = @warnings, updated_on = @updatedOn,
            standing = @standing, extent_id = @extentId WHERE id = @id`,
  )
  const vacateHashes = database.prepare(
    `UPDATE record_version SET hash = 'vacant ' || id WHERE record_id = ?`,
  )
  const deleteVersion = database.prepare('DELETE FROM record_version WHERE id = ?')
  const readReadingVersion = database
    .prepare<[], number>('SELECT version FROM reading_state WHERE id = 1')
    .pluck()
  const setReadingVersion = database.prepare('UPDATE reading_state SET version = ? WHERE id = 1')
  const setArrival = database.prepare('UPDATE record_version SET arrival = ? WHERE id = ?')
  const studyOfVersion = database
    .prepare<[number], Buffer>('SELECT study FROM record_version WHERE id = ?')
    .pluck()
  const findExtentId = database
    .prepare<[string], number>('SELECT id FROM copy_extent WHERE hash = ?')
    .pluck()
  const insertExtent = database.prepare('INSERT INTO copy_extent (hash, paths) VALUES (?, ?)')
  const pathsOfExtent = database
    .prepare<[number], string>('SELECT paths FROM copy_extent WHERE id = ?')
    .pluck()
  const setCurrentVersion = database.prepare(
    'UPDATE trial_record SET current_version_id = ? WHERE id = ?',
  )
  const moveRecord = database.prepare('UPDATE trial_record SET trial_id = ? WHERE id = ?')
  const vacateTrial = database.prepare(
    `UPDATE trial SET address = 'vacant ' || id, nct_id = NULL WHERE id = ?`,
  )
  const moveAddresses = database.prepare(
    `UPDATE OR IGNORE trial_identifier SET trial_id = ? WHERE trial_id = ? AND kind = 'address'`,
  )
  const deleteTrial = database.prepare('DELETE FROM trial WHERE id = ?')
  const clearIdentifiers = database.prepare(
    `DELETE FROM trial_identifier WHERE trial_id = ? AND kind <> 'address'`,
  )
  const insertIdentifier = database.prepare(
    'INSERT OR IGNORE INTO trial_identifier (trial_id, value, kind) VALUES (?, ?, ?)',
  )

  const addIdentifiers = (trialId: number, identifiers: readonly Identifier[]): void => {
    for (const { value, kind } of identifiers) insertIdentifier.run(trialId, value, kind)
  }

  // Copies have few forms. What is written by a transaction that is undone may be forgotten with it, so that only what
  // is read is kept.
  const extents = new Map<number, readonly string[]>()
  const getExtent = (id: number | null): Extent => {
    if (id === null) return undefined
    let extent = extents.get(id)
    if (extent === undefined) {
      extent = JSON.parse(pathsOfExtent.get(id) ?? '[]') as string[]
      extents.set(id, extent)
    }
    return extent
  }
  const toExtentId = (paths: string | null): number | null => {
    if (paths === null) return null
    const hash = hashBytes(Buffer.from(paths))
    return findExtentId.get(hash) ?? Number(insertExtent.run(hash, paths).lastInsertRowid)
  }

  const chooseCurrent = (recordId: number) => {
    const newest = orderCopies(copiesOfRecord.all(recordId)).at(-1)
    if (newest !== undefined) setCurrentVersion.run(newest.id, recordId)
    return newest
  }

  /** What the copies of a record say together; null where the newest one says it all. */
  const composeRecord = (recordId: number): Study | null => {
    const copies = orderCopies(copiesOfRecord.all(recordId))
      .reverse()
      .map((copy) => ({ ...copy, extent: getExtent(copy.extentId) }))
    const chosen = chooseCopies(copies).flatMap((copy) => {
      const packed = studyOfVersion.get(copy.id)
      return packed === undefined ? [] : [{ ...copy, study: unpackStudy(packed) }]
    })
    const [newest, ...older] = chosen
    return newest === undefined || older.length === 0
      ? null
      : composeCopies([newest, ...older]).study
  }

  return {
    /** The record that a source published under a key, with the hash of what it says now. */
    findRecord(source: SourceFormatId, sourceKey: string) {
      return currentVersion.get(source, sourceKey) ?? null
    },

    findRecordsOfTrial(trialId: number): StoredRecord[] {
      return recordsOfTrial.all(trialId).map(({ study, page, extentId, ...record }) => {
        const composed = extentId === null ? null : composeRecord(record.id)
        return {
          ...record,
          study: composed ?? unpackStudy(study),
          isComposed: composed !== null,
          ...(page !== null && { page: JSON.parse(page) as PageStatements }),
        }
      })
    },

    findTrialByAddress(address: string): number | null {
      return trialByAddress.get(address) ?? null
    },

    /** Trials with this number; plain ones are a single record with an NCT number. */
    findTrialsByIdentifier(value: string) {
      return trialsByIdentifier
        .all(value)
        .map(({ isPlain, ...match }) => ({ ...match, isPlain: isPlain === 1 }))
    },

    findIdentifiers(trialId: number): Identifier[] {
      return identifiersOfTrial.all(trialId)
    },

    /** Whether the trial stands under this address with this merged record. */
    isTrialAs(id: number, content: Pick<TrialContent, 'address' | 'merged'>): boolean {
      const merged = trialMerged.get(id) ?? null
      return (
        trialAddress.get(id) === content.address &&
        isDeepStrictEqual(merged === null ? undefined : unpackStudy(merged), content.merged)
      )
    },

    /** Gives a record another identity inside its source, unless a record has it already. */
    renameRecord(recordId: number, sourceKey: string): void {
      renameRecord.run(sourceKey, recordId)
    },

    insertTrial(content: TrialContent, now: string): number {
      return Number(insertTrial.run({ ...toRow(content), now }).lastInsertRowid)
    },

    getAddress(id: number): string | null {
      return trialAddress.get(id) ?? null
    },

    /** Rewrites a trial's columns. An address that it leaves is to be kept: see `keepAddress`. */
    updateTrial(id: number, content: TrialContent, now: string): void {
      updateTrial.run({ ...toRow(content), id, now })
    },

    /** Takes a trial's address and NCT number away, for others to have; `updateTrial` gives it new ones. */
    vacateTrial(id: number): void {
      vacateTrial.run(id)
    },

    /** A former address goes on to lead to a trial, unless a trial has it. */
    keepAddress(id: number, address: string): void {
      if (trialByAddress.get(address) === undefined) insertIdentifier.run(id, address, 'address')
    },

    /** Removes a trial without records; its former addresses lead to another. */
    removeTrial(id: number, intoId: number): void {
      moveAddresses.run(intoId, id)
      deleteTrial.run(id)
    },

    moveRecord(recordId: number, trialId: number): void {
      moveRecord.run(trialId, recordId)
    },

    insertRecord(trialId: number, source: SourceFormatId, sourceKey: string, now: string): number {
      return Number(insertRecord.run(trialId, source, sourceKey, now).lastInsertRowid)
    },

    /**
     * The hash of the record's version that says the same in other bytes (keys in another order, other
     * white space), or null. Unpacks one version after the other: for records that seem to have changed.
     */
    findEqualVersion(
      recordId: number,
      study: Study,
      page: PageStatements | null,
      unmapped: string | null,
    ): string | null {
      for (const version of versionsOfRecord.iterate(recordId)) {
        if (version.unmapped !== unmapped) continue
        const versionPage: unknown = version.page === null ? null : JSON.parse(version.page)
        if (!isDeepStrictEqual(versionPage, page)) continue
        if (isDeepStrictEqual(unpackStudy(version.study), study)) return version.hash
      }
      return null
    },

    /**
     * Keeps a version in its place among the copies of its record, of which the newest is current; a known hash is not
     * kept twice, but comes anew.
     */
    addVersion({ extent, ...version }: NewVersion): AddedVersion {
      const { recordId } = version
      const before = copiesOfRecord.all(recordId)
      const arrival = Math.max(0, ...before.map((copy) => copy.arrival)) + 1
      const knownId = findVersion.get(recordId, version.hash)
      if (knownId !== undefined) setArrival.run(arrival, knownId)
      const row = { ...version, extentId: toExtentId(extent), arrival }
      const id = knownId ?? Number(insertVersion.run(row).lastInsertRowid)
      const newest = chooseCurrent(recordId)
      const isCurrent = newest?.id === id
      return {
        isNew: knownId === undefined,
        isCurrent,
        // Of a whole record older copies change nothing.
        changesRecord:
          isCurrent || (knownId === undefined && newest !== undefined && newest.extentId !== null),
      }
    },

    listRecordIds(): number[] {
      return recordIds.all()
    },

    /** All copies of a record in the order in which they first came. */
    listCopies(recordId: number): StoredCopy[] {
      return contentsOfRecord.all(recordId)
    },

    /**
     * Replaces what was read out of the copies of a record, and makes the newest its current content. Copies that are
     * not given are removed.
     */
    replaceCopies(recordId: number, copies: readonly RereadCopy[]): void {
      // No two copies have one hash, not even between two statements.
      vacateHashes.run(recordId)
      const kept = new Set(copies.map(({ id }) => id))
      for (const { id } of copiesOfRecord.all(recordId)) if (!kept.has(id)) deleteVersion.run(id)
      for (const { extent, ...copy } of copies) {
        updateVersion.run({ ...copy, extentId: toExtentId(extent) })
      }
      chooseCurrent(recordId)
    },

    getReadingVersion(): number {
      return readReadingVersion.get() ?? 0
    },

    setReadingVersion(version: number): void {
      setReadingVersion.run(version)
    },

    addIdentifiers,

    /** Replaces a trial's identifiers by what its records state now; former addresses stay. */
    setIdentifiers(trialId: number, identifiers: readonly Identifier[]): void {
      clearIdentifiers.run(trialId)
      addIdentifiers(trialId, identifiers)
    },
  }
}

interface CopyRow extends CopyPlace {
  id: number
  extentId: number | null
}

function toRow({ merged, ...columns }: TrialContent) {
  return { ...columns, merged: merged === undefined ? null : packStudy(merged) }
}
