import type { RereadCopy, StoreChanges, TrialContent } from '../store'
import { hashBytes } from '@/lib/documents/pack'
import type { PortalDatabase } from './database'

// Writes trials with prepared statements on one connection: an ingest writes hundreds of thousands of rows, too many
// for an object mapper.

/** Prepares the statements that write trials. The caller opens and commits transactions. */
export function createTrialWriter(database: PortalDatabase) {
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

  const toExtentId = (paths: string | null): number | null => {
    if (paths === null) return null
    const hash = hashBytes(Buffer.from(paths))
    return findExtentId.get(hash) ?? Number(insertExtent.run(hash, paths).lastInsertRowid)
  }

  return {
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
