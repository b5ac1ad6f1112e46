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
  /** Which file it is, see `identifyFile`. */
  file: string
  database: IndexDatabase
  engine: SearchEngine
}

/** Codes of SQLite for a file whose content is not what it was. */
const damage = /^SQLITE_(CORRUPT|NOTADB)/

/**
 * The search engine on the index at `path`, whichever file stands there: when another took its place, the next question
 * goes to that one. One that `accepts` refuses is not searched; the one before it is, for as long as there is one.
 * @returns the engine, which throws an IndexUnavailableError while there is nothing to search
 */
export function openLiveEngine(
  path: string,
  accepts: (state: IndexState) => boolean,
): SearchEngine & { close(): void } {
  let open: OpenIndex | null = null
  /** Looked at already, and refused. */
  let refused: string | null = null

  const tryToOpen = (file: string): OpenIndex | null => {
    let database: IndexDatabase | undefined
    try {
      database = openIndexFile(path, { readonly: true })
      // Another file may have come between the look at it and the opening.
      if (accepts(readIndexState(database)) && identifyFile(path) === file) {
        return { file, database, engine: createSqliteEngine(database) }
      }
    } catch {
      // Cut off, or no index at all: as if there were none.
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
      // Whoever keeps the index makes another one.
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
