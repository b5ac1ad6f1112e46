import { prepareItems, type FindKnownHashes, type PreparedItem } from './prepare'
import type { Chunk, PreparedChunk } from './prepare-chunks'
import { joinBytes, startPrepareWorkers, type PrepareWorkers } from './prepare-workers'
import type { CutRecord } from './read/source-record'

export interface PrepareOptions {
  /** Threads that work at the same time, including this one; with 1 everything happens here. */
  threads: number
  /** The store for the other threads; null for a store that only this one can open. */
  storeUrl: string | null
  findKnownHashes: FindKnownHashes
  /** Called at the end with the number of threads used, including this one. */
  onThreads: (threads: number) => void
}

/** Threads are started for more than this; the seeds or one page of the registry are faster without. */
const alonePieces = 400
const aloneBytes = 4 * 1024 ** 2

/** Chunks given to threads and not yet returned, in total: enough work for the time in which a batch is written. */
const chunksUnderWay = 20
/** Chunks read beyond those; this thread prepares them itself if the others are busy. */
const ownChunks = 12
const maxWorkers = 7
const maxQueuedBytes = 24 * 1024 ** 2

interface Task {
  chunk: Chunk
  state: 'waiting' | 'sent' | 'done'
  prepared: PreparedItem[]
}

/**
 * Prepares chunks on all threads and yields them in order. This thread reads ahead as far as the others have room. If
 * all are busy and nothing can be yielded, it prepares a chunk itself. An error of the source comes after everything
 * that was read before it.
 */
export async function* prepareInOrder(
  chunks: AsyncGenerator<Chunk>,
  { threads, storeUrl, findKnownHashes, onThreads }: PrepareOptions,
): AsyncGenerator<PreparedChunk> {
  const workerCount = Math.min(threads - 1, maxWorkers)
  const depth = Math.max(3, Math.ceil(chunksUnderWay / Math.max(1, workerCount)))
  const maxQueueLength = workerCount * depth + ownChunks
  const queue: Task[] = []
  let workers: PrepareWorkers | null = null
  let isReading = false
  let isEnded = false
  let failure: { error: unknown } | null = null
  let pieces = 0
  let bytes = 0
  let queuedBytes = 0
  let wake: () => void = () => undefined

  const read = () => {
    isReading = true
    chunks
      .next()
      .then(
        ({ done, value }) => {
          if (done === true) isEnded = true
          else add(value)
        },
        (error: unknown) => {
          isEnded = true
          failure = { error }
        },
      )
      .finally(() => {
        isReading = false
        wake()
      })
  }
  const add = (chunk: Chunk) => {
    queue.push({ chunk, state: 'waiting', prepared: [] })
    queuedBytes += chunk.byteLength
    if (workers !== null || workerCount < 1) return
    pieces += chunk.items.filter(({ kind }) => kind === 'piece').length
    bytes += chunk.byteLength
    if (pieces > alonePieces || (pieces > 1 && bytes > aloneBytes)) {
      workers = startPrepareWorkers(workerCount, depth, storeUrl, () => wake())
    }
  }
  const finish = (task: Task, prepared: PreparedItem[]) => {
    task.prepared = prepared
    task.state = 'done'
  }
  const prepareHere = async (task: Task) =>
    finish(task, await prepareItems(task.chunk.items, findKnownHashes))
  /** Gives waiting chunks to threads with room. */
  const send = () => {
    for (const task of queue) {
      if (workers === null) return
      const cut = task.chunk.items.filter((item): item is CutRecord => item.kind === 'piece')
      // Already parsed records would have to be copied as a whole.
      if (task.state !== 'waiting' || task.chunk.items.some(({ kind }) => kind === 'record'))
        continue
      const isSent = workers.send(
        () => ({
          kind: 'pieces',
          formatIds: cut.map(({ formatId }) => formatId),
          ...joinBytes(cut.map(({ bytes }) => bytes)),
        }),
        (answer) => {
          if (answer?.kind !== 'prepared') task.state = 'waiting'
          else finish(task, joinFailures(task.chunk, answer.items))
        },
      )
      if (!isSent) return
      task.state = 'sent'
    }
  }

  try {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      send()
      const hasRoom = queue.length < maxQueueLength && queuedBytes < maxQueuedBytes
      if (!isEnded && !isReading && (hasRoom || queue.length === 0)) read()
      const [head] = queue
      if (head?.state === 'done') {
        queue.shift()
        queuedBytes -= head.chunk.byteLength
        yield { ...head.chunk, prepared: head.prepared }
        continue
      }
      if (head === undefined && isEnded) {
        if (failure !== null) throw (failure as { error: unknown }).error
        return
      }
      const waiting = queue.find(({ state }) => state === 'waiting')
      if (waiting !== undefined && (workers === null || !isReading)) {
        await prepareHere(waiting)
        // Lets the threads' answers arrive.
        await new Promise(setImmediate)
        continue
      }
      await woken
    }
  } finally {
    // Not awaited: the source may be waiting for something that never comes.
    chunks.return(undefined).catch(() => undefined)
    const started = workers as PrepareWorkers | null
    onThreads(1 + (started?.countUsed() ?? 0))
    await started?.close()
  }
}

/** The results for the pieces of a chunk, with its read failures in between. */
function joinFailures(chunk: Chunk, prepared: readonly PreparedItem[]): PreparedItem[] {
  let index = 0
  return chunk.items.map((item) => {
    if (item.kind === 'failure') return { kind: 'failure', reason: item.reason }
    const own = prepared[index++]
    return own ?? { kind: 'failure', reason: 'the thread returned nothing for this record' }
  })
}
