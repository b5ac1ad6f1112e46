import type { SourceFormatId } from '@/lib/study/source'
import type { PreparedItem } from './prepare'

// What the ingest and its worker threads say to each other. A worker's first message is the word "ready".

export interface WorkerData {
  /** The store to look for known records in; null for one that only the main thread can see. */
  storeUrl: string | null
}

export interface WorkMessage {
  id: number
  formatIds: SourceFormatId[]
  /** Lengths of the records, one behind the other in `bytes`. */
  lengths: number[]
  bytes: Uint8Array<ArrayBuffer>
}

export interface PreparedMessage {
  id: number
  prepared: PreparedItem[]
}
