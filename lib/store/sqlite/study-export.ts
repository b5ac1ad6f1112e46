import { toMergeOrder } from '@/lib/registries/merge'
import type { SourceFormatId } from '@/lib/study/source'
import type { PortalDatabase } from './database'
import { unpackStudy, unpackText } from '@/lib/documents/pack'

interface Row {
  trialId: number
  id: number
  merged: Buffer | null
  source: SourceFormatId
  study: Buffer
}

export function* readStudies(
  database: PortalDatabase,
  { merged }: { merged: boolean },
): Generator<string> {
  const rows = database
    .prepare<[], Row>(
      `SELECT t.id AS trialId, r.id, t.merged, r.source, v.study
         FROM trial t JOIN trial_record r ON r.trial_id = t.id
         JOIN record_version v ON v.id = r.current_version_id
        ORDER BY t.id, r.id`,
    )
    .iterate()
  let records: Row[] = []
  const write = () => {
    // Most trials have one record, which need not be read to be given out.
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
  for (const row of rows) {
    if (records[0] !== undefined && records[0].trialId !== row.trialId) {
      yield* write()
      records = []
    }
    records.push(row)
  }
  yield* write()
}
