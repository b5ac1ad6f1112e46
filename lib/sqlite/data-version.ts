import type { SqliteDatabase } from './open-file'

/**
 * Returns a reader of a number that changes whenever another connection has written, during this connection's life
 * (https://www.sqlite.org/pragma.html#pragma_data_version). Takes a few microseconds.
 */
export function createVersionReader(database: SqliteDatabase): () => string {
  const read = database.prepare<[], number>('PRAGMA data_version').pluck()
  return () => String(read.get())
}
