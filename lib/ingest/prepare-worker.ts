import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '@/lib/store/open-store'
import { prepareItems, type FindKnownHashes, type PreparedItem } from './prepare'
import type { PreparedMessage, WorkerData, WorkMessage } from './prepare-messages'

// The program of a worker thread: prepares the records that it is sent, chunk by chunk. It looks into the store
// for what is there already, through a connection of its own that only reads.

if (parentPort === null) throw new Error('This module runs in a worker thread.')
const port = parentPort
const { storeUrl } = workerData as WorkerData
const findKnownHashes = openKnownHashes(storeUrl)

port.on('message', (message: WorkMessage) => {
  void answer(message)
})
port.postMessage('ready')

async function answer(message: WorkMessage): Promise<void> {
  let start = 0
  const pieces = message.lengths.map((length, index) => {
    const { buffer, byteOffset } = message.bytes
    const bytes = Buffer.from(buffer, byteOffset + start, length)
    start += length
    const formatId = message.formatIds[index] ?? 'ctgov-api'
    return { kind: 'piece', source: '', place: '', bytes, byteLength: length, formatId } as const
  })
  const prepared = await prepareItems(pieces, findKnownHashes)
  const answer: PreparedMessage = { id: message.id, prepared }
  port.postMessage(answer, toTransferList(prepared))
}

function openKnownHashes(url: string | null): FindKnownHashes {
  if (url === null) return (keys) => Promise.resolve(keys.map(() => null))
  const store = openStore(url, { readonly: true })
  return (keys) => store.findHashes(keys)
}

/** What is bytes changes hands without a copy, once each is alone in its memory. */
function toTransferList(prepared: readonly PreparedItem[]): ArrayBuffer[] {
  const list: ArrayBuffer[] = []
  for (const item of prepared) {
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
