import { sortBySource } from '@/lib/registries/merge'
import type { SourceFormatId } from '@/lib/registries/source-format'
import type { PortalDatabase } from './database'
import { unpackText } from './documents'

interface Row {
  id: number
  merged: Buffer | null
  source: SourceFormatId
  study: Buffer
}

/**
 * The current `Study` of every trial as JSON text, in the order in which they came: as its most trusted
 * source gave it, or merged with what the others add.
 */
export function* readStudies(
  database: PortalDatabase,
  { merged }: { merged: boolean },
): Generator<string> {
  const rows = database
    .prepare<[], Row>(
      `SELECT t.id, t.merged, r.source, v.study
         FROM trial t JOIN trial_record r ON r.trial_id = t.id
         JOIN record_version v ON v.id = r.current_version_id
        ORDER BY t.id, r.id`,
    )
    .iterate()
  let records: Row[] = []
  const write = () => {
    const [first] = sortBySource(records)
    return first === undefined ? [] : [unpackText((merged ? first.merged : null) ?? first.study)]
  }
  for (const row of rows) {
    if (records[0] !== undefined && records[0].id !== row.id) {
      yield* write()
      records = []
    }
    records.push(row)
  }
  yield* write()
}
