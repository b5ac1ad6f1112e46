import type { IndexRow } from '@/lib/index/writer'
import type { SourceFormatId } from '@/lib/study/source'
import type { PreparedItem } from './prepare'

// The messages between the main thread and its workers. A worker's first message is the word "ready".

export interface WorkerData {
  /** The store in which to look for known records; null for one that only the main thread can open. */
  storeUrl: string | null
}

/** Records cut from a source, or stored studies. */
export type Work = { lengths: number[]; bytes: Uint8Array<ArrayBuffer> } & (
  { kind: 'pieces'; formatIds: SourceFormatId[] } | { kind: 'studies'; pages: (string | null)[] }
)

/** The prepared records; null for a study that cannot be prepared. */
export type Answer =
  { kind: 'prepared'; items: PreparedItem[] } | { kind: 'rows'; rows: (IndexRow | null)[] }

export type WorkMessage = Work & { id: number }
export type AnswerMessage = Answer & { id: number }
