import { StoreError, type StoreTransaction, type StoreWriter, type WriterOptions } from '../store'
import { beginChangeLog } from './change-log'
import { beginWriting, type ConnectionPool, type Session } from './connection'
import { resumeHint } from './ingest-lock'
import { createKnownTrials } from './known-trials'
import { createQuarantine } from './quarantine'
import { finishRun, saveRun, startRun } from './run-store'
import { isConnectionLost } from './store-error'
import { createTrialWriter } from './trial-writer'

/** A dry run keeps its transaction open for this long. */
const beginDryRun = `${beginWriting}; SET LOCAL idle_in_transaction_session_timeout = 0`

/** @param checkRight throws if the ingest lock was lost */
export async function openPostgresWriter(
  database: ConnectionPool,
  checkRight: () => void,
  { dryRun = false }: WriterOptions = {},
): Promise<StoreWriter> {
  const dry = dryRun ? await database.begin(beginDryRun) : null
  const inOne = async <Result>(work: (session: Session) => Promise<Result>): Promise<Result> => {
    checkRight()
    if (dry !== null) return inSavepoint(dry, () => work(dry))
    try {
      return await database.transaction(work)
    } catch (error) {
      throw addResumeHint(error)
    }
  }
  return {
    startRun: (request, now) => inOne((session) => startRun(session, request, now)),
    finishRun: (id, end) => inOne((session) => finishRun(session, id, end)),
    transaction: (work) =>
      inOne(async (session) => {
        const result = await work(createTransaction(session))
        checkRight()
        return result
      }),
    close: async () => dry?.rollback(),
  }
}

/** A batch whose connection is lost is rolled back; the ones before it stay. */
function addResumeHint(error: unknown): unknown {
  const isSaid = !isConnectionLost(error) || !(error instanceof Error)
  if (isSaid || error.message.endsWith(resumeHint)) return error
  return new StoreError(`${error.message} ${resumeHint}`, { cause: error })
}

async function inSavepoint<Result>(session: Session, work: () => Promise<Result>): Promise<Result> {
  await session.query('SAVEPOINT part')
  try {
    const result = await work()
    await session.query('RELEASE SAVEPOINT part')
    return result
  } catch (error) {
    await undo(session)
    throw error
  }
}

/** If the connection is gone, a rollback is not needed; the first error is the useful one. */
async function undo(session: Session): Promise<void> {
  try {
    await session.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part')
  } catch {
    return
  }
}

function createTransaction(session: Session): StoreTransaction {
  const known = createKnownTrials(session)
  const trials = createTrialWriter(session)
  const quarantine = createQuarantine(session)
  const note = beginChangeLog(session)
  return {
    savepoint: (work) => inSavepoint(session, work),
    findRecords: known.findRecords,
    findTrialIds: known.findTrialIds,
    listTrialIds: known.listTrialIds,
    loadTrials: (ids) => known.loadTrials(ids),
    loadVersions: known.loadVersions,
    loadContents: known.loadContents,
    reserveIds: known.reserveIds,
    async write(changes) {
      await trials.write(changes)
      return note(changes)
    },
    async setRules(rules) {
      await session.query('UPDATE store_state SET rules = $1 WHERE id = 1', [rules])
    },
    countQuarantined: () => quarantine.count(),
    addQuarantined: (entry) => quarantine.add(entry),
    clearNumbers: (sourceKeys, now) => quarantine.clearNumbers(sourceKeys, now),
    findUnnumbered: quarantine.findUnnumbered,
    clearEntries: quarantine.clearEntries,
    listRecordIds: known.listRecordIds,
    listCopies: known.listCopies,
    replaceCopies: (recordId, copies, currentId) =>
      trials.replaceCopies(recordId, copies, currentId),
    setReadingVersion: (version) => trials.setReadingVersion(version),
    saveRun: (id, counts, checkpoint) => saveRun(session, id, counts, checkpoint),
  }
}
