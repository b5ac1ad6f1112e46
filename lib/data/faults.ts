import 'server-only'
import { IndexUnavailableError } from '@/lib/search/engine'
import { DamagedRecordError, StoreError } from '@/lib/store/store'

/** Why stored data cannot be read just now, in words; null for any other error. */
export function describeFault(error: unknown): string | null {
  const isFault =
    error instanceof StoreError ||
    error instanceof DamagedRecordError ||
    error instanceof IndexUnavailableError
  return isFault ? error.message : null
}
