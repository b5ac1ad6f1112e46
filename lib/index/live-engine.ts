import { IndexUnavailableError, type SearchEngine } from '@/lib/search/engine'
import { identifyFile } from '@/lib/sqlite/files'
import { createSqliteEngine } from './engine'
import {
  markDamaged,
  openIndexFile,
  readIndexState,
  type IndexDatabase,
  type IndexState,
} from './index-file'

interface OpenIndex {
  /** The open file, see `identifyFile`. */
  file: string
  database: IndexDatabase
  engine: SearchEngine
}

/** SQLite's codes for a file whose content has been damaged. */
const damage = /^SQLITE_(CORRUPT|NOTADB)/

/**
 * The search engine on the current index at `path`. After the file has been replaced, the next question goes to the new
 * one. A file that `accepts` refuses is not searched; the previous one is, as long as it exists.
 * @returns the engine, which throws an IndexUnavailableError while there is nothing to search
 */
export function openLiveEngine(
  path: string,
  accepts: (state: IndexState) => boolean,
): SearchEngine & { close(): void } {
  let open: OpenIndex | null = null
  /** Already examined and refused. */
  let refused: string | null = null

  const tryToOpen = (file: string): OpenIndex | null => {
    let database: IndexDatabase | undefined
    try {
      database = openIndexFile(path, { readonly: true })
      // The file may have been replaced between the check and the opening.
      if (accepts(readIndexState(database)) && identifyFile(path) === file) {
        return { file, database, engine: createSqliteEngine(database) }
      }
    } catch {
      // Truncated, or not an index: treated as if there were none.
    }
    database?.close()
    return null
  }

  const getEngine = (): SearchEngine => {
    const file = identifyFile(path)
    if (file !== null && file !== open?.file && file !== refused) {
      const other = tryToOpen(file)
      if (other === null) refused = file
      else {
        open?.database.close()
        open = other
      }
    }
    if (open !== null) return open.engine
    refused = null
    throw new IndexUnavailableError(
      `There is no search index for this version of the portal at ${path}. Wait if one is being built; otherwise npm start builds it.`,
    )
  }

  const ask = <Result>(question: (engine: SearchEngine) => Result): Result => {
    const engine = getEngine()
    try {
      return question(engine)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!damage.test(code) || open === null) throw error
      // The process that keeps the index makes another one.
      markDamaged(path, open.file)
      open.database.close()
      open = null
      throw new IndexUnavailableError(
        `The search index ${path} is damaged (${code}). It is rebuilt from the stored trials.`,
        { cause: error },
      )
    }
  }

  return {
    search: (...question) => ask((engine) => engine.search(...question)),
    count: (...question) => ask((engine) => engine.count(...question)),
    list: (...question) => ask((engine) => engine.list(...question)),
    getOverview: (...question) => ask((engine) => engine.getOverview(...question)),
    countByStartYear: (...question) => ask((engine) => engine.countByStartYear(...question)),
    getInsights: (...question) => ask((engine) => engine.getInsights(...question)),
    findTowns: (...question) => ask((engine) => engine.findTowns(...question)),
    getChangedAt: () => ask((engine) => engine.getChangedAt()),
    getState: () => ask((engine) => engine.getState()),
    findFacetValues: (...question) => ask((engine) => engine.findFacetValues(...question)),
    findSuggestions: (...question) => ask((engine) => engine.findSuggestions(...question)),
    labelOf: (...question) => ask((engine) => engine.labelOf(...question)),
    findPlace: (...question) => ask((engine) => engine.findPlace(...question)),
    findPlaceSuggestions: (...question) =>
      ask((engine) => engine.findPlaceSuggestions(...question)),
    findAll: (...question) => ask((engine) => engine.findAll(...question)),
    readListed: (...question) => ask((engine) => engine.readListed(...question)),
    readStudies: (...question) => ask((engine) => engine.readStudies(...question)),
    close() {
      open?.database.close()
      open = null
    },
  }
}
