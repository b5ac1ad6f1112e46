import type { IndexRow } from '@/lib/index/writer'
import type { SourceFormatId } from '@/lib/study/source'
import type { PreparedItem } from './prepare'

// What this thread and its worker threads say to each other. A worker's first message is the word "ready".

export interface WorkerData {
  /** The store to look for known records in; null for one that only the main thread can see. */
  storeUrl: string | null
}

/** Records as they were cut from a source, or studies as they are stored. */
export type Work = { lengths: number[]; bytes: Uint8Array<ArrayBuffer> } & (
  { kind: 'pieces'; formatIds: SourceFormatId[] } | { kind: 'studies'; pages: (string | null)[] }
)

/** What becomes of them; of a study that cannot be prepared nothing. */
export type Answer =
  { kind: 'prepared'; items: PreparedItem[] } | { kind: 'rows'; rows: (IndexRow | null)[] }

export type WorkMessage = Work & { id: number }
export type AnswerMessage = Answer & { id: number }
