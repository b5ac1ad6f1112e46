import type { StoreState } from './store'

/** What tells states of the stored data apart, asked at each request and answered at once. */
export interface StoreWatch {
  /** Differs whenever trials or their versions have changed; of another server's database within a second. */
  read(): string
  /** Differs whenever anything is written, such as runs of the ingest and what they quarantined. */
  readRuns(): string
  /** Where the store stands. */
  getState(): StoreState
  close(): Promise<void>
}
