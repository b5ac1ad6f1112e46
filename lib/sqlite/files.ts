import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, type Stats } from 'node:fs'

// The files of a database: its own, and those that SQLite keeps beside it.

/** `undefined` where there is no such file, whatever stands in its way. */
export function statFile(path: string): Stats | undefined {
  return existsSync(path) ? statSync(path, { throwIfNoEntry: false }) : undefined
}

/** The same for as long as it is the same file, whatever stands in it; `null` where there is none. */
export function identifyFile(path: string): string | null {
  const { dev, ino } = statFile(path) ?? {}
  return ino === undefined ? null : `${dev} ${ino}`
}

/** Waits until what was written to a file is on the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Removes a database that nobody has open. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}
