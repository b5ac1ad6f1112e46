import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '@/lib/store/open-store'
import { prepareStudy } from './follow/prepare-studies'
import { prepareItems, type FindKnownHashes } from './prepare'
import type { Answer, AnswerMessage, WorkerData, WorkMessage } from './prepare-messages'

// The program of a worker thread: prepares the records sent to it, chunk by chunk. It looks up known records through
// its own read-only connection to the store.

if (parentPort === null) throw new Error('This module runs in a worker thread.')
const port = parentPort
const { storeUrl } = workerData as WorkerData
const findKnownHashes = createHashFinder(storeUrl)

port.on('message', (message: WorkMessage) => {
  void answer(message).then((answer) => {
    const reply: AnswerMessage = { ...answer, id: message.id }
    port.postMessage(reply, toTransferList(answer))
  })
})
port.postMessage('ready')

async function answer(message: WorkMessage): Promise<Answer> {
  const parts = cutBytes(message)
  if (message.kind === 'studies') {
    const rows = parts.map((study, index) =>
      prepareStudy({ study, page: message.pages[index] ?? null }),
    )
    return { kind: 'rows', rows }
  }
  const pieces = parts.map((bytes, index) => {
    const formatId = message.formatIds[index] ?? 'ctgov-api'
    return {
      kind: 'piece',
      source: '',
      place: '',
      bytes,
      byteLength: bytes.length,
      formatId,
    } as const
  })
  return { kind: 'prepared', items: await prepareItems(pieces, findKnownHashes) }
}

function cutBytes({ bytes: { buffer, byteOffset }, lengths }: WorkMessage): Buffer[] {
  let start = 0
  return lengths.map((length) => {
    const part = Buffer.from(buffer, byteOffset + start, length)
    start += length
    return part
  })
}

function createHashFinder(url: string | null): FindKnownHashes {
  if (url === null) return (keys) => Promise.resolve(keys.map(() => null))
  const store = openStore(url, { readonly: true })
  return (keys) => store.findHashes(keys)
}

/** Transfers bytes without copying them, if each array owns its whole buffer. */
function toTransferList(answer: Answer): ArrayBuffer[] {
  if (answer.kind === 'rows') {
    return answer.rows.flatMap((row) => (row === null ? [] : row.columns.bytes.buffer))
  }
  const list: ArrayBuffer[] = []
  for (const item of answer.items) {
    if (item.kind === 'failure' || item.content === null) continue
    const { content } = item
    list.push(content.trial.index.columns.bytes.buffer)
    const study = new Uint8Array(content.study)
    content.study = study
    list.push(study.buffer)
    if (content.sourceBytes === null) continue
    const sourceBytes = new Uint8Array(content.sourceBytes)
    content.sourceBytes = sourceBytes
    list.push(sourceBytes.buffer)
  }
  return list
}
