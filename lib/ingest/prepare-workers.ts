import { Worker } from 'node:worker_threads'
import type { Answer, AnswerMessage, Work, WorkerData, WorkMessage } from './prepare-messages'

/** Worker threads that prepare records and studies. */
export interface PrepareWorkers {
  /** Threads that have returned at least one result. */
  countUsed(): number
  /**
   * Takes work if a running thread has room for it; `onDone` gets null if the thread died during it. The bytes are
   * transferred, so the work is created only when a thread takes it.
   */
  send(makeWork: () => Work, onDone: (answer: Answer | null) => void): boolean
  close(): Promise<void>
}

const workerHeapMb = 192
const workerYoungMb = 24

interface PrepareThread {
  worker: Worker
  isReady: boolean
  tasks: Map<number, (answer: Answer | null) => void>
}

/**
 * Starts `count` threads. If one fails to start or dies, its chunks are given back, with a warning.
 * @param depth chunks queued for each thread, so that it has work while the main thread writes
 * @param onChange called when a thread is ready for work
 */
export function startPrepareWorkers(
  count: number,
  depth: number,
  storeUrl: string | null,
  onChange: () => void,
): PrepareWorkers {
  let nextId = 0
  let isClosing = false
  const threads = new Set<PrepareThread>()
  const used = new Set<PrepareThread>()
  for (let number = 0; number < count; number++) threads.add(start())

  function start(): PrepareThread {
    const data: WorkerData = { storeUrl }
    const worker = new Worker(new URL('./start-worker.mjs', import.meta.url), {
      workerData: data,
      execArgv: [],
      // A record that needs more is prepared by the main thread; without a limit the heap would grow freely.
      resourceLimits: {
        maxOldGenerationSizeMb: workerHeapMb,
        maxYoungGenerationSizeMb: workerYoungMb,
      },
    })
    const thread: PrepareThread = { worker, isReady: false, tasks: new Map() }
    worker.on('message', (message: 'ready' | AnswerMessage) => {
      if (message === 'ready') thread.isReady = true
      else {
        used.add(thread)
        const onDone = thread.tasks.get(message.id)
        thread.tasks.delete(message.id)
        onDone?.(message)
      }
      onChange()
    })
    // Out of memory, most likely; 'exit' follows.
    worker.on('error', (error) => {
      process.emitWarning(`An ingest thread ended: ${error.message}`)
    })
    worker.on('exit', () => {
      threads.delete(thread)
      if (isClosing) return
      for (const onDone of thread.tasks.values()) onDone(null)
      onChange()
    })
    return thread
  }

  return {
    countUsed: () => used.size,
    send(makeWork, onDone) {
      const [thread] = [...threads]
        .filter(({ isReady, tasks }) => isReady && tasks.size < depth)
        .sort((a, b) => a.tasks.size - b.tasks.size)
      if (thread === undefined) return false
      const message: WorkMessage = { ...makeWork(), id: nextId++ }
      thread.tasks.set(message.id, onDone)
      thread.worker.postMessage(message, [message.bytes.buffer])
      return true
    },
    async close() {
      isClosing = true
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

/** Copied into separate buffers, because records are views of the chunks in which a file was read. */
export function joinBytes(parts: readonly Uint8Array[]): Pick<Work, 'lengths' | 'bytes'> {
  const lengths = parts.map(({ length }) => length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let start = 0
  for (const part of parts) {
    bytes.set(part, start)
    start += part.length
  }
  return { lengths, bytes }
}
