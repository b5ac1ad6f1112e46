import type { StoreTransaction, StoreWriter, WriterOptions } from '../store'
import type { PortalDatabase } from './database'
import { createChangeLog } from './change-log'
import { createKnownTrials } from './known-trials'
import { createQuarantine } from './quarantine'
import { createRunStore } from './run-store'
import { toStoreError } from './store-error'
import { createTrialWriter } from './trial-writer'

/** Prepares all writing statements on the store's connection. */
export function openSqliteWriter(
  database: PortalDatabase,
  { dryRun = false }: WriterOptions = {},
): StoreWriter {
  const known = createKnownTrials(database)
  const trials = createTrialWriter(database)
  const runs = createRunStore(database)
  const quarantine = createQuarantine(database)
  const changeLog = createChangeLog(database)
  const run = <Result>(work: () => Result): Promise<Result> =>
    new Promise((resolve) => resolve(wrap(work)))

  const inSavepoint = <Result>(work: () => Promise<Result>) =>
    enclose(work, 'SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part')

  const openTransaction = (): StoreTransaction => {
    const lastIds = new Map<string, number>()
    const note = changeLog.begin()
    return {
      savepoint: inSavepoint,
      findRecords: (keys) => run(() => known.findRecords(keys)),
      findTrialIds: (wanted) => run(() => known.findTrialIds(wanted)),
      listTrialIds: (last, count) => run(() => known.listTrialIds(last, count)),
      loadTrials: (ids) => run(() => known.loadTrials(ids)),
      loadVersions: (recordIds) => run(() => known.loadVersions(recordIds)),
      loadContents: (versions) => run(() => known.loadContents(versions)),
      listRecordIds: (last, count) => run(() => known.listRecordIds(last, count)),
      listCopies: (recordId) => run(() => known.listCopies(recordId)),
      replaceCopies: (recordId, copies, currentId) =>
        run(() => trials.replaceCopies(recordId, copies, currentId)),
      setReadingVersion: (version) => run(() => void trials.setReadingVersion(version)),
      reserveIds: (kind, count) =>
        run(() => {
          const last = lastIds.get(kind) ?? known.getLastId(kind)
          lastIds.set(kind, last + count)
          return Array.from({ length: count }, (_, index) => last + 1 + index)
        }),
      write: (changes) =>
        run(() => {
          trials.write(changes)
          return note(changes)
        }),
      setRules: (rules) => run(() => changeLog.setRules(rules)),
      countQuarantined: () => run(() => quarantine.count()),
      addQuarantined: (entry) => run(() => quarantine.add(entry)),
      clearNumbers: (sourceKeys, now) => run(() => quarantine.clearNumbers(sourceKeys, now)),
      findUnnumbered: (prefix) => run(() => quarantine.findUnnumbered(prefix)),
      clearEntries: (ids, now) => run(() => quarantine.clearEntries(ids, now)),
      saveRun: (id, counts, checkpoint) =>
        run(() => {
          runs.saveCounts(id, counts)
          if (checkpoint !== undefined) runs.saveCheckpoint(id, checkpoint)
        }),
    }
  }

  if (dryRun) wrap(() => database.exec('BEGIN IMMEDIATE'))

  return {
    startRun: (request, now) => run(() => runs.startRun(request, now)),
    finishRun: (id, end) => run(() => runs.finishRun(id, end)),
    transaction: (work) => {
      const doWork = () => work(openTransaction())
      return dryRun ? inSavepoint(doWork) : enclose(doWork, 'BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK')
    },
    close: () =>
      run(() => {
        if (!dryRun) return
        if (database.inTransaction) database.exec('ROLLBACK')
        // Rolled-back changes still fill the log, which a reader that stays open would keep at its size.
        database.pragma('wal_checkpoint(TRUNCATE)')
      }),
  }

  async function enclose<Result>(
    work: () => Promise<Result>,
    begin: string,
    commit: string,
    undo: string,
  ): Promise<Result> {
    wrap(() => database.exec(begin))
    try {
      const result = await work()
      wrap(() => database.exec(commit))
      return result
    } catch (error) {
      // SQLite rolls back by itself if the disk is full.
      if (database.inTransaction) database.exec(undo)
      throw toStoreError(error, database.name)
    }
  }

  function wrap<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw toStoreError(error, database.name)
    }
  }
}
