import 'server-only'

/**
 * By their names: the build has these classes in several bundles, and what one of them throws is no instance of another
 * one's.
 */
const faults: ReadonlySet<string> = new Set([
  'StoreError',
  'DamagedRecordError',
  'IndexUnavailableError',
])

/** Why stored data cannot be read just now, in words; null for any other error. */
export function describeFault(error: unknown): string | null {
  return error instanceof Error && faults.has(error.name) ? error.message : null
}
