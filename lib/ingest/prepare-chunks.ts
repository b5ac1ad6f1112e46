import type { PreparedItem } from './prepare'
import type { IncomingRecord } from './read/source-record'

// Records are sent between threads in chunks, large enough that a message costs little compared with its content.

export interface Chunk {
  items: IncomingRecord[]
  /** Bytes of the records as received. */
  byteLength: number
  /** The position of the source after the last of these records, see `IngestOptions.checkpoint`. */
  checkpoint: unknown
}

export interface PreparedChunk extends Chunk {
  /** One for each of `items`; a read failure keeps its reason. */
  prepared: PreparedItem[]
}

const chunkRecords = 32
const chunkBytes = 1024 ** 2

/**
 * Gathers records into chunks. If the source fails, the records before the failure come as a last chunk, followed by
 * the error. Nothing is read ahead: a chunk's checkpoint covers its own records and those before it.
 */
export async function* cutChunks(
  incoming: AsyncIterable<IncomingRecord> | Iterable<IncomingRecord>,
  checkpoint: () => unknown,
): AsyncGenerator<Chunk> {
  let items: IncomingRecord[] = []
  let byteLength = 0
  const take = (): Chunk => {
    const chunk = { items, byteLength, checkpoint: checkpoint() }
    items = []
    byteLength = 0
    return chunk
  }
  let failure: { error: unknown } | null = null
  try {
    for await (const item of incoming) {
      items.push(item)
      byteLength += item.bytes.length
      if (items.length >= chunkRecords || byteLength >= chunkBytes) yield take()
    }
  } catch (error) {
    failure = { error }
  }
  // Even if it is empty: the source may have finished its last page since the last chunk.
  yield take()
  if (failure !== null) throw failure.error
}
