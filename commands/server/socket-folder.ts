import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isFileLocked, tryFileLock } from '@/lib/sqlite/file-lock'

// Where the sockets of the processes that render lie: a folder that this user alone can read. A server that is killed
// leaves it behind, and the next one to start takes it away. A lock tells whether a folder is in use, since the number of
// a process says nothing about a server in another container.

const beginning = 'cell-therapy-trials-'
/** A folder has no lock yet in the moment after it was made. */
const newMs = 60_000

/** Makes a folder for the sockets of one server. */
export function openSocketFolder(parent = tmpdir()): { path: string; close: () => void } {
  removeAbandoned(parent)
  const path = mkdtempSync(join(parent, beginning))
  const release = tryFileLock(toLockPath(path))
  return {
    path,
    close() {
      release?.()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

const toLockPath = (folder: string) => join(folder, 'lock')

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(beginning)) continue
    const folder = join(parent, name)
    try {
      if (!isInUse(folder)) rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's, or just being taken away.
    }
  }
}

function isInUse(folder: string): boolean {
  const lock = toLockPath(folder)
  if (existsSync(lock)) return isFileLocked(lock)
  return Date.now() - statSync(folder).mtimeMs < newMs
}
