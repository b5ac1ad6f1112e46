import { createHash } from 'node:crypto'
import type { Identifier } from '@/lib/study/identifiers'
import { hashBytes } from '@/lib/documents/pack'
import type {
  KnownRecord,
  KnownTrial,
  KnownVersion,
  RecordKey,
  RereadCopy,
  StoreChanges,
  StoredCopy,
  VersionContent,
  VersionKey,
} from '../store'
import { groupByTrial, type Session } from './connection'

// Writes trials. Each statement takes a whole batch, with a column as one array, so that a batch of a thousand
// records costs about a dozen round trips.

/** A table's columns with their types, by the property names of its rows. */
type Columns<Row> = readonly (readonly [column: string, type: string, (row: Row) => unknown])[]

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

const versionKeyColumns: Columns<VersionKey> = [
  ['record_id', 'int', ({ recordId }) => recordId],
  ['hash', 'text', ({ hash }) => hash],
]

const moveColumns: Columns<StoreChanges['movedRecords'][number]> = [
  ['id', 'int', ({ id }) => id],
  ['trial_id', 'int', ({ trialId }) => trialId],
]

const extentColumns: Columns<readonly [hash: string, paths: string]> = [
  ['hash', 'text', ([hash]) => hash],
  ['paths', 'text', ([, paths]) => paths],
]

