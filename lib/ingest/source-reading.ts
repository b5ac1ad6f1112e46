import type { StoreTransaction } from '@/lib/store/store'
import type { IncomingRecord } from './read/source-record'

// What a run remembers of the source that it is just reading, and what follows from it for the quarantine.

/** How one source has been read so far. */
export interface SourceReading {
  source: string
  /** Whether it has given nothing yet, neither a record nor a failure. */
  isUntouched: boolean
  /** Whether a record in it has failed. */
  hasFailedRecord: boolean
  /** Whether something greater than a record has failed: the file, an archive, a document in one. */
  hasFailedWhole: boolean
}

export function beginReading(source: string): SourceReading {
  return { source, isUntouched: true, hasFailedRecord: false, hasFailedWhole: false }
}

/** The reading after one more item, which was taken in or has failed. */
export function readOn(
  reading: SourceReading,
  { place }: Pick<IncomingRecord, 'place'>,
  hasFailed: boolean,
): SourceReading {
  const isPart = place !== reading.source && isPartOfDocument(place)
  return {
    ...reading,
    isUntouched: false,
    hasFailedRecord: reading.hasFailedRecord || (hasFailed && isPart),
    hasFailedWhole: reading.hasFailedWhole || (hasFailed && !isPart),
  }
}

/** Whether `item` says that of its source nothing could be read: a missing file, one that may not be opened. */
export function isUnread(reading: SourceReading, item: IncomingRecord): boolean {
  const { source, place } = item
  return (
    item.kind === 'failure' &&
    item.cause === 'unreadable' &&
    item.byteLength === 0 &&
    reading.isUntouched &&
    place === (source === '-' ? 'standard input' : source)
  )
}

/**
 * Clears the quarantine of a source that was read to its end, as far as the source itself shows that it is done
 * with. A record whose number could be read is never cleared here, only by a good record of that number. Without a
 * number,
 * - a part of a document (a line, an element) is cleared when its file was read without any failure: then the file
 *   leaves nothing out any more. One of several damaged lines that was mended waits for the others: which line is
 *   which cannot be told when a file changes;
 * - a whole document or archive is cleared when its file was read and no document or archive in it failed.
 *
 * Standard input and the live registry's answers have the same name with other content each time, so that nothing
 * can be told from the name.
 */
export async function clearByReading(
  store: StoreTransaction,
  reading: SourceReading,
  now: string,
): Promise<void> {
  const { source, hasFailedRecord, hasFailedWhole } = reading
  if (hasFailedWhole || source === '-' || /^https?:\/\//.test(source)) return
  const isDone = ({ place }: { place: string }) => {
    const isPart = place !== source && isPartOfDocument(place)
    return isPlaceIn(source, place) && (!isPart || !hasFailedRecord)
  }
  const done = (await store.findUnnumbered(source)).filter(isDone)
  if (done.length > 0) {
    await store.clearEntries(
      done.map(({ id }) => id),
      now,
    )
  }
}

/** As the cutters name the parts of a document. */
const partPattern = String.raw`(?: (?:line \d+|document \d+|\S*\[\d+\]|the first record))`
const endsWithPart = new RegExp(`${partPattern}$`)
const isPartsAlone = new RegExp(`^(?: before)?${partPattern}+$`)

function isPartOfDocument(place: string): boolean {
  return endsWithPart.test(place)
}

/** Whether `place` is the file or in it, and not in another whose name begins alike. */
function isPlaceIn(file: string, place: string): boolean {
  const rest = place.slice(file.length)
  return rest === '' || rest.startsWith('!') || isPartsAlone.test(rest)
}
