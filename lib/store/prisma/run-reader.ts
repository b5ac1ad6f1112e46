import type { SourceCounts, StoredRun, UpdateCounts } from '../store'
import type { TrialClient } from './trial-client'
import { parseSourceId } from './source-id'

export async function findRuns(
  prisma: TrialClient,
  limit: number,
): Promise<{ runs: StoredRun[]; total: number }> {
  const [runs, total] = await Promise.all([
    prisma.ingestRun.findMany({
      orderBy: { id: 'desc' },
      take: limit,
      omit: { checkpoint: true },
    }),
    prisma.ingestRun.count(),
  ])
  return { runs, total }
}

export async function getLastCompletedAt(prisma: TrialClient): Promise<string | null> {
  const run = await prisma.ingestRun.findFirst({
    where: { state: 'completed' },
    orderBy: { id: 'desc' },
    select: { finishedAt: true },
  })
  return run?.finishedAt ?? null
}

/** Read only from indexes; no document is touched. */
export async function countBySource(prisma: TrialClient): Promise<SourceCounts[]> {
  const records = await prisma.trialRecord.groupBy({ by: ['source'], _count: { id: true } })
  const versions = await prisma.$queryRaw<{ source: string; versions: bigint | number }[]>`
    SELECT r.source, count(*) AS versions
      FROM record_version v JOIN trial_record r ON r.id = v.record_id GROUP BY r.source`
  const versionsOf = new Map(versions.map((row) => [row.source, Number(row.versions)]))
  return records
    .map(({ source, _count }) => ({
      source: parseSourceId(source),
      records: _count.id,
      versions: versionsOf.get(source) ?? 0,
    }))
    .sort((a, b) => b.records - a.records)
}

/**
 * Read only from an index, like the counts by source. The `+` before the id keeps SQLite from reading the rows, whose
 * dates come after their documents.
 */
export async function countByUpdate(prisma: TrialClient): Promise<UpdateCounts[]> {
  const rows = await prisma.$queryRaw<
    { source: string; month: string | null; records: bigint | number }[]
  >`
    SELECT r.source, substr(v.updated_on, 1, 7) AS month, count(*) AS records
      FROM trial_record r
      JOIN record_version v ON v.record_id = r.id AND +v.id = r.current_version_id
     GROUP BY r.source, month`
  return rows.map(({ source, month, records }) => ({
    source: parseSourceId(source),
    month,
    records: Number(records),
  }))
}

/** Reasons in their original words with counts; a damaged file can have as many reasons as records. */
const maxReasonsRead = 2000

export async function countQuarantined(
  prisma: TrialClient,
): Promise<{ total: number; reasons: { reason: string; count: number }[] }> {
  const where = { clearedAt: null }
  const [total, groups] = await Promise.all([
    prisma.quarantinedRecord.count({ where }),
    prisma.quarantinedRecord.groupBy({
      by: ['reason'],
      where,
      _count: { id: true },
      orderBy: { _count: { id: 'desc' } },
      take: maxReasonsRead,
    }),
  ])
  return { total, reasons: groups.map(({ reason, _count }) => ({ reason, count: _count.id })) }
}
