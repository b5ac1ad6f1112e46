import type { Identifier } from '@/lib/study/identifiers'
import type {
  KnownRecord,
  KnownTrial,
  KnownVersion,
  RecordKey,
  RereadCopy,
  StoreChanges,
  StoredCopy,
  TrialContent,
  VersionContent,
  VersionKey,
} from '../store'
import { hashBytes } from '@/lib/documents/pack'
import type { PortalDatabase } from './database'

// Writes trials with prepared statements on one connection: an ingest writes hundreds of thousands of rows, too many
// for an object mapper. `trial-reader.ts` reads for pages.

/** Prepares the statements that write trials. The caller opens and commits transactions. */
export function createTrialWriter(database: PortalDatabase) {
  const records = createRecordFinder(database)
  const byAddress = database
    .prepare<[string], number>('SELECT id FROM trial WHERE address = ?')
    .pluck()
  const byIdentifier = database
    .prepare<[string], number>('SELECT DISTINCT trial_id FROM trial_identifier WHERE value = ?')
    .pluck()
  const trialIds = database
    .prepare<[number, number], number>('SELECT id FROM trial WHERE id > ? ORDER BY id LIMIT ?')
    .pluck()
  const trial = database.prepare<[number], Omit<KnownTrial, 'identifiers' | 'records'>>(
    'SELECT id, address, nct_id AS nctId, merged, merged_page AS mergedPage FROM trial WHERE id = ?',
  )
  const identifiersOfTrial = database.prepare<[number], Identifier>(
    'SELECT value, kind FROM trial_identifier WHERE trial_id = ?',
  )
  const recordsOfTrial = database.prepare<[number], RecordRow>(
    `${selectRecords} WHERE r.trial_id = ? ORDER BY r.id`,
  )
  const versionsOfRecord = database.prepare<[number], KnownVersion>(
    `SELECT v.record_id AS recordId, v.hash, v.updated_on AS updatedOn, v.standing, v.arrival,
            e.paths AS extent
       FROM record_version v LEFT JOIN copy_extent e ON e.id = v.extent_id
      WHERE v.record_id = ? ORDER BY v.id`,
  )
  const content = database.prepare<[number, string], VersionContent>(
    `SELECT record_id AS recordId, hash, study, page, unmapped
       FROM record_version WHERE record_id = ? AND hash = ?`,
  )
  const recordIds = database
    .prepare<[number, number], number>(
      'SELECT id FROM trial_record WHERE id > ? ORDER BY id LIMIT ?',
    )
    .pluck()
  const copiesOfRecord = database.prepare<[number], StoredCopy>(
    `SELECT v.id, r.source, v.hash, v.study, v.page, v.unmapped, v.warnings, v.arrival,
            v.source AS sourceBytes
       FROM record_version v JOIN trial_record r ON r.id = v.record_id
      WHERE v.record_id = ? ORDER BY v.id`,
  )
  const updateVersion = database.prepare(
    `UPDATE record_version SET hash = @hash, study = @study, page = @page, unmapped = @unmapped,
            warnings = @warnings, updated_on = @updatedOn, standing = @standing,
            extent_id = @extentId WHERE id = @id`,
  )
  const vacateHashes = database.prepare(
    `UPDATE record_version SET hash = 'vacant ' || id WHERE record_id = ?`,
  )
  const deleteVersion = database.prepare('DELETE FROM record_version WHERE id = ?')
  const idsOfVersions = database
    .prepare<[number], number>('SELECT id FROM record_version WHERE record_id = ?')
    .pluck()
  const setReadingVersion = database.prepare('UPDATE reading_state SET version = ? WHERE id = 1')
  const setArrival = database.prepare(
    'UPDATE record_version SET arrival = @arrival WHERE record_id = @recordId AND hash = @hash',
  )
  const findExtentId = database
    .prepare<[string], number>('SELECT id FROM copy_extent WHERE hash = ?')
    .pluck()
  const insertExtent = database.prepare('INSERT INTO copy_extent (hash, paths) VALUES (?, ?)')
  const lastId = database
    .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .pluck()
  const vacateTrial = database.prepare(
    `UPDATE trial SET address = 'vacant ' || id, nct_id = NULL WHERE id = ?`,
  )
  const insertTrial = database.prepare(
    `INSERT INTO trial (id, address, nct_id, brief_title, overall_status, study_type, lead_sponsor, start_date,
                        last_update_date, merged, merged_page, first_seen_at, changed_at)
     VALUES (@id, @address, @nctId, @briefTitle, @overallStatus, @studyType, @leadSponsor, @startDate,
             @lastUpdateDate, @merged, @mergedPage, @now, @now)`,
  )
  const updateTrial = database.prepare(
    `UPDATE trial SET address = @address, nct_id = @nctId, brief_title = @briefTitle,
            overall_status = @overallStatus, study_type = @studyType, lead_sponsor = @leadSponsor,
            start_date = @startDate, last_update_date = @lastUpdateDate, merged = @merged,
            merged_page = @mergedPage, changed_at = @now
      WHERE id = @id`,
  )
  const deleteTrial = database.prepare('DELETE FROM trial WHERE id = ?')
  const insertRecord = database.prepare(
    `INSERT INTO trial_record (id, trial_id, source, source_key, first_seen_at)
     VALUES (@id, @trialId, @source, @sourceKey, @firstSeenAt)`,
  )
  const moveRecord = database.prepare('UPDATE trial_record SET trial_id = @trialId WHERE id = @id')
  const renameRecord = database.prepare(
    'UPDATE OR IGNORE trial_record SET source_key = @sourceKey WHERE id = @id',
  )
  // No RETURNING, no upsert: see the index writer for their cost.
  const insertVersion = database.prepare(
    `INSERT INTO record_version (record_id, run_id, hash, seen_at, place, study, page, warnings, unmapped,
                                 source, updated_on, standing, extent_id, arrival)
     VALUES (@recordId, @runId, @hash, @seenAt, @place, @study, @page, @warnings, @unmapped,
             @sourceBytes, @updatedOn, @standing, @extentId, @arrival)`,
  )
  const setCurrentHash = database.prepare(
    `UPDATE trial_record SET current_version_id = (
       SELECT id FROM record_version WHERE record_id = @recordId AND hash = @hash)
      WHERE id = @recordId`,
  )
  const setCurrentId = database.prepare(
    'UPDATE trial_record SET current_version_id = ? WHERE id = ?',
  )
  const deleteIdentifier = database.prepare(
    'DELETE FROM trial_identifier WHERE trial_id = @trialId AND value = @value AND kind = @kind',
  )
  const insertIdentifier = database.prepare(
    'INSERT OR IGNORE INTO trial_identifier (trial_id, value, kind) VALUES (@trialId, @value, @kind)',
  )

  const loadTrial = (id: number): KnownTrial | null => {
    const row = trial.get(id)
    if (row === undefined) return null
    return {
      ...row,
      identifiers: identifiersOfTrial.all(id),
      records: recordsOfTrial.all(id).map(toKnownRecord),
    }
  }

  const toExtentId = (paths: string | null): number | null => {
    if (paths === null) return null
    const hash = hashBytes(Buffer.from(paths))
    return findExtentId.get(hash) ?? Number(insertExtent.run(hash, paths).lastInsertRowid)
  }

  return {
    findRecords: (keys: readonly RecordKey[]) => keys.flatMap((key) => records(key) ?? []),

    findTrialIds(wanted: { addresses: readonly string[]; identifiers: readonly string[] }) {
      const ids = new Set<number>()
      for (const address of wanted.addresses) {
        const id = byAddress.get(address)
        if (id !== undefined) ids.add(id)
      }
      for (const value of wanted.identifiers) {
        for (const id of byIdentifier.all(value)) ids.add(id)
      }
      return [...ids]
    },

    listTrialIds: (last: number, count: number) => trialIds.all(last, count),

    loadTrials: (ids: readonly number[]) =>
      [...ids].sort((a, b) => a - b).flatMap((id) => loadTrial(id) ?? []),

    loadVersions: (recordIds: readonly number[]) =>
      recordIds.flatMap((id) => versionsOfRecord.all(id)),

    loadContents: (versions: readonly VersionKey[]) =>
      versions.flatMap(({ recordId, hash }) => content.get(recordId, hash) ?? []),

    listRecordIds: (last: number, count: number) => recordIds.all(last, count),

    listCopies: (recordId: number) => copiesOfRecord.all(recordId),

    replaceCopies(recordId: number, copies: readonly RereadCopy[], currentId: number): void {
      // Two copies must never have the same hash, not even between two statements.
      vacateHashes.run(recordId)
      const kept = new Set(copies.map(({ id }) => id))
      for (const id of idsOfVersions.all(recordId)) if (!kept.has(id)) deleteVersion.run(id)
      for (const { extent, ...copy } of copies) {
        updateVersion.run({ ...copy, extentId: toExtentId(extent) })
      }
      setCurrentId.run(currentId, recordId)
    },

    setReadingVersion: (version: number) => setReadingVersion.run(version),

    /** The highest id that any row has ever had. */
    getLastId: (kind: 'trial' | 'record') =>
      lastId.get(kind === 'trial' ? 'trial' : 'trial_record') ?? 0,

    write(changes: StoreChanges): void {
      // Two trials must never share an address, not even between two statements.
      for (const { id, kind } of changes.trials) if (kind === 'readdressed') vacateTrial.run(id)
      for (const id of changes.removedTrials) vacateTrial.run(id)
      for (const { kind, ...row } of changes.trials) writeTrial(kind === 'new', row)
      for (const record of changes.newRecords) insertRecord.run(record)
      for (const record of changes.movedRecords) moveRecord.run(record)
      for (const record of changes.renamedRecords) renameRecord.run(record)
      for (const id of changes.removedTrials) deleteTrial.run(id)
      for (const identifier of changes.removedIdentifiers) deleteIdentifier.run(identifier)
      for (const identifier of changes.newIdentifiers) insertIdentifier.run(identifier)
      for (const { extent, ...version } of changes.newVersions) {
        insertVersion.run({ ...version, extentId: toExtentId(extent) })
      }
      for (const version of changes.arrivals) setArrival.run(version)
      for (const version of changes.currentVersions) setCurrentHash.run(version)
    },
  }

  function writeTrial(isNew: boolean, row: TrialContent & { id: number; now: string }): void {
    if (isNew) insertTrial.run(row)
    else updateTrial.run(row)
  }
}

type RecordRow = Omit<KnownRecord, 'isWhole'> & { extentId: number | null }

const selectRecords = `SELECT r.id, r.trial_id AS trialId, r.source, r.source_key AS sourceKey, v.hash,
            v.extent_id AS extentId
       FROM trial_record r JOIN record_version v ON v.id = r.current_version_id`

const toKnownRecord = ({ extentId, ...record }: RecordRow): KnownRecord => ({
  ...record,
  isWhole: extentId === null,
})

/** Finds the record that a source published under a key, with the hash of its current content. */
export function createRecordFinder(
  database: PortalDatabase,
): (key: RecordKey) => KnownRecord | undefined {
  const find = database.prepare<[string, string], RecordRow>(
    `${selectRecords} WHERE r.source = ? AND r.source_key = ?`,
  )
  return ({ source, sourceKey }) => {
    const row = find.get(source, sourceKey)
    return row === undefined ? undefined : toKnownRecord(row)
  }
}
