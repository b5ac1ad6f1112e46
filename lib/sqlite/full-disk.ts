/** Explains SQLite's "database or disk is full", with the file and a remedy; null for any other error. */
export function describeFullDisk(error: unknown, path: string): string | null {
  const isFull = error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL'
  if (!isFull) return null
  return (
    `There is no space left on the disk for ${path}. Free some space and run this again. ` +
    'What was imported is kept, and the rest follows.'
  )
}
