import { sourceFormatIds, type SourceFormatId } from '@/lib/study/source'
import { StoreError } from '../store'

/**
 * A stored source, which is text to the database.
 * @throws StoreError for a source that this version of the portal does not read
 */
export function parseSourceId(text: string): SourceFormatId {
  const id = sourceFormatIds.find((known) => known === text)
  if (id !== undefined) return id
  throw new StoreError(
    `The database has records of a source that this version does not know (${text}). Run the version that wrote them.`,
  )
}
