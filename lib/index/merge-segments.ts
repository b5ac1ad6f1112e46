import { describeFullDisk } from '@/lib/sqlite/full-disk'
import type { IndexDatabase } from './index-file'

// FTS5 writes what comes in one transaction as a segment of its own, and looks into every segment for each word that is
// asked for. It merges them by itself only by the level, so an index that was just built has up to fifteen.

/** Segments are merged where the others hold at least this part of what the largest holds. */
const shareOfLargest = 0.5

/** Pages of 4 KB that one transaction writes: readers go on, and the log beside the file stays small. */
const pagesOfStep = 4_000

/**
 * Merges the segments of the full text to one if enough was written since that was last done: what merging costs is in
 * proportion to what was written, and a small change costs nothing. To be called outside a transaction. A process that
 * is killed in the middle leaves a good index, and the next call goes on.
 */
export function mergeSegments(database: IndexDatabase): void {
  const readPages = database
    .prepare<[], number>(
      `WITH RECURSIVE segment(id) AS (
         SELECT min(segid) FROM search_text_idx
         UNION ALL
         SELECT (SELECT min(segid) FROM search_text_idx WHERE segid > segment.id)
           FROM segment WHERE segment.id IS NOT NULL)
       SELECT (SELECT pgno >> 1 FROM search_text_idx WHERE segid = segment.id ORDER BY term DESC LIMIT 1)
         FROM segment WHERE id IS NOT NULL`,
    )
    .pluck()
  const merge = database.prepare(`INSERT INTO search_text(search_text, rank) VALUES ('merge', ?)`)
  const pages = readPages.all()
  const all = pages.reduce((sum, each) => sum + each, 0)
  const largest = Math.max(...pages)
  if (pages.length < 2 || all - largest < shareOfLargest * largest) return
  try {
    // A negative number asks for one segment in the end, a few pages at a time.
    for (let written = 0; written <= all && readPages.all().length > 1; written += pagesOfStep) {
      merge.run(-pagesOfStep)
    }
  } catch (error) {
    // What was to be written is written, and is found without this.
    if (describeFullDisk(error, database.name) === null) throw error
  }
}
