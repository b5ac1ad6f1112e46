import type { Identifier } from '@/lib/study/identifiers'
import type {
  KnownRecord,
  KnownTrial,
  KnownVersion,
  RecordKey,
  StoredCopy,
  VersionContent,
  VersionKey,
} from '../store'
import { source, toArrays, toIndexable, type Columns } from './columns'
import { groupByTrial, type Session } from './connection'

// What an ingest reads of stored trials.

export const versionKeyColumns: Columns<VersionKey> = [
  ['record_id', 'int', ({ recordId }) => recordId],
  ['hash', 'text', ({ hash }) => hash],
]

/** Reads what a batch of records touches, in a transaction that the caller opens and ends. */
export function createKnownTrials(session: Session) {
  const listIds = async (sql: string, values: readonly unknown[]) =>
    (await session.query<{ id: number }>(sql, values)).map(({ id }) => id)

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

    reserveIds: (kind: 'trial' | 'record', count: number) =>
      listIds('SELECT nextval($1)::int AS id FROM generate_series(1, $2)', [
        kind === 'trial' ? 'trial_id_seq' : 'trial_record_id_seq',
        count,
      ]),
  }
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
