import type { Identifier } from '@/lib/study/identifiers'
import { hashBytes } from '@/lib/documents/pack'
import type { RereadCopy, StoreChanges, VersionKey } from '../store'
import {
  insert,
  select,
  source,
  toArrays,
  toBuffer,
  toIndexable,
  update,
  type Columns,
} from './columns'
import type { Session } from './connection'
import { versionKeyColumns } from './known-trials'

// Writes trials. Each statement takes a whole batch, with a column as one array, so that a batch of a thousand
// records costs about a dozen round trips.

const trialColumns: Columns<StoreChanges['trials'][number]> = [
  ['id', 'int', ({ id }) => id],
  ['address', 'text', ({ address }) => address],
  ['nct_id', 'text', ({ nctId }) => nctId],
  ['brief_title', 'text', ({ briefTitle }) => briefTitle],
  ['overall_status', 'text', ({ overallStatus }) => overallStatus],
  ['study_type', 'text', ({ studyType }) => studyType],
  ['lead_sponsor', 'text', ({ leadSponsor }) => leadSponsor],
  ['start_date', 'text', ({ startDate }) => startDate],
  ['last_update_date', 'text', ({ lastUpdateDate }) => lastUpdateDate],
  ['merged', 'bytea', ({ merged }) => toBuffer(merged)],
  ['merged_page', 'text', ({ mergedPage }) => mergedPage],
  ['changed_at', 'text', ({ now }) => now],
]

const newTrialColumns: typeof trialColumns = [
  ...trialColumns,
  ['first_seen_at', 'text', ({ now }) => now],
]

const recordColumns: Columns<StoreChanges['newRecords'][number]> = [
  ['id', 'int', ({ id }) => id],
  ['trial_id', 'int', ({ trialId }) => trialId],
  ['source', 'text', ({ source }) => source],
  ['source_key', 'text', ({ sourceKey }) => sourceKey],
  ['first_seen_at', 'text', ({ firstSeenAt }) => firstSeenAt],
]

type Placed<Row> = Row & { extentId: number | null }

const versionColumns: Columns<Placed<StoreChanges['newVersions'][number]>> = [
  ['record_id', 'int', ({ recordId }) => recordId],
  ['run_id', 'int', ({ runId }) => runId],
  ['hash', 'text', ({ hash }) => hash],
  ['seen_at', 'text', ({ seenAt }) => seenAt],
  ['place', 'text', ({ place }) => place],
  ['study', 'bytea', ({ study }) => toBuffer(study)],
  ['page', 'text', ({ page }) => page],
  ['warnings', 'text', ({ warnings }) => warnings],
  ['source', 'bytea', ({ sourceBytes }) => toBuffer(sourceBytes)],
  ['unmapped', 'text', ({ unmapped }) => unmapped],
  ['updated_on', 'text', ({ updatedOn }) => updatedOn],
  ['standing', 'text', ({ standing }) => standing],
  ['arrival', 'int', ({ arrival }) => arrival],
  ['extent_id', 'int', ({ extentId }) => extentId],
]

const rereadColumns: Columns<Placed<RereadCopy>> = [
  ['id', 'int', ({ id }) => id],
  ['hash', 'text', ({ hash }) => hash],
  ['study', 'bytea', ({ study }) => toBuffer(study)],
  ['page', 'text', ({ page }) => page],
  ['warnings', 'text', ({ warnings }) => warnings],
  ['unmapped', 'text', ({ unmapped }) => unmapped],
  ['updated_on', 'text', ({ updatedOn }) => updatedOn],
  ['standing', 'text', ({ standing }) => standing],
  ['extent_id', 'int', ({ extentId }) => extentId],
]

const identifierColumns: Columns<Identifier & { trialId: number }> = [
  ['trial_id', 'int', ({ trialId }) => trialId],
  ['value', 'text', ({ value }) => toIndexable(value)],
  ['kind', 'text', ({ kind }) => kind],
]

const arrivalColumns: Columns<VersionKey & { arrival: number }> = [
  ['record_id', 'int', ({ recordId }) => recordId],
  ['hash', 'text', ({ hash }) => hash],
  ['arrival', 'int', ({ arrival }) => arrival],
]

const moveColumns: Columns<StoreChanges['movedRecords'][number]> = [
  ['id', 'int', ({ id }) => id],
  ['trial_id', 'int', ({ trialId }) => trialId],
]

const extentColumns: Columns<readonly [hash: string, paths: string]> = [
  ['hash', 'text', ([hash]) => hash],
  ['paths', 'text', ([, paths]) => paths],
]

