import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { StoreRules } from '@/lib/ingest/refresh-trials'
import { projectRoot } from './project'

// What a program makes of stored records follows from its rules: its tables, and the modules that work by them. They
// are identified by their own text, so that nobody has to remember to raise a number.

/** By these rules the index is made. */
export const getIndexRules = once(() => toName(hashModules(indexModules)))
export const indexModules = [
  'lib/index/writer.ts',
  'lib/index/schema.ts',
  'lib/search/document/document.ts',
]

/** By these rules documents are read and records are put together to trials. */
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

/** Tells the rules to the processes that this one starts, which are built and have no modules to look at. */
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

/** Modules with all that they import of the project, types aside: their paths in order, and their texts. */
export function listModules(entries: readonly string[]): [path: string, text: string][] {
  const paths = new Set(entries.map((entry) => join(projectRoot, entry)))
  const texts = new Map<string, string>()
  // The set grows while it is walked.
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

/** Null for a package, whose version is in no hash: what it does is bound by tests. */
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
