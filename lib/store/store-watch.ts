import type { StoreState } from './store'

/** Identifies the state of the stored data; asked at each request and answered at once. */
export interface StoreWatch {
  /** Changes whenever trials or their versions have changed; within a second if another server wrote them. */
  read(): string
  /** Changes whenever anything is written, such as ingest runs and what they quarantined. */
  readRuns(): string
  /** The store's present state. */
  getState(): StoreState
  close(): Promise<void>
}
