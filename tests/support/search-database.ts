import { packStudy } from '@/lib/documents/pack'
import { createIndexFile, readIndexState, type IndexDatabase } from '@/lib/index/index-file'
import { openIndexWriter, toIndexRow } from '@/lib/index/writer'
import type { FilterSource } from '@/lib/search/filters/definition'
import { buildIndexDocument, type IndexDocument } from '@/lib/search/document/document'
import { toReadableStudy } from '@/lib/study/readable-study'
import { testRules } from './database'

/** An empty index in memory, or in a new file. */
export function openSearchDatabase(path = ':memory:'): IndexDatabase {
  return createIndexFile(path, testRules)
}

/** Writes an index trial by trial, each change as a separate revision. For use inside a transaction. */
export function createTestWriter(database: IndexDatabase) {
  const writer = openIndexWriter(database)
  const raise = database.prepare(
    `UPDATE search_state SET revision = revision + 1, store = 'test',
            changed_at = '2026-01-01T00:00:00Z'`,
  )
  const next = () => {
    raise.run()
    return readIndexState(database).revision
  }
  return {
    write(id: number, index: IndexDocument, document: Uint8Array = new Uint8Array()) {
      writer.write(new Map([[id, { row: toIndexRow(index), document }]]), next())
    },
    remove(id: number) {
      writer.write(new Map([[id, null]]), next())
    },
  }
}

/** Indexes records under the ids 1, 2, 3 … */
export function indexStudies(database: IndexDatabase, sources: readonly FilterSource[]): void {
  const writer = createTestWriter(database)
  database.transaction(() => {
    sources.forEach((source, index) =>
      writer.write(
        index + 1,
        buildIndexDocument({ ...source, study: toReadableStudy(source.study) }),
        packStudy(source.study),
      ),
    )
  })()
}
