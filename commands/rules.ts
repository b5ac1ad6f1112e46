import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { StoreRules } from '@/lib/ingest/refresh-trials'
import { projectRoot } from './project'

// The rules by which a program processes stored records: its tables, and the modules that use them. Their version is
// a hash of their source text, so there is no number to raise by hand.

/** The rules by which the index is built. */
export const getIndexRules = once(() => toName(hashModules(indexModules)))
export const indexModules = [
  'lib/index/writer.ts',
  'lib/index/schema.ts',
  'lib/search/document/document.ts',
]

/** The rules by which documents are read and records are grouped into trials. */
export const getStoreRules = once((): StoreRules => ({
  trials: toName(
    hashModules([
      'lib/study/same-trial.ts',
      'lib/study/identifiers.ts',
      'lib/registries/merge.ts',
      'lib/registries/compose-copies.ts',
    ]),
  ),
  reading: hashModules(readingModules).readInt32BE(),
}))
export const readingModules = ['lib/registries/parse-document.ts', 'lib/study/copy-order.ts']

/** Passes the version of the rules to child processes, which run from a build and have no source modules to hash. */
export function tellIndexRules(): void {
  // eslint-disable-next-line no-restricted-properties -- handed on, not read
  process.env.INDEX_RULES = getIndexRules()
}

function hashModules(entries: readonly string[]): Buffer {
  const hash = createHash('sha256')
  for (const [path, text] of listModules(entries)) {
    hash.update(path).update('\0').update(text).update('\0')
  }
  return hash.digest()
}

const toName = (hash: Buffer) => hash.toString('base64url').slice(0, 16)

/** Modules and all project modules that they import, except types: sorted paths with their texts. */
export function listModules(entries: readonly string[]): [path: string, text: string][] {
  const paths = new Set(entries.map((entry) => join(projectRoot, entry)))
  const texts = new Map<string, string>()
  // The loop adds to the set while it iterates.
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    texts.set(relative(projectRoot, path), text)
    for (const imported of listImports(text)) {
      const found = resolveModule(path, imported)
      if (found !== null) paths.add(found)
    }
  }
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
}

function listImports(text: string): string[] {
  const statements = /^(?:import|export)\s(?!type\b)[^'"`;]*?from\s+['"]([^'"]+)['"]/gm
  return [...text.matchAll(statements)].flatMap(([, name]) => name ?? [])
}

/** Null for a package, whose version is not part of the hash; tests check its behaviour. */
function resolveModule(from: string, name: string): string | null {
  const isOwn = name.startsWith('@/') || name.startsWith('.')
  if (!isOwn) return null
  const path = name.startsWith('@/') ? join(projectRoot, name.slice(2)) : join(dirname(from), name)
  const found = ['', '.ts', '.tsx'].map((end) => `${path}${end}`).find(isFile)
  if (found === undefined)
    throw new Error(`${relative(projectRoot, from)} imports ${name}, which is no file`)
  return found
}

const isFile = (path: string) => /\.\w+$/.test(path) && existsSync(path)

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