/** Writes trials in a transaction that the caller opens and ends. */
export function createTrialWriter(session: Session) {
  /** The ids of stored extents, by their JSON. */
  const keepExtents = async (rows: readonly { extent: string | null }[]) => {
    const paths = [...new Set(rows.flatMap(({ extent }) => extent ?? []))]
    const hashes = paths.map((each) => [hashBytes(Buffer.from(each)), each] as const)
    if (hashes.length === 0) return () => null
    await session.query(
      `INSERT INTO copy_extent (hash, paths) ${select(extentColumns)} ON CONFLICT (hash) DO NOTHING`,
      toArrays(extentColumns, hashes),
    )
    const kept = await session.query<{ id: number; hash: string }>(
      'SELECT id, hash FROM copy_extent WHERE hash = ANY ($1::text[])',
      [hashes.map(([hash]) => hash)],
    )
    const ids = new Map(kept.map(({ id, hash }) => [hash, id]))
    const byPaths = new Map(hashes.map(([hash, each]) => [each, ids.get(hash) ?? null]))
    return (extent: string | null) => (extent === null ? null : (byPaths.get(extent) ?? null))
  }

  const place = async <Row extends { extent: string | null }>(rows: readonly Row[]) => {
    const toId = await keepExtents(rows)
    return rows.map((row) => ({ ...row, extentId: toId(row.extent) }))
  }

  return {
    async replaceCopies(
      recordId: number,
      copies: readonly RereadCopy[],
      currentId: number,
    ): Promise<void> {
      await session.query(
        'DELETE FROM record_version WHERE record_id = $1 AND id <> ALL ($2::int[])',
        [recordId, copies.map(({ id }) => id)],
      )
      // Two copies must never have the same hash, not even between two statements.
      await session.query(`UPDATE record_version SET hash = 'vacant ' || id WHERE record_id = $1`, [
        recordId,
      ])
      await session.query(
        update('record_version', rereadColumns, 'record_version.id = new.id'),
        toArrays(rereadColumns, await place(copies)),
      )
      await session.query('UPDATE trial_record SET current_version_id = $1 WHERE id = $2', [
        currentId,
        recordId,
      ])
    },

    async setReadingVersion(version: number): Promise<void> {
      await session.query('UPDATE reading_state SET version = $1 WHERE id = 1', [version])
    },

    async write(changes: StoreChanges): Promise<void> {
      const { removedTrials } = changes
      const readdressed = changes.trials.filter(({ kind }) => kind === 'readdressed')
      // Two trials must never share an address, not even between two statements.
      await each([...removedTrials, ...readdressed.map(({ id }) => id)], (ids) =>
        session.query(
          `UPDATE trial SET address = 'vacant ' || id, nct_id = NULL WHERE id = ANY ($1::int[])`,
          [ids],
        ),
      )
      await each(
        changes.trials.filter(({ kind }) => kind === 'new'),
        (rows) => session.query(insert('trial', newTrialColumns), toArrays(newTrialColumns, rows)),
      )
      await each(
        changes.trials.filter(({ kind }) => kind !== 'new'),
        (rows) =>
          session.query(
            update('trial', trialColumns, 'trial.id = new.id'),
            toArrays(trialColumns, rows),
          ),
      )
      await each(changes.newRecords, (rows) =>
        session.query(insert('trial_record', recordColumns), toArrays(recordColumns, rows)),
      )
      await each(changes.movedRecords, (rows) =>
        session.query(
          update('trial_record', moveColumns, 'trial_record.id = new.id'),
          toArrays(moveColumns, rows),
        ),
      )
      for (const { id, sourceKey } of changes.renamedRecords) {
        await session.query(
          `UPDATE trial_record r SET source_key = $2 WHERE id = $1 AND NOT EXISTS (
             SELECT 1 FROM trial_record o WHERE o.source = r.source AND o.source_key = $2)`,
          [id, sourceKey],
        )
      }
      await each(removedTrials, (ids) =>
        session.query('DELETE FROM trial WHERE id = ANY ($1::int[])', [ids]),
      )
      await each(changes.removedIdentifiers, (rows) =>
        session.query(
          `DELETE FROM trial_identifier i USING ${source(identifierColumns)}
            WHERE i.trial_id = new.trial_id AND i.value = new.value AND i.kind = new.kind`,
          toArrays(identifierColumns, rows),
        ),
      )
      await each(changes.newIdentifiers, (rows) =>
        session.query(
          `${insert('trial_identifier', identifierColumns)} ON CONFLICT DO NOTHING`,
          toArrays(identifierColumns, rows),
        ),
      )
      await each(changes.newVersions, async (rows) =>
        session.query(
          insert('record_version', versionColumns),
          toArrays(versionColumns, await place(rows)),
        ),
      )
      await each(changes.arrivals, (rows) =>
        session.query(
          `UPDATE record_version v SET arrival = new.arrival FROM ${source(arrivalColumns)}
            WHERE v.record_id = new.record_id AND v.hash = new.hash`,
          toArrays(arrivalColumns, rows),
        ),
      )
      await each(changes.currentVersions, (rows) =>
        session.query(
          `UPDATE trial_record r SET current_version_id = v.id
             FROM ${source(versionKeyColumns)} JOIN record_version v USING (record_id, hash)
            WHERE r.id = v.record_id`,
          toArrays(versionKeyColumns, rows),
        ),
      )
    },
  }
}

async function each<Row>(
  rows: readonly Row[],
  work: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  if (rows.length > 0) await work(rows)
}