/** Reads and writes trials in a transaction that the caller opens and ends. */
export function createTrialWriter(session: Session) {
  const listIds = async (sql: string, values: readonly unknown[]) =>
    (await session.query<{ id: number }>(sql, values)).map(({ id }) => id)

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
    findRecords: (keys: readonly RecordKey[]) => findRecords(session, keys),

    findTrialIds: (wanted: { addresses: readonly string[]; identifiers: readonly string[] }) =>
      listIds(
        `SELECT id FROM trial WHERE address = ANY ($1::text[])
         UNION SELECT trial_id FROM trial_identifier WHERE value = ANY ($2::text[])`,
        [wanted.addresses, wanted.identifiers.map(toIndexable)],
      ),

    listTrialIds: (last: number, count: number) =>
      listIds('SELECT id FROM trial WHERE id > $1 ORDER BY id LIMIT $2', [last, count]),

    async loadTrials(ids: readonly number[]): Promise<KnownTrial[]> {
      if (ids.length === 0) return []
      const trials = await session.query<Omit<KnownTrial, 'identifiers' | 'records'>>(
        `SELECT id, address, nct_id AS "nctId", merged, merged_page AS "mergedPage"
           FROM trial WHERE id = ANY ($1::int[]) ORDER BY id`,
        [ids],
      )
      const identifiers = await session.query<Identifier & { trialId: number }>(
        `SELECT trial_id AS "trialId", value, kind FROM trial_identifier
          WHERE trial_id = ANY ($1::int[])`,
        [ids],
      )
      const records = await session.query<RecordRow>(
        `${selectRecords} WHERE r.trial_id = ANY ($1::int[]) ORDER BY r.id`,
        [ids],
      )
      const identifiersOf = groupByTrial(identifiers)
      const recordsOf = groupByTrial(records)
      return trials.map((trial) => ({
        ...trial,
        identifiers: (identifiersOf.get(trial.id) ?? []).map(({ value, kind }) => ({
          value,
          kind,
        })),
        records: (recordsOf.get(trial.id) ?? []).map(toKnownRecord),
      }))
    },

    loadVersions: (recordIds: readonly number[]) =>
      session.query<KnownVersion>(
        `SELECT v.record_id AS "recordId", v.hash, v.updated_on AS "updatedOn", v.standing, v.arrival,
                e.paths AS extent
           FROM record_version v LEFT JOIN copy_extent e ON e.id = v.extent_id
          WHERE v.record_id = ANY ($1::int[]) ORDER BY v.id`,
        [recordIds],
      ),

    loadContents: (versions: readonly VersionKey[]) =>
      session.query<VersionContent>(
        `SELECT v.record_id AS "recordId", v.hash, v.study, v.page, v.unmapped
           FROM record_version v JOIN ${source(versionKeyColumns)} USING (record_id, hash)`,
        toArrays(versionKeyColumns, versions),
      ),

    listRecordIds: (last: number, count: number) =>
      listIds('SELECT id FROM trial_record WHERE id > $1 ORDER BY id LIMIT $2', [last, count]),

    listCopies: (recordId: number) =>
      session.query<StoredCopy>(
        `SELECT v.id, r.source, v.hash, v.study, v.page, v.unmapped, v.warnings, v.arrival,
                v.source AS "sourceBytes"
           FROM record_version v JOIN trial_record r ON r.id = v.record_id
          WHERE v.record_id = $1 ORDER BY v.id`,
        [recordId],
      ),

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

    reserveIds: (kind: 'trial' | 'record', count: number) =>
      listIds('SELECT nextval($1)::int AS id FROM generate_series(1, $2)', [
        kind === 'trial' ? 'trial_id_seq' : 'trial_record_id_seq',
        count,
      ]),

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

type RecordRow = Omit<KnownRecord, 'isWhole'> & { extentId: number | null }

const selectRecords = `SELECT r.id, r.trial_id AS "trialId", r.source, r.source_key AS "sourceKey", v.hash,
            v.extent_id AS "extentId"
       FROM trial_record r JOIN record_version v ON v.id = r.current_version_id`

const toKnownRecord = ({ extentId, ...record }: RecordRow): KnownRecord => ({
  ...record,
  isWhole: extentId === null,
})

const keyColumns: Columns<RecordKey> = [
  ['source', 'text', ({ source }) => source],
  ['source_key', 'text', ({ sourceKey }) => sourceKey],
]

async function findRecords(session: Session, keys: readonly RecordKey[]): Promise<KnownRecord[]> {
  if (keys.length === 0) return []
  const rows = await session.query<RecordRow>(
    `${selectRecords} JOIN ${source(keyColumns)}
         ON r.source = new.source AND r.source_key = new.source_key`,
    toArrays(keyColumns, keys),
  )
  return rows.map(toKnownRecord)
}

/** Hash of the current content of each record, in the order of the keys; null for an unknown record. */
export async function findHashes(
  session: Session,
  keys: readonly RecordKey[],
): Promise<(string | null)[]> {
  if (keys.length === 0) return []
  const rows = await session.query<{ hash: string | null }>(
    `SELECT v.hash
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS key (source, source_key, number)
       LEFT JOIN trial_record r ON r.source = key.source AND r.source_key = key.source_key
       LEFT JOIN record_version v ON v.id = r.current_version_id
      ORDER BY key.number`,
    toArrays(keyColumns, keys),
  )
  return rows.map(({ hash }) => hash)
}

// ── Statements over columns ─────────────────────────────────────────────────────────────────────────────────────

function toArrays<Row>(columns: Columns<Row>, rows: readonly Row[]): unknown[][] {
  return columns.map(([, , read]) => rows.map(read))
}

/** The rows as a table called "new". */
function source<Row>(columns: Columns<Row>): string {
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`)
  return `unnest(${arrays.join(', ')}) AS new (${columns.map(([name]) => name).join(', ')})`
}

const select = <Row>(columns: Columns<Row>): string => `SELECT * FROM ${source(columns)}`

function insert<Row>(table: string, columns: Columns<Row>): string {
  return `INSERT INTO ${table} (${columns.map(([name]) => name).join(', ')}) ${select(columns)}`
}

/** Sets all columns except the first, which is the key. */
function update<Row>(table: string, columns: Columns<Row>, where: string): string {
  const set = columns.slice(1).map(([name]) => `${name} = new.${name}`)
  return `UPDATE ${table} SET ${set.join(', ')} FROM ${source(columns)} WHERE ${where}`
}

/** The driver recognises bytes by this type. */
function toBuffer(bytes: Uint8Array | null): Buffer | null {
  return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** PostgreSQL's index entries are limited to 2,704 bytes; a title can be longer. */
const mostIndexed = 600

/** An expression for looking up a text of any length: equal texts stay equal, and different ones stay different. */
export function toIndexable(text: string): string {
  if (text.length <= mostIndexed) return text
  return `${text.slice(0, mostIndexed - 50)} ${createHash('sha256').update(text).digest('base64url')}`
}
