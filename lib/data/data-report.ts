import 'server-only'
import type { StoredRun, SyncState } from '@/lib/store/store'
import { getFormat } from '@/lib/registries/formats'
import {
  describeRunRequest,
  groupReasons,
  parseDrift,
  toAgeCounts,
  toRunState,
  type DataReport,
  type RunReport,
  type SyncReport,
} from '@/lib/pages/data-report'
import { toDayNumber } from '@/lib/study/dates'
import { getPortal } from './portal'

const shownRuns = 20

/** What the portal contains, where it came from and how its runs went; zeros and empty lists for an empty store. */
export async function getDataReport(): Promise<DataReport> {
  const { store, engine } = getPortal()
  const today = toDayNumber(Date.now())
  // A "running" run that doesn't hold the lock was killed; the next run will mark it in the store.
  const isUnderWay = await store.isIngestUnderWay()
  const [trials, sources, updates, { runs, total }, lastCompletedAt, quarantine, sync] =
    await Promise.all([
      store.countTrials(),
      store.countBySource(),
      store.countByUpdate(),
      store.findRuns(shownRuns),
      store.getLastCompletedAt(),
      store.countQuarantined(),
      store.getSyncState(),
    ])
  const { latestUpdate } = engine.getOverview()
  const ended = runs.find((run) => run.drift !== null)
  const drift = parseDrift(ended?.drift ?? null)
  return {
    trials,
    versions: sources.reduce((sum, { versions }) => sum + versions, 0),
    sources: sources.map(({ source, ...counts }) => ({
      format: source,
      label: getFormat(source).label,
      ...counts,
      byAge: toAgeCounts(
        updates.filter((each) => each.source === source),
        today,
      ),
    })),
    ...(latestUpdate !== undefined && { latestUpdate }),
    ...(lastCompletedAt !== null && { lastCompletedAt }),
    runs: runs.map((run) => toRunReport(run, isUnderWay)),
    runCount: total,
    quarantine: { total: quarantine.total, reasons: groupReasons(quarantine.reasons) },
    ...(sync !== null && { sync: toSyncReport(sync) }),
    ...(ended !== undefined &&
      drift !== null && { drift: { startedAt: ended.startedAt, entries: drift } }),
  }
}

function toSyncReport({ schedule, failures, ...state }: SyncState): SyncReport {
  const { nextAt, succeededAt, failedAt, failure } = state
  return {
    schedule,
    failures,
    ...(nextAt !== null && { nextAt }),
    ...(succeededAt !== null && { succeededAt }),
    ...(failedAt !== null && { failedAt }),
    ...(failure !== null && { failure }),
  }
}

function toRunReport(stored: StoredRun, isUnderWay: boolean): RunReport {
  const { request, state, finishedAt, message, drift: _, ...run } = stored
  return {
    ...run,
    request: describeRunRequest(request),
    state: state === 'running' && !isUnderWay ? 'interrupted' : toRunState(state),
    ...(finishedAt !== null && { finishedAt }),
    ...(message !== null && { message }),
  }
}
