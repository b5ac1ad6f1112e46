import type { PortalDatabase } from './database'
import type { PackedStudy } from '../store'
import { openPackedReader } from './packed-studies'

/**
 * The present studies of all trials, some at a time in the order of their ids. No statement is open between two
 * batches, so that whoever walks may take their time: the connection serves others meanwhile. A trial that comes
 * or goes during the walk may be met or not.
 */
export function* readStudyBatches(
  database: PortalDatabase,
  batchSize: number,
): Generator<PackedStudy[]> {
  const readIds = database
    .prepare<[number, number], number>('SELECT id FROM trial WHERE id > ? ORDER BY id LIMIT ?')
    .pluck()
  const read = openPackedReader(database)
  let last: number | undefined = -1
  while (last !== undefined) {
    const ids: number[] = readIds.all(last, batchSize)
    if (ids.length > 0) yield ids.flatMap((id) => read(id) ?? [])
    last = ids.at(-1)
  }
}
