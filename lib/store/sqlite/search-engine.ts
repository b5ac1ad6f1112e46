import type { SearchEngine, StoredStudy } from '@/lib/search/engine'
import { openSqliteEngine } from '@/lib/index/engine'
import type { PortalDatabase } from './database'
import { unpackStudy } from '../documents'
import { openPackedReader } from './packed-studies'

/** The search engine on an open database, with the stored records at hand for what the index cannot answer. */
export function openSearchEngine(database: PortalDatabase): SearchEngine {
  return openSqliteEngine(database, { readStudy: openStudyReader(database) })
}

function openStudyReader(database: PortalDatabase): (id: number) => StoredStudy | null {
  const read = openPackedReader(database)
  return (id) => {
    const stored = read(id)
    return stored === undefined ? null : { study: unpackStudy(stored.packed) }
  }
}
