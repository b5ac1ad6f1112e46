import { isDeepStrictEqual } from 'node:util'
import type { Identifier, IdentifierKind } from '@/lib/study/identifiers'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'
import { packStudy, unpackStudy } from '../documents'
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
  study: Study
  page?: PageStatements
}

export interface NewVersion {
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
    Omit<StoredRecord, 'study' | 'page'> & { study: Buffer; page: string | null }
  >(
    `SELECT r.id, r.trial_id AS trialId, r.source, r.source_key AS sourceKey, v.hash, v.study, v.page
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
                                 source)
     VALUES (@recordId, @runId, @hash, @seenAt, @place, @study, @page, @warnings, @unmapped,
             @sourceBytes)`,
  )
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

  return {
    /** The record that a source published under a key, with the hash of what it says now. */
    findRecord(source: SourceFormatId, sourceKey: string) {
      return currentVersion.get(source, sourceKey) ?? null
    },

    findRecordsOfTrial(trialId: number): StoredRecord[] {
      return recordsOfTrial.all(trialId).map(({ study, page, ...record }) => ({
        ...record,
        study: unpackStudy(study),
        ...(page !== null && { page: JSON.parse(page) as PageStatements }),
      }))
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

    /** Keeps a version and makes it the record's current content; a known hash is not kept twice. */
    addVersion(version: NewVersion): void {
      const versionId =
        findVersion.get(version.recordId, version.hash) ??
        insertVersion.run(version).lastInsertRowid
      setCurrentVersion.run(versionId, version.recordId)
    },

    addIdentifiers,

    /** Replaces a trial's identifiers by what its records state now; former addresses stay. */
    setIdentifiers(trialId: number, identifiers: readonly Identifier[]): void {
      clearIdentifiers.run(trialId)
      addIdentifiers(trialId, identifiers)
    },
  }
}

function toRow({ merged, ...columns }: TrialContent) {
  return { ...columns, merged: merged === undefined ? null : packStudy(merged) }
}
