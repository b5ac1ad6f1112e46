import type { SqliteDatabase } from './open-file'

/**
 * Reads what differs whenever another connection has written, within the life of this connection
 * (https://www.sqlite.org/pragma.html#pragma_data_version). Takes some microseconds.
 */
export function createVersionReader(database: SqliteDatabase): () => string {
  const read = database.prepare<[], number>('PRAGMA data_version').pluck()
  return () => String(read.get())
}
