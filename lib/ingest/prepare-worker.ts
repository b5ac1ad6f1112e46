import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '@/lib/store/sqlite/database'
import { openTrialStore } from '@/lib/store/sqlite/trial-store'
import type { FindKnownHash, PreparedItem } from './prepare'
import { preparePiece } from './prepare'
import type { PreparedMessage, WorkerData, WorkMessage } from './prepare-messages'

// The program of a worker thread: prepares the records that it is sent, chunk by chunk. It looks into the store
// for what is there already, through a connection of its own that only reads.

if (parentPort === null) throw new Error('This module runs in a worker thread.')
const port = parentPort
const { databaseUrl } = workerData as WorkerData
const findKnownHash = openKnownHashes(databaseUrl)

port.on('message', (message: WorkMessage) => {
  const prepared: PreparedItem[] = []
  let start = 0
  for (const [index, length] of message.lengths.entries()) {
    const { buffer, byteOffset } = message.bytes
    const bytes = Buffer.from(buffer, byteOffset + start, length)
    start += length
    const formatId = message.formatIds[index] ?? 'ctgov-api'
    const piece = {
      kind: 'piece',
      source: '',
      place: '',
      bytes,
      byteLength: length,
      formatId,
    } as const
    prepared.push(preparePiece(piece, findKnownHash))
  }
  const answer: PreparedMessage = { id: message.id, prepared }
  port.postMessage(answer, toTransferList(prepared))
})
port.postMessage('ready')

function openKnownHashes(url: string | null): FindKnownHash {
  if (url === null) return () => null
  const store = openTrialStore(openDatabase(url, { readonly: true }))
  return (formatId, sourceKey) => store.findRecord(formatId, sourceKey)?.hash ?? null
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
