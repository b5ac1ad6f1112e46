/** Explains that a disk is full, by SQLite's or the system's error, with the file and a remedy; null for any other. */
export function describeFullDisk(error: unknown, path: string): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const isFull = code === 'SQLITE_FULL' || code === 'ENOSPC'
  if (!isFull) return null
  return (
    `There is no space left on the disk for ${path}. Free some space and run this again. ` +
    'What was imported is kept, and the rest follows.'
  )
}
