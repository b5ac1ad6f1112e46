import type { PreparedItem } from './prepare'
import type { IncomingRecord } from './read/source-record'

// Records travel between threads in chunks: large enough that a message costs little beside its content.

export interface Chunk {
  items: IncomingRecord[]
  /** Bytes of the records as received. */
  byteLength: number
  /** How far the source was when it had given out the last of these, see `IngestOptions.checkpoint`. */
  checkpoint: unknown
}

export interface PreparedChunk extends Chunk {
  /** One for each of `items`; of a read failure the same reason again. */
  prepared: PreparedItem[]
}

const chunkRecords = 32
const chunkBytes = 1024 ** 2

/**
 * Gathers records into chunks. When the source fails, what it had given before comes as a last chunk, and then
 * the error. The source is asked for a record ahead of nothing: a chunk's checkpoint covers its own records and
 * those before it.
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
  // Also when it is empty: the source may have called its last page done since the last chunk.
  yield take()
  if (failure !== null) throw failure.error
}
