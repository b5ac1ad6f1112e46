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
import type { PortalDatabase } from './database'

// What an ingest reads of stored trials. `trial-reader.ts` reads for pages.

/** Prepares the statements that read what a batch of records touches. */
export function createKnownTrials(database: PortalDatabase) {
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
  const lastId = database
    .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .pluck()

  const loadTrial = (id: number): KnownTrial | null => {
    const row = trial.get(id)
    if (row === undefined) return null
    return {
      ...row,
      identifiers: identifiersOfTrial.all(id),
      records: recordsOfTrial.all(id).map(toKnownRecord),
    }
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

    /** The highest id that any row has ever had. */
    getLastId: (kind: 'trial' | 'record') =>
      lastId.get(kind === 'trial' ? 'trial' : 'trial_record') ?? 0,
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
