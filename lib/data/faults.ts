import 'server-only'

/**
 * Compared by name: the build has these classes in several bundles, and an error thrown by one is no instance of
 * another's class.
 */
const faults: ReadonlySet<string> = new Set([
  'StoreError',
  'DamagedRecordError',
  'IndexUnavailableError',
])

/** Why stored data cannot be read at the moment, in words; null for any other error. */
export function describeFault(error: unknown): string | null {
  return error instanceof Error && faults.has(error.name) ? error.message : null
}
