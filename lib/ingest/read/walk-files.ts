import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareByLetters } from '@/lib/study/text-order'

/** A file to read, or a path that cannot be read. */
export type WalkedFile = { path: string; bytes: number } | { path: string; reason: string }

/**
 * The files of a path: itself, or everything below a folder, folder by folder and sorted by name, so that two runs
 * read in the same order. Names that begin with a dot are skipped inside folders. Links are followed, but no folder
 * is entered twice.
 */
export async function* walkFiles(path: string): AsyncGenerator<WalkedFile> {
  yield* walk(path, new Set())
}

async function* walk(path: string, seen: Set<string>): AsyncGenerator<WalkedFile> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) {
      yield { path, bytes: found.size }
      return
    }
    const real = await realpath(path)
    if (seen.has(real)) return
    seen.add(real)
  } catch (error) {
    yield { path, reason: describeFileError(error) }
    return
  }
  let names: string[]
  try {
    names = await readdir(path)
  } catch (error) {
    yield { path, reason: describeFileError(error) }
    return
  }
  names.sort(compareByLetters)
  for (const name of names) {
    if (!name.startsWith('.')) yield* walk(join(path, name), seen)
  }
}

const fileErrors: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  ELOOP: 'its links form a loop',
  EISDIR: 'it is a folder',
}

/** What went wrong with a file, in words. */
export function describeFileError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return fileErrors[code] ?? error.message
}
