import { closeSync, fsyncSync, openSync, rmSync, statSync, type Stats } from 'node:fs'

// The files of a database: the main file, and those that SQLite keeps beside it.

/** `undefined` if there is no such file or it cannot be reached. */
export function statFile(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Identifies the file itself, regardless of its content; `null` if there is none. */
export function identifyFile(path: string): string | null {
  const { dev, ino } = statFile(path) ?? {}
  return ino === undefined ? null : `${dev} ${ino}`
}

/** Waits until a file's content is on the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Removes a database that nobody has open. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}
