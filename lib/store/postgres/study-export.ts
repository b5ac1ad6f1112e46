import { unpackStudy, unpackText } from '@/lib/documents/pack'
import { toMergeOrder } from '@/lib/registries/merge'
import type { SourceFormatId } from '@/lib/study/source'
import { beginReading, groupByTrial, type ConnectionPool } from './connection'

interface Row {
  trialId: number
  id: number
  merged: Buffer | null
  source: SourceFormatId
  study: Buffer
}

/** Trials held in memory at a time. */
const batchTrials = 200

/** See `TrialReader.readStudies`. */
export async function* readStudies(
  database: ConnectionPool,
  { merged }: { merged: boolean },
): AsyncGenerator<string> {
  const transaction = await database.begin(beginReading)
  try {
    let last = 0
    for (;;) {
      const rows = await transaction.query<Row>(
        `SELECT t.id AS "trialId", r.id, t.merged, r.source, v.study
           FROM (SELECT id, merged FROM trial WHERE id > $1 ORDER BY id LIMIT $2) t
           JOIN trial_record r ON r.trial_id = t.id
           JOIN record_version v ON v.id = r.current_version_id
          ORDER BY t.id, r.id`,
        [last, batchTrials],
      )
      if (rows.length === 0) return
      for (const [trialId, records] of groupByTrial(rows)) {
        last = trialId
        yield* toStudies(records, merged)
      }
    }
  } finally {
    await transaction.rollback()
  }
}

function toStudies(records: readonly Row[], merged: boolean): string[] {
  // Most trials have one record, whose text can be passed on unparsed.
  const ordered =
    records.length === 1
      ? records
      : toMergeOrder(records.map((row) => ({ ...row, study: unpackStudy(row.study), row }))).map(
          ({ row }) => row,
        )
  const [first] = ordered
  if (first === undefined) return []
  if (merged) return [unpackText(first.merged ?? first.study)]
  return ordered
    .filter(({ source }) => source === first.source)
    .map(({ study }) => unpackText(study))
}
