import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { ReadStudy } from '@/lib/search/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { buildIndexDocument } from '@/lib/search/document/document'
import { openIndexWriter } from '@/lib/index/writer'

const migrations = ['20261122000200_search', '20261122000300_search_expressions']

/** A database with the tables of the search and nothing else. */
export function openSearchDatabase(path = ':memory:'): Database.Database {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  for (const name of migrations) {
    database.exec(readFileSync(`prisma/migrations/sqlite/${name}/migration.sql`, 'utf8'))
  }
  return database
}

/** Indexes records under the ids 1, 2, 3 … */
export function indexStudies(database: Database.Database, sources: readonly FilterSource[]): void {
  const writer = openIndexWriter(database)
  database.transaction(() => {
    sources.forEach((source, index) => writer.write(index + 1, buildIndexDocument(source)))
  })()
}

/** Reads the records that `indexStudies` has put under these ids. */
export function readIndexed(sources: readonly FilterSource[]): ReadStudy {
  return (id) => {
    const study = sources[id - 1]?.study
    return study ? { study } : null
  }
}
