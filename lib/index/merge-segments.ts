import { describeFullDisk } from '@/lib/sqlite/full-disk'
import type { IndexDatabase } from './index-file'

// FTS5 writes each transaction as a segment of its own and searches every segment for each word. It merges segments
// only level by level, so a new index has up to fifteen.

/** Segments are merged if the others hold at least this share of what the largest holds. */
const shareOfLargest = 0.5

/** 4 KB pages written by one transaction. Readers continue meanwhile, and the log beside the file stays small. */
const pagesOfStep = 4_000

/**
 * Merges the segments of the full text into one if enough was written since the last time. The cost is in proportion to
 * what was written, and a small change costs nothing. Call it outside a transaction. A process killed halfway leaves a
 * valid index, and the next call continues.
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
    // A negative number makes FTS5 merge everything into one segment in the end, a few pages at a time.
    for (let written = 0; written <= all && readPages.all().length > 1; written += pagesOfStep) {
      merge.run(-pagesOfStep)
    }
  } catch (error) {
    // A full disk is no failure here: the data has been written and can be found without merging.
    if (describeFullDisk(error, database.name) === null) throw error
  }
}
