import type { StoreState } from './store'

/** What tells states of the stored data apart, asked at each request and answered at once. */
export interface StoreWatch {
  /** Differs whenever what pages are read from has changed; of another server's database within a second. */
  read(): string
  /** Where the store stands. */
  getState(): StoreState
  close(): Promise<void>
}
