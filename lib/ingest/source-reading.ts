import type { StoreTransaction } from '@/lib/store/store'
import type { IncomingRecord } from './read/source-record'

// What a run remembers about the source that it is reading, and what follows from it for the quarantine.

/** How the reading of one source went so far. */
export interface SourceReading {
  source: string
  /** Whether it has yielded nothing yet, neither a record nor a failure. */
  isUntouched: boolean
  /** Whether a record in it has failed. */
  hasFailedRecord: boolean
  /** Whether something larger than a record has failed: the file, an archive, a document in one. */
  hasFailedWhole: boolean
}

export function beginReading(source: string): SourceReading {
  return { source, isUntouched: true, hasFailedRecord: false, hasFailedWhole: false }
}

/** The reading after one more item, which was accepted or has failed. */
export function advanceReading(
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

/** Whether `item` means that its source could not be read at all: a missing file, one without permission. */
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
 * Clears the quarantine of a source that was read to its end, as far as the source shows that the problem is solved.
 * A record whose number could be read is never cleared here, only by a good record with that number. Without a
 * number,
 * - a part of a document (a line, an element) is cleared if its file was read without any failure. If one of several
 *   damaged lines was repaired, it waits for the others: a changed file doesn't show which line is which;
 * - a whole document or archive is cleared if its file was read and no document or archive in it failed.
 *
 * Standard input and the live registry's answers have the same name with different content each time, so nothing
 * follows from the name.
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

/** The names that cutters give to parts of a document. */
const partPattern = String.raw`(?: (?:line \d+|document \d+|\S*\[\d+\]|the first record))`
const endsWithPart = new RegExp(`${partPattern}$`)
const isPartsAlone = new RegExp(`^(?: before)?${partPattern}+$`)

function isPartOfDocument(place: string): boolean {
  return endsWithPart.test(place)
}

/** Whether `place` is the file or inside it, and not another one whose name begins the same. */
function isPlaceIn(file: string, place: string): boolean {
  const rest = place.slice(file.length)
  return rest === '' || rest.startsWith('!') || isPartsAlone.test(rest)
}
